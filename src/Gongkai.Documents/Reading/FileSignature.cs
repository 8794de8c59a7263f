namespace Gongkai.Documents.Reading;

/// <summary>What a file is by its first bytes, whatever its name says.</summary>
/// <param name="Name">The kind in words.</param>
/// <param name="Ends">The ends of names that fit.</param>
/// <param name="Remedy">What to do when the name does not fit.</param>
internal sealed record FileSignature(string Name, string[] Ends, string Remedy)
{
    private static readonly FileSignature Zip = new("压缩包或新版 Office 文件", [".DOCX", ".XLSX"],
        "如果是 Word 或 Excel 文件，请把扩展名改为 .docx 或 .xlsx；如果是压缩包，请先解压。");
    private static readonly FileSignature Old = new("旧版或加密的 Office 文件（.doc、.xls、.wps）", [],
        "请用 Word 或 WPS 打开，去掉密码，另存为 .docx 或 .xlsx 后再试。");
    private static readonly FileSignature Pdf = new("PDF 文件", [".PDF"], "请把扩展名改为 .pdf 后再试。");
    private static readonly FileSignature Rtf = new("RTF 文件", [], "请用 Word 或 WPS 打开，另存为 .docx 后再试。");
    private static readonly FileSignature Picture = new("图片", [], "图片不能读取，请提供 Word、网页或带文字的 PDF 文件。");
    private static readonly FileSignature Page = new("网页", [".HTML", ".HTM", ".TXT", ".MD", ".JSON", ".CSV"],
        "请把扩展名改为 .html 后再试。");

    internal bool Fits(string end) => Array.IndexOf(Ends, end) >= 0;

    internal static FileSignature? Of(ReadOnlySpan<byte> content) =>
        content.StartsWith("PK\u0003\u0004"u8) ? Zip
        : content.StartsWith((ReadOnlySpan<byte>)[0xd0, 0xcf, 0x11, 0xe0]) ? Old
        : content.StartsWith("%PDF"u8) ? Pdf
        : content.StartsWith("{\\rtf"u8) ? Rtf
        : content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4e, 0x47])
        || content.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]) || content.StartsWith("GIF8"u8) ? Picture
        : IsPage(content) ? Page : null;

    private static bool IsPage(ReadOnlySpan<byte> content)
    {
        var start = content[..Math.Min(content.Length, 512)].TrimStart(" \t\r\n\u00ef\u00bb\u00bf"u8);
        start = start.StartsWith("\ufeff"u8) ? start[3..] : start;
        return start.StartsWith("<!DOCTYPE html"u8) || start.StartsWith("<!doctype html"u8) || start.StartsWith("<html"u8)
            || start.StartsWith("<HTML"u8);
    }
}
