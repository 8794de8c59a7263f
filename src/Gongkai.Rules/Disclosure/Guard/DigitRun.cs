using System.Buffers;

namespace Gongkai.Rules.Disclosure.Guard;

/// <summary>Digits that stand together, without anything between them.</summary>
/// <param name="Start">The first digit's place.</param>
/// <param name="Length">How many digits.</param>
internal readonly record struct DigitRun(int Start, int Length)
{
    private static readonly SearchValues<char> Between = SearchValues.Create(" \t\n-.·_\0");

    internal int End => Start + Length;

    internal static List<DigitRun> Of(ReadOnlySpan<char> text)
    {
        var runs = new List<DigitRun>();
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                runs.Add(new DigitRun(start, at - start));
            }
        }

        return runs;
    }

    /// <summary>Whether only spaces, dashes and the like stand between two runs, so that they may be one number.</summary>
    internal static bool Joins(ReadOnlySpan<char> text, int from, int to)
    {
        const int Widest = 3;
        return to - from is > 0 and <= Widest && !text[from..to].ContainsAnyExcept(Between);
    }
}
