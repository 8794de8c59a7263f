using System.Buffers;

namespace Gongkai.Documents.Reading;

/// <summary>Finds the headings of the six parts in their many wordings (一、总体情况 … 六、其他需要报告的事项).</summary>
internal static class Headings
{
    private static readonly SearchValues<char> Numbers = SearchValues.Create("一二三四五六");

    /// <summary>The part whose heading a line is, or 0; <paramref name="rest"/> is where its own text begins.</summary>
    /// <remarks>
    /// Without a number the heading must be the whole line. “（一）主动公开” is never one, nor is “四、结转下年度继续办理”, which is a row.
    /// A page number after dots is not text: such a line stands in a table of contents.
    /// </remarks>
    internal static int Of(ReadOnlySpan<char> line, out int rest)
    {
        rest = 0;
        var at = Skip(line, 0);
        if (at == line.Length || line[at] is not (>= '一' and <= '龥' or >= '0' and <= '9'))
        {
            return 0;
        }

        var numbered = Numbered(line, ref at);
        if (at == line.Length)
        {
            return 0;
        }

        var section = HeadingWords.Section(line, at, numbered, out rest);
        if (section == 0)
        {
            return 0;
        }

        rest = SkipEnd(line, rest);
        return rest == line.Length || numbered ? section : 0;
    }

    /// <summary>A numbered heading somewhere in a long line whose line ends were lost; its number must be there.</summary>
    internal static int Inside(ReadOnlySpan<char> text, int from, out int start, out int rest)
    {
        for (start = from; start < text.Length; start++)
        {
            var skip = text[start..].IndexOfAny(Numbers);
            if (skip < 0)
            {
                break;
            }

            start += skip;
            var at = start;
            if (Numbered(text, ref at) && at < text.Length
                && HeadingWords.Section(text, at, true, out rest) is > 0 and var section)
            {
                return section;
            }
        }

        start = rest = text.Length;
        return 0;
    }

    private static int Skip(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && (Loose.IsFiller(line[at]) || line[at] is '>' or '·'))
        {
            at++;
        }

        return at;
    }

    private static int SkipEnd(ReadOnlySpan<char> line, int at)
    {
        var end = at;
        while (end < line.Length && (Loose.IsFiller(line[end]) || line[end] is '：' or ':' or '。' or '；' or ';'))
        {
            end++;
        }

        var tail = end;
        while (tail < line.Length
            && (line[tail] is '.' or '…' or '·' or '-' or '—' || char.IsAsciiDigit(line[tail]) || Loose.IsFiller(line[tail])))
        {
            tail++;
        }

        return tail == line.Length ? tail : end;
    }

    /// <summary>Skips “一、”, “三是”, “第一部分”, “1.”; true when there was a Chinese number.</summary>
    private static bool Numbered(ReadOnlySpan<char> line, ref int at)
    {
        var start = at;
        if (line[at] == '第')
        {
            at++;
        }

        var first = at;
        while (at < line.Length && at < first + 3 && (Loose.IsChineseNumber(line[at]) || char.IsAsciiDigit(line[at])))
        {
            at++;
        }

        if (at == first || at == line.Length)
        {
            at = start;
            return false;
        }

        var chinese = Loose.IsChineseNumber(line[first]);
        var after = line[start] == '第' && line[at..].StartsWith("部分") ? at + 2 : at;
        after = Skip(line, after);
        if (after < line.Length && line[after] is '、' or '.' or '．' or '，' or ',' or '是' or '：')
        {
            after++;
        }
        else if (after == at)
        {
            at = start;
            return false;
        }

        at = Skip(line, after);
        return chinese;
    }
}
