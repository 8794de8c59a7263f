using Gongkai.Documents.Html;
using Gongkai.Documents.Reading;

namespace Gongkai.Documents.Inspection;

/// <summary>Texts by lines, pages by paragraphs.</summary>
internal static class PlainInspector
{
    internal static void Read(ReadOnlyMemory<byte> content, Inspection inspection)
    {
        var text = TextEncoding.Decode(content.Span) ?? throw NoText();
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            inspection.Shown($"第{++number}行", line.ToString());
        }
    }

    internal static void ReadPage(ReadOnlyMemory<byte> content, Inspection inspection)
    {
        var text = TextEncoding.DecodeHtml(content.Span) ?? throw NoText();
        foreach (var piece in CleanHtml.Of(text).GuardTexts())
        {
            inspection.Shown(piece.Place, piece.Text);
        }
    }

    private static UnreadableFileException NoText() =>
        new("file.not-text", "文件内容不是文字，无法检查。", "请确认文件没有损坏，或另存后再上传。");
}
