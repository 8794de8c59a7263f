namespace Gongkai.Documents.Reading;

/// <summary>The words of the six headings, in the wordings organs use.</summary>
internal static class HeadingWords
{
    /// <summary>The part whose heading begins here, or 0; <paramref name="end"/> is where its words end.</summary>
    /// <param name="text">The line.</param>
    /// <param name="at">Past the number.</param>
    /// <param name="numbered">Whether a number stands before it: then a shorter wording will do.</param>
    /// <param name="end">Where the words end.</param>
    internal static int Section(ReadOnlySpan<char> text, int at, bool numbered, out int end)
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
