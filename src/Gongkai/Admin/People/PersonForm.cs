using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.People;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.People;

/// <summary>What the security administrator writes about a person.</summary>
internal sealed class PersonForm
{
    public string? FullName { get; set; }

    public string? Title { get; set; }

    public long? AgencyId { get; set; }

    public long? SectionId { get; set; }

    /// <summary>Empty: what is there stays; a hyphen takes it away.</summary>
    public string? Phone { get; set; }

    internal static PersonForm Of(Person person) => new()
    {
        FullName = person.FullName,
        Title = person.Title,
        AgencyId = person.AgencyId,
        SectionId = person.SectionId,
    };

    internal async Task<IReadOnlyList<Problem>> ProblemsAsync(GongkaiDb db, PeopleScope scope, CancellationToken cancel)
    {
        (FullName, Title, Phone) = (FullName?.Trim() ?? "", Title?.Trim() ?? "", Phone?.Trim() ?? "");
        List<Problem> problems = [.. UserNames.CheckFullName(FullName, "Form.FullName")];
        if (Title.Length > 60)
        {
            problems.Add(AgencyProblems.Of("person.title", "Form.Title", $"职务有 {Title.Length} 个字。", "请不超过 60 个字。"));
        }

        if (Phone.Length > 0 && Phone != "-" && !(Phone.Length is >= 7 and <= 20 && Phone.All(letter => char.IsAsciiDigit(letter) || letter is '-' or '+' or ' ')))
        {
            problems.Add(AgencyProblems.Of("person.phone", "Form.Phone", "电话号码不正确。", "请只用数字、空格和连字符，7 至 20 位；要去掉原有号码的，填一个连字符。"));
        }

        if (AgencyId is null ? !scope.Everybody : await scope.AgencyAsync(AgencyId, cancel) is null)
        {
            problems.Add(AgencyProblems.Of("person.agency", "Form.AgencyId", "没有选择机关，或所选机关不归您管理。", "请从列表中选择。"));
        }

        if (SectionId is not null && !await db.Sections.AnyAsync(section => section.Id == SectionId && section.AgencyId == AgencyId, cancel))
        {
            problems.Add(AgencyProblems.Of("person.section", "Form.SectionId", "所选科室不属于所选机关。", "请先选机关，保存后再选该机关的科室。"));
        }

        return problems;
    }

    internal void WriteTo(Person person, Vault vault)
    {
        (person.FullName, person.Title, person.AgencyId, person.SectionId) = (FullName!, Title!, AgencyId, SectionId);
        if (Phone is { Length: > 0 })
        {
            person.SealedPhone = Phone == "-" ? null : vault.Seal(Phone);
        }
    }
}

/// <summary>What the form's lists offer.</summary>
internal sealed record PersonChoices(IReadOnlyList<Agency> Agencies, IReadOnlyList<Section> Sections, bool WithoutAgency)
{
    internal IEnumerable<(string Value, string Text)> AgencyOptions =>
        [.. WithoutAgency ? [("", "（不属于任何机关，如平台管理员）")] : new[] { ("", "请选择") }, .. Agencies.Select(agency => (agency.Id.ToString(), agency.Name))];

    internal IEnumerable<(string Value, string Text)> SectionOptions
    {
        get
        {
            var names = Agencies.ToDictionary(agency => agency.Id, agency => agency.ShortName);
            return [("", "—"), .. Sections.Select(section => (section.Id.ToString(), $"{names[section.AgencyId]} {section.Name}"))];
        }
    }

    internal static async Task<PersonChoices> ReadAsync(GongkaiDb db, PeopleScope scope, CancellationToken cancel)
    {
        var agencies = await scope.AgenciesAsync(cancel);
        var ids = agencies.Select(agency => agency.Id).ToHashSet();
        var sections = await db.Sections.AsNoTracking().Where(section => section.ClosedOn == null)
            .OrderBy(section => section.AgencyId).ThenBy(section => section.Sort).ToListAsync(cancel);
        return new PersonChoices(agencies, [.. sections.Where(section => ids.Contains(section.AgencyId))], scope.Everybody);
    }
}
