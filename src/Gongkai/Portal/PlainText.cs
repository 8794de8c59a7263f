namespace Gongkai.Portal;

/// <summary>What readers type, made harmless for both databases without changing what it means.</summary>
internal static class PlainText
{
    private const int Longest = 100;

    /// <summary>Without control characters (PostgreSQL stores no zero character), at most 100 characters, trimmed.</summary>
    internal static string Of(string typed)
    {
        var text = new string([.. typed.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter)).Take(Longest)]);
        return text.Trim();
    }

    /// <summary>A document number as it is stored: 示科规[2026]1号 → 示科规〔2026〕1号.</summary>
    internal static string DocumentNumber(string typed) =>
        string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter)).Select(letter => letter switch
    {
        '[' or '［' or '【' or '(' or '（' or '〔' => '〔',
        ']' or '］' or '】' or ')' or '）' or '〕' => '〕',
        >= '０' and <= '９' => (char)(letter - '０' + '0'),
        _ => letter,
    }));

    /// <summary>A LIKE pattern for texts that contain these words literally; the escape character is <c>!</c>.</summary>
    internal static string Pattern(string words) =>
        "%" + string.Concat(words.Select(letter => letter is '%' or '_' or '!' ? $"!{letter}" : $"{letter}")) + "%";
}
