namespace Gongkai.Rules.Reports.Checks;

/// <summary>K6, and what else last year's report of the same organ allows.</summary>
internal static class PreviousChecks
{
    private static readonly NotAssessed NoPrevious = new("K6", null, "没有提供上年的报告。");
    private static readonly NotAssessed NoStock = new("W1", null, "没有提供上年的报告。");
    private static readonly NotAssessed NoProjects = new("W2", null, "没有提供上年的报告，“上一年项目数量”没有核对。");

    internal static void Run(Assessment assessment)
    {
        if (assessment.Context.Previous is not { } previous)
        {
            assessment.Open.Add(NoPrevious);
            assessment.Open.Add(assessment.Report.Format == ReportFormat.F2021 ? NoStock : NoProjects);
            return;
        }

        if (WhyNot(assessment.Report, previous) is { } why)
        {
            assessment.Skip("K6", null, why);
            assessment.Skip(assessment.Report.Format == ReportFormat.F2021 ? "W1" : "W2", null, why);
            return;
        }

        CarriedIn(assessment, previous);
        StockChecks.Run(assessment, previous);
    }

    /// <summary>Why the two reports cannot be compared; null when they can.</summary>
    internal static string? WhyNot(Report report, Report previous) =>
        report.Year is { } year && previous.Year is { } before && before != year - 1
            ? $"用来对照的报告是 {before} 年度的，不是 {year - 1} 年度的。"
            : previous.Format.Definitions.Length == 0 ? $"上年的报告是{previous.Format.Source}，没有可以对照的表格。" : null;

    /// <summary>
    /// K6: 上年结转 of this year is 结转下年度 of last year, column by column, also across the change of form (law §3.5).
    /// </summary>
    private static void CarriedIn(Assessment assessment, Report previous)
    {
        if (!RelationChecks.HasTable(assessment.Report, 3) || !RelationChecks.HasTable(previous, 3))
        {
            assessment.Skip("K6", null, RelationChecks.HasTable(previous, 3) ? "表三没有找到。" : "上年报告的表三没有找到。");
            return;
        }

        var now = assessment.Report.Format.Row("T3.R2");
        var then = previous.Format.Row("T3.R4");
        for (var c = 0; c < 7; c++)
        {
            CarriedIn(assessment, now.Definitions[c], previous, then.Definitions[c]);
        }
    }

    private static void CarriedIn(Assessment assessment, CellDefinition now, Report previous, CellDefinition then)
    {
        var report = assessment.Report;
        if (!Figures.Take(report.Cells[now.Index], now, out var left))
        {
            assessment.Skip("K6", now.Code, Figures.Why(report, now));
        }
        else if (!Figures.Take(previous.Cells[then.Index], then, out var right))
        {
            assessment.Skip("K6", now.Code, "上年报告：" + Figures.Why(previous, then));
        }
        else if (left != right)
        {
            assessment.Error("K6", now.Code, left, right,
                $"表三“{now.Heading}”列：本年报告“上年结转” {Say.Number(left)}，上年报告“结转下年度继续办理” {Say.Number(right)}，"
                    + $"相差 {Say.Number(Math.Abs(left - right))}。",
                "请核对两年的报告。如果上年已公布的数有误，请更正并重新公布上年报告，不要改动本年的结转数来迁就。",
                "本年“上年结转”等于上年“结转下年度继续办理”");
        }
    }
}
