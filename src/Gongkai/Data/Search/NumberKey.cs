using System.Text.RegularExpressions;

namespace Gongkai.Data.Search;

/// <summary>Document numbers (文号) and index numbers (索引号) as one token, however they are spelt.</summary>
internal static partial class NumberKey
{
    private const int Longest = 60;

    /// <summary>示科发[2026] 第4号 and 示科发〔2026〕4号 are the same; null for what can be no number.</summary>
    internal static string? Of(string folded)
    {
        var key = string.Concat(folded.Where(letter => char.IsLetterOrDigit(letter) || letter is '〔' or '〕' or '/' or '-'));
        key = Ordinal().Replace(key, "〕");
        key = Open().IsMatch(key) ? key + "号" : key;
        return key.Length is 0 or > Longest || !key.Any(char.IsAsciiDigit) ? null : key;
    }

    [GeneratedRegex("〕第?0*(?=[0-9])")]
    private static partial Regex Ordinal();

    [GeneratedRegex("〔[0-9]{4}〕[0-9]+$")]
    private static partial Regex Open();
}
