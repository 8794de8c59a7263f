namespace Gongkai.Documents.Reading;

/// <summary>
/// Opens a Word file as a stream of its body: an object model of the whole document would cost several times the reading.
/// </summary>
internal static class DocxOpener
{
    private const string Kind = "docx";

    /// <summary>Paragraphs and tables of the body, in reading order.</summary>
    /// <exception cref="UnreadableFileException">The file is no Word file, or is encrypted, damaged or too large.</exception>
    internal static SourceDocument Open(ReadOnlyMemory<byte> content) => ZipPackage.Guarded(content, Kind, Open);

    private static SourceDocument Open(ZipPackage package)
    {
        var main = package.MainPartName("word/document.xml");
        using var body = package.Part(main);
        if (body is null || main.StartsWith("xl/", StringComparison.Ordinal))
        {
            throw UnreadableFileException.WrongKind(
                Kind, main.StartsWith("xl/", StringComparison.Ordinal) ? " Excel 表格" : "其他压缩包",
                "请确认选对了文件，或在 Word、WPS 中另存为 docx 文件后再试。");
        }

        var folder = main[..(main.LastIndexOf('/') + 1)];
        var blocks = new DocxBlocks();
        new DocxBody(body, DocxNumbering.Load(package, folder), blocks, DocxNotes.Load(package, folder)).Read();
        return blocks.Finish();
    }
}
