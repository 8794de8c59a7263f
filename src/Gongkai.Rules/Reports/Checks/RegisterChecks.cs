namespace Gongkai.Rules.Reports.Checks;

/// <summary>K9: what the register gives is what the report says, cell by cell (law §3.5).</summary>
internal static class RegisterChecks
{
    private static readonly NotAssessed NoRegister = new("K9", null, "没有提供登记台账。");

    internal static void Run(Assessment assessment)
    {
        if (assessment.Context.Register is not { } register)
        {
            assessment.Open.Add(NoRegister);
            return;
        }

        if (register.Compiled.Year is { } compiled && assessment.Report.Year is { } year && compiled != year)
        {
            assessment.Skip("K9", null, $"登记台账汇总的是 {compiled} 年度，报告是 {year} 年度。");
            return;
        }

        var withTable2 = register.KnowsTable2;
        if (!withTable2)
        {
            assessment.Skip("K9", null, "登记台账没有表二的数据，表二没有与登记台账核对。");
        }

        foreach (var cell in assessment.Report.Format.Definitions)
        {
            if ((cell.Row.Table > 2 || withTable2) && Compiled(assessment, register.Compiled, cell, out var left))
            {
                Compare(assessment, cell, left);
            }
        }
    }

    /// <summary>
    /// What the register gives for a cell, money in 元; a single row 其他处理 takes the sum of the three rows it stands for.
    /// </summary>
    private static bool Compiled(Assessment assessment, Report compiled, CellDefinition cell, out decimal figure)
    {
        figure = 0;
        var table = assessment.Report.Format.Table;
        if (cell.Row != table.SingleRow)
        {
            return One(compiled, cell.Code, out figure);
        }

        if (!table.HasSingleRow(assessment.Report))
        {
            return false;
        }

        if (One(compiled, cell.Code, out figure))
        {
            return true;
        }

        foreach (var row in table.SplitRows)
        {
            if (!One(compiled, row.Definitions[cell.Column - 1].Code, out var part))
            {
                return false;
            }

            figure += part;
        }

        return true;
    }

    private static bool One(Report compiled, string code, out decimal figure)
    {
        figure = 0;
        if (compiled.Format.Find(code) is not { } cell || !Figures.Usable(compiled[cell]))
        {
            return false;
        }

        figure = cell.Kind == CellKind.Amount ? Money.InYuan(cell, compiled[cell])!.Value : compiled[cell].Value;
        return true;
    }

    private static void Compare(Assessment assessment, CellDefinition cell, decimal left)
    {
        var report = assessment.Report;
        var value = report[cell];
        if (value.State == CellState.Absent && report.Format.Table.HasSingleRow(report)
            && report.Format.Table.SplitRows.Contains(cell.Row))
        {
            return;
        }

        if (!Figures.Take(value, cell, out var right))
        {
            assessment.Skip("K9", cell.Code, Figures.Why(report, cell));
            return;
        }

        right = cell.Kind == CellKind.Amount ? Money.InYuan(cell, value) ?? 0 : right;
        if (left != right)
        {
            var unit = cell.Kind == CellKind.Amount ? " 元" : "";
            assessment.Error("K9", cell.Code, left, right,
                $"{cell.Name}：按登记台账计算是 {Say.Number(left)}{unit}，报告填的是 {Say.Number(right)}{unit}，"
                    + $"相差 {Say.Number(Math.Abs(left - right))}{unit}。",
                "请逐件核对登记台账中计入这一格的记录，更正登记台账或者更正报告。", "报告数据与登记台账一致");
        }
    }
}
