using System.Xml.Linq;
using AngleSharp.Dom;
using static Gongkai.Documents.Writing.Docx.WordXml;

namespace Gongkai.Documents.Writing.Docx;

/// <summary>A table of a text as a Word table with real merged cells.</summary>
internal static class PaperTable
{
    private const int MostColumns = 60;

    internal static XElement Of(IElement table, PaperBody body)
    {
        var rows = table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table).Select(Cells).ToList();
        var widest = rows.Select(row => row.Sum(cell => Span(cell, "colspan"))).DefaultIfEmpty(1).Max();
        var columns = Math.Clamp(widest, 1, MostColumns);
        var width = DocxTables.Width / columns;
        var open = new (int Rows, int Columns)[columns]; // what a cell from above still takes, at its first column
        var caption = table.QuerySelector("caption")?.TextContent.Trim() ?? "";
        return new XElement(
            W + "tbl",
            DocxTables.Properties(caption),
            E("tblGrid", [.. Enumerable.Repeat(width, columns).Select(one => E("gridCol", ("w", one)))]),
            caption.Length == 0 ? null
                : new XElement(W + "tr", Cell(width * columns, columns, null, [Paragraph("GongkaiCell", caption)])),
            rows.Select((row, at) => Row(row, at, width, open, body)));
    }

    private static List<IElement> Cells(IElement row) => [.. row.Children.Where(cell => cell.LocalName is "td" or "th")];

    private static XElement Row(List<IElement> cells, int at, int width, (int Rows, int Columns)[] open, PaperBody body)
    {
        var made = new List<XElement>();
        var next = 0;
        for (var column = 0; column < open.Length;)
        {
            if (open[column] is { Rows: > 0 } above)
            {
                made.Add(Cell(width * above.Columns, above.Columns, "continue", []));
                open[column] = above with { Rows = above.Rows - 1 };
                column += above.Columns;
            }
            else if (next < cells.Count)
            {
                var cell = cells[next++];
                var span = Math.Min(Span(cell, "colspan"), Free(open, column));
                var down = Span(cell, "rowspan");
                made.Add(Cell(
                    width * span, span, down > 1 ? "restart" : null,
                    [.. body.Cell(cell, Style(cell), cell.LocalName == "th" ? "center" : null)]));
                open[column] = (down - 1, span);
                column += span;
            }
            else
            {
                made.Add(Cell(width, 1, null, []));
                column++;
            }
        }

        var heading = at == 0 && cells.Count > 0 && cells.All(cell => cell.LocalName == "th");
        return new XElement(
            W + "tr", E("trPr", new XElement(W + "cantSplit"), heading ? new XElement(W + "tblHeader") : null), made);
    }

    /// <summary>How many columns from here no cell from above takes.</summary>
    private static int Free((int Rows, int Columns)[] open, int column)
    {
        var free = 0;
        while (column + free < open.Length && open[column + free].Rows == 0)
        {
            free++;
        }

        return free;
    }

    private static XElement Cell(int width, int columns, string? merge, IReadOnlyList<XElement> content) => new(
        W + "tc",
        E("tcPr",
            E("tcW", ("w", width), ("type", "dxa")),
            columns > 1 ? V("gridSpan", columns) : null,
            merge is null ? null : V("vMerge", merge),
            V("vAlign", "center")),
        content.Count > 0 ? content : [Paragraph("GongkaiCellSmall", "")]);

    private static string Style(IElement cell) =>
        cell.LocalName == "th" || cell.ClassList.Contains("align-center") || cell.ClassList.Contains("num")
            ? "GongkaiCell" : "GongkaiLabel";

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), out var span) && span is > 1 and <= 1000 ? Math.Min(span, MostColumns) : 1;
}
