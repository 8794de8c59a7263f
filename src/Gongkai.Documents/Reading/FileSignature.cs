namespace Gongkai.Documents.Reading;

/// <summary>What a file is by its first bytes, whatever its name says: the one table for every opener.</summary>
/// <param name="Name">The kind in words.</param>
/// <param name="Ends">The kinds of file this content may be called.</param>
/// <param name="Remedy">What to do when the name does not fit; {0} stands for the kind the name says.</param>
internal sealed record FileSignature(string Name, string[] Ends, string Remedy)
{
    private static readonly FileSignature Zip = new("压缩包或新版 Office 文件", ["docx", "xlsx"],
        "如果是 Word 或 Excel 文件，请把扩展名改为 .docx 或 .xlsx；如果是压缩包，请先解压。");
    private static readonly FileSignature Old = new("旧版 Word 或 Excel 格式（.doc、.xls、.wps）", [],
        "请用 Word、Excel 或 WPS 打开，另存为 {0} 文件后再试。");
    private static readonly FileSignature Pdf = new(" PDF 文件", ["pdf"], "请把扩展名改为 .pdf 后再试。");
    private static readonly FileSignature Rtf = new(" RTF 文件", [], "请用 Word 或 WPS 打开，另存为 docx 文件后再试。");
    private static readonly FileSignature Picture = new("图片", [], "图片不能读取，请提供 Word、网页或带文字的 PDF 文件。");
    private static readonly FileSignature Archive = new("压缩包", [], "请先解压，再选择其中的报告文件。");
    private static readonly FileSignature Page = new("网页或 XML", ["html", "htm", "txt", "md", "json", "csv"],
        "请把扩展名改为 .html，或另存为 docx 文件后再试。");

    private static ReadOnlySpan<byte> CompoundFile => [0xd0, 0xcf, 0x11, 0xe0];

    private static ReadOnlySpan<byte> EncryptedPackage => "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8;

    /// <summary>Whether the bytes begin as a zip file.</summary>
    internal static bool IsZip(ReadOnlySpan<byte> content) => content.StartsWith("PK\u0003\u0004"u8);

    /// <summary>The refusal of a file whose content is known and is not what its name says; null when they agree or the
    /// content is of no kind known here.</summary>
    /// <param name="content">The file.</param>
    /// <param name="kind">What its name says, without point: docx.</param>
    internal static UnreadableFileException? Misnamed(ReadOnlySpan<byte> content, string kind)
    {
        if (content.IsEmpty)
        {
            return UnreadableFileException.Empty();
        }

        if (Of(content) is not { } found || Array.IndexOf(found.Ends, kind) >= 0)
        {
            return null;
        }

        var office = kind is "docx" or "xlsx";
        return found == Old && content.IndexOf(EncryptedPackage) >= 0
            ? UnreadableFileException.Encrypted(office ? kind : "Office")
            : UnreadableFileException.WrongKind(
                kind, found.Name, found.Remedy.Replace("{0}", office ? kind : "docx 或 xlsx", StringComparison.Ordinal));
    }

    private static FileSignature? Of(ReadOnlySpan<byte> content) => content switch
    {
        _ when IsZip(content) => Zip,
        _ when content.StartsWith(CompoundFile) => Old,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => Pdf,
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => Rtf,
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xff, 0xd8, 0xff, ..] => Picture,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => Picture,
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] or [0x1f, 0x8b, ..] or [(byte)'7', (byte)'z', 0xbc, 0xaf, ..] => Archive,
        _ => Start(content) is [(byte)'<', ..] ? Page : null,
    };

    private static ReadOnlySpan<byte> Start(ReadOnlySpan<byte> content) =>
        (content.StartsWith("\ufeff"u8) ? content[3..] : content).TrimStart(" \t\r\n"u8);
}
