using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>The three tables of a report in the layout of the form, without the rows its source did not have.</summary>
/// <remarks>Source: 国办公开办函〔2019〕60号 and 〔2021〕30号, annexes.</remarks>
internal static class FormTables
{
    /// <summary>The line in the corner of table 3.</summary>
    internal const string Corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

    /// <summary>The head over the results of table 3; it has no figures of its own.</summary>
    internal const string Results = "三、本年度办理结果";

    private static readonly int[] Widths2 = [3, 2, 2, 2];
    private static readonly int[] Widths3 = [10, 13, 44, 12, 12, 12, 13, 13, 12, 12];
    private static readonly int[] Widths4 = [.. Enumerable.Repeat(1, 15)];

    /// <summary>Whether a row is printed: some cell of it is there. Of table 4 all blocks are printed or none.</summary>
    internal static bool Shows(Report report, RowDefinition row) => row.Table == 4
        ? report.Format.Rows.Any(other => other.Table == 4 && Present(report, other))
        : Present(report, row);

    /// <summary>A table, or null when nothing of it is there.</summary>
    /// <param name="report">The report.</param>
    /// <param name="number">2, 3 or 4.</param>
    internal static FormTable? Of(Report report, int number)
    {
        var rows = report.Format.Rows.Where(row => row.Table == number && Shows(report, row)).ToList();
        return rows.Count == 0 ? null : number switch
        {
            2 => Table2(report, rows),
            3 => Table3(report, rows),
            _ => Table4(report, rows),
        };
    }

    private static bool Present(Report report, RowDefinition row) =>
        row.Cells.Any(cell => report[cell].State != CellState.Absent);

    private static FormTable Table2(Report report, List<RowDefinition> rows)
    {
        var lines = new List<IReadOnlyList<FormCell>>();
        foreach (var block in rows.GroupBy(row => row.Group))
        {
            lines.Add([new FormCell(FormRole.Banner, block.Key, 0, 4)]);
            lines.Add([new FormCell(FormRole.Heading, "信息内容", 0), .. block.First().Cells.Select(Heading)]);
            foreach (var row in block)
            {
                lines.Add([new FormCell(FormRole.Label, row.Label, 0),
                    .. row.Cells.Select(cell => Figure(report, cell, cell.Column, Span(cell)))]);
            }
        }

        return new FormTable(2, Widths2, 0, lines);
    }

    private static FormCell Heading(CellDefinition cell) => new(
        FormRole.Heading, cell.Unit is null ? cell.Heading : $"{cell.Heading}（单位：{cell.Unit}）", cell.Column, Span(cell));

    /// <summary>Three columns for figures; where a row has fewer, its last one is as wide as what is left.</summary>
    private static int Span(CellDefinition cell) => cell.Column == cell.Row.Cells.Count ? 4 - cell.Column : 1;

    private static FormTable Table3(Report report, List<RowDefinition> rows)
    {
        var lines = Headings3(rows[0].Cells);
        var results = rows.Count(IsResult);
        foreach (var row in rows)
        {
            var line = new List<FormCell>();
            if (!IsResult(row))
            {
                line.Add(new FormCell(FormRole.Label, row.Label, 0, 3));
            }
            else
            {
                if (row == rows.First(IsResult))
                {
                    line.Add(new FormCell(FormRole.Label, Results, 0, 1, results));
                }

                line.AddRange(Labels(row, rows));
            }

            line.AddRange(row.Cells.Select(cell => Figure(report, cell, 2 + cell.Column, 1)));
            lines.Add(line);
        }

        return new FormTable(3, Widths3, 3, lines);
    }

    private static List<IReadOnlyList<FormCell>> Headings3(IReadOnlyList<CellDefinition> cells) =>
    [
        [new FormCell(FormRole.Corner, Corner, 0, 3, 3), new FormCell(FormRole.Heading, "申请人情况", 3, 7)],
        [
            new FormCell(FormRole.Heading, cells[0].Heading, 3, 1, 2), new FormCell(FormRole.Heading, "法人或其他组织", 4, 5),
            new FormCell(FormRole.Heading, cells[6].Heading, 9, 1, 2),
        ],
        [.. cells.Skip(1).Take(5).Select(cell => new FormCell(FormRole.Heading, cell.Heading, 2 + cell.Column))],
    ];

    private static bool IsResult(RowDefinition row) => row.Role is RowRole.Result or RowRole.Total;

    private static IEnumerable<FormCell> Labels(RowDefinition row, List<RowDefinition> rows)
    {
        if (row.Group.Length == 0)
        {
            yield return new FormCell(FormRole.Label, row.Label, 1, 2);
            yield break;
        }

        if (row == rows.First(other => other.Group == row.Group))
        {
            yield return new FormCell(FormRole.Label, row.Group, 1, 1, rows.Count(other => other.Group == row.Group));
        }

        yield return new FormCell(FormRole.Label, row.Label, 2);
    }

    private static FormTable Table4(Report report, List<RowDefinition> blocks)
    {
        string[] five = [.. blocks[0].Cells.Select(cell => cell.Heading)];
        return new FormTable(4, Widths4, 3,
        [
            [new FormCell(FormRole.Heading, blocks[0].Label, 0, 5), new FormCell(FormRole.Heading, blocks[1].Group, 5, 10)],
            [
                .. five.Select((text, i) => new FormCell(FormRole.Heading, text, i, 1, 2)),
                new FormCell(FormRole.Heading, blocks[1].Label, 5, 5), new FormCell(FormRole.Heading, blocks[2].Label, 10, 5),
            ],
            [.. Enumerable.Range(5, 10).Select(i => new FormCell(FormRole.Heading, five[i % 5], i))],
            [.. blocks.SelectMany(block => block.Cells).Select((cell, i) => Figure(report, cell, i, 1))],
        ]);
    }

    private static FormCell Figure(Report report, CellDefinition cell, int column, int columns) =>
        new(FormRole.Figure, PrintedCell.Text(cell, report[cell]), column, columns, 1, cell);
}
