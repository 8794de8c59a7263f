namespace Gongkai.Documents.Reading;

/// <summary>Chooses the opener by the file's end and content, and hands what it opens to the assembler.</summary>
internal static class ReportReader
{
    private static readonly string[] Ends = [".txt", ".md", ".html", ".htm", ".docx", ".xlsx", ".pdf", ".csv", ".json"];

    internal static bool CanRead(string fileName) => Ends.Any(end => fileName.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    internal static ReadResult Read(string fileName, ReadOnlyMemory<byte> content)
    {
        var text = TextEncoding.Decode(content.Span);
        return text is null ? ReadResult.Failed("file.unknown-kind", $"还不能读取“{fileName}”（{content.Length} 字节）。", "请换一种格式。")
            : ReportAssembler.Assemble(TextOpener.Open(text));
    }
}
