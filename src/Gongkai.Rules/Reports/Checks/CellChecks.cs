namespace Gongkai.Rules.Reports.Checks;

/// <summary>What can be said of a cell alone: K5 (kind of figure) and the remarks I1 blank, I2 mark, I3 unreadable.</summary>
internal static class CellChecks
{
    private const int MostNamed = 5;

    /// <summary>Looks at every row.</summary>
    /// <returns>Whether every prescribed cell is a number or a recognised mark.</returns>
    internal static bool Run(Assessment assessment)
    {
        var complete = true;
        foreach (var row in assessment.Report.Format.Rows)
        {
            complete &= Row(assessment, row) || row.IsOptional;
        }

        if (!complete)
        {
            for (var table = 2; table <= 4; table++)
            {
                Missing(assessment, table);
            }
        }

        return complete;
    }

    /// <summary>Rows that were not found although their table was: left out, or their names misspelt.</summary>
    private static void Missing(Assessment assessment, int table)
    {
        var report = assessment.Report;
        var split = report.Format.Table.HasSingleRow(report) ? report.Format.Table.SplitRows : [];
        var rows = report.Format.Rows.Where(row => row.Table == table && !row.IsOptional && !split.Contains(row)).ToArray();
        var absent = rows.Where(row => RelationTable.IsAbsent(report, row)).ToArray();
        if (absent.Length == 0 || absent.Length == rows.Length)
        {
            return;
        }

        var names = string.Join("、", absent.Take(MostNamed).Select(row => $"“{(table == 2 ? row.Label : Say.Row(row))}”"));
        assessment.Remark("I3", absent.Length == 1 ? absent[0].Code : null,
            $"表{"二三四"[table - 2]}没有找到 {absent.Length} 行：{names}{(absent.Length > MostNamed ? "等" : "")}，没有当作 0。",
            "请核对行名有没有写错、有没有漏行。", "年度报告格式的行不得改名、删减");
    }

    private static bool Row(Assessment assessment, RowDefinition row)
    {
        var cells = assessment.Report.Cells;
        int blank = 0, mark = 0, odd = 0, absent = 0;
        foreach (var cell in row.Definitions)
        {
            ref readonly var value = ref cells[cell.Index];
            blank += value.State == CellState.Blank ? 1 : 0;
            mark += value.State == CellState.Mark ? 1 : 0;
            absent += value.State == CellState.Absent ? 1 : 0;
            odd += value.State is CellState.Unreadable or CellState.Ambiguous
                || (value.IsNumber && (value.Raw is not null || !Figures.IsPlain(value.Value))) ? 1 : 0;
        }

        if (blank > 0)
        {
            Empty(assessment, row, CellState.Blank, "I1", blank, mark > 0 ? $"另有 {mark} 格填的是“/”一类的记号，处理相同。" : "");
        }
        else if (mark > 0)
        {
            Empty(assessment, row, CellState.Mark, "I2", mark);
        }

        return (odd == 0 || Odd(assessment, row)) && blank == 0 && absent == 0;
    }

    private static void Empty(Assessment assessment, RowDefinition row, CellState state, string rule, int count, string more = "")
    {
        var found = row.Definitions.Where(cell => assessment.Report[cell].State == state).ToArray();
        var totals = found.Where(cell => cell.IsTotal).ToArray();
        var leaves = found.Length - totals.Length;
        var what = state == CellState.Blank ? "没有填写" : $"填的是“{assessment.Report[found[0]].Raw}”";
        var taken = (leaves, totals.Length) switch
        {
            (0, _) => "合计数按“未写明”处理，需要它的关系没有核对。",
            (_, 0) => "核对时按 0 计算。",
            _ => "分项按 0 计算，合计数按“未写明”处理。",
        };
        assessment.Remark(rule, count == 1 ? found[0].Code : row.Code,
            $"{row.Name}{Columns(row, found)}{what}，{taken}{more}",
            "如确实没有，请填 0；如有数据，请补填。", "年度报告格式要求逐格填写");
    }

    private static string Columns(RowDefinition row, CellDefinition[] found) => found.Length == row.Cells.Count
        ? "各列"
        : string.Concat(found.Select(cell => $"“{cell.Heading}”")) + "列";

    /// <summary>Figures that need a look.</summary>
    /// <returns>Whether every cell of the row was read all the same.</returns>
    private static bool Odd(Assessment assessment, RowDefinition row)
    {
        var unread = 0;
        var glued = false;
        foreach (var cell in row.Definitions)
        {
            ref readonly var value = ref assessment.Report.Cells[cell.Index];
            unread += IsUnreadable(value) ? 1 : 0;
            glued |= value.State == CellState.Ambiguous || value.IsReading;
            if (Figures.Usable(value))
            {
                Kind(assessment, cell, value.Value);
            }
        }

        if (unread > 0)
        {
            Unreadable(assessment, row);
        }

        if (glued)
        {
            GluedChecks.Row(assessment, row);
        }

        return unread == 0 && !row.Definitions.Any(cell => assessment.Report[cell].State == CellState.Ambiguous);
    }

    private static bool IsUnreadable(in CellValue value) =>
        value.State == CellState.Unreadable || (value.IsNumber && !Figures.Usable(value));

    /// <summary>One remark a row for each text that cannot be read, however many cells hold it.</summary>
    private static void Unreadable(Assessment assessment, RowDefinition row)
    {
        var cells = row.Definitions.Where(cell => IsUnreadable(assessment.Report[cell]));
        foreach (var same in cells.GroupBy(cell => Printed(assessment.Report[cell]), StringComparer.Ordinal))
        {
            CellDefinition[] found = [.. same];
            assessment.Remark("I3", found.Length == 1 ? found[0].Code : row.Code,
                $"{row.Name}{Columns(row, found)}的内容“{same.Key}”无法读成数字，没有当作 0。",
                "请对照原件填写一个数字。", "年度报告格式要求逐格填写数字");
        }
    }

    private static string Printed(in CellValue value) => value.Raw ?? Say.Number(value.Value);

    /// <summary>K5: counts are integers ≥ 0, changes signed integers, amounts ≥ 0.</summary>
    private static void Kind(Assessment assessment, CellDefinition cell, decimal value)
    {
        var negative = value < 0 && cell.Kind != CellKind.SignedCount;
        var broken = value != decimal.Truncate(value) && cell.Kind != CellKind.Amount;
        if (negative || broken)
        {
            var rule = cell.Kind switch
            {
                CellKind.Amount => "金额不能是负数",
                CellKind.SignedCount => "增减数应当是整数",
                _ => "件数应当是大于或等于 0 的整数",
            };
            assessment.Error("K5", cell.Code, value, null, $"{cell.Name}填的是 {Say.Number(value)}，{rule}。",
                "请对照原件更正这一格。", $"年度报告格式（{assessment.Report.Format.Source}）");
        }
    }
}
