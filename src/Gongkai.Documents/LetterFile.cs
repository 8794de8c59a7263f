using Gongkai.Documents.Writing;
using Gongkai.Documents.Writing.Docx;
using Gongkai.Rules.Letters;

namespace Gongkai.Documents;

/// <summary>Writes letters (law §4): as Word documents in the form of 党政机关公文格式 GB/T 9704-2012, and as a piece of a
/// page.</summary>
/// <remarks>
/// <para>Both are made from the same value, so they cannot differ. The same letter gives the same bytes; the properties of
/// the file hold title and number, nothing of a person.</para>
/// <para>Example: <c>LetterFile.WriteDocx(letter, stream)</c>; <c>LetterFile.Html(letter)</c> begins with
/// <c>&lt;article class="letter"</c>.</para>
/// </remarks>
public static class LetterFile
{
    /// <summary>Writes the document; the stream stays open and need not be seekable.</summary>
    /// <param name="letter">What is written.</param>
    /// <param name="output">Where to.</param>
    public static void WriteDocx(Letter letter, Stream output)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(output);
        new LetterDocx(letter).Write(output);
    }

    /// <summary>The letter for a preview or the applicant's page: one article element, every text encoded, no script, no
    /// style.</summary>
    /// <param name="letter">What is shown.</param>
    /// <returns>Well-formed HTML. Example: 2026年11月24日 stands in <c>&lt;p class="letter-date"&gt;</c>.</returns>
    public static string Html(Letter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return LetterHtml.Of(letter);
    }
}
