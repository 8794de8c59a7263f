namespace Gongkai.Documents.Reading;

/// <summary>Tables that only lay out a page: rows that are one cell of prose, or a heading, become text again.</summary>
internal static class LayoutGrids
{
    private const int Prose = 60;

    internal static IReadOnlyList<Block> Opened(IReadOnlyList<Block> blocks)
    {
        if (!blocks.Any(block => block is GridBlock grid && grid.Rows.Any(row => IsText(row))))
        {
            return blocks;
        }

        var opened = new List<Block>();
        foreach (var block in blocks)
        {
            if (block is GridBlock grid)
            {
                Open(grid, opened);
            }
            else
            {
                opened.Add(block);
            }
        }

        return opened;
    }

    private static void Open(GridBlock grid, List<Block> opened)
    {
        var rows = new List<GridCell[]>();
        foreach (var row in grid.Rows)
        {
            if (!IsText(row))
            {
                rows.Add(row);
                continue;
            }

            if (rows.Count > 0)
            {
                opened.Add(new GridBlock(rows, grid.Place));
                rows = [];
            }

            foreach (var line in Single(row)!.Split('\n'))
            {
                opened.Add(new TextBlock(line, grid.Place));
            }
        }

        if (rows.Count > 0)
        {
            opened.Add(new GridBlock(rows, grid.Place));
        }
    }

    private static bool IsText(GridCell[] row) =>
        Single(row) is { } text && (text.Length > Prose ? !text.StartsWith("（本列", StringComparison.Ordinal)
            && !text.StartsWith("(本列", StringComparison.Ordinal)
            : Headings.Of(text, out _) > 0);

    /// <summary>The only text of a row, or null when there is none or more than one.</summary>
    private static string? Single(GridCell[] row)
    {
        string? single = null;
        foreach (var cell in row)
        {
            if (!cell.IsOrigin || string.IsNullOrWhiteSpace(cell.Text))
            {
                continue;
            }

            if (single is not null)
            {
                return null;
            }

            single = cell.Text;
        }

        return single;
    }
}
