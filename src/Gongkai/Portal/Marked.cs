using System.Text.Encodings.Web;
using Gongkai.Data.Search;
using Microsoft.AspNetCore.Html;

namespace Gongkai.Portal;

/// <summary>
/// A text with the words that were searched for inside <c>mark</c>, found as the search finds them: whatever their width or case.
/// Everything is encoded before it becomes markup.
/// </summary>
internal sealed class Marked(string text, IReadOnlyList<string> words) : IHtmlContent
{
    private readonly IReadOnlyList<string> _pieces = [.. words.SelectMany(Tokenizer.Pieces).Distinct()];

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var (folded, origins) = Folding.WithOrigins(text);
        var told = 0;
        for (var at = 0; at < folded.Length;)
        {
            var (start, length) = Next(folded, at);
            if (length == 0)
            {
                break;
            }

            var (from, until) = (Math.Max(told, origins[start]), origins[start + length]);
            encoder.Encode(writer, text[told..from]);
            writer.Write("<mark>");
            encoder.Encode(writer, text[from..until]);
            writer.Write("</mark>");
            (at, told) = (start + length, until);
        }

        encoder.Encode(writer, text[told..]);
    }

    /// <summary>The next place of any word, the longest where several begin; no length where there is none.</summary>
    private (int Start, int Length) Next(string folded, int from)
    {
        var (start, length) = (folded.Length, 0);
        foreach (var word in _pieces)
        {
            var place = folded.IndexOf(word, from, StringComparison.Ordinal);
            if (place >= 0 && (place < start || (place == start && word.Length > length)))
            {
                (start, length) = (place, word.Length);
            }
        }

        return (start, length);
    }
}
