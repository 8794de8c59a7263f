using Gongkai.Documents.Json;
using Gongkai.Documents.Writing.Docx;
using Gongkai.Documents.Writing.Xlsx;

namespace Gongkai.Documents.Reading;

/// <summary>Chooses the opener by the file's end and content, and hands what it opens to the assembler.</summary>
internal static class ReportReader
{
    private static readonly string[] Ends = [".txt", ".md", ".html", ".htm", ".docx", ".xlsx", ".pdf", ".csv", ".json"];

    internal static bool CanRead(string fileName) => Ends.Any(end => fileName.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Reads a file. What it holds never throws: an opener that meets something unforeseen gives one sentence like any other
    /// damage.
    /// </summary>
    internal static ReadResult Read(string fileName, ReadOnlyMemory<byte> content)
    {
        if (content.Length > ReportFile.LargestBytes)
        {
            return ReadResult.Failed("file.too-large",
                $"文件有 {content.Length >> 20} MB，超过上限 {ReportFile.LargestBytes >> 20} MB。", "请删去图片和附件后另存再试。");
        }

        try
        {
            return Open(fileName, content);
        }
        catch (UnreadableFileException problem)
        {
            return ReadResult.Failed(problem.Code, problem.Says, problem.Remedy);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return ReadResult.Failed("file.damaged", $"文件内容无法解析，可能已损坏（{problem.GetType().Name}）。", "请用办公软件打开后另存一份再试。");
        }
    }

    private static ReadResult Open(string fileName, ReadOnlyMemory<byte> content)
    {
        var kind = Path.GetExtension(fileName.AsSpan()).TrimStart('.').ToString().ToLowerInvariant();
        if (FileSignature.Misnamed(content.Span, kind) is { } refusal)
        {
            throw refusal;
        }

        return kind switch
        {
            "txt" or "md" => Text(content),
            "html" or "htm" => Page(content),
            "docx" => Word(content),
            "xlsx" => Workbook(content),
            "pdf" => ReportAssembler.Assemble(PdfOpener.Open(content)),
            "csv" => ReportCsv.Read(content.Span),
            "json" => ReportJson.Read(content.Span),
            _ => ReadResult.Failed(
                "file.unknown-kind", $"不能读取“.{kind}”文件。", $"请使用 {string.Join("、", Ends)} 文件。"),
        };
    }

    private static ReadResult Text(ReadOnlyMemory<byte> content)
    {
        var text = TextEncoding.Decode(content.Span) ?? throw NoText();
        return Assembled(LooksLikePage(text) ? HtmlOpener.Open(text) : TextOpener.Open(text), text);
    }

    private static ReadResult Page(ReadOnlyMemory<byte> content)
    {
        var text = TextEncoding.DecodeHtml(content.Span) ?? throw NoText();
        return Assembled(text.Contains('<') ? HtmlOpener.Open(text) : TextOpener.Open(text), text);
    }

    private static ReadResult Word(ReadOnlyMemory<byte> content)
    {
        var document = DocxOpener.Open(content);
        return OwnReport.Assemble(OwnDocx.Properties(content) is { } own ? document with { Properties = own } : document);
    }

    private static ReadResult Workbook(ReadOnlyMemory<byte> content)
    {
        var workbook = XlsxOpener.Open(content);
        return OwnXlsx.TryRead(workbook) is { } own ? ReadResult.Of(own, []) : ReportAssembler.Assemble(workbook);
    }

    /// <summary>A page that was saved under the name of a text.</summary>
    private static bool LooksLikePage(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Where no report is found, the cause may be that the text was once opened in a wrong encoding and saved.</summary>
    private static ReadResult Assembled(SourceDocument document, string text)
    {
        var result = OwnReport.Assemble(document);
        return result.Report is null && TextEncoding.LooksMisread(text)
            ? ReadResult.Failed("file.misread", "文字是乱码：内容曾被用错误的编码打开并保存过，原来的文字已不能恢复。", "请找到原始文件，或请对方重新导出后再试。")
            : result;
    }

    private static UnreadableFileException NoText() =>
        new("file.not-text", "文件内容不是文字，无法按文本读取。", "请确认文件没有损坏，或用原来的软件另存为文本、网页或 docx 后再试。");
}
