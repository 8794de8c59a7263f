namespace Gongkai.Rules.Reports;

/// <summary>
/// A run of glued digits, with the places where a border is certain (a space, or a sign before the next figure).
/// </summary>
internal sealed class GluedRun
{
    /// <summary>No cell of any report has more digits (the largest published ones have eight).</summary>
    internal const int LongestFigure = 9;

    private readonly int[] _digits;
    private readonly bool[] _border;
    private readonly int[] _sign;

    private GluedRun(int[] digits, bool[] border, int[] sign)
    {
        _digits = digits;
        _border = border;
        _sign = sign;
    }

    internal int Length => _digits.Length;

    /// <summary>
    /// The run, or null when something else than digits, signs and spaces stands in it, or when it is too long for any table
    /// row.
    /// </summary>
    internal static GluedRun? Parse(string run)
    {
        var length = run.Count(char.IsAsciiDigit);
        return length is 0 or > 15 * LongestFigure ? null : Parse(run, length);
    }

    private static GluedRun? Parse(string run, int length)
    {
        var digits = new List<int>(length);
        var border = new List<bool>(length);
        var sign = new List<int>(length);
        var open = false;
        var next = 0;
        foreach (var c in run)
        {
            if (char.IsAsciiDigit(c))
            {
                digits.Add(c - '0');
                border.Add(open || next != 0);
                sign.Add(next);
                (open, next) = (false, 0);
            }
            else if (next != 0 || !(c is '+' or '-' || char.IsWhiteSpace(c)))
            {
                return null;
            }
            else
            {
                next = c switch { '-' => -1, '+' => 1, _ => 0 };
                open |= next == 0;
            }
        }

        return next == 0 ? new([.. digits], [.. border], [.. sign]) : null;
    }

    /// <summary>The figure that fills [start, end), when one may stand there.</summary>
    /// <returns>False for a leading zero, a border inside, a sign where none is allowed, or too many digits.</returns>
    internal bool Figure(int start, int end, bool signed, out long figure)
    {
        figure = 0;
        if (end - start > LongestFigure || (_digits[start] == 0 && end - start > 1) || (_sign[start] != 0 && !signed))
        {
            return false;
        }

        for (var i = start; i < end; i++)
        {
            if (i > start && _border[i])
            {
                return false;
            }

            figure = (figure * 10) + _digits[i];
        }

        figure = _sign[start] < 0 ? -figure : figure;
        return true;
    }
}
