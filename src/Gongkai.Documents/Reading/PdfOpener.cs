using System.Diagnostics;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Gongkai.Documents.Reading;

/// <summary>
/// Opens a PDF that holds text: tables by their ruling lines, else by columns of figures; the rest as paragraphs.
/// </summary>
internal static class PdfOpener
{
    private const string Kind = "pdf";
    private const int MostPages = 500;
    private const int MostLetters = 1_000_000;
    private const int FewLetters = 20;

    /// <summary>The longest a file may take to read.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>Paragraphs and tables in reading order; a table cut by a page break comes in parts.</summary>
    /// <exception cref="UnreadableFileException">
    /// The file is no PDF, is encrypted, damaged, too large, or a scan without text.
    /// </exception>
    internal static SourceDocument Open(ReadOnlyMemory<byte> content)
    {
        if (content.Span[..Math.Min(content.Length, 1024)].IndexOf("%PDF"u8) < 0)
        {
            throw FileSignature.Misnamed(content.Span, Kind) ?? UnreadableFileException.Damaged(Kind);
        }

        var limits = new PdfLimits(Stopwatch.StartNew(), Longest);
        try
        {
            using var document = PdfDocument.Open(content.ToArray(), new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                FilterProvider = new PdfFilters(limits),
            });
            return Read(document, limits);
        }
        catch (UnreadableFileException)
        {
            throw;
        }
        catch (PdfDocumentEncryptedException)
        {
            throw UnreadableFileException.Encrypted(Kind);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The parser throws exceptions of every kind for damaged files, and wraps ours.
            throw limits.Refusal ?? UnreadableFileException.Damaged(Kind);
        }
    }

    private static SourceDocument Read(PdfDocument document, PdfLimits limits)
    {
        if (document.NumberOfPages > MostPages)
        {
            throw new UnreadableFileException(
                "file.too-large", $"这个 PDF 有 {document.NumberOfPages} 页，超过 {MostPages} 页的上限。", "请只保留年度报告部分，另存后再试。");
        }

        PdfPlainStreams.Check(document, limits);
        var blocks = new PdfBlocks(limits);
        var letters = 0;
        var pictures = false;
        var unmapped = 0;
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            limits.Check();
            var page = document.GetPage(number);
            limits.Rethrow();
            var read = PdfPage.Read(page);
            letters += read.Glyphs.Count;
            unmapped += read.Unmapped;
            pictures |= page.NumberOfImages > 0;
            if (letters > MostLetters)
            {
                throw UnreadableFileException.TooLarge(Kind);
            }

            blocks.Add(read, number);
        }

        return Judge(letters, unmapped, pictures) ?? new SourceDocument(blocks.Finish());
    }

    private static SourceDocument? Judge(int letters, int unmapped, bool pictures)
    {
        if (unmapped > letters)
        {
            throw new UnreadableFileException(
                "pdf.no-unicode", "这个 PDF 的字体没有附带文字编码，读出来是乱码。", "请改用 Word 文件，或用文字识别（OCR）软件转换后再试。");
        }

        return letters >= FewLetters ? null : throw new UnreadableFileException(
            "pdf.scanned",
            pictures ? "这个 PDF 是扫描件或图片，里面没有可以读取的文字。" : "这个 PDF 里没有可以读取的文字。",
            "请改用报告的 Word 文件，或先用文字识别（OCR）软件转换成文字版 PDF。");
    }
}
