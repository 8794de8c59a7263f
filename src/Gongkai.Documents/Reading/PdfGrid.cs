using System.Text;

namespace Gongkai.Documents.Reading;

/// <summary>A ruled table: the grid its lines draw, and the glyphs inside each cell.</summary>
internal sealed class PdfGrid
{
    private const double Near = 3;
    private const double OpenSide = 6;
    private const int MostCells = 10_000;

    private readonly double[] _columns;
    private readonly double[] _rows;
    private readonly List<PdfRule> _horizontals;
    private readonly List<PdfRule> _verticals;
    private readonly int[,] _cell;
    private readonly Dictionary<int, List<PdfGlyph>> _glyphs = [];

    /// <summary>
    /// A table of lines that touch each other. Where a page break left a side open the ends of the lines close it.
    /// </summary>
    internal PdfGrid(List<PdfRule> horizontals, List<PdfRule> verticals)
    {
        (_horizontals, _verticals) = (horizontals, verticals);
        _columns = Edges(verticals, horizontals);
        _rows = Edges(horizontals, verticals);
        Array.Reverse(_rows);
        _cell = IsTable ? new int[Height, Width] : new int[0, 0];
        if (IsTable)
        {
            Merge();
        }
    }

    internal double Top => _rows.Length > 0 ? _rows[0] : 0;

    internal double Area => Width < 1 || Height < 1 ? 0 : (_columns[^1] - _columns[0]) * (_rows[0] - _rows[^1]);

    /// <summary>A single box is a frame around text, and thousands of boxes are a drawing.</summary>
    internal bool IsTable => Width > 0 && Height > 0 && Width * Height is > 1 and <= MostCells;

    private int Width => _columns.Length - 1;

    private int Height => _rows.Length - 1;

    /// <summary>Takes a glyph whose middle stands inside.</summary>
    internal bool Take(PdfGlyph glyph)
    {
        var column = Array.FindLastIndex(_columns, x => x <= glyph.Middle);
        var row = Array.FindLastIndex(_rows, y => y >= glyph.Y);
        if (column < 0 || column >= Width || row < 0 || row >= Height)
        {
            return false;
        }

        var cell = _cell[row, column];
        if (!_glyphs.TryGetValue(cell, out var inside))
        {
            _glyphs[cell] = inside = [];
        }

        inside.Add(glyph);
        return true;
    }

    internal bool HasText => _glyphs.Count > 0;

    internal GridCell[][] Cells()
    {
        var texts = _glyphs.ToDictionary(cell => cell.Key, cell => Text(cell.Value));
        var rows = new GridCell[Height][];
        for (var row = 0; row < Height; row++)
        {
            rows[row] = new GridCell[Width];
            for (var column = 0; column < Width; column++)
            {
                var cell = _cell[row, column];
                rows[row][column] = new GridCell(texts.GetValueOrDefault(cell, ""), cell == (row * Width) + column);
            }
        }

        return rows;
    }

    private static string Text(List<PdfGlyph> glyphs)
    {
        var text = new StringBuilder();
        foreach (var line in PdfLine.Group(glyphs))
        {
            CellLines.Append(text, line.Text());
        }

        return text.ToString();
    }

    private static double[] Edges(List<PdfRule> rules, List<PdfRule> across)
    {
        var ats = rules.Select(rule => rule.At).ToList();
        var (low, high) = (across.Min(rule => rule.From), across.Max(rule => rule.To));
        if (ats.Count > 0 && low < ats.Min() - OpenSide)
        {
            ats.Add(low);
        }

        if (ats.Count > 0 && high > ats.Max() + OpenSide)
        {
            ats.Add(high);
        }

        ats.Sort();
        var edges = new List<double>();
        foreach (var at in ats)
        {
            if (edges.Count == 0 || at - edges[^1] > Near)
            {
                edges.Add(at);
            }
        }

        return [.. edges];
    }

    /// <summary>Neighbours without a line between them are one cell, known by its first place in reading order.</summary>
    private void Merge()
    {
        for (var row = 0; row < Height; row++)
        {
            for (var column = 0; column < Width; column++)
            {
                var own = (row * Width) + column;
                _cell[row, column] = own;
                if (column > 0 && !Wall(_verticals, _columns[column], (_rows[row] + _rows[row + 1]) / 2))
                {
                    _cell[row, column] = _cell[row, column - 1];
                }

                if (row > 0 && !Wall(_horizontals, _rows[row], (_columns[column] + _columns[column + 1]) / 2))
                {
                    Unite(row, column, _cell[row - 1, column]);
                }
            }
        }
    }

    private void Unite(int row, int column, int cell)
    {
        var old = _cell[row, column];
        if (old == cell)
        {
            return;
        }

        var (from, to) = (Math.Max(old, cell), Math.Min(old, cell));
        for (var r = to / Width; r <= row; r++)
        {
            for (var c = 0; c < Width; c++)
            {
                _cell[r, c] = _cell[r, c] == from && ((r * Width) + c <= (row * Width) + column) ? to : _cell[r, c];
            }
        }
    }

    private static bool Wall(List<PdfRule> rules, double at, double middle)
    {
        foreach (var rule in rules)
        {
            if (Math.Abs(rule.At - at) <= Near && rule.From <= middle && rule.To >= middle)
            {
                return true;
            }
        }

        return false;
    }
}
