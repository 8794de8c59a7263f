using System.IO.Compression;
using System.Text;
using Gongkai.Documents.Reading;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>Office packages written by hand, part by part.</summary>
internal static class DocxFixture
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    internal static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            foreach (var (name, text) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    internal static string Body(string body) =>
        $"""<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{Word}" xmlns:mc="mc" """
        + $"""xmlns:v="v" xmlns:pic="pic" xmlns:a="a"><w:body>{body}</w:body></w:document>""";

    internal static string Part(string root, string content) => $"""<w:{root} xmlns:w="{Word}">{content}</w:{root}>""";

    internal static byte[] Docx(string body, params (string Name, string Text)[] more) => Zip([("word/document.xml",
        Body(body)), .. more]);

    internal static SourceDocument Open(string body, params (string Name, string Text)[] more) => DocxOpener.Open(Docx(body,
        more));

    internal static string P(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    internal static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    internal static string[] Texts(SourceDocument document) => [.. document.Blocks.OfType<TextBlock>().Select(block =>
        block.Text)];

    /// <summary>A grid as lines; a place that is no origin stands in brackets.</summary>
    internal static string[] Lines(GridBlock grid) =>
        [.. grid.Rows.Select(row => string.Join("|", row.Select(cell => cell.IsOrigin ? cell.Text : $"({cell.Text})")))];

    internal static string[] Grid(SourceDocument document) => Lines(Assert.Single(document.Blocks.OfType<GridBlock>()));
}
