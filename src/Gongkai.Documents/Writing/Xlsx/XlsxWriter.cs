using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Writing.Xlsx;

/// <summary>
/// An annual report as a workbook: 表二 to 表四 as the form prints them, 文字 with one line of prose a row, 说明 with what else belongs
/// to the
/// report, and 数据 with one cell a row.
/// </summary>
/// <remarks>
/// The form sheets are what people correct and what <see cref="OwnXlsx"/> reads; 数据 only refers to them, so the two never
/// disagree.
/// </remarks>
internal static class XlsxWriter
{
    // A spreadsheet keeps 15 digits of a number; a longer one stands as text.
    private const int Digits = 15;

    /// <summary>Writes the workbook; the stream stays open.</summary>
    internal static void Write(Report report, Stream output)
    {
        var sheets = new List<XlsxSheet>();
        var places = new List<(CellDefinition Cell, string Sheet, int Row, int Column)>();
        for (var number = 2; number <= 4; number++)
        {
            if (FormTables.Of(report, number) is { } table)
            {
                sheets.Add(Form(table, report, places));
            }
        }

        sheets.Add(XlsxTexts.Prose(report));
        sheets.Add(XlsxTexts.Notes(report));
        if (places.Count > 0)
        {
            sheets.Add(Data(report, places));
        }

        Package(report, sheets).Write(output);
    }

    /// <summary>Whether a cell shows its figure and nothing else, and a spreadsheet can hold it as a number.</summary>
    private static bool IsNumber(CellDefinition cell, CellValue value) =>
        value.IsNumber && PrintedCell.Text(cell, value) is var text && text == PrintedCell.Figure(value.Value)
            && text.Count(char.IsAsciiDigit) <= Digits;

    private static XlsxSheet Form(FormTable table, Report report, List<(CellDefinition, string, int, int)> places)
    {
        int[] widths = table.Number switch
        {
            2 => [28, 20, 20, 20],
            3 => [9, 13, 40, 9, 9, 9, 9, 9, 9, 9],
            _ => [.. Enumerable.Repeat(8, 15)],
        };
        var sheet = new XlsxSheet(table.Name, widths, landscape: table.Number == 4, onePage: true);
        sheet.Text(1, 1, XlsxStyle.Title, SectionNames.Of(table.Number));
        sheet.Merge(1, 1, 1, widths.Length, XlsxStyle.Title);
        sheet.Height(1, 34);
        for (var line = 0; line < table.Rows.Count; line++)
        {
            foreach (var cell in table.Rows[line])
            {
                var (row, column) = (line + 2, cell.Column + 1);
                var style = Style(cell.Role);
                if (cell.Cell is { } definition)
                {
                    places.Add((definition, table.Name, row, column));
                }

                if (cell.Cell is { } figure && IsNumber(figure, report[figure]))
                {
                    sheet.Number(row, column, style, cell.Text);
                }
                else
                {
                    sheet.Text(row, column, style, cell.Text);
                }

                sheet.Merge(row, column, cell.Rows, cell.Columns, style);
            }

            sheet.Height(line + 2, HeightOf(table, line));
        }

        return sheet;
    }

    /// <summary>Rows do not grow by themselves for text in merged cells.</summary>
    private static int HeightOf(FormTable table, int line)
    {
        var longest = table.Rows[line].Where(cell => cell.Role == FormRole.Label && cell.Rows == 1)
            .Select(cell => cell.Text.Length).DefaultIfEmpty().Max();
        return table.Number switch { 2 => 22, 3 => longest > 19 || line == 2 ? 34 : 22, _ => line is 1 or 2 ? 24 : 26 };
    }

    private static XlsxStyle Style(FormRole role) => role switch
    {
        FormRole.Banner => XlsxStyle.Banner,
        FormRole.Heading => XlsxStyle.Heading,
        FormRole.Figure => XlsxStyle.Figure,
        _ => XlsxStyle.Label,
    };

    private static XlsxSheet Data(Report report, List<(CellDefinition Cell, string Sheet, int Row, int Column)> places)
    {
        var sheet = new XlsxSheet("数据", [16, 76, 16, 10]) { Frozen = 1 };
        XlsxTexts.Head(sheet, 1, ["代码", "位置", "数值", "单位"]);
        for (var i = 0; i < places.Count; i++)
        {
            var (cell, from, row, column) = places[i];
            var at = $"'{from}'!{XlsxSheet.At(row, column)}";
            var value = report[cell];
            sheet.Text(i + 2, 1, XlsxStyle.Label, cell.Code);
            sheet.Text(i + 2, 2, XlsxStyle.Label, cell.Name);
            // An empty cell must not turn into 0 on its way.
            sheet.Formula(i + 2, 3, XlsxStyle.Figure, $"IF(ISBLANK({at}),\"\",{at})", PrintedCell.Text(cell, value),
                IsNumber(cell, value));
            sheet.Text(i + 2, 4, XlsxStyle.Label, value.Unit ?? cell.Unit ?? "");
            sheet.Height(i + 2, XlsxTexts.LinesHigh(cell.Name.Length > 36 ? 2 : 1));
        }

        return sheet;
    }

    private static OfficePackage Package(Report report, List<XlsxSheet> sheets)
    {
        var package = XlsxPackage.Of(sheets);
        DocumentProperties.AddTo(package, report);
        return package;
    }
}
