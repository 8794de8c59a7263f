using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Writing.Xlsx;

/// <summary>The sheets with words: 文字 and 说明.</summary>
internal static class XlsxTexts
{
    internal static readonly string[] ProseColumns = ["部分", "标题", "内容"];

    private static readonly int[] NotesWidths = [16, 50, 34, 16, 16, 24];

    // About how many Chinese characters fit a line of the widest column.
    private const int LineLength = 46;

    /// <summary>One line of prose a row, so that a blank line is a row and no cell is longer than a spreadsheet takes.</summary>
    internal static XlsxSheet Prose(Report report)
    {
        var sheet = new XlsxSheet("文字", [7, 46, 96], landscape: true) { Frozen = 1 };
        Head(sheet, 1, ProseColumns);
        var row = 2;
        foreach (var (section, text) in report.Sections.OrderBy(pair => pair.Key))
        {
            foreach (var line in text.Split('\n'))
            {
                sheet.Number(row, 1, XlsxStyle.Figure, section.ToString());
                sheet.Text(row, 2, XlsxStyle.Label, section == 0 ? "（正文之前）" : SectionNames.Of(section));
                sheet.Text(row, 3, XlsxStyle.Label, line);
                sheet.Height(row, LinesHigh(1 + (line.Length / LineLength)));
                row++;
            }
        }

        return sheet;
    }

    /// <summary>Organ, year, edition, title, and our own tables.</summary>
    internal static XlsxSheet Notes(Report report)
    {
        var sheet = new XlsxSheet("说明", NotesWidths, landscape: true);
        var row = 1;
        foreach (var (heading, columns, rows) in OwnTables.Information(report).Concat(OwnTables.Of(report)))
        {
            sheet.Text(row, 1, XlsxStyle.Title, heading);
            sheet.Merge(row++, 1, 1, 6, XlsxStyle.Title);
            Head(sheet, row++, columns);
            foreach (var line in rows)
            {
                for (var i = 0; i < line.Length; i++)
                {
                    sheet.Text(row, i + 1, XlsxStyle.Label, PrintedCell.OneLine(line[i]));
                }

                sheet.Height(row++, LinesHigh(line.Select((text, i) => 1 + (2 * text.Length / NotesWidths[i])).Max()));
            }

            row++;
        }

        return sheet;
    }

    /// <summary>Points for so many lines; a spreadsheet takes no row higher than 409.</summary>
    internal static int LinesHigh(int lines) => Math.Min(400, 6 + (16 * lines));

    internal static void Head(XlsxSheet sheet, int row, IReadOnlyList<string> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            sheet.Text(row, i + 1, XlsxStyle.Banner, columns[i]);
        }
    }
}
