using Gongkai.Documents.Reading;
using Gongkai.Rules.Problems;

namespace Gongkai.Documents.Inspection;

/// <summary>Says what an uploaded file is by its content, and refuses what may not be published.</summary>
/// <remarks>Example: <c>FileContent.Recognise(bytes, "名单.pdf")</c> where the bytes are a Word document is refused: the name
/// must agree.</remarks>
public static class FileContent
{
    private const int Head = 1024;

    private static readonly string[] PageMarks = ["<html", "<script", "<!doctype", "<svg", "<?php", "<iframe", "<body"];

    /// <summary>Looks at the content, then at the name.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="fileName">Its name; only the end counts.</param>
    /// <returns>The kind, or one problem of the codes <c>upload.empty</c>, <c>upload.kind</c>, <c>upload.macros</c>,
    /// <c>upload.encrypted</c>, <c>upload.damaged</c>, <c>upload.name</c>.</returns>
    public static Checked<RecognisedFile> Recognise(ReadOnlyMemory<byte> content, string fileName)
    {
        var found = ByContent(content, fileName);
        if (!found.Ok(out var kind))
        {
            return found;
        }

        var end = Path.GetExtension(fileName).ToLowerInvariant();
        return end == kind.Extension || (end == ".jpeg" && kind.Extension == ".jpg")
            ? found
            : Refuse("upload.name", $"文件内容是{kind.Name}，文件名却以“{end}”结尾。", $"请把扩展名改为 {kind.Extension} 后再上传。");
    }

    /// <summary>The kind by content alone.</summary>
    internal static Checked<RecognisedFile> ByContent(ReadOnlyMemory<byte> content, string fileName)
    {
        var bytes = content.Span;
        return bytes switch
        {
            [] => Refuse("upload.empty", "文件是空的（0 字节）。", "请确认文件已保存完整后再上传。"),
            [0xff, 0xd8, 0xff, ..] => UploadKinds.Of(".jpg"),
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => UploadKinds.Of(".png"),
            _ when bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) => UploadKinds.Of(".gif"),
            _ when bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8) => UploadKinds.Of(".webp"),
            _ when bytes.StartsWith("%PDF-"u8) => UploadKinds.Of(".pdf"),
            _ when FileSignature.IsZip(bytes) => OfPackage(content),
            _ => OfOthers(content, fileName),
        };
    }

    private static Checked<RecognisedFile> OfPackage(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var package = ZipPackage.Open(content, "Office");
            var names = package.Names.ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (names.Any(IsMacro) || HasMacroType(package))
            {
                return Refuse("upload.macros", "文件中带有宏（可以自动运行的程序）。", "请用办公软件另存为不带宏的 docx、xlsx 或 pptx 文件后再上传。");
            }

            var end = names.Contains("OFD.xml") ? ".ofd" : !names.Contains("[Content_Types].xml") ? null
                : names.Contains("word/document.xml") ? ".docx" : names.Contains("xl/workbook.xml") ? ".xlsx"
                : names.Contains("ppt/presentation.xml") ? ".pptx" : null;
            return end is null
                ? Refuse("upload.kind", "文件是压缩包，其中的内容无法逐一审查。", "请解压后逐个上传其中的文件。")
                : UploadKinds.Of(end);
        }
        catch (UnreadableFileException problem)
        {
            return Refuse("upload.damaged", problem.Says, problem.Remedy);
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or System.Xml.XmlException
            or NotSupportedException or ArgumentException)
        {
            return Refuse("upload.damaged", "文件已损坏或不完整。", "请用办公软件打开后另存一份再上传。");
        }
    }

    private static bool IsMacro(string name) =>
        name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
            || name.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)
        || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("vbaData.xml", StringComparison.OrdinalIgnoreCase);

    /// <summary>A package may name its macros as it likes, but not the type of its main part.</summary>
    private static bool HasMacroType(ZipPackage package)
    {
        using var types = package.Part("[Content_Types].xml");
        while (types?.Read() == true)
        {
            if (types.GetAttribute("ContentType") is { } type
                && (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
                    || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private static Checked<RecognisedFile> OfOthers(ReadOnlyMemory<byte> content, string fileName)
    {
        var bytes = content.Span;
        var start = (bytes.StartsWith("\ufeff"u8) ? bytes[3..] : bytes).TrimStart(" \t\r\n"u8);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xd0, 0xcf, 0x11, 0xe0]))
        {
            return bytes.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0
                ? Refuse("upload.encrypted", "文件设有打开密码，无法审查。", "请取消密码，另存后再上传。")
                : Refuse("upload.kind", "文件是旧版 Word、Excel 或 WPS 格式（.doc、.xls、.wps），其中的隐藏内容无法审查。",
                    "请用办公软件打开，另存为 docx、xlsx 或 pdf 文件后再上传。");
        }

        if (start.StartsWith("{\\rtf"u8))
        {
            return Refuse("upload.kind", "文件是 RTF 格式，不能上传。", "请另存为 docx 或 pdf 文件后再上传。");
        }

        if (start.StartsWith("<"u8) || start.StartsWith("#!"u8) || LooksLikePage(start))
        {
            return Refuse("upload.kind", "文件是网页、XML、SVG 或脚本，打开时可能运行程序，不能上传。", "请把内容粘贴到正文，或另存为 pdf、图片后再上传。");
        }

        if (bytes.StartsWith("MZ"u8) || bytes.StartsWith("\u007fELF"u8))
        {
            return Refuse("upload.kind", "文件是程序，不能上传。", "请只上传文档、表格和图片。");
        }

        // A text has no signature: that it decodes, holds no control characters and is called so must do.
        var end = Path.GetExtension(fileName).ToLowerInvariant();
        return end is ".txt" or ".csv" && IsText(bytes)
            ? UploadKinds.Of(end)
            : Refuse("upload.kind", $"不能上传这种文件（{(end.Length > 0 ? end : "没有扩展名")}）。",
                $"可以上传：{string.Join('、', UploadKinds.All.Select(kind => kind.Extension[1..]))}。");
    }

    private static bool IsText(ReadOnlySpan<byte> bytes)
    {
        if (TextEncoding.Decode(bytes) is not { } text)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (char.IsControl(c) && c is not ('\t' or '\r' or '\n' or '\f' or '\u001a' or '\u0085'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What a browser would take for a page although it begins with words.</summary>
    private static bool LooksLikePage(ReadOnlySpan<byte> start)
    {
        var head = System.Text.Encoding.Latin1.GetString(start[..Math.Min(start.Length, Head)]);
        return PageMarks.Any(mark => head.Contains(mark, StringComparison.OrdinalIgnoreCase));
    }

    private static Problem Refuse(string code, string says, string remedy) => new(code, Severity.Error, says, remedy, "");
}
