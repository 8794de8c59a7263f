namespace Gongkai.Rules.Disclosure.Guard;

/// <summary>Bank card numbers: 16 to 19 digits of a known issuer with a right Luhn digit (ISO/IEC 7812).</summary>
internal static class BankCards
{
    private const int Shortest = 16;
    private const int Longest = 19;

    /// <summary>Beginnings of cards of 19 digits older than the common 62.</summary>
    private static readonly string[] Older = ["9558", "95599", "4367", "4563", "6013", "6227", "6228", "60", "62"];

    /// <summary>Adds what is heard, and gives back the runs of digits that belong to none of it.</summary>
    internal static List<DigitRun> Find(FoldedText text, List<DigitRun> runs, List<Hit> hits)
    {
        var rest = new List<DigitRun>(runs.Count);
        Span<char> number = stackalloc char[Longest];
        for (var first = 0; first < runs.Count; first++)
        {
            var last = Last(text.Characters, runs, first);
            var length = Copy(text.Characters, runs, first, last, number);
            if (length >= Shortest && IsCard(text, number[..length], runs[first].Start, runs[last].End, last > first))
            {
                hits.Add(new Hit(GuardKind.BankCard, runs[first].Start, runs[last].End, new string(number[..length])));
                first = last;
            }
            else
            {
                rest.Add(runs[first]);
            }
        }

        return rest;
    }

    /// <summary>The digits of some runs in a row; 0 when they are too many.</summary>
    private static int Copy(ReadOnlySpan<char> text, List<DigitRun> runs, int first, int last, Span<char> number)
    {
        var length = 0;
        for (var at = first; at <= last; at++)
        {
            if (length + runs[at].Length > Longest)
            {
                return 0;
            }

            text[runs[at].Start..runs[at].End].CopyTo(number[length..]);
            length += runs[at].Length;
        }

        return length;
    }

    /// <summary>Whether the last digit is right (mod 10, every second digit from the right doubled).</summary>
    internal static bool IsLuhn(ReadOnlySpan<char> number)
    {
        var sum = 0;
        for (var at = 0; at < number.Length; at++)
        {
            var digit = number[^(at + 1)] - '0';
            digit = at % 2 == 0 ? digit : digit * 2;
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }

    /// <summary>The last group of a number printed in groups of four, or of six and the rest; the first when it is
    /// alone.</summary>
    private static int Last(ReadOnlySpan<char> text, List<DigitRun> runs, int first)
    {
        if (runs[first].Length is not (4 or 6))
        {
            return first;
        }

        var last = first;
        while (last - first < 5 && last + 1 < runs.Count && runs[last + 1].Start - runs[last].End == 1
            && text[runs[last].End] is ' ' or '-' or FoldedText.Nothing && runs[last].Length == runs[first].Length
            && runs[last + 1].Length <= (runs[first].Length == 4 ? 4 : 13))
        {
            last++;
        }

        return last;
    }

    private static bool IsCard(FoldedText text, ReadOnlySpan<char> number, int start, int end, bool grouped)
    {
        var characters = text.Characters;
        if (!IsLuhn(number) || (start > 0 && IsJoined(characters, start - 1, start - 2))
            || (end < characters.Length && IsJoined(characters, end, end + 1)))
        {
            return false;
        }

        var before = text.Before(start);
        if (Labels.IsBank(before))
        {
            return number[0] is >= '3' and <= '6' or '9';
        }

        // Four columns of figures look like a card; the issuer of nearly all cards here begins with 62.
        return IsIssued(number) && !Labels.IsOther(before) && (!grouped || number.StartsWith("62"));
    }

    /// <summary>A letter beside it, or a dash with more behind, makes it part of a longer code.</summary>
    private static bool IsJoined(ReadOnlySpan<char> text, int at, int beyond) =>
        char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_'
        || (text[at] is '-' or '.' && beyond >= 0 && beyond < text.Length && char.IsAsciiLetterOrDigit(text[beyond]));

    private static bool IsIssued(ReadOnlySpan<char> number)
    {
        if (number.Length == Longest)
        {
            foreach (var beginning in Older)
            {
                if (number.StartsWith(beginning))
                {
                    return true;
                }
            }

            return false;
        }

        return number.StartsWith("62") || (number.Length == Shortest
            && (number[0] == '4' || number.StartsWith("35") || (number[0] == '5' && number[1] is >= '1' and <= '5')));
    }
}
