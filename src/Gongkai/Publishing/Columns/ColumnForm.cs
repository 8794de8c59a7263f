using Gongkai.Data.Publishing;
using Gongkai.Rules.Disclosure;
using Gongkai.Rules.Problems;

namespace Gongkai.Publishing.Columns;

/// <summary>A column as it stands on its form.</summary>
internal sealed class ColumnForm
{
    internal const int LongestName = 60;

    public string? Name { get; set; }

    public long? Parent { get; set; }

    public string? Type { get; set; }

    public string? UpdateDays { get; set; }

    public string? Description { get; set; }

    public string? Keywords { get; set; }

    public long? Section { get; set; }

    public long? Responsible { get; set; }

    public string[] Codes { get; set; } = [];

    internal static ColumnForm Of(Column column) => new()
    {
        Name = column.Name,
        Parent = column.ParentId,
        Type = column.TypeCode,
        UpdateDays = column.UpdateDays?.ToString(),
        Description = column.Description,
        Keywords = column.Keywords,
        Section = column.SectionId,
        Responsible = column.ResponsiblePersonId,
        Codes = column.ContentCodes.Split(',', StringSplitOptions.RemoveEmptyEntries),
    };

    /// <summary>Puts it into the column, or says everything that is wrong.</summary>
    internal IReadOnlyList<Problem> WriteTo(Column column, ColumnOffice office)
    {
        var name = (Name ?? "").Trim();
        int? days = int.TryParse(UpdateDays, out var read) && read is > 0 and <= 3660 ? read : null;
        Problem?[] found =
        [
            name.Length == 0 ? ColumnProblems.NoName() : name.Length > LongestName ? ColumnProblems.LongName(name.Length) : null,
            office.Columns.Any(other => other.Id != column.Id && other.ParentId == Parent && other.Name == name) ? ColumnProblems.SameName(name) : null,
            Parent is { } parent && !office.MayBeParent(column, parent) ? ColumnProblems.BadParent() : null,
            !string.IsNullOrEmpty(Type) && ColumnTypes.Find(Type) is null ? ColumnProblems.BadChoice("Type", "栏目类型") : null,
            !string.IsNullOrWhiteSpace(UpdateDays) && days is null ? ColumnProblems.BadDays(UpdateDays) : null,
            Section is { } section && office.Sections.All(known => known.Id != section) ? ColumnProblems.BadChoice("Section", "责任科室") : null,
            Responsible is { } person && office.People.All(known => known.Id != person) ? ColumnProblems.BadChoice("Responsible", "责任人") : null,
            Codes.Any(code => ContentCatalogue.Find(code) is null) ? ColumnProblems.BadChoice("Codes", "法定公开内容") : null,
        ];
        Problem[] problems = [.. found.OfType<Problem>()];
        if (problems.Length > 0)
        {
            return problems;
        }

        (column.Name, column.ParentId, column.TypeCode, column.UpdateDays) = (name, Parent, string.IsNullOrEmpty(Type) ? null : Type, days);
        (column.Description, column.Keywords) = ((Description ?? "").Trim(), (Keywords ?? "").Trim());
        (column.SectionId, column.ResponsiblePersonId, column.ContentCodes) = (Section, Responsible, string.Join(',', Codes.Distinct()));
        return [];
    }
}

/// <summary>Why a column is refused.</summary>
internal static class ColumnProblems
{
    internal static Problem NoName() => new("column.no-name", Severity.Error, "没有填写栏目名称。", "请填写名称。", "") { Field = "Name" };

    internal static Problem LongName(int length) => new(
        "column.long-name", Severity.Error, $"栏目名称有 {length} 个字，超过上限 {ColumnForm.LongestName} 个字。", "请删减名称。", "")
    { Field = "Name" };

    internal static Problem SameName(string name) => new(
        "column.same-name", Severity.Error, $"同一级已有栏目“{name}”。", "请换一个名称。", "")
    { Field = "Name" };

    internal static Problem BadParent() => new(
        "column.bad-parent", Severity.Error, "上级栏目不存在，或者是本栏目自己和它的下级，或者已经有信息。", "请选择另一个上级栏目。", "")
    { Field = "Parent" };

    internal static Problem BadDays(string typed) => new(
        "column.bad-days", Severity.Error, $"更新周期“{typed}”不是 1 至 3660 的整数。", "请填写天数，或者留空按栏目类型的周期。", "")
    { Field = "UpdateDays" };

    internal static Problem BadChoice(string field, string label) => new(
        "column.bad-choice", Severity.Error, $"{label}选择的内容不存在或者不属于本机关。", "请重新选择。", "")
    { Field = field };
}
