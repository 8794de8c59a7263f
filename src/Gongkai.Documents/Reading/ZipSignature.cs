namespace Gongkai.Documents.Reading;

/// <summary>What a file is by its first bytes, whatever its name says.</summary>
internal static class ZipSignature
{
    private static ReadOnlySpan<byte> CompoundFile => [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

    private static ReadOnlySpan<byte> EncryptedPackage => "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8;

    private static ReadOnlySpan<byte> DirectoryEntry => "PK\u0001\u0002"u8;

    /// <summary>Throws the sentence that fits unless the bytes begin as a zip file.</summary>
    internal static void MustBeZip(ReadOnlySpan<byte> content, string kind)
    {
        if (content.StartsWith("PK\u0003\u0004"u8))
        {
            return;
        }

        if (content.IsEmpty)
        {
            throw Empty();
        }

        if (content.StartsWith(CompoundFile))
        {
            throw content.IndexOf(EncryptedPackage) >= 0 ? Encrypted(kind) : UnreadableFileException.WrongKind(
                kind, "旧版 Word 或 Excel 格式（.doc、.xls）", $"请用 Word、Excel 或 WPS 打开，另存为 {kind} 文件后再试。");
        }

        throw Name(content) is { } name
            ? UnreadableFileException.WrongKind(kind, name, $"请把文件名改成与内容相符的扩展名，或另存为 {kind} 文件后再试。")
            : UnreadableFileException.Damaged(kind);
    }

    /// <summary>The sentence for a file called .pdf that is none.</summary>
    internal static UnreadableFileException NotPdf(ReadOnlySpan<byte> content) =>
        content.IsEmpty ? Empty()
        : content.StartsWith(CompoundFile) || content.StartsWith("PK\u0003\u0004"u8)
            ? UnreadableFileException.WrongKind("pdf", "办公文档或压缩包", "请把文件名改成与内容相符的扩展名（如 .docx、.xlsx）后再试。")
        : Name(content) is { } name ? UnreadableFileException.WrongKind("pdf", name, "请把文件名改成与内容相符的扩展名后再试。")
        : UnreadableFileException.Damaged("pdf");

    /// <summary>How many directory entries the bytes can hold at most; the count a file declares proves nothing.</summary>
    internal static int Entries(ReadOnlySpan<byte> content) => content.Count(DirectoryEntry);

    internal static UnreadableFileException Encrypted(string kind) =>
        new("file.encrypted", $"这个 {kind} 文件设有打开密码，无法读取。", "请用办公软件输入密码打开，取消密码后另存再试。");

    private static UnreadableFileException Empty() => new("file.empty", "文件是空的（0 字节）。", "请重新下载或请对方重发。");

    private static string? Name(ReadOnlySpan<byte> content) => content switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => " PDF",
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => " RTF 文档",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xff, 0xd8, 0xff, ..] => "图片",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "图片",
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] or [0x1f, 0x8b, ..] or [(byte)'7', (byte)'z', 0xbc, 0xaf, ..] => "压缩包",
        [(byte)'<', ..] or [0xef, 0xbb, 0xbf, (byte)'<', ..] => "网页或 XML",
        _ => null,
    };
}
