using Gongkai.Rules.Disclosure.Guard;
using Gongkai.Rules.Problems;

namespace Gongkai.Documents.Html;

/// <summary>A body that may be stored and shown as it is, and what it says.</summary>
/// <remarks>Example: a paste from Word gives paragraphs, headings, lists and tables without a single style attribute.</remarks>
/// <param name="Html">Clean HTML; cleaning it again changes nothing.</param>
/// <param name="Paragraphs">Its texts by blocks, in reading order.</param>
/// <param name="Links">Its links, in order.</param>
/// <param name="Pictures">Its pictures, in order.</param>
/// <param name="Problems">What was taken out and a person should know of: pictures that were not uploaded, unsafe links,
/// programs, hidden text. Warnings, except <c>html.too-large</c>, which leaves nothing.</param>
public sealed record CleanedHtml(
    string Html, IReadOnlyList<CleanParagraph> Paragraphs, IReadOnlyList<CleanLink> Links, IReadOnlyList<CleanPicture> Pictures,
    IReadOnlyList<Problem> Problems)
{
    /// <summary>The plain text, one block a line; for search.</summary>
    public string Text => string.Join('\n', Paragraphs.Select(paragraph => paragraph.Text));

    /// <summary>All that the guard has to read: paragraphs, addresses of links, texts of pictures.</summary>
    /// <returns>Texts with their places.</returns>
    public IReadOnlyList<GuardText> GuardTexts() =>
    [
        .. Paragraphs.Select(paragraph => new GuardText(paragraph.Place, paragraph.Text)),
        .. Links.Select(link => new GuardText($"链接“{link.Text}”的地址", link.Address)),
        .. Pictures.Select((picture, at) => new GuardText($"正文图片{at + 1}的替代文字", picture.Alternative)),
    ];
}

/// <summary>A block of text.</summary>
/// <remarks>Example: <c>new CleanParagraph(3, "正文第3段", "特此通知。")</c>.</remarks>
/// <param name="Number">From 1: of the paragraph; for a row, of its table.</param>
/// <param name="Place">In words: 正文第3段, 正文表格1第2行.</param>
/// <param name="Text">One line; the cells of a row are set apart by tabs.</param>
public sealed record CleanParagraph(int Number, string Place, string Text);

/// <summary>A link.</summary>
/// <remarks>Example: <c>new CleanLink("/art/1", "办事指南", false)</c>.</remarks>
/// <param name="Address">http, https, mailto, or relative.</param>
/// <param name="Text">What it is written on.</param>
/// <param name="IsExternal">It leads to another site.</param>
public sealed record CleanLink(string Address, string Text, bool IsExternal);

/// <summary>A picture.</summary>
/// <remarks>Example: <c>new CleanPicture("/files/ab12", "")</c> lacks its alternative text.</remarks>
/// <param name="Address">Below /files/.</param>
/// <param name="Alternative">What it is read out as; empty when the editor wrote none.</param>
public sealed record CleanPicture(string Address, string Alternative);
