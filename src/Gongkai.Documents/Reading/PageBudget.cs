namespace Gongkai.Documents.Reading;

/// <summary>
/// Refuses pages made so that a parser needs minutes for them: endless nesting, formatting that is never closed, millions of
/// tags.
/// </summary>
internal static class PageBudget
{
    private const int MostTags = 500_000;
    private const long MostWork = 40_000_000;

    /// <summary>Reopening formatting makes elements, walking up only compares.</summary>
    private const int ReopeningCosts = 20;

    internal static void Check(string text)
    {
        var tags = 0;
        long work = 0;
        var depth = 0;
        var open = 0;
        Span<char> buffer = stackalloc char[16];
        for (var at = text.IndexOf('<'); at >= 0 && at + 1 < text.Length; at = Next(text, at))
        {
            var closing = text[at + 1] == '/';
            var name = Name(text, at + (closing ? 2 : 1), buffer);
            if (name.IsEmpty)
            {
                continue;
            }

            var formatting = IsFormatting(name);
            var step = closing ? -1 : 1;
            depth = IsAlone(name) ? depth : Math.Max(0, depth + step);
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
        else if ((text[from] | 0x20) != 's')
        {
            return text.IndexOf('<', from);
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

    /// <summary>The name of a tag in small letters; empty when there is none.</summary>
    private static ReadOnlySpan<char> Name(string text, int at, Span<char> buffer)
    {
        var length = 0;
        while (at < text.Length && length < buffer.Length && char.IsAsciiLetterOrDigit(text[at]))
        {
            buffer[length++] = (char)(text[at++] | 0x20);
        }

        return length > 0 && char.IsAsciiLetter(buffer[0]) ? buffer[..length] : default;
    }

    /// <summary>Elements that hold nothing, or that the next of their kind closes.</summary>
    private static bool IsAlone(ReadOnlySpan<char> name) =>
        name is "p" or "td" or "tr" or "br" or "li" or "img" or "meta" or "input" or "link" or "hr" or "th" or "dd" or "dt"
            or "tbody" or "thead" or "tfoot"
            or "area" or "base" or "col" or "embed" or "source" or "track" or "wbr" or "option" or "html" or "head" or "body"
            or "param";

    private static bool IsFormatting(ReadOnlySpan<char> name) =>
        name is "a" or "b" or "i" or "u" or "s" or "font" or "strong" or "em" or "big" or "code" or "nobr" or "small" or "strike"
            or "tt";
}
