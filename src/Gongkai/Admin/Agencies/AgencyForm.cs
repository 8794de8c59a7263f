using Gongkai.Data.Agencies;
using Gongkai.Rules.Disclosure;
using Gongkai.Rules.Disclosure.Columns;
using Gongkai.Rules.Problems;
using Gongkai.Shell;

namespace Gongkai.Admin.Agencies;

/// <summary>What is written about an organ besides its name and place in the tree, which change with a day and a basis.</summary>
internal sealed class AgencyForm
{
    public string? ShortName { get; set; }

    public AgencyKind Kind { get; set; } = AgencyKind.Department;

    public AgencyLevels Level { get; set; } = AgencyLevels.County;

    public string? CreditCode { get; set; }

    public string? DocumentWord { get; set; }

    public string? SiteCode { get; set; }

    public DateOnly? EstablishedOn { get; set; }

    public int Sort { get; set; }

    public string? Office { get; set; }

    public string? Head { get; set; }

    public string? Address { get; set; }

    public string? PostCode { get; set; }

    public string? Hours { get; set; }

    public string? Phone { get; set; }

    public string? Fax { get; set; }

    public string? Email { get; set; }

    public string? Website { get; set; }

    internal static AgencyForm Of(Agency agency) => new()
    {
        ShortName = agency.ShortName,
        Kind = agency.Kind,
        Level = agency.Level,
        CreditCode = agency.CreditCode,
        DocumentWord = agency.DocumentWord,
        SiteCode = agency.SiteCode,
        EstablishedOn = agency.EstablishedOn,
        Sort = agency.Sort,
        Office = agency.Contact.Office,
        Head = agency.Contact.Head,
        Address = agency.Contact.Address,
        PostCode = agency.Contact.PostCode,
        Hours = agency.Contact.Hours,
        Phone = agency.Contact.Phone,
        Fax = agency.Contact.Fax,
        Email = agency.Contact.Email,
        Website = agency.Contact.Website,
    };

    internal IEnumerable<Problem> Problems(string name, DateOnly? dissolved)
    {
        IEnumerable<Problem> all =
        [
            .. AgencyProblems.Names(name, ShortName?.Trim() ?? "").Select(problem => problem.Field == "Name" ? problem : At(problem)),
            .. AgencyProblems.CreditCode(Kept(CreditCode)).Select(At),
            .. AgencyProblems.SiteCode(Kept(SiteCode), "Form.SiteCode"),
            .. TooLong(),
        ];
        foreach (var problem in all)
        {
            yield return problem;
        }

        if (Kept(DocumentWord) is { Length: > 20 } word)
        {
            yield return AgencyProblems.Of("agency.document-word", "Form.DocumentWord", $"机关代字有 {word.Length} 个字。", "请不超过 20 个字。");
        }

        if (EstablishedOn >= dissolved)
        {
            yield return AgencyProblems.Of("agency.established", "Form.EstablishedOn",
                $"成立日 {EstablishedOn:yyyy-MM-dd} 不早于撤销日 {dissolved:yyyy-MM-dd}。", "请核对成立日期。");
        }

        if (Kept(Website) is { } site && !(Uri.TryCreate(site, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            yield return AgencyProblems.Of("agency.website", "Form.Website", $"网址“{site}”不完整。", "请写成 https:// 开头的网址。");
        }

        if (Kept(Email) is { } mail && (mail.Count(letter => letter == '@') != 1 || mail.StartsWith('@') || mail.EndsWith('@')))
        {
            yield return AgencyProblems.Of("agency.email", "Form.Email", $"电子邮箱“{mail}”不正确。", "请写成 名称@域名 的形式。");
        }
    }

    internal void WriteTo(Agency agency)
    {
        (agency.ShortName, agency.Kind, agency.Level, agency.Sort) = (ShortName!.Trim(), Kind, Level, Sort);
        (agency.CreditCode, agency.DocumentWord, agency.SiteCode) = (Kept(CreditCode), Kept(DocumentWord), Kept(SiteCode));
        agency.EstablishedOn = EstablishedOn;
        var contact = agency.Contact;
        (contact.Office, contact.Head, contact.Address, contact.PostCode) = (Said(Office), Said(Head), Said(Address), Said(PostCode));
        (contact.Hours, contact.Phone, contact.Fax) = (Said(Hours), Said(Phone), Said(Fax));
        (contact.Email, contact.Website) = (Said(Email), Said(Website));
    }

    private IEnumerable<Problem> TooLong()
    {
        (string Field, string Label, string? Value)[] texts =
        [
            ("Office", "机构名称", Office), ("Head", "负责人", Head), ("Address", "办公地址", Address), ("PostCode", "邮政编码", PostCode),
            ("Hours", "办公时间", Hours), ("Phone", "联系电话", Phone), ("Fax", "传真", Fax), ("Email", "电子邮箱", Email), ("Website", "网址", Website),
        ];
        return texts.Where(text => text.Value?.Length > 200).Select(text => AgencyProblems.Of(
            "agency.contact", "Form." + text.Field, $"{text.Label}有 {text.Value!.Length} 个字。", "请不超过 200 个字。"));
    }

    private static Problem At(Problem problem) => problem with { Field = "Form." + problem.Field };

    private static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Said(string? text) => text?.Trim() ?? "";
}
