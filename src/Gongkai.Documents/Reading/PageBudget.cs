using System.Collections.Frozen;

namespace Gongkai.Documents.Reading;

/// <summary>Refuses pages made so that a parser needs minutes for them: endless nesting, formatting that is never closed, millions of tags.</summary>
internal static class PageBudget
{
    private const int MostTags = 500_000;
    private const long MostWork = 40_000_000;

    /// <summary>Reopening formatting makes elements, walking up only compares.</summary>
    private const int ReopeningCosts = 20;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Alone = Names(
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "p", "li", "td", "th", "tr", "tbody", "thead",
        "tfoot", "dd", "dt", "option", "html", "head", "body", "param");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Formatting = Names(
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    internal static void Check(string text)
    {
        var tags = 0;
        long work = 0;
        var depth = 0;
        var open = 0;
        for (var at = text.IndexOf('<'); at >= 0 && at + 1 < text.Length; at = Next(text, at))
        {
            var closing = text[at + 1] == '/';
            var name = Name(text, at + (closing ? 2 : 1));
            if (name.IsEmpty)
            {
                continue;
            }

            var formatting = Formatting.Contains(name);
            var step = closing ? -1 : 1;
            depth = Alone.Contains(name) ? depth : Math.Max(0, depth + step);
            open = formatting ? Math.Max(0, open + step) : open;
            work += closing ? 0 : depth + (formatting ? 0 : (long)open * ReopeningCosts);
            if (++tags > MostTags || work > MostWork)
            {
                throw UnreadableFileException.TooLarge("网页");
            }
        }
    }

    /// <summary>The next tag; what stands in comments and scripts is none.</summary>
    private static int Next(string text, int at)
    {
        var from = at + 1;
        if (text.AsSpan(at).StartsWith("<!--"))
        {
            from = text.IndexOf("-->", at, StringComparison.Ordinal);
        }
        else if (text.AsSpan(at).StartsWith("<script", StringComparison.OrdinalIgnoreCase))
        {
            from = text.IndexOf("</script", at, StringComparison.OrdinalIgnoreCase);
        }
        else if (text.AsSpan(at).StartsWith("<style", StringComparison.OrdinalIgnoreCase))
        {
            from = text.IndexOf("</style", at, StringComparison.OrdinalIgnoreCase);
        }

        return from < 0 ? -1 : text.IndexOf('<', from);
    }

    private static ReadOnlySpan<char> Name(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 16 && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        return end > at && char.IsAsciiLetter(text[at]) ? text.AsSpan(at, end - at) : default;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names(params string[] names) =>
        names.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
