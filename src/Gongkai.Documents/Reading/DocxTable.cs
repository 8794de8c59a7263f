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

    internal bool InRowProperties { get; private set; }

    /// <summary>Takes an element of the table; false when it is none.</summary>
    internal bool Start(string name, DocxValues values)
    {
        switch (name)
        {
            case "tr":
                _row.Clear();
                (_after, _rowDeleted) = (0, false);
                return true;
            case "tc":
                _cell.Clear();
                (InCell, _span, _continuesDown, _continuesLeft, _cellPicture) = (true, 1, false, false, false);
                return true;
            case "trPr":
                InRowProperties = true;
                return true;
            default:
                return InRowProperties ? RowProperty(name, values) : CellProperty(name, values);
        }
    }

    internal void End(string name)
    {
        switch (name)
        {
            case "trPr":
                InRowProperties = false;
                break;
            case "tr":
                EndRow();
                break;
            case "tc" when InCell:
                EndCell();
                break;
        }
    }

    internal void Line(string text, bool picture)
    {
        _cellPicture |= picture;
        if (text.Length > 0)
        {
            _cell.AddRange(text.Split('\n'));
        }
    }

    private void EndCell()
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

        var text = CellLines.Join(_cell) is { Length: > 0 } joined ? joined : _cellPicture ? GridCell.Picture : "";
        Add(new GridCell(text, true), 1);
        Add(new GridCell(text, false), _span - 1);
    }

    private void EndRow()
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

    private bool RowProperty(string name, DocxValues values)
    {
        switch (name)
        {
            case "gridBefore":
                Fill(values.Number);
                return true;
            case "gridAfter":
                _after = values.Number;
                return true;
            case "del":
                _rowDeleted = true;
                return true;
            default:
                return false;
        }
    }

    private bool CellProperty(string name, DocxValues values)
    {
        switch (name)
        {
            case "gridSpan":
                _span = Math.Max(1, values.Number);
                return true;
            case "vMerge":
                _continuesDown = values.Value is null or "continue";
                return true;
            case "hMerge":
                _continuesLeft = values.Value is null or "continue";
                return true;
            default:
                return false;
        }
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
