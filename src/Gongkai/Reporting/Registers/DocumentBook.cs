using System.Linq.Expressions;
using Gongkai.Data;
using Gongkai.Data.Registers;
using Gongkai.Rules.Problems;
using Gongkai.Rules.Registers;

namespace Gongkai.Reporting.Registers;

/// <summary>规章和行政规范性文件 that this platform has not published itself.</summary>
internal sealed class DocumentBook() : RegisterBook<DocumentEntry>(
    "documents", "规章、规范性文件", "没有在本平台发布的规章和行政规范性文件。已在本平台发布的自动计入，不必重复登记。", All())
{
    protected override Expression<Func<DocumentEntry, DateOnly>> Day => entry => entry.IssuedOn;

    protected override Expression<Func<DocumentEntry, string>>? Key => entry => entry.Number;

    internal override string KeyOf(RegisterValues values) => values["Number"];

    internal override IEnumerable<Problem> Check(RegisterValues values)
    {
        var issued = values.Day("IssuedOn");
        if (values.Day("PublishedOn") < issued)
        {
            yield return Refused("published-early", "PublishedOn", "公开日期早于成文日期。", "请核对两个日期。");
        }

        if (values.Day("ExpiresOn") < issued || values.Day("EndedOn") < issued)
        {
            yield return Refused("ended-early", "EndedOn", "失效或者废止的日期早于成文日期。", "请核对日期。");
        }

        if ((values["EndedOn"].Length > 0) != (values["EndedBy"].Length > 0))
        {
            yield return Refused("half-end", "EndedBy", "废止、宣布失效的日期和方式只填写了一项。", "两项都填写，或者都不填写。");
        }
    }

    protected override IQueryable<DocumentEntry> All(GongkaiDb db) => db.DocumentEntries;

    protected override DocumentEntry New(long agencyId, RegisterValues values) =>
        new() { AgencyId = agencyId, Title = values["Title"], Number = values["Number"] };

    protected override void Write(DocumentEntry entry, RegisterValues values)
    {
        (entry.Kind, entry.Title, entry.Number) = (values.Choice<NormativeKind>("Kind")!.Value, values["Title"], values["Number"]);
        (entry.RegisterNumber, entry.Replaces, entry.EndBasis) = (values["RegisterNumber"], values["Replaces"], values["EndBasis"]);
        (entry.IssuedOn, entry.PublishedOn, entry.ExpiresOn) = (values.Day("IssuedOn")!.Value, values.Day("PublishedOn"), values.Day("ExpiresOn"));
        (entry.EndedOn, entry.EndedBy) = (values.Day("EndedOn"), values.Choice<DocumentEnd>("EndedBy"));
    }

    protected override IReadOnlyDictionary<string, string> Texts(DocumentEntry entry) => new Dictionary<string, string>
    {
        ["Kind"] = entry.Kind.ToString(),
        ["Title"] = entry.Title,
        ["Number"] = entry.Number,
        ["RegisterNumber"] = entry.RegisterNumber,
        ["IssuedOn"] = Text(entry.IssuedOn),
        ["PublishedOn"] = Text(entry.PublishedOn),
        ["ExpiresOn"] = Text(entry.ExpiresOn),
        ["EndedOn"] = Text(entry.EndedOn),
        ["EndedBy"] = entry.EndedBy?.ToString() ?? "",
        ["EndBasis"] = entry.EndBasis,
        ["Replaces"] = entry.Replaces,
    };

    protected override RegisterLine Line(DocumentEntry entry) => new(
        entry.Id, entry.Title,
        entry.Number + (entry.EndedOn is { } end ? $" · {Text(end)} {(entry.EndedBy == DocumentEnd.Abolished ? "废止" : "宣布失效")}" : ""), entry.IssuedOn);

    private static IReadOnlyList<RegisterField> All() =>
    [
        new("Kind", "类别", FieldKind.Choice, true)
        {
            Choices = [(nameof(NormativeKind.NormativeDocument), "行政规范性文件"), (nameof(NormativeKind.Rule), "规章")],
        },
        new("Title", "标题", FieldKind.Text, true) { Most = 200 },
        new("Number", "文号", FieldKind.Text, true) { Heads = ["发文字号"] },
        new("RegisterNumber", "统一登记编号", FieldKind.Text),
        new("IssuedOn", "成文日期", FieldKind.Day, true) { Heads = ["制发日期", "印发日期"] },
        new("PublishedOn", "公开日期", FieldKind.Day) { Heads = ["发布日期"] },
        new("ExpiresOn", "有效期至", FieldKind.Day) { Hint = "最后一天有效的日期；没有期限的不填。" },
        new("EndedOn", "废止、失效日期", FieldKind.Day) { Hint = "不再有效的第一天。" },
        new("EndedBy", "终止方式", FieldKind.Choice)
        {
            Choices = [(nameof(DocumentEnd.Abolished), "废止"), (nameof(DocumentEnd.DeclaredLapsed), "宣布失效")],
        },
        new("EndBasis", "终止依据", FieldKind.Text) { Most = 200, Hint = "清理决定或者新文件的标题和文号。" },
        new("Replaces", "代替的文件", FieldKind.Text) { Hint = "被本文件修订、代替的文件的文号。" },
    ];
}
