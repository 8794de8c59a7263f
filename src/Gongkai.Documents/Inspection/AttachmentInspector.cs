using System.Security.Cryptography;
using Gongkai.Documents.Reading;
using Gongkai.Rules.Disclosure.Guard;

namespace Gongkai.Documents.Inspection;

/// <summary>Looks into a file for everything that would be published with it, seen or not.</summary>
/// <remarks>Example: <c>AttachmentInspector.Read(bytes, "名单.xlsx")</c>; its texts go to <see cref="Guard.Read"/>, its
/// findings beside them.</remarks>
public static class AttachmentInspector
{
    private const int Deepest = 3;

    /// <summary>Reads a file. Never throws for what it holds: what cannot be read is a finding of kind
    /// <see cref="GuardKind.Unread"/>.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="fileName">Its name, for the places and to tell texts from pages.</param>
    /// <returns>Texts, findings, remarks.</returns>
    public static Inspected Read(ReadOnlyMemory<byte> content, string fileName)
    {
        var sink = new InspectionSink();
        var (kind, type) = Read(content, fileName, $"附件《{fileName}》", sink, 0);
        return sink.Finish(kind, type);
    }

    /// <summary>Reads a file of its own or one that lies inside another.</summary>
    internal static (string Kind, string Type) Read(
        ReadOnlyMemory<byte> content, string fileName, string place, InspectionSink sink, int depth)
    {
        var known = FileContent.ByContent(content, fileName).Ok(out var found) ? found : null;
        try
        {
            if (depth < Deepest)
            {
                Inspect(content, Path.GetExtension(fileName).ToLowerInvariant(), known, new Inspection(place, sink, depth));
            }
            else
            {
                throw new UnreadableFileException("file.too-deep", "文件层层嵌入，未继续检查。", "请把嵌入的文件取出后单独上传。");
            }
        }
        catch (UnreadableFileException problem)
        {
            Unread(sink, place, content, problem.Says, problem.Remedy);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            Unread(sink, place, content, $"文件内容无法解析，可能已损坏（{problem.GetType().Name}）。", "请用办公软件打开后另存一份，再上传。");
        }

        return (known?.Name ?? "", known?.ContentType ?? "application/octet-stream");
    }

    private static void Inspect(ReadOnlyMemory<byte> content, string end, RecognisedFile? known, Inspection inspection)
    {
        switch (known?.Extension)
        {
            case ".docx":
                WithPackage(content, "docx", package => new WordInspector(package, inspection).Read());
                break;
            case ".xlsx":
                WithPackage(content, "xlsx", package => new WorkbookInspector(package, inspection).Read());
                break;
            case ".pptx":
                WithPackage(content, "pptx", package => SlideInspector.Read(package, inspection));
                break;
            case ".ofd":
                WithPackage(content, "ofd", package => OfdInspector.Read(package, inspection));
                break;
            case ".pdf":
                PdfInspector.Read(content, inspection);
                break;
            case ".jpg" or ".png" or ".gif" or ".webp":
                PictureInspector.Read(content, inspection);
                break;
            case ".txt" or ".csv":
                PlainInspector.Read(content, inspection);
                break;
            case null when end is ".html" or ".htm":
                PlainInspector.ReadPage(content, inspection);
                break;
            default:
                throw new UnreadableFileException("file.unknown-kind", "不能检查这种文件的内容。", "请人工核对全部内容，或改用 docx、xlsx、pdf 文件。");
        }
    }

    private static void WithPackage(ReadOnlyMemory<byte> content, string kind, Action<ZipPackage> read) =>
        ZipPackage.Guarded(content, kind, package =>
        {
            read(package);
            return new SourceDocument([]);
        });

    private static void Unread(InspectionSink sink, string place, ReadOnlyMemory<byte> content, string says, string remedy) =>
        sink.Finding(GuardFindings.Unread(place, says, remedy, Convert.ToHexString(SHA256.HashData(content.Span))));
}
