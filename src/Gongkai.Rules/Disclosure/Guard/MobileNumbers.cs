namespace Gongkai.Rules.Disclosure.Guard;

/// <summary>Mobile numbers: 11 digits together, or in groups of 3, 4 and 4; with or without +86.</summary>
internal static class MobileNumbers
{
    private const int Digits = 11;

    internal static void Find(FoldedText text, List<DigitRun> runs, List<Hit> hits)
    {
        for (var at = 0; at < runs.Count; at++)
        {
            if (Number(text.Characters, runs, at) is { } found && !IsOther(text, found))
            {
                hits.Add(found);
                while (at + 1 < runs.Count && runs[at + 1].Start < found.End)
                {
                    at++;
                }
            }
        }
    }

    private static Hit? Number(ReadOnlySpan<char> text, List<DigitRun> runs, int at)
    {
        var run = runs[at];
        var prefix = run.Length switch
        {
            Digits => 0,
            Digits + 2 when text[run.Start..].StartsWith("86") => 2,
            Digits + 4 when text[run.Start..].StartsWith("0086") => 4,
            _ => -1,
        };
        if (prefix >= 0)
        {
            return Hit(text, run.Start + prefix, run.End);
        }

        if (run.Length == 3 && at + 1 < runs.Count && Separator(text, run, runs[at + 1]) is { } first)
        {
            // 139 1234 5678, 139-1234-5678, 139 12345678
            if (runs[at + 1].Length == 8)
            {
                return Alone(text, first, run.Start, runs[at + 1].End) ? Hit(text, run.Start, runs[at + 1].End) : null;
            }

            if (runs[at + 1].Length == 4 && at + 2 < runs.Count && runs[at + 2].Length == 4
                && Separator(text, runs[at + 1], runs[at + 2]) == first && Alone(text, first, run.Start, runs[at + 2].End))
            {
                return Hit(text, run.Start, runs[at + 2].End);
            }
        }

        return null;
    }

    private static char? Separator(ReadOnlySpan<char> text, DigitRun left, DigitRun right) =>
        right.Start - left.End == 1 && text[left.End] is ' ' or '-' or FoldedText.Nothing ? text[left.End] : null;

    /// <summary>Groups that go on are a longer number or a row of figures; 86 in front does not count.</summary>
    private static bool Alone(ReadOnlySpan<char> text, char separator, int start, int end)
    {
        var follows = end + 1 < text.Length && text[end] == separator && char.IsAsciiDigit(text[end + 1]);
        var leads = start > 1 && text[start - 1] == separator && char.IsAsciiDigit(text[start - 2])
            && !text[..(start - 1)].EndsWith("86");
        return !follows && !leads;
    }

    private static Hit? Hit(ReadOnlySpan<char> text, int start, int end)
    {
        Span<char> digits = stackalloc char[Digits];
        var length = 0;
        foreach (var c in text[start..end])
        {
            if (char.IsAsciiDigit(c))
            {
                digits[length++] = c;
            }
        }

        return digits[0] == '1' && digits[1] >= '3'
            ? new Hit(GuardKind.MobileNumber, start, end, new string(digits)) : null;
    }

    /// <summary>Amounts, codes and parts of something longer have eleven digits too.</summary>
    private static bool IsOther(FoldedText text, Hit found)
    {
        var characters = text.Characters;
        var before = text.Before(found.Start);
        var labelled = Labels.IsTelephone(before);
        var left = found.Start > 0 ? characters[found.Start - 1] : ' ';
        var right = found.End < characters.Length ? characters[found.End] : ' ';
        var next = found.End + 1 < characters.Length ? characters[found.End + 1] : ' ';
        var unit = right == ' ' ? next : right;
        if (left is '¥' or '￥' or '$' or '.' or '〕'
            || unit is '元' or '万' or '亿' or '吨' or '%' or '㎡' or '平' or '立' or '公' or '千' or '个'
            || (right is '.' or '-' && char.IsAsciiDigit(next)) || char.IsAsciiLetter(right) || right == '_')
        {
            return true;
        }

        var leads = char.IsAsciiLetter(left) || left == '_'
            || (left == '-' && found.Start > 1 && char.IsAsciiLetterOrDigit(characters[found.Start - 2])
                && !characters[..(found.Start - 1)].EndsWith("86"));
        return !labelled && (leads || Labels.IsOther(before) || Labels.IsAmount(text.Source.About));
    }
}
