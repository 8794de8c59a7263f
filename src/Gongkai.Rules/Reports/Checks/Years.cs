namespace Gongkai.Rules.Reports.Checks;

/// <summary>Years named in a line of text, in digits or in Chinese numerals (二〇二〇年).</summary>
internal static class Years
{
    /// <summary>Whether the text names a year; the wanted one when it is among them, else the first.</summary>
    internal static bool AnyIn(ReadOnlySpan<char> text, int wanted, out int year)
    {
        year = 0;
        for (var i = 0; i + 4 < text.Length; i++)
        {
            if ((i == 0 || Digit(text[i - 1]) < 0) && Digit(text[i + 4]) < 0 && Four(text, i) is >= 1990 and < 2100 and var found
                && text[(i + 4)..].TrimStart() is ['年', ..])
            {
                year = year == 0 || found == wanted ? found : year;
            }
        }

        return year != 0;
    }

    private static int Four(ReadOnlySpan<char> text, int at)
    {
        var year = 0;
        for (var i = at; i < at + 4; i++)
        {
            if (Digit(text[i]) is not (>= 0 and var digit))
            {
                return 0;
            }

            year = (year * 10) + digit;
        }

        return year;
    }

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        '零' or '○' or 'Ｏ' => 0,
        '〇' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };
}
