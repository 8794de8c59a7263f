namespace Gongkai.Documents.Reading;

/// <summary>Divides a sheet into tables and lines of text.</summary>
internal sealed class XlsxRegions
{
    private const int MostNamed = 10;

    /// <summary>The bands of table two stand in rows of one cell and yet belong to the table (条例第二十条).</summary>
    private const string Band = "第二十条";

    private static readonly Comparer<XlsxRow> ByNumber = Comparer<XlsxRow>.Create((a, b) => a.Number.CompareTo(b.Number));

    private readonly XlsxSheet _sheet;
    private readonly string _name;
    private readonly List<Block> _blocks;
    private readonly XlsxBudget _budget;
    private readonly Dictionary<(int Row, int Column), XlsxMerge> _merges = [];
    private readonly XlsxMerge[] _byTop;
    private int _passed;
    private int _reach;

    internal XlsxRegions(XlsxSheet sheet, string name, List<Block> blocks, XlsxBudget budget)
    {
        (_sheet, _name, _blocks, _budget) = (sheet, name, blocks, budget);
        _byTop = [.. sheet.Merges.OrderBy(merge => merge.Top)];
        sheet.Merges.ForEach(merge => _merges.TryAdd((merge.Top, merge.Left), merge));
    }

    internal void Add()
    {
        Mention();
        var region = new List<XlsxRow>();
        foreach (var row in _sheet.Rows.OrderBy(row => row.Number))
        {
            if (region.Count > 0 && !Continues(region[^1], row))
            {
                Table(region);
                region = [];
            }

            if (IsText(row))
            {
                Table(region);
                region = [];
                Text(row);
            }
            else
            {
                region.Add(row);
            }
        }

        Table(region);
    }

    private void Mention()
    {
        if (_sheet.HiddenRows.Count > 0)
        {
            var rows = string.Join("、", _sheet.HiddenRows.Take(MostNamed)) + (_sheet.HiddenRows.Count > MostNamed ? " 等" : "");
            _blocks.Add(NoticeBlock.Hidden($"第 {rows} 行", $"工作表“{_name}”"));
        }

        if (_sheet.HasHiddenColumns)
        {
            _blocks.Add(NoticeBlock.Hidden("列", $"工作表“{_name}”"));
        }

        if (_sheet.HasPicture && _sheet.Rows.Count == 0)
        {
            _blocks.Add(NoticeBlock.Picture($"工作表“{_name}”"));
        }
    }

    /// <summary>
    /// A row goes on with the one before when it is the next, or when only rows hidden or covered by a merged cell lie
    /// between.
    /// </summary>
    private bool Continues(XlsxRow before, XlsxRow row)
    {
        var next = before.Number + 1;
        while (next < row.Number && _sheet.HiddenRows.Contains(next))
        {
            next++;
        }

        return next >= row.Number || before.Cells.Exists(cell =>
            _merges.TryGetValue((before.Number, cell.Column), out var merge) && merge.Bottom >= row.Number - 1);
    }

    /// <summary>One cell, nothing beside it that its merged range does not cover, and no band of table two.</summary>
    private bool IsText(XlsxRow row)
    {
        if (row.Cells is not [var only] || only.Text.StartsWith(Band, StringComparison.Ordinal))
        {
            return false;
        }

        var merge = Merged(row.Number, only.Column);
        return !IsCovered(row) && merge.Right >= row.LastStyled && merge.Bottom == row.Number;
    }

    /// <summary>
    /// Whether a merged cell from a row above reaches into this row: then the row is part of that table. Rows are asked from
    /// the top.
    /// </summary>
    private bool IsCovered(XlsxRow row)
    {
        for (; _passed < _byTop.Length && _byTop[_passed].Top < row.Number; _passed++)
        {
            _reach = Math.Max(_reach, _byTop[_passed].Bottom);
        }

        return _reach >= row.Number;
    }

    private void Text(XlsxRow row)
    {
        foreach (var line in row.Cells[0].Text.AsSpan().EnumerateLines())
        {
            _blocks.Add(new TextBlock(line.ToString(), $"工作表“{_name}”第 {row.Number} 行"));
        }
    }

    private void Table(List<XlsxRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var left = rows.Min(row => row.Cells[0].Column);
        var right = rows.Max(row => row.Cells.Max(cell => Merged(row.Number, cell.Column).Right));
        _budget.Take((long)rows.Count * (right - left + 1));
        var grid = rows.ConvertAll(row => Row(row, left, right));
        foreach (var merge in _byTop.SkipWhile(merge => merge.Top < rows[0].Number)
            .TakeWhile(merge => merge.Top <= rows[^1].Number))
        {
            _budget.Take(Cover(grid, rows, merge, left, right));
        }

        _blocks.Add(new GridBlock(grid, $"工作表“{_name}”第 {rows[0].Number} 行起"));
    }

    private XlsxMerge Merged(int row, int column) =>
        _merges.TryGetValue((row, column), out var merge) ? merge : new XlsxMerge(row, column, row, column);

    private static GridCell[] Row(XlsxRow row, int left, int right)
    {
        var cells = new GridCell[right - left + 1];
        Array.Fill(cells, new GridCell("", true));
        foreach (var cell in row.Cells)
        {
            if (cell.Column <= right)
            {
                cells[cell.Column - left] = new GridCell(Joined(cell.Text), true);
            }
        }

        return cells;
    }

    /// <summary>Spreads the text of a merged range over the places it covers; gives back how many.</summary>
    private static int Cover(List<GridCell[]> grid, List<XlsxRow> rows, XlsxMerge merge, int left, int right)
    {
        var covered = 0;
        var first = rows.BinarySearch(new XlsxRow(merge.Top, [], 0), ByNumber);
        var text = first >= 0 && merge.Left >= left && merge.Left <= right ? grid[first][merge.Left - left].Text : "";
        for (var i = first < 0 ? ~first : first; i < rows.Count && rows[i].Number <= merge.Bottom; i++)
        {
            for (var column = Math.Max(merge.Left, left); column <= Math.Min(merge.Right, right); column++, covered++)
            {
                grid[i][column - left] = new GridCell(text, i == first && column == merge.Left);
            }
        }

        return covered;
    }

    private static string Joined(string text) =>
        text.Contains('\n', StringComparison.Ordinal)
            ? CellLines.Join(text.Replace("\r", "", StringComparison.Ordinal).Split('\n'))
            : text;
}
