using System.Text;

namespace Gongkai.Rules.Disclosure.Guard;

/// <summary>The spot of a finding with a few characters around it, and without the personal data it is about.</summary>
internal static class Excerpts
{
    private const int Around = 8;
    private const int PartOfNumber = 7;
    private const int LongestMark = 40;

    internal static string Of(FoldedText text, Hit hit)
    {
        var excerpt = new StringBuilder();
        Context(text, Math.Max(0, hit.Start - Around), hit.Start, excerpt);
        excerpt.Append(Masked(text, hit));
        Context(text, hit.End, Math.Min(text.Characters.Length, hit.End + Around), excerpt);
        return excerpt.ToString().Trim();
    }

    /// <summary>Enough of the value to find it by, too little to use it.</summary>
    internal static string Masked(FoldedText text, Hit hit) => hit.Kind switch
    {
        GuardKind.ResidentId => Masked(hit.Value, 3, 2),
        GuardKind.MobileNumber => Masked(hit.Value, 3, 2),
        GuardKind.BankCard => Masked(hit.Value, 4, 2),
        GuardKind.LicencePlate => Masked(hit.Value, 2, 1),
        GuardKind.PersonalEmail => Masked(hit.Value, 2, hit.Value.Length - hit.Value.IndexOf('@', StringComparison.Ordinal)),
        GuardKind.HomeAddress => Masked(hit.Value, Math.Min(6, hit.Value.Length / 2), 0),
        _ => Spot(text, hit),
    };

    private static string Spot(FoldedText text, Hit hit)
    {
        var spot = text.Source.Text.AsSpan(hit.Start, Math.Min(hit.End - hit.Start, LongestMark)).ToString();
        return spot.ReplaceLineEndings(" ");
    }

    private static string Masked(string value, int first, int last) =>
        value.Length <= first + last ? new string('*', value.Length) : value[..first] + new string('*',
            value.Length - first - last) + value[^last..];

    /// <summary>Digits around it may be the next person's number: those of long numbers are masked too.</summary>
    private static void Context(FoldedText text, int from, int to, StringBuilder excerpt)
    {
        var characters = text.Characters;
        for (var at = from; at < to; at++)
        {
            var c = text.Source.Text[at];
            excerpt.Append(characters[at] switch
            {
                FoldedText.Nothing => "",
                '\n' or '\t' => " ",
                >= '0' and <= '9' when IsLong(characters, at) => "*",
                _ when char.IsSurrogate(c) && (at == from || at == to - 1) => "",
                _ => c.ToString(),
            });
        }
    }

    private static bool IsLong(ReadOnlySpan<char> characters, int at)
    {
        var digits = 0;
        for (var left = at; left >= 0 && at - left < PartOfNumber * 2 && IsPart(characters[left]); left--)
        {
            digits += char.IsAsciiDigit(characters[left]) ? 1 : 0;
        }

        for (var right = at + 1; right < characters.Length && right - at < PartOfNumber * 2 && IsPart(characters[right]); right++)
        {
            digits += char.IsAsciiDigit(characters[right]) ? 1 : 0;
        }

        return digits >= PartOfNumber;
    }

    private static bool IsPart(char c) => char.IsAsciiDigit(c) || c is ' ' or '-' or FoldedText.Nothing;
}
