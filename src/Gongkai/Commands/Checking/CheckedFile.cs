using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports;

namespace Gongkai.Commands.Checking;

/// <summary>The verdict on one file: a result, or why there is none.</summary>
internal sealed record CheckedFile(string File, Problem? Error, CheckResult? Result, IReadOnlyList<Finding> Findings)
{
    internal static CheckedFile Unreadable(string file, Problem error) => new(file, error, null, []);

    /// <summary>What the reader remarked and what the checks found, in one list: errors, warnings, remarks.</summary>
    internal static CheckedFile Of(string file, CheckResult result, IReadOnlyList<Finding> remarks)
    {
        List<Finding> all = [.. result.Findings];
        foreach (var remark in remarks)
        {
            if (remark.Cell is null || !all.Exists(known => known.Rule == remark.Rule && known.Cell == remark.Cell))
            {
                all.Add(remark);
            }
        }

        return new CheckedFile(file, null, result, remarks.Count == 0 ? all : [.. all.Order(Finding.ByWeight)]);
    }

    /// <summary>Whether last year's report was there to compare with.</summary>
    internal bool HasPrevious { get; init; }

    /// <summary>Whether the organ's register was there to compare with.</summary>
    internal bool HasRegister { get; init; }

    internal int Errors => Findings.Count(finding => finding.Severity == Severity.Error);

    /// <summary>Soft findings a person still has to look at.</summary>
    internal int Warnings => Findings.Count(finding => finding.Severity == Severity.Warning && finding.Waiver is null);

    /// <summary>Why nothing can be said about the relations; null when they were judged, at least in part.</summary>
    internal string? NotJudged => Result switch
    {
        null => null,
        { Report.Format.Code: null } => "没有认出年度报告的表格",
        { Report.Format.Code: "before-2019" } => "2019 年以前的格式，没有规定勾稽关系",
        { Complete: false, NotAssessed.Count: 0, HasErrors: false } when Findings.Any(IsEmptyForm) => "表格里没有数字",
        _ => null,
    };

    /// <summary>
    /// Relations within the report that could not be judged; those that only need another file (K6, K9) do not count.
    /// </summary>
    internal int Open => Result is null ? 0 : Result.NotAssessed.Count(open => open.Rule is "K1" or "K2" or "K3" or "K4" or "K5");

    /// <summary>Prescribed cells that hold neither a figure nor a mark and are not simply left blank.</summary>
    internal int Lacking => Result is not { Complete: false, Report: var report } ? 0
        : report.Format.RequiredCells.Count(cell => report[cell].State is CellState.Absent or CellState.Unreadable or CellState.Ambiguous);

    private static bool IsEmptyForm(Finding finding) => finding is { Rule: "I1", Cell: null };
}
