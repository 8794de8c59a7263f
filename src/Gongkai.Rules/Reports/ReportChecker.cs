using Gongkai.Rules.Reports.Checks;

namespace Gongkai.Rules.Reports;

/// <summary>Checks an annual report against the relations of law §3.5: hard ones (K), soft ones (W), and remarks (I).</summary>
/// <remarks>
/// Example: a report with 新收 40, 上年结转 3, 总计 40, 结转下年度 2 in column 自然人 gives K1 at <c>T3.C1</c>, left 43, right 42.
/// A form of before 2019, an unrecognised form and a blank template have no K and no W and are not complete.
/// </remarks>
public static class ReportChecker
{
    /// <summary>Checks one report.</summary>
    /// <param name="report">The report as read or compiled.</param>
    /// <param name="context">What to compare it with; nothing when left out.</param>
    /// <returns>Findings in order of weight, relations not assessed with the reason, and whether every prescribed cell was
    /// read.</returns>
    public static CheckResult Check(Report report, CheckContext? context = null)
    {
        var assessment = new Assessment(report, context ?? CheckContext.None);
        if (report.Format.Definitions.Length == 0)
        {
            return new CheckResult(report, [], [], Complete: false);
        }

        if (EmptyForm.IsEmpty(report))
        {
            return new CheckResult(report, [EmptyForm.Remark(report)], [], Complete: false);
        }

        var complete = CellChecks.Run(assessment);
        UnitChecks.Run(assessment);
        RelationChecks.Run(assessment);
        YearChecks.Run(assessment);
        PreviousChecks.Run(assessment);
        RegisterChecks.Run(assessment);
        SoftChecks.Run(assessment);
        TextChecks.Run(assessment, NarrativeChecks.Run(assessment));
        WaiverChecks.Run(assessment);
        var findings = assessment.Findings;
        findings = findings.Count < 2 ? findings : [.. findings.Order(Finding.ByWeight)];
        return new CheckResult(report, findings, assessment.Open, complete);
    }
}
