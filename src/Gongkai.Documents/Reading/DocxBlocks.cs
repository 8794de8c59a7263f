namespace Gongkai.Documents.Reading;

/// <summary>Gathers the blocks of a Word file and gives each its place.</summary>
internal sealed class DocxBlocks
{
    private readonly List<Block> _blocks = [];
    private int _paragraphs;
    private int _tables;
    private int _notes;
    private bool _marked;

    /// <summary>Whether the body holds another document (altChunk) in place of text.</summary>
    internal bool Embeds { get; set; }

    /// <summary>A paragraph: one block a line.</summary>
    internal void Paragraph(string text, int? section, bool picture)
    {
        _marked |= section is not null;
        _paragraphs++;
        var place = $"第 {_paragraphs} 段";
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        if (text.Length > 0 || !picture)
        {
            _blocks.Add(new TextBlock(end < 0 ? text : text[..end], place, section));
        }

        while (end >= 0)
        {
            var start = end + 1;
            end = text.IndexOf('\n', start);
            _blocks.Add(new TextBlock(end < 0 ? text[start..] : text[start..end], place));
        }

        if (picture)
        {
            _blocks.Add(NoticeBlock.Picture(place));
        }
    }

    internal void Note(string text)
    {
        _notes++;
        _blocks.Add(new TextBlock(text, $"脚注 {_notes}"));
    }

    internal void Table(IReadOnlyList<GridCell[]> rows)
    {
        if (rows.Count > 0)
        {
            _tables++;
            _blocks.Add(new GridBlock(rows, $"第 {_tables} 个表格"));
        }
    }

    /// <summary>Blank paragraphs mean something only in our own files, whose headings are marked.</summary>
    internal SourceDocument Finish()
    {
        if (Embeds && _blocks.TrueForAll(block => block is TextBlock { Text: "" }))
        {
            throw new UnreadableFileException(
                "file.embedded", "这个 docx 文件的正文是嵌入的另一份文件，读不到文字。", "请用 Word 打开，另存为新的 docx 文件后再试。");
        }

        if (!_marked)
        {
            _blocks.RemoveAll(block => block is TextBlock text && string.IsNullOrWhiteSpace(text.Text));
        }

        return new SourceDocument(_blocks);
    }
}
