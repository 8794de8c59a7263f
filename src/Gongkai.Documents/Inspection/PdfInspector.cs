using System.Diagnostics;
using Gongkai.Documents.Reading;
using Gongkai.Rules.Disclosure.Guard;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Gongkai.Documents.Inspection;

/// <summary>A PDF: text by pages, comments, files inside, what it says of itself. Bounded like the reader of reports.</summary>
internal static class PdfInspector
{
    private const int MostPages = 2000;
    private const int FewLetters = 20;

    internal static void Read(ReadOnlyMemory<byte> content, Inspection inspection)
    {
        var limits = new PdfLimits(Stopwatch.StartNew(), TimeSpan.FromSeconds(60));
        try
        {
            using var document = PdfDocument.Open(content.ToArray(), new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                FilterProvider = new PdfFilters(limits),
            });
            PdfPlainStreams.Check(document, limits);
            Properties(document, inspection);
            Files(document, inspection);
            Pages(document, limits, inspection);
        }
        catch (UnreadableFileException)
        {
            throw;
        }
        catch (PdfDocumentEncryptedException)
        {
            throw UnreadableFileException.Encrypted("pdf");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The parser throws exceptions of every kind for damaged files, and wraps ours.
            throw limits.Refusal ?? UnreadableFileException.Damaged("pdf");
        }
    }

    private static void Pages(PdfDocument document, PdfLimits limits, Inspection inspection)
    {
        if (document.NumberOfPages > MostPages)
        {
            throw new UnreadableFileException("file.too-large", $"这个 PDF 有 {document.NumberOfPages} 页，超过 {MostPages} 页的上限。",
                "请拆分后分别上传。");
        }

        var comments = new List<string>();
        var scanned = new List<int>();
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            limits.Check();
            var page = document.GetPage(number);
            limits.Rethrow();
            var glyphs = PdfPage.Read(page).Glyphs;
            inspection.Shown($"第{number}页", string.Join('\n', PdfLine.Group(glyphs).Select(line => line.Text())));
            Comments(page, number, comments, inspection);
            if (glyphs.Count < FewLetters && page.NumberOfImages > 0)
            {
                scanned.Add(number);
            }
        }

        if (comments.Count > 0)
        {
            inspection.Sink.Finding(GuardFindings.Comments(inspection.Place, comments.Count, [], string.Join('\n', comments)));
        }

        Scanned(scanned, inspection);
    }

    /// <summary>A page that is a picture may say anything: a person has to read it.</summary>
    private static void Scanned(List<int> pages, Inspection inspection)
    {
        if (pages.Count > 0)
        {
            var listed = string.Join('、', pages.Take(10)) + (pages.Count > 10 ? " 等" : "");
            inspection.Sink.Finding(GuardFindings.Unread(inspection.Place, $"第 {listed} 页是扫描件或图片，其中的文字未检查。",
                "请人工核对这些页面，核对后写明理由；最好换成文字版 PDF。", string.Join(',', pages)));
        }
    }

    private static void Comments(Page page, int number, List<string> comments, Inspection inspection)
    {
        foreach (var annotation in page.GetAnnotations())
        {
            if (annotation.Content is { Length: > 0 } text)
            {
                inspection.Text($"第{number}页批注", text);
                if (annotation.Type is not (AnnotationType.Link or AnnotationType.Widget))
                {
                    comments.Add(text);
                }
            }
            else if (annotation.Type == AnnotationType.FileAttachment)
            {
                inspection.Sink.Finding(GuardFindings.Hidden(inspection.Place, $"附在第 {number} 页的文件", annotation.Name ?? ""));
            }
        }
    }

    private static void Files(PdfDocument document, Inspection inspection)
    {
        if (!document.Advanced.TryGetEmbeddedFiles(out var files))
        {
            return;
        }

        foreach (var file in files)
        {
            var bytes = file.Memory.ToArray();
            inspection.Sink.Finding(GuardFindings.Hidden(inspection.Place, $"嵌入的文件“{file.Name}”",
                Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes))));
            AttachmentInspector.Read(bytes, file.Name, $"{inspection.Place}嵌入文件“{file.Name}”", inspection.Sink,
                inspection.Depth + 1);
        }
    }

    private static void Properties(PdfDocument document, Inspection inspection)
    {
        var about = document.Information;
        foreach (var (name, value) in new[]
        {
            ("标题", about.Title), ("作者", about.Author), ("主题", about.Subject), ("关键词", about.Keywords), ("创建程序", about.Creator),
            ("生成程序", about.Producer),
        })
        {
            inspection.Text($"文档属性“{name}”", value ?? "");
        }

        if (document.TryGetXmpMetadata(out var metadata))
        {
            Xmp.Read(metadata.GetXmlMemory().Span, inspection);
        }
    }
}
