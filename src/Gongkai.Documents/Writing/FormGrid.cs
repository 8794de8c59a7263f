using Gongkai.Documents.Reading;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>
/// Reads a table that was laid out by <see cref="FormTables"/>: rows are known by their printed labels, columns by their
/// places.
/// </summary>
internal static class FormGrid
{
    /// <summary>Puts the figures of a grid into the cells of an edition; rows it does not know are passed over.</summary>
    /// <returns>How many rows it knew.</returns>
    internal static int Read(GridBlock grid, ReportFormat format, CellValue[] cells)
    {
        var group = "";
        var headings = false;
        var known = 0;
        foreach (var row in grid.Rows)
        {
            var texts = Array.ConvertAll(row, cell => cell.Text.Trim());
            if (headings && texts.Length >= 15)
            {
                Put(Remedies(format), texts, 0, cells);
                known++;
            }

            headings = texts.Length >= 15 && format.Cells.Count > 0
                && Enumerable.Range(5, 10).All(i => texts[i] == format.Row("T4.B").Cells[i % 5].Heading);
            group = texts.Length >= 4 && texts[0] == texts[3] && !row[3].IsOrigin ? texts[0] : group;
            if (Find(format, texts, group) is { } found)
            {
                Put(found.Cells, texts, found.Table == 2 ? 1 : 3, cells);
                known++;
            }
        }

        if (headings)
        {
            // A workbook's reader passes over rows without any text: the figures of table 4 are there and all empty.
            Put(Remedies(format), [.. Enumerable.Repeat("", 15)], 0, cells);
            known++;
        }

        return known;
    }

    private static IEnumerable<CellDefinition> Remedies(ReportFormat format) =>
        format.Rows.Where(row => row.Table == 4).SelectMany(row => row.Cells);

    private static RowDefinition? Find(ReportFormat format, string[] texts, string group) => texts.Length switch
    {
        >= 10 and < 15 => format.Rows.FirstOrDefault(row =>
            row.Table == 3 && row.Label == texts[2] && row.Group.Length == 0 == (texts[1] == texts[2])
            && (row.Group.Length == 0 || row.Group == texts[1])),
        >= 4 and < 10 => format.Rows.FirstOrDefault(row => row.Table == 2 && row.Label == texts[0] && row.Group == group),
        _ => null,
    };

    private static void Put(IEnumerable<CellDefinition> definitions, string[] texts, int first, CellValue[] cells)
    {
        foreach (var cell in definitions)
        {
            cells[cell.Index] = PrintedCell.Read(texts[first++]);
        }
    }
}
