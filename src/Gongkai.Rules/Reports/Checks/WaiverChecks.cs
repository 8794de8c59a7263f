using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Reports.Checks;

/// <summary>
/// Attaches accepted reasons to soft findings; a reason given for a hard relation has no effect and is said to have none.
/// </summary>
internal static class WaiverChecks
{
    internal static void Run(Assessment assessment)
    {
        foreach (var waiver in assessment.Report.Waivers)
        {
            for (var i = 0; i < assessment.Findings.Count; i++)
            {
                if (assessment.Findings[i] is { Waiver: null } finding && finding.Rule == waiver.Rule
                    && finding.Cell == waiver.Cell)
                {
                    Apply(assessment, i, waiver);
                }
            }
        }
    }

    private static void Apply(Assessment assessment, int at, Waiver waiver)
    {
        var finding = assessment.Findings[at];
        if (finding.Severity == Severity.Warning)
        {
            assessment.Findings[at] = finding with { Waiver = waiver };
        }
        else if (finding.Severity == Severity.Error)
        {
            assessment.Remark("I7", finding.Cell, $"{finding.Rule} 是硬性勾稽关系，不能用说明（“{waiver.Reason}”）代替，错误仍然有效。",
                "请更正数据，并删去这条说明。", "硬性勾稽关系不成立的报告不得公布");
        }
    }
}
