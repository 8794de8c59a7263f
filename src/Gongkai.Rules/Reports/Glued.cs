namespace Gongkai.Rules.Reports;

/// <summary>Figures run together by a copy that lost its cell borders. A reading is an offer and is always said to be one.</summary>
public static class Glued
{
    /// <summary>Whether a text is a run in which cell borders may be lost: digits, perhaps with signs, points and spaces between.</summary>
    /// <param name="raw">The printed text.</param>
    /// <returns>True for “330000033” and “2648-18538”; false for a text of one digit, for “--253” and for anything with letters.</returns>
    public static bool IsRun(string raw)
    {
        var digits = 0;
        var lastSign = true;
        foreach (var c in raw)
        {
            if (char.IsAsciiDigit(c))
            {
                digits++;
                lastSign = false;
            }
            else if (c is '-' or '+')
            {
                if (lastSign)
                {
                    return false;
                }

                lastSign = true;
            }
            else if (c is not (' ' or '.'))
            {
                return false;
            }
        }

        return digits > 1 && !lastSign;
    }
}
