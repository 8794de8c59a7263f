namespace Gongkai.Documents.Reading;

/// <summary>
/// Cuts lines no report has, so that what reads them may look at each more than once. A whole report is some ten thousand
/// characters.
/// </summary>
internal static class LongLines
{
    private const int Longest = 100_000;

    internal static SourceDocument Cut(SourceDocument document) =>
        document.Blocks.Any(IsLong) ? document with { Blocks = [.. document.Blocks.SelectMany(Cut)] } : document;

    private static bool IsLong(Block block) => block switch
    {
        TextBlock text => text.Text.Length > Longest,
        GridBlock grid => grid.Rows.Any(row => Array.Exists(row, cell => cell.Text.Length > Longest)),
        _ => false,
    };

    private static IEnumerable<Block> Cut(Block block)
    {
        if (!IsLong(block))
        {
            return [block];
        }

        Block cut = block switch
        {
            TextBlock text => text with { Text = text.Text[..Longest] },
            GridBlock grid => grid with { Rows = [.. grid.Rows.Select(row => Array.ConvertAll(row, Cut))] },
            _ => block,
        };
        return [cut, new NoticeBlock($"这里有一段超过 {Longest} 字，只读取了前 {Longest} 字", "请核对文件，删去多余的内容后再试。", block.Place)];
    }

    private static GridCell Cut(GridCell cell) => cell.Text.Length > Longest ? cell with { Text = cell.Text[..Longest] } : cell;
}
