namespace Gongkai.Rules.Disclosure.Guard;

/// <summary>Resident ID numbers, however they are spaced (GB 11643-1999: check digit by ISO 7064 MOD 11-2).</summary>
internal static class ResidentIds
{
    private const int Digits = 18;
    private const int OldDigits = 15;
    private const int LatestYear = 2099;
    private const string CheckDigits = "10X98765432";

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Adds what is heard, and gives back the runs of digits that belong to none of it.</summary>
    internal static List<DigitRun> Find(FoldedText text, List<DigitRun> runs, List<Hit> hits)
    {
        var rest = new List<DigitRun>(runs.Count);
        Span<char> number = stackalloc char[Digits];
        for (var first = 0; first < runs.Count; first++)
        {
            var length = 0;
            var next = first;
            for (var last = first; last < runs.Count; last++)
            {
                if (runs[last].Length + length > Digits
                    || (last > first && !DigitRun.Joins(text.Characters, runs[last - 1].End, runs[last].Start)))
                {
                    break;
                }

                text.Characters[runs[last].Start..runs[last].End].CopyTo(number[length..]);
                length += runs[last].Length;
                if (End(text, runs[last].End, number, length) is var end and > 0)
                {
                    hits.Add(HitOf(text, runs[first].Start, end, number[..(length == OldDigits ? OldDigits : Digits)]));
                    next = last + 1;
                    break;
                }
            }

            if (next == first)
            {
                rest.Add(runs[first]);
            }
            else
            {
                first = next - 1;
            }
        }

        return rest;
    }

    /// <summary>Whether 18 characters can be the number of a person: place, date and check digit.</summary>
    internal static bool IsValid(ReadOnlySpan<char> number) =>
        number.Length == Digits && CheckOf(number[..17]) == number[17] && IsPlace(number) && IsDate(number[6..14]);

    /// <summary>The check digit of 17 digits.</summary>
    internal static char CheckOf(ReadOnlySpan<char> first17)
    {
        var sum = 0;
        for (var at = 0; at < Weights.Length; at++)
        {
            sum += (first17[at] - '0') * Weights[at];
        }

        return CheckDigits[sum % 11];
    }

    /// <summary>Where the number ends, with its X; 0 when these digits are none.</summary>
    private static int End(FoldedText text, int end, Span<char> number, int length)
    {
        var characters = text.Characters;
        switch (length)
        {
            case Digits:
                return IsValid(number) || (IsShaped(number) && Labels.IsIdentity(text.Before(end - Digits, 32))) ? end : 0;
            case Digits - 1:
                var x = end;
                while (x < characters.Length && x - end < 3 && DigitRun.Joins(characters, x, x + 1))
                {
                    x++;
                }

                if (x < characters.Length && characters[x] is 'X' or 'x'
                    && !(x + 1 < characters.Length && char.IsAsciiLetterOrDigit(characters[x + 1])))
                {
                    number[17] = 'X';
                    return IsValid(number) ? x + 1 : 0;
                }

                return 0;
            case OldDigits:
                return IsOld(text, number, end) ? end : 0;
            default:
                return 0;
        }
    }

    /// <summary>The old number has no check digit: only where the text says what it is.</summary>
    private static bool IsOld(FoldedText text, ReadOnlySpan<char> number, int end)
    {
        var characters = text.Characters;
        var more = end < characters.Length && (char.IsAsciiLetterOrDigit(characters[end])
            || (end + 1 < characters.Length && DigitRun.Joins(characters, end, end + 1)
                && char.IsAsciiDigit(characters[end + 1])));
        return !more && IsPlace(number) && IsDate($"19{number[6..12]}") && Labels.IsIdentity(text.Before(end - OldDigits, 32));
    }

    private static bool IsShaped(ReadOnlySpan<char> number) => IsPlace(number) && IsDate(number[6..14]);

    private static Hit HitOf(FoldedText text, int start, int end, ReadOnlySpan<char> number)
    {
        var before = text.Before(start, 12);
        var other = Labels.IsOther(before) || (CreditCode.IsValid(number) && before.Contains("信用", StringComparison.Ordinal));
        return new Hit(GuardKind.ResidentId, start, end, new string(number), other);
    }

    /// <summary>The two digits of the province, and not the province as a whole.</summary>
    private static bool IsPlace(ReadOnlySpan<char> number)
    {
        var province = Two(number);
        var known = province is >= 11 and <= 15 or >= 21 and <= 23 or >= 31 and <= 37 or >= 41 and <= 46
            or >= 50 and <= 54 or >= 61 and <= 65 or 71 or 81 or 82 or 83;
        return known && (Two(number[2..]) > 0 || province >= 71);
    }

    private static bool IsDate(ReadOnlySpan<char> date)
    {
        var year = (Two(date) * 100) + Two(date[2..]);
        var (month, day) = (Two(date[4..]), Two(date[6..]));
        return year is >= 1900 and <= LatestYear && month is >= 1 and <= 12 && day >= 1
            && day <= DateTime.DaysInMonth(year, month);
    }

    private static int Two(ReadOnlySpan<char> text) => ((text[0] - '0') * 10) + text[1] - '0';
}
