namespace Gongkai.Rules.Disclosure;

/// <summary>The unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters, the last one a check character.</summary>
/// <remarks>Characters are digits and capitals without I, O, Z, S, V. Example:
/// <c>CreditCode.IsValid("91350100M000100Y43")</c>.</remarks>
public static class CreditCode
{
    /// <summary>The length of the code.</summary>
    public const int Length = 18;

    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const string BodyAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] BodyWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Whether length, characters and check character are right.</summary>
    /// <param name="code">The code, without spaces.</param>
    /// <returns>True when the code can exist; it says nothing about registration.</returns>
    public static bool IsValid(ReadOnlySpan<char> code) => code.Length == Length && CheckOf(code[..17]) == code[17];

    /// <summary>The check character of the first 17 characters: 31 less the weighted sum modulo 31.</summary>
    /// <param name="first17">The characters before it.</param>
    /// <returns>The character; null when the length or a character is wrong.</returns>
    public static char? CheckOf(ReadOnlySpan<char> first17)
    {
        if (first17.Length != Weights.Length)
        {
            return null;
        }

        var sum = 0;
        for (var at = 0; at < Weights.Length; at++)
        {
            var value = Alphabet.IndexOf(first17[at], StringComparison.Ordinal);
            if (value < 0)
            {
                return null;
            }

            sum += value * Weights[at];
        }

        return Alphabet[(31 - (sum % 31)) % 31];
    }

    /// <summary>The organisation code inside: characters 9 to 17, the old nine-character code without its hyphen (GB
    /// 11714).</summary>
    /// <param name="code">A valid code.</param>
    /// <returns>Nine characters. Example: <c>91350100M000100Y43</c> → <c>M000100Y4</c>.</returns>
    /// <exception cref="ArgumentException">The code is not valid.</exception>
    public static string OrganisationCode(string code) =>
        IsValid(code) ? code[8..17] : throw new ArgumentException($"统一社会信用代码“{code}”不正确。", nameof(code));

    /// <summary>Whether a nine-character organisation code has the right check character (11 less the weighted sum modulo 11;
    /// 10 is X).</summary>
    /// <param name="code">Nine characters without hyphen.</param>
    /// <returns>True when it can exist. Example: <c>000014349</c>.</returns>
    public static bool IsOrganisationCode(ReadOnlySpan<char> code)
    {
        if (code.Length != 9)
        {
            return false;
        }

        var sum = 0;
        for (var at = 0; at < BodyWeights.Length; at++)
        {
            var value = BodyAlphabet.IndexOf(code[at], StringComparison.Ordinal);
            if (value < 0)
            {
                return false;
            }

            sum += value * BodyWeights[at];
        }

        return code[8] == "0123456789X0"[11 - (sum % 11)];
    }
}
