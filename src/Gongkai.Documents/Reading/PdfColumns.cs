using System.Text;
using System.Text.RegularExpressions;

namespace Gongkai.Documents.Reading;

/// <summary>A table without ruling lines, known by figures that stand in columns.</summary>
internal sealed partial class PdfColumns
{
    private const double Apart = 0.9;
    private const double LabelReach = 1;
    private const int FewestFigures = 3;
    private const int FiguresOfOneRow = 5;
    private const int LinesBetween = 6;
    private const double Margin = 0.3;
    private const double Skew = 1.5;

    /// <summary>The widest row of the form has fifteen cells.</summary>
    private const int MostFigures = 100;

    private readonly List<double> _columns;
    private readonly double _edge;

    private readonly PdfLimits _limits;

    private PdfColumns(List<PdfLine> lines, List<PdfLine> rows, PdfLimits limits)
    {
        _limits = limits;
        Lines = lines;
        var figures = rows.ConvertAll(Figures);
        var widest = figures.MaxBy(row => row.Count)!;
        _columns = [.. widest.Select(chunk => (chunk.Left + chunk.Right) / 2)];
        _edge = figures.Where(row => row.Count == widest.Count).Min(row => row[0].Left) - (Margin * rows[0].Size);
    }

    /// <summary>All lines of the table, those of labels between the rows of figures included.</summary>
    internal IReadOnlyList<PdfLine> Lines { get; }

    internal static List<PdfColumns> Find(List<PdfLine> lines, PdfLimits limits)
    {
        var tables = new List<PdfColumns>();
        for (var i = 0; i < lines.Count; i++)
        {
            limits.Check();
            var first = i;
            var rows = Rows(lines, i, out var end);
            if (rows.Count > 1 || (rows.Count == 1 && Figures(rows[0]).Count >= FiguresOfOneRow))
            {
                var last = Reach(lines, end, 1);
                tables.Add(new PdfColumns(lines[Reach(lines, first, -1)..(last + 1)], rows, limits));
                i = last;
            }
        }

        return tables;
    }

    /// <summary>The rows of figures from here on with few lines between them, and where the last one is.</summary>
    private static List<PdfLine> Rows(List<PdfLine> lines, int first, out int end)
    {
        var rows = new List<PdfLine>();
        end = first;
        for (var i = first; i < lines.Count && i - end <= LinesBetween; i++)
        {
            if (Figures(lines[i]).Count is >= FewestFigures and <= MostFigures)
            {
                rows.Add(lines[i]);
                end = i;
            }
            else if (rows.Count == 0)
            {
                break;
            }
        }

        return rows;
    }

    /// <summary>
    /// Labels and figures are lined up apart from each other: a figure set in the middle of a label of two lines stands on a
    /// line of its own.
    /// </summary>
    internal GridCell[][] Cells()
    {
        var glyphs = Lines.SelectMany(line => line.Glyphs).ToList();
        var rows = Merged(PdfLine.Group(glyphs.Where(glyph => glyph.Middle >= _edge)));
        var labels = rows.ConvertAll(_ => new StringBuilder());
        var nearest = 0;
        foreach (var line in PdfLine.Group(glyphs.Where(glyph => glyph.Middle < _edge)))
        {
            // Rows and labels both come from the top.
            while (nearest + 1 < rows.Count && Math.Abs(rows[nearest + 1].Y - line.Y) < Math.Abs(rows[nearest].Y - line.Y))
            {
                nearest++;
            }

            CellLines.Append(labels[nearest], line.Text());
        }

        var label = labels.Exists(text => text.Length > 0);
        return [.. rows.Select((row, i) => Row(label ? [labels[i].ToString(), .. row.Cells] : row.Cells))];
    }

    /// <summary>A row whose figures are not all at one height comes in pieces that fill each other's gaps.</summary>
    private List<(double Y, string[] Cells)> Merged(List<PdfLine> lines)
    {
        var rows = new List<(double Y, string[] Cells)>();
        foreach (var line in lines)
        {
            _limits.Check();
            var cells = Spread(line);
            if (rows.Count > 0 && rows[^1].Y - line.Y < Skew * line.Size
                && rows[^1].Cells.Zip(cells).All(pair => pair.First.Length == 0 || pair.Second.Length == 0))
            {
                rows[^1] = ((rows[^1].Y + line.Y) / 2, [.. rows[^1].Cells.Zip(cells, (a, b) => a + b)]);
            }
            else
            {
                rows.Add((line.Y, cells));
            }
        }

        return rows;
    }

    private string[] Spread(PdfLine line)
    {
        var cells = new StringBuilder[_columns.Count];
        foreach (var figure in line.Chunks(Apart))
        {
            var middle = (figure.Left + figure.Right) / 2;
            var column = Enumerable.Range(0, cells.Length).MinBy(i => Math.Abs(_columns[i] - middle));
            CellLines.Append(cells[column] ??= new StringBuilder(), figure.Text());
        }

        return Array.ConvertAll(cells, cell => cell?.ToString() ?? "");
    }

    private static GridCell[] Row(string[] cells) => Array.ConvertAll(cells, cell => new GridCell(cell, true));

    /// <summary>The figures at the end of a line: a figure before a word belongs to the label.</summary>
    private static List<PdfLine> Figures(PdfLine line)
    {
        var figures = line.Chunks(Apart).Reverse().TakeWhile(chunk => Figure().IsMatch(chunk.Text())).ToList();
        figures.Reverse();
        return figures;
    }

    /// <summary>
    /// The line before the first row or after the last belongs to the table when it is as near as the second line of a label.
    /// </summary>
    private static int Reach(List<PdfLine> lines, int at, int step)
    {
        var next = at + step;
        return next >= 0 && next < lines.Count && Math.Abs(lines[next].Y - lines[at].Y) < LabelReach * lines[at].Size
            && Figures(lines[next]).Count == 0 ? next : at;
    }

    [GeneratedRegex(@"^([+\-]?\d[\d,]*(\.\d+)?|[/\-—－无])$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
