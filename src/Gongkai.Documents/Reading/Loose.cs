namespace Gongkai.Documents.Reading;

/// <summary>Comparing printed words where the layout has put white space, quotes and line ends inside them.</summary>
internal static class Loose
{
    /// <summary>Whether the word stands here, white space and quotes between its letters skipped.</summary>
    internal static bool StartsWith(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> word, out int end)
    {
        var next = 0;
        while (at < text.Length && next < word.Length)
        {
            var c = text[at];
            if (c == word[next])
            {
                next++;
            }
            else if (next == 0 || !IsFiller(c))
            {
                end = at;
                return false;
            }

            at++;
        }

        end = at;
        return next == word.Length;
    }

    /// <summary>White space, zero-width characters, quotes and the marks of markdown.</summary>
    internal static bool IsFiller(char c) => c switch
    {
        ' ' or '\t' or '\n' or '\r' or '\u3000' or '\u00a0' or '*' or '#' or '`' => true,
        '"' or '\'' or '“' or '”' or '‘' or '’' or '「' or '」' or '『' or '』' or '＂' => true,
        '\u200b' or '\u200c' or '\u200d' or '\ufeff' or '\u2060' => true,
        _ => c > '\u007f' && char.IsWhiteSpace(c),
    };

    internal static bool IsPunctuation(char c) =>
        c is '、' or '，' or '。' or '；' or '：' or ':' or ',' or ';' or '.' or '．' or '（' or '）' or '(' or ')' or '【' or '】' or '·'
            or '…';

    /// <summary>Whether text could be, or begin, the figures of a row.</summary>
    internal static bool BeginsFigure(char c) => char.IsAsciiDigit(c)
        || c is '/' or '-' or '+' or '—' or '－' or '–' or '?' or '？' || c is >= '０' and <= '９';

    /// <summary>The text without fillers and punctuation, for comparing whole cells.</summary>
    internal static ReadOnlySpan<char> Core(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (length == buffer.Length)
            {
                break;
            }

            if (!IsFiller(c) && !IsPunctuation(c))
            {
                buffer[length++] = c;
            }
        }

        return buffer[..length];
    }

    /// <summary>Where text begins after numbering: “1.”, “（一）”, “三、”, “三是”, “#”.</summary>
    internal static int AfterNumbering(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (true)
        {
            while (at < text.Length && (IsFiller(text[at]) || (IsPunctuation(text[at]) && text[at] is not ('（' or '('))))
            {
                at++;
            }

            var next = OneNumber(text, at);
            if (next == at)
            {
                return at;
            }

            at = next;
        }
    }

    internal static bool IsChineseNumber(char c) => c is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十';

    private static int OneNumber(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        var bracket = at < text.Length && text[at] is '（' or '(';
        at += bracket ? 1 : 0;
        var first = at;
        while (at < text.Length && (IsFiller(text[at]) ? at > first : IsChineseNumber(text[at]) || char.IsAsciiDigit(text[at])))
        {
            at++;
        }

        if (at == first || at >= text.Length)
        {
            return start;
        }

        return bracket ? (text[at] is '）' or ')' ? at + 1 : start) : text[at] is '、' or '.' or '．' or '，' or '是' or '：'
            ? at + 1 : start;
    }
}
