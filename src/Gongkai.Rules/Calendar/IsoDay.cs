namespace Gongkai.Rules.Calendar;

/// <summary>Days as text, YYYY-MM-DD and nothing else, read by hand so that no culture has a say.</summary>
internal static class IsoDay
{
    internal static bool TryRead(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-'
            || !TryNumber(text[..4], out var year) || !TryNumber(text[5..7], out var month) || !TryNumber(text[8..], out var of)
            || year == 0 || month is < 1 or > 12 || of < 1 || of > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new DateOnly(year, month, of);
        return true;
    }

    internal static string Write(DateOnly day) => $"{day.Year:D4}-{day.Month:D2}-{day.Day:D2}";

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return true;
    }
}
