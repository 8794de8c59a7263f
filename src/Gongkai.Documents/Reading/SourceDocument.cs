namespace Gongkai.Documents.Reading;

/// <summary>
/// Any file, once it is opened: paragraphs and tables in reading order. What follows no longer knows which kind of file it was.
/// </summary>
internal sealed record SourceDocument(IReadOnlyList<Block> Blocks)
{
    /// <summary>What a file of our own says about its report beside the text, by name.</summary>
    internal IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();
}

/// <summary>A piece of a document with its place in words for a person: “第 3 页”, “工作表 Sheet1 第 5 行”, “第 12 行”.</summary>
internal abstract record Block(string Place);

/// <summary>
/// One paragraph or line of text. <paramref name="Section"/> is set only by our own files, which mark their headings.
/// </summary>
/// <param name="Text">The text, one line.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Section">1–6 when this is a section heading our own writer marked; 0 for its title; null otherwise.</param>
internal sealed record TextBlock(string Text, string Place, int? Section = null) : Block(Place);

/// <summary>
/// A table on its full grid: a merged cell stands in every place it covers, and is the origin only in its top left one.
/// </summary>
internal sealed record GridBlock(IReadOnlyList<GridCell[]> Rows, string Place) : Block(Place);

/// <summary>Something an opener saw and did not read; it becomes a remark and never text of the report.</summary>
/// <param name="Says">What it is and that it was not read, without place and full stop.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record NoticeBlock(string Says, string Remedy, string Place) : Block(Place)
{
    /// <summary>Whether it is a picture, which may be a table.</summary>
    internal bool IsPicture { get; private init; }

    internal static NoticeBlock Picture(string place) =>
        new("图片，未读取", "图片中如有文字或数字，请在报告中补上。", place) { IsPicture = true };

    internal static NoticeBlock Hidden(string what, string place) =>
        new($"隐藏的{what}，未读取", "如果其中有报告内容，请取消隐藏后再试。", place);
}

/// <summary>One place of a grid. A place no cell covers is an origin with empty text.</summary>
internal readonly record struct GridCell(string Text, bool IsOrigin)
{
    /// <summary>What stands for a picture in a cell: no figure, and nothing to be taken for an empty cell.</summary>
    internal const string Picture = "［图片］";

    internal bool IsPicture => IsOrigin && Text == Picture;
}
