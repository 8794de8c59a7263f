using Gongkai.Documents.Writing.Docx;

namespace Gongkai.Documents;

/// <summary>A published paper, to be written as a file for a reader.</summary>
/// <remarks>Example: <c>new Paper("示例管理办法", "示科规〔2026〕1号", [("索引号", "…")], "&lt;p&gt;…&lt;/p&gt;", [], "…")</c>.</remarks>
/// <param name="Title">Its title.</param>
/// <param name="Number">文号; empty where it has none.</param>
/// <param name="Facts">The metadata head, term and text, in order; empty texts are left out.</param>
/// <param name="BodyHtml">The cleaned text (<see cref="Html.CleanHtml"/>).</param>
/// <param name="Attachments">Names of its attachments, in order.</param>
/// <param name="Foot">The line below: where it was taken from.</param>
public sealed record Paper(
    string Title, string Number, IReadOnlyList<(string Term, string Text)> Facts, string BodyHtml,
    IReadOnlyList<string> Attachments, string Foot);

/// <summary>Writes published papers as Word documents in the form of 党政机关公文格式 GB/T 9704-2012.</summary>
/// <remarks>
/// <para>The same paper gives the same bytes. Tables keep their merged cells, pictures their proportions; what a word processor
/// does not show in place (pictures other than PNG, JPEG and GIF) is told by its alternative text.</para>
/// <para>Example: <c>PaperFile.WriteDocx(paper, address =&gt; null, stream)</c> writes the text without its pictures.</para>
/// </remarks>
public static class PaperFile
{
    /// <summary>Writes the document; the stream stays open and need not be seekable.</summary>
    /// <param name="paper">What is written.</param>
    /// <param name="picture">The bytes of a picture by its address in the text; null where there is none.</param>
    /// <param name="output">Where to.</param>
    public static void WriteDocx(Paper paper, Func<string, byte[]?> picture, Stream output)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(output);
        new PaperDocx(paper, picture).Write(output);
    }
}
