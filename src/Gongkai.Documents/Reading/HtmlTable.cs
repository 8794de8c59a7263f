using System.Globalization;
using AngleSharp.Dom;

namespace Gongkai.Documents.Reading;

/// <summary>A table of a page on its full grid. Spans are taken as written up to what the table itself has room for.</summary>
internal static class HtmlTable
{
    private const int MostColumns = 64;
    private const int MostRows = 4000;
    private const int Prose = 300;

    /// <summary>The grid, or null when the table only lays out the page: it holds tables, or whole paragraphs.</summary>
    internal static GridBlock? Read(IElement table, string place, HtmlText texts)
    {
        var rows = Rows(table);
        if (rows is null || rows.Count == 0)
        {
            return null;
        }

        var grid = new List<GridCell[]>(rows.Count);
        var open = new (int Rows, string Text)[MostColumns];
        foreach (var row in rows)
        {
            if (Row(row, open, rows.Count - grid.Count, texts) is not { } cells)
            {
                return null;
            }

            grid.Add(cells);
        }

        return new GridBlock(grid, place);
    }

    /// <summary>The rows of this table; null when another table stands inside.</summary>
    private static List<IElement>? Rows(IElement table)
    {
        if (table.QuerySelector("table") is not null)
        {
            return null;
        }

        var rows = new List<IElement>();
        foreach (var part in table.Children)
        {
            if (part.LocalName == "tr")
            {
                rows.Add(part);
            }
            else if (part.LocalName is "tbody" or "thead" or "tfoot")
            {
                rows.AddRange(part.Children.Where(child => child.LocalName == "tr"));
            }
        }

        return rows.Count > MostRows ? null : rows;
    }

    private static GridCell[]? Row(IElement row, (int Rows, string Text)[] open, int rowsLeft, HtmlText texts)
    {
        var cells = new List<GridCell>();
        foreach (var element in row.Children)
        {
            if (element.LocalName is not ("td" or "th"))
            {
                continue;
            }

            Covered(cells, open);
            var text = texts.Of(element);
            if (text.Length > Prose)
            {
                return null;
            }

            Place(cells, open, text, Span(element, "colspan"), Math.Min(Span(element, "rowspan"), rowsLeft));
        }

        Covered(cells, open);
        return [.. cells];
    }

    private static void Place(List<GridCell> cells, (int Rows, string Text)[] open, string text, int columns, int rows)
    {
        for (var i = 0; i < columns && cells.Count < MostColumns; i++)
        {
            if (i > 0 && open[cells.Count].Rows > 0)
            {
                break;
            }

            open[cells.Count] = (rows - 1, text);
            cells.Add(new GridCell(text, i == 0));
        }
    }

    /// <summary>Places that a cell of a row above still covers.</summary>
    private static void Covered(List<GridCell> cells, (int Rows, string Text)[] open)
    {
        while (cells.Count < MostColumns && open[cells.Count].Rows > 0)
        {
            open[cells.Count].Rows--;
            cells.Add(new GridCell(open[cells.Count].Text, false));
        }
    }

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            && span > 0 ? Math.Min(span, MostRows) : 1;
}
