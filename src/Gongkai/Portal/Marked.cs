using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Gongkai.Portal;

/// <summary>
/// A text with the words that were searched for inside <c>mark</c>. Everything is encoded before it becomes markup.
/// </summary>
internal sealed class Marked(string text, IReadOnlyList<string> words) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        for (var at = 0; at < text.Length;)
        {
            var (start, length) = Next(at);
            encoder.Encode(writer, text[at..start]);
            if (length > 0)
            {
                writer.Write("<mark>");
                encoder.Encode(writer, text[start..(start + length)]);
                writer.Write("</mark>");
            }

            at = start + length;
        }
    }

    /// <summary>The next place of any word, the longest where several begin; the end of the text when there is none.</summary>
    private (int Start, int Length) Next(int from)
    {
        var (start, length) = (text.Length, 0);
        foreach (var word in words)
        {
            var place = text.IndexOf(word, from, StringComparison.OrdinalIgnoreCase);
            if (place >= 0 && (place < start || (place == start && word.Length > length)))
            {
                (start, length) = (place, word.Length);
            }
        }

        return (start, length);
    }
}
