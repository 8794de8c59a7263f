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

        var section = Core(line, at, numbered, out rest);
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
            if (Numbered(text, ref at) && at < text.Length && Core(text, at, true, out rest) is > 0 and var section)
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

    private static int Core(ReadOnlySpan<char> text, int at, bool numbered, out int end)
    {
        end = at;
        var section = text[at] switch
        {
            '总' or '工' or '基' or '概' => Overview(text, at, out end),
            '主' => Disclosed(text, at, out end) ? 2 : Problems(text, at, numbered, out end),
            '行' => Disclosed(text, at, out end) ? 2 : Applications(text, at, out end) ? 3 : Remedies(text, at, out end),
            '收' => Applications(text, at, out end) ? 3 : 0,
            '政' or '因' => Remedies(text, at, out end) is var four and > 0 ? four : Problems(text, at, numbered, out end),
            '存' or '问' => Problems(text, at, numbered, out end),
            '其' or '需' => Others(text, at, out end),
            _ => 0,
        };
        return section;
    }

    private static int Overview(ReadOnlySpan<char> text, int at, out int end) =>
        Loose.StartsWith(text, at, "总体情况", out end) || Loose.StartsWith(text, at, "总体工作情况", out end)
        || Loose.StartsWith(text, at, "工作基本情况", out end) || Loose.StartsWith(text, at, "工作总体情况", out end)
        || Loose.StartsWith(text, at, "基本情况", out end) || Loose.StartsWith(text, at, "概述", out end) ? 1 : 0;

    private static bool Disclosed(ReadOnlySpan<char> text, int at, out int end)
    {
        at = Loose.StartsWith(text, at, "行政机关", out var after) ? after : at;
        return Loose.StartsWith(text, at, "主动公开政府信息", out end) && Ending(text, end, 6, "情况", out end);
    }

    private static bool Applications(ReadOnlySpan<char> text, int at, out int end)
    {
        at = Loose.StartsWith(text, at, "行政机关", out var after) ? after : at;
        return Loose.StartsWith(text, at, "收到和处理", out end) && Ending(text, end, 20, "情况", out end);
    }

    private static int Remedies(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        return Ending(text, at, 24, "复议", out var review) && Ending(text, review, 12, "诉讼", out var suit)
            && Ending(text, suit, 4, "情况", out end)
            ? 4 : 0;
    }

    private static int Problems(ReadOnlySpan<char> text, int at, bool numbered, out int end)
    {
        end = at;
        if (!Ending(text, at, 18, "问题", out var problem))
        {
            return 0;
        }

        if ((Ending(text, problem, 6, "改进", out var mend) || Ending(text, problem, 6, "整改", out mend)
                || Ending(text, problem, 10, "措施", out mend))
            && (Ending(text, mend, 4, "情况", out end) || Ending(text, mend, 5, "措施", out end) || (end = mend) > 0))
        {
            return 5;
        }

        end = problem;
        return numbered && text[at] is '存' ? 5 : 0;
    }

    private static int Others(ReadOnlySpan<char> text, int at, out int end) =>
        Loose.StartsWith(text, at, "其他需要报告的事项", out end) || Loose.StartsWith(text, at, "其它需要报告的事项", out end)
        || Loose.StartsWith(text, at, "其他需要报告事项", out end) || Loose.StartsWith(text, at, "其他报告事项", out end)
        || Loose.StartsWith(text, at, "其他需报告的事项", out end) || Loose.StartsWith(text, at, "其它需要报告事项", out end)
        || Loose.StartsWith(text, at, "需要报告的其他事项", out end) || Loose.StartsWith(text, at, "其他应当报告的事项", out end) ? 6 : 0;

    /// <summary>The word within so many letters, no sentence or bracket between.</summary>
    private static bool Ending(ReadOnlySpan<char> text, int at, int within, ReadOnlySpan<char> word, out int end)
    {
        for (var letters = 0; at < text.Length && letters <= within; at++)
        {
            if (text[at] is '。' or '；' or '（' or '(' or '！' or '：')
            {
                break;
            }

            if (Loose.StartsWith(text, at, word, out end))
            {
                return true;
            }

            letters += Loose.IsFiller(text[at]) ? 0 : 1;
        }

        end = at;
        return false;
    }
}
