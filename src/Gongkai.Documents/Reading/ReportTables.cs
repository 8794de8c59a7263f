using Gongkai.Documents.Writing;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>
/// Turns printed rows into the cells of a form. A row that has not as many figures as the form has columns is never shifted.
/// </summary>
internal static class ReportTables
{
    internal static CellValue[] Cells(ReportFormat format, RowSink sink)
    {
        var cells = new CellValue[format.Cells.Count];
        foreach (var label in RowLabels.All)
        {
            if (label.IsGroup || sink[label] is not { } printed)
            {
                continue;
            }

            if (format.FindRow(label.Code) is { } row)
            {
                Fill(cells, row, printed, sink);
            }
            else
            {
                sink.Remark(null, $"{printed.Place}：这一行不属于所识别的格式，未采用。", "请核对报告是否混用了两种格式的表格。");
            }
        }

        if (format.Cells.Count > 0)
        {
            Remedies(cells, format, sink);
        }

        return cells;
    }

    private static void Fill(CellValue[] cells, RowDefinition row, PrintedRow printed, RowSink sink)
    {
        var values = Separate(Fit(printed.Values, row.Cells.Count), row.Cells.Count);
        if (values.Count == row.Cells.Count)
        {
            for (var i = 0; i < values.Count; i++)
            {
                cells[row.Cells[i].Index] = values[i] is { } text ? Cell(text, row.Cells[i], printed.Unit) : CellValue.Absent;
            }

            return;
        }

        if (row.Table == 3 && values.Count == 8 && EndsWithPageNumber(values))
        {
            Fill(cells, row, printed with { Values = [.. values.Take(7)] }, sink);
            return;
        }

        if (values.Count == 1 && Run(values[0] ?? "", row, cells))
        {
            return;
        }

        var raw = PrintedCell.Kept(string.Join(" | ", values.Select(value => value?.Trim())));
        foreach (var cell in row.Cells)
        {
            cells[cell.Index] = CellValue.Of(null, null, raw);
        }

        sink.Remark(row.Code, $"{printed.Place}：{row.Name}应有 {row.Cells.Count} 个数，实际读到 {values.Count} 个（{raw}），不能确定各在哪一列。",
            "请对照原文补齐这一行。");
    }

    /// <summary>
    /// Without the empty places some layouts append to a row, when that leaves no doubt where the figures stand.
    /// </summary>
    private static IReadOnlyList<string?> Fit(IReadOnlyList<string?> values, int count)
    {
        if (values.Count <= count)
        {
            return values;
        }

        for (var i = count; i < values.Count; i++)
        {
            if (!CellText.IsBlank(values[i] ?? ""))
            {
                return values;
            }
        }

        var full = !CellText.IsBlank(values[count - 1] ?? "");
        return full || values.All(value => CellText.IsBlank(value ?? "")) ? [.. values.Take(count)] : values;
    }

    /// <summary>
    /// Seven figures of which six add to the seventh, and one more that does not fit: the number of the page that ended here.
    /// </summary>
    private static bool EndsWithPageNumber(IReadOnlyList<string?> values)
    {
        var figures = values.Select(value => CellText.Read(value ?? "")).ToArray();
        return Array.TrueForAll(figures, figure => figure is { State: CellState.Number, Unit: null })
            && figures.Take(6).Sum(figure => figure.Value) == figures[6].Value
            && figures.Skip(1).Take(6).Sum(figure => figure.Value) != figures[7].Value;
    }

    /// <summary>Figures of one line parted by spaces, when there are as many as columns.</summary>
    private static IReadOnlyList<string?> Separate(IReadOnlyList<string?> values, int count)
    {
        if (values.Count != 1 || count == 1 || values[0] is not { } text)
        {
            return values;
        }

        var parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == count ? parts : values;
    }

    private static bool Run(string text, RowDefinition row, CellValue[] cells)
    {
        var run = PrintedCell.OneLine(text);
        if (!Glued.IsRun(run))
        {
            return false;
        }

        var reading = GluedRow.Read(run, row);
        for (var i = 0; i < row.Cells.Count; i++)
        {
            cells[row.Cells[i].Index] = CellValue.Of(reading?[i], null, run);
        }

        return true;
    }

    private static CellValue Cell(string text, CellDefinition cell, string? unit)
    {
        var value = PrintedCell.Read(text);
        return value is { State: CellState.Number, Unit: null } && cell.Kind == CellKind.Amount && unit is not null
            && unit != cell.Unit
            ? value with { Unit = unit }
            : value;
    }

    private static void Remedies(CellValue[] cells, ReportFormat format, RowSink sink)
    {
        if (sink.Remedies.Place is not { } place)
        {
            return;
        }

        var values = sink.Remedies.Cells(out var placed);
        var first = format.Find("T4.A1")!.Index;
        values.CopyTo(cells, first);
        if (!placed)
        {
            sink.Remark("T4", $"{place}：表四应有 15 个数，读到的数不能确定各在哪一列。", "请对照原文补齐表四。");
        }
    }
}
