namespace Gongkai.Rules.Reports;

/// <summary>Figures run together by a copy that lost its cell borders. A reading is an offer and is always said to be
/// one.</summary>
public static class Glued
{
    /// <summary>Whether a text is a run in which cell borders may be lost: digits, perhaps with signs, points and spaces
    /// between.</summary>
    /// <param name="raw">The printed text.</param>
    /// <returns>True for “330000033” and “2648-18538”; false for a text of one digit, for “--253” and for anything with
    /// letters.</returns>
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

    /// <summary>The readings of a run as the cells of one row, enumerated; none of them is more than an offer.</summary>
    /// <param name="run">Digits, with spaces where a border is certain. A sign may begin the second of two to five
    /// figures.</param>
    /// <param name="columns">
    /// 7: a row of table 3, six figures that add to the seventh. 15: table 4, three blocks of five in which four add to the
    /// fifth.
    /// 1 to 5: any split, because nothing relates the figures.
    /// </param>
    /// <param name="most">Stops after so many readings.</param>
    /// <returns>Every reading up to <paramref name="most"/>; no figure has a leading zero or more than nine digits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Another number of columns.</exception>
    /// <remarks>Example: “330000033” in 7 columns has two readings, 33 … 33 and 3, 30 … 33; “21317000001324019” in 15 has
    /// one.</remarks>
    public static IReadOnlyList<decimal[]> Readings(string run, int columns, int most = 16)
    {
        if (columns is not (7 or 15 or (>= 1 and <= 5)))
        {
            throw new ArgumentOutOfRangeException(nameof(columns), columns, "A row has 1 to 5, 7 or 15 cells.");
        }

        var readings = new List<decimal[]>();
        if (most > 0 && GluedRun.Parse(run) is { } parsed)
        {
            new GluedSearch(parsed, most, readings).Find(columns);
        }

        return readings;
    }
}
