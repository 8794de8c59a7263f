namespace Gongkai.Rules.Reports.Checks;

/// <summary>
/// W1 and the cross-year part of W2: stocks of table 2 against last year's report. Questions, never assertions (law §3.5).
/// </summary>
internal static class StockChecks
{
    private static readonly string[] Stocks = ["T2.1.1", "T2.1.2"];
    private static readonly string[] Projects = ["T2.5.1", "T2.5.2", "T2.6.1", "T2.6.2", "T2.8.1"];

    /// <summary>Both years in one form.</summary>
    internal static void Run(Assessment assessment, Report previous)
    {
        if (previous.Format != assessment.Report.Format)
        {
            assessment.Skip(assessment.Report.Format == ReportFormat.F2021 ? "W1" : "W2", null, "上年报告用的是另一种格式，表二的数不可比。");
            return;
        }

        foreach (var code in assessment.Report.Format == ReportFormat.F2021 ? Stocks : Projects)
        {
            Row(assessment, previous, assessment.Report.Format.Row(code));
        }
    }

    private static void Row(Assessment assessment, Report previous, RowDefinition row)
    {
        if (row.Definitions is [var issued, var abolished, var inForce] && assessment.Report.Format == ReportFormat.F2021)
        {
            Compare(assessment, row, "W1", previous, inForce, inForce, issued, abolished);
        }
        else
        {
            Compare(assessment, row, "W2", previous, row.Definitions[0], row.Definitions[0], row.Definitions[1], null);
        }
    }

    private static void Compare(
        Assessment assessment, RowDefinition row, string rule, Report previous, CellDefinition now, CellDefinition then,
            CellDefinition plus, CellDefinition? minus)
    {
        // W1 takes this year's movements, W2 last year's.
        var moved = minus is null ? previous : assessment.Report;
        var left = assessment.Report[now];
        var start = previous[then];
        var added = moved[plus];
        var taken = minus is null ? CellValue.Of(0) : moved[minus];
        if (!Figures.Usable(left) || !Figures.Usable(start) || !Figures.Usable(added) || !Figures.Usable(taken))
        {
            assessment.Skip(rule, row.Code, $"{row.Name}有没有填写的数。");
            return;
        }

        var right = start.Value + added.Value - taken.Value;
        if (left.Value == right)
        {
            return;
        }

        if (minus is not null)
        {
            InForce(assessment, row, (left.Value, right), $"上年现行有效 {Say.Number(start.Value)} + 本年制发 {Say.Number(added.Value)}"
                + $" − 本年废止 {Say.Number(taken.Value)} = {Say.Number(right)}");
        }
        else
        {
            Items(assessment, row, (left.Value, right), $"上一年项目数量 {Say.Number(start.Value)}，加上本年增/减 {Say.Number(added.Value)}");
        }
    }

    private static void InForce(Assessment assessment, RowDefinition row, (decimal Left, decimal Right) sides, string sum) =>
        assessment.Warn("W1", row.Code, sides.Left, sides.Right,
            $"{row.Name}：{sum}，本年填的现行有效是 {Say.Number(sides.Left)}，相差 {Say.Number(Math.Abs(sides.Left - sides.Right))}。",
            "请核对；如果有修订、失效、合并或统计口径变化，请写明说明。", "现行有效件数 = 上年现行有效件数 + 本年制发件数 − 本年废止件数");

    private static void Items(Assessment assessment, RowDefinition row, (decimal Left, decimal Right) sides, string sum) =>
        assessment.Warn("W2", row.Code, sides.Left, sides.Right,
            $"{row.Name}：上年报告的{sum}，等于 {Say.Number(sides.Right)}，本年填的上一年项目数量是 {Say.Number(sides.Left)}。",
            "请核对两年的项目数量；如果统计口径变化，请写明说明。", "上一年项目数量 = 上年报告的上一年项目数量 + 本年增/减");
}
