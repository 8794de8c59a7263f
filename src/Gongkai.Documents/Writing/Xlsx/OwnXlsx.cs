using Gongkai.Documents.Reading;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Writing.Xlsx;

/// <summary>
/// Reads back a workbook of ours, corrected by hand or not: the form sheets by their labels, the prose, and what else belongs
/// to the report.
/// </summary>
internal static class OwnXlsx
{
    /// <summary>The report, or null when the workbook is not one of ours.</summary>
    internal static Report? TryRead(SourceDocument document)
    {
        var rest = OwnTables.TakeFrom(document, out var own);
        if (own.Properties is not { } properties || ReportFormat.Named(properties.Format) is not { } format)
        {
            return null;
        }

        var cells = new CellValue[format.Cells.Count];
        var sections = new Dictionary<int, string>();
        foreach (var grid in rest.Blocks.OfType<GridBlock>())
        {
            if (IsProse(grid))
            {
                Prose(grid, sections);
            }
            else
            {
                FormGrid.Read(grid, format, cells);
            }
        }

        var read = new Report(format, cells)
        {
            Agency = properties.Agency ?? "",
            Year = properties.Year,
            Title = properties.Title,
            Sections = sections,
        };
        return own.ApplyTo(read);
    }

    private static bool IsProse(GridBlock grid) =>
        grid.Rows[0] is { Length: >= 3 } head && XlsxTexts.ProseColumns.Select((name, i) => head[i].Text == name)
            .All(same => same);

    private static void Prose(GridBlock grid, Dictionary<int, string> sections)
    {
        var lines = grid.Rows.Skip(1)
            .Where(row => row[0].Text is [>= '0' and <= '6'])
            .GroupBy(row => row[0].Text[0] - '0', row => row[2].Text);
        foreach (var section in lines)
        {
            sections[section.Key] = SectionText.Canonical(string.Join('\n', section));
        }
    }
}
