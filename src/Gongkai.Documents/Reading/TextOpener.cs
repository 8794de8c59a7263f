namespace Gongkai.Documents.Reading;

/// <summary>Text and markdown: a line is a block, a markdown table with its rule is a grid.</summary>
internal static class TextOpener
{
    private const int MostLines = 200_000;
    private const int LongestRow = 10_000;

    internal static SourceDocument Open(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (lines.Count == MostLines)
            {
                throw UnreadableFileException.TooLarge("文本");
            }

            lines.Add(line.ToString());
        }

        var blocks = new List<Block>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i + 1 < lines.Count && IsRow(lines[i]) && IsRule(lines[i + 1]))
            {
                blocks.Add(Table(lines, ref i));
            }
            else if (lines[i].Length > 0)
            {
                blocks.Add(new TextBlock(lines[i], Place(i)));
            }
        }

        return new SourceDocument(blocks);
    }

    private static string Place(int line) => $"第 {line + 1} 行";

    private static bool IsRow(string line)
    {
        var trimmed = line.AsSpan().Trim();
        return trimmed.Length is > 1 and < LongestRow && trimmed[0] == '|' && trimmed[^1] == '|';
    }

    /// <summary>The line of dashes under the head of a markdown table.</summary>
    private static bool IsRule(string line) =>
        IsRow(line) && line.Contains("--", StringComparison.Ordinal) && line.AsSpan().IndexOfAnyExcept("|-: \t") < 0;

    private static GridBlock Table(List<string> lines, ref int i)
    {
        var first = i;
        var rows = new List<GridCell[]> { Row(lines[i]) };
        for (i += 2; i < lines.Count && IsRow(lines[i]); i++)
        {
            if (i + 1 < lines.Count && IsRule(lines[i + 1]))
            {
                break;
            }

            rows.Add(Row(lines[i]));
        }

        i--;
        return new GridBlock(rows, $"{Place(first)}的表格");
    }

    private static GridCell[] Row(string line)
    {
        var inner = line.AsSpan().Trim()[1..^1];
        var cells = new List<GridCell>();
        foreach (var range in inner.Split('|'))
        {
            cells.Add(new GridCell(inner[range].Trim().ToString(), true));
        }

        return [.. cells];
    }
}
