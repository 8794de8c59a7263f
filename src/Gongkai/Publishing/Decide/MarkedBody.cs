using System.Text;
using System.Text.RegularExpressions;
using Gongkai.Data.Publishing;
using Gongkai.Rules.Disclosure.Review;
using Microsoft.AspNetCore.Html;

namespace Gongkai.Publishing.Decide;

/// <summary>The cleaned body as the office shows it: files by the office's own address, wide tables in a frame, marks on the words they are about.</summary>
internal static partial class MarkedBody
{
    internal static HtmlString Of(long itemId, ItemContent content, IReadOnlyList<ReviewMark> marks)
    {
        var body = content.BodyHtml.Replace("src=\"/files/", $"src=\"/office/items/{itemId}/files/", StringComparison.Ordinal)
            .Replace("<table", "<div class=\"table-scroll\" role=\"region\" aria-label=\"正文表格\" tabindex=\"0\"><table", StringComparison.Ordinal)
            .Replace("</table>", "</table></div>", StringComparison.Ordinal);
        // One string with the title: a mark counts the occurrences of its words over both.
        var html = $"<h2 class=\"article-title\">{Encoded(content.Title)}</h2><div class=\"prose\">{body}</div>";
        for (var at = 0; at < marks.Count; at++)
        {
            html = Marked(html, marks[at], at + 1);
        }

        return new HtmlString(html);
    }

    /// <summary>Words that stretch over several elements are told in the list beside the text only.</summary>
    private static string Marked(string html, ReviewMark mark, int number)
    {
        var quote = Encoded(mark.Quote);
        if (quote.Length == 0)
        {
            return html;
        }

        var (written, nth, done) = (new StringBuilder(html.Length + 100), mark.Nth, false);
        foreach (Match piece in Pieces().Matches(html))
        {
            var at = piece.Value[0] == '<' || done ? -1 : piece.Value.IndexOf(quote, StringComparison.Ordinal);
            while (at >= 0 && nth > 0)
            {
                nth--;
                at = piece.Value.IndexOf(quote, at + 1, StringComparison.Ordinal);
            }

            done |= at >= 0;
            written.Append(at < 0 ? piece.Value : piece.Value.Insert(at + quote.Length, $"<a href=\"#remark-{number}\" aria-label=\"批注 {number}\">{number}</a></mark>")
                .Insert(at, "<mark class=\"remark\">"));
        }

        return written.ToString();
    }

    /// <summary>As the cleaned body writes text: quotation marks as they are.</summary>
    private static string Encoded(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex("<[^>]*>|[^<]+")]
    private static partial Regex Pieces();
}
