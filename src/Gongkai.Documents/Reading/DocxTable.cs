namespace Gongkai.Documents.Reading;

/// <summary>A Word table while it is read, laid out on its full grid.</summary>
internal sealed class DocxTable(DocxBudget budget)
{
    /// <summary>Word allows 63 columns; a span beyond that is an error in the file, not a wide cell.</summary>
    internal const int WidestRow = 256;

    private readonly List<GridCell[]> _rows = [];
    private readonly List<GridCell> _row = [];
    private readonly List<string> _cell = [];
    private int _span;
    private int _after;
    private bool _continuesDown;
    private bool _continuesLeft;
    private bool _rowDeleted;
    private bool _cellPicture;

    /// <summary>Tables found inside cells; they follow their outer table as tables of their own.</summary>
    internal List<DocxTable> Inner { get; } = [];

    internal bool InCell { get; private set; }

    internal void StartRow()
    {
        _row.Clear();
        (_after, _rowDeleted) = (0, false);
    }

    internal void SkipBefore(int columns) => Fill(columns);

    internal void SkipAfter(int columns) => _after = columns;

    internal void DeleteRow() => _rowDeleted = true;

    internal void StartCell()
    {
        _cell.Clear();
        (InCell, _span, _continuesDown, _continuesLeft, _cellPicture) = (true, 1, false, false, false);
    }

    internal void Span(int columns) => _span = columns;

    internal void ContinueDown() => _continuesDown = true;

    internal void ContinueLeft() => _continuesLeft = true;

    internal void Line(string text, bool picture)
    {
        _cellPicture |= picture;
        if (text.Length > 0)
        {
            _cell.AddRange(text.Split('\n'));
        }
    }

    internal void EndCell()
    {
        InCell = false;
        var column = _row.Count;
        if (_continuesLeft && column > 0)
        {
            Add(new GridCell(_row[^1].Text, false), _span);
            return;
        }

        if (_continuesDown && _rows.Count > 0 && column < _rows[^1].Length)
        {
            Add(new GridCell(_rows[^1][column].Text, false), _span);
            return;
        }

        var text = CellLines.Join(_cell) is { Length: > 0 } joined ? joined : _cellPicture ? DocxParagraph.Picture : "";
        Add(new GridCell(text, true), 1);
        Add(new GridCell(text, false), _span - 1);
    }

    internal void EndRow()
    {
        Fill(_after);
        if (_rowDeleted || _row.Count == 0)
        {
            return;
        }

        budget.Take(_row.Count);
        _rows.Add([.. _row]);
    }

    /// <summary>The rows, all made as wide as the widest.</summary>
    internal IReadOnlyList<GridCell[]> Finish()
    {
        var width = _rows.Count == 0 ? 0 : _rows.Max(row => row.Length);
        budget.Take(((long)width * _rows.Count) - _rows.Sum(row => row.Length));
        for (var i = 0; i < _rows.Count; i++)
        {
            if (_rows[i].Length < width)
            {
                _rows[i] = [.. _rows[i], .. Enumerable.Repeat(new GridCell("", true), width - _rows[i].Length)];
            }
        }

        return _rows;
    }

    private void Fill(int columns) => Add(new GridCell("", true), columns);

    private void Add(GridCell cell, int times)
    {
        for (var i = Math.Min(times, WidestRow - _row.Count); i > 0; i--)
        {
            _row.Add(cell);
        }
    }
}
