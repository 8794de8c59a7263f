using System.Linq.Expressions;
using Gongkai.Data;
using Gongkai.Data.Registers;
using Gongkai.Rules.Problems;
using Gongkai.Rules.Remedies;

namespace Gongkai.Reporting.Registers;

/// <summary>Reconsiderations and suits about disclosure, behind table 4.</summary>
internal sealed class ProceedingBook() : RegisterBook<ProceedingEntry>(
    "proceedings", "行政复议、行政诉讼", "因政府信息公开引起的行政复议和行政诉讼，计入年报表四。", All())
{
    private static readonly (ProceedingKind Kind, string Name)[] Kinds =
    [
        (ProceedingKind.Reconsideration, "行政复议"), (ProceedingKind.DirectLitigation, "未经复议直接起诉"),
        (ProceedingKind.LitigationAfterReconsideration, "复议后起诉"),
    ];

    private static readonly (ProceedingResult Result, string Name)[] Results =
    [
        (ProceedingResult.Upheld, "维持"), (ProceedingResult.RequestDismissed, "驳回复议请求"), (ProceedingResult.ClaimDismissed, "驳回诉讼请求"),
        (ProceedingResult.Changed, "变更"), (ProceedingResult.Revoked, "撤销"), (ProceedingResult.DeclaredUnlawful, "确认违法"),
        (ProceedingResult.OrderedToPerform, "责令履行"), (ProceedingResult.OrderedToPay, "判决给付"), (ProceedingResult.DeclaredVoid, "确认无效"),
        (ProceedingResult.ApplicationDismissed, "驳回复议申请"), (ProceedingResult.Terminated, "终止、终结"), (ProceedingResult.Mediated, "调解、和解"),
        (ProceedingResult.Withdrawn, "撤回"), (ProceedingResult.SuitRejected, "裁定驳回起诉"),
    ];

    protected override Expression<Func<ProceedingEntry, DateOnly>> Day => entry => entry.FiledOn;

    protected override Expression<Func<ProceedingEntry, string>>? Key => entry => entry.Number;

    internal static string NameOf(ProceedingKind kind) => Kinds.First(row => row.Kind == kind).Name;

    internal override string KeyOf(RegisterValues values) => values["Number"];

    internal override IEnumerable<Problem> Check(RegisterValues values)
    {
        if (values.Day("ClosedOn") < values.Day("FiledOn"))
        {
            yield return Refused("closed-early", "ClosedOn", "结案日期早于提出日期。", "请核对两个日期。");
        }

        if ((values["ClosedOn"].Length > 0) != (values["Result"].Length > 0))
        {
            yield return Refused("half-closed", "Result", "结案日期和结果只填写了一项。", "审结的两项都填写，尚未审结的都不填写。");
        }
    }

    protected override IQueryable<ProceedingEntry> All(GongkaiDb db) => db.Proceedings;

    protected override ProceedingEntry New(long agencyId, RegisterValues values) => new() { AgencyId = agencyId, Number = values["Number"] };

    protected override void Write(ProceedingEntry entry, RegisterValues values)
    {
        (entry.Number, entry.Kind, entry.Application) =
            (values["Number"], values.Choice<ProceedingKind>("Kind")!.Value, values["Application"]);
        (entry.Forum, entry.FiledOn) = (values["Forum"], values.Day("FiledOn")!.Value);
        (entry.ClosedOn, entry.Result) = (values.Day("ClosedOn"), values.Choice<ProceedingResult>("Result"));
    }

    protected override IReadOnlyDictionary<string, string> Texts(ProceedingEntry entry) => new Dictionary<string, string>
    {
        ["Number"] = entry.Number,
        ["Kind"] = entry.Kind.ToString(),
        ["Application"] = entry.Application,
        ["Forum"] = entry.Forum,
        ["FiledOn"] = Text(entry.FiledOn),
        ["ClosedOn"] = Text(entry.ClosedOn),
        ["Result"] = entry.Result?.ToString() ?? "",
    };

    protected override RegisterLine Line(ProceedingEntry entry) => new(
        entry.Id, entry.Number,
        $"{NameOf(entry.Kind)} · {(entry.Result is { } result ? Results.First(row => row.Result == result).Name : "尚未审结")}", entry.FiledOn);

    private static IReadOnlyList<RegisterField> All() =>
    [
        new("Number", "案号", FieldKind.Text, true),
        new("Kind", "类别", FieldKind.Choice, true) { Choices = [.. Kinds.Select(row => (row.Kind.ToString(), row.Name))] },
        new("Application", "申请编号", FieldKind.Text) { Most = 60, Hint = "所涉政府信息公开申请的登记编号。" },
        new("Forum", "复议机关、法院", FieldKind.Text) { Heads = ["复议机关", "法院"] },
        new("FiledOn", "提出日期", FieldKind.Day, true) { Heads = ["申请日期", "立案日期"] },
        new("ClosedOn", "结案日期", FieldKind.Day),
        new("Result", "结果", FieldKind.Choice) { Choices = [.. Results.Select(row => (row.Result.ToString(), row.Name))] },
    ];
}
