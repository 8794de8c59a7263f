using System.Text;
using System.Text.RegularExpressions;

namespace Gongkai.Documents.Reading;

/// <summary>A table without ruling lines, known by figures that stand in columns.</summary>
internal sealed partial class PdfColumns
{
    private const double Apart = 0.9;
    private const double LabelReach = 1.7;
    private const int FewestFigures = 3;
    private const int FiguresOfOneRow = 5;
    private const int LinesBetween = 4;

    private readonly List<PdfLine> _rows;
    private readonly List<double> _columns;

    private PdfColumns(List<PdfLine> lines, List<PdfLine> rows)
    {
        (Lines, _rows) = (lines, rows);
        var widest = rows.MaxBy(row => Figures(row).Count)!;
        _columns = [.. Figures(widest).Select(chunk => (chunk.Left + chunk.Right) / 2)];
    }

    /// <summary>All lines of the table, those of labels between the rows of figures included.</summary>
    internal IReadOnlyList<PdfLine> Lines { get; }

    internal static List<PdfColumns> Find(List<PdfLine> lines)
    {
        var tables = new List<PdfColumns>();
        for (var i = 0; i < lines.Count; i++)
        {
            var first = i;
            var rows = new List<PdfLine>();
            for (var last = i; i < lines.Count && i - last <= LinesBetween; i++)
            {
                if (Figures(lines[i]).Count >= FewestFigures)
                {
                    rows.Add(lines[i]);
                    last = i;
                }
                else if (rows.Count == 0)
                {
                    break;
                }
            }

            if (rows.Count > 1 || (rows.Count == 1 && Figures(rows[0]).Count >= FiguresOfOneRow))
            {
                var end = lines.IndexOf(rows[^1]);
                tables.Add(new PdfColumns(lines[Reach(lines, first, -1)..(Reach(lines, end, 1) + 1)], rows));
                i = Reach(lines, end, 1);
            }
            else
            {
                i = first;
            }
        }

        return tables;
    }

    internal GridCell[][] Cells()
    {
        var labels = _rows.ToDictionary(row => row, _ => new StringBuilder());
        foreach (var line in Lines)
        {
            var row = labels.ContainsKey(line) ? line : _rows.MinBy(row => Math.Abs(row.Y - line.Y))!;
            var figures = labels.ContainsKey(line) ? Figures(line) : [];
            foreach (var chunk in line.Chunks(Apart).Where(chunk => !figures.Exists(figure => figure.Left == chunk.Left)))
            {
                CellLines.Append(labels[row], chunk.Text());
            }
        }

        return [.. _rows.Select(row => Row(row, labels[row].ToString()))];
    }

    private GridCell[] Row(PdfLine row, string label)
    {
        var cells = new StringBuilder[_columns.Count];
        foreach (var figure in Figures(row))
        {
            var middle = (figure.Left + figure.Right) / 2;
            var column = Enumerable.Range(0, cells.Length).MinBy(i => Math.Abs(_columns[i] - middle));
            CellLines.Append(cells[column] ??= new StringBuilder(), figure.Text());
        }

        return [new GridCell(label, true), .. cells.Select(cell => new GridCell(cell?.ToString() ?? "", true))];
    }

    /// <summary>The figures at the end of a line: a figure before a word belongs to the label.</summary>
    private static List<PdfLine> Figures(PdfLine line)
    {
        var figures = line.Chunks(Apart).Reverse().TakeWhile(chunk => Figure().IsMatch(chunk.Text())).ToList();
        figures.Reverse();
        return figures;
    }

    /// <summary>The line before the first row or after the last belongs to the table when it is as near as the second line of a label.</summary>
    private static int Reach(List<PdfLine> lines, int at, int step)
    {
        var next = at + step;
        return next >= 0 && next < lines.Count && Math.Abs(lines[next].Y - lines[at].Y) < LabelReach * lines[at].Size * 0.6 && Figures(lines[next]).Count == 0 ? next : at;
    }

    [GeneratedRegex(@"^([+\-]?\d[\d,]*(\.\d+)?|[/\-—－无])$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
