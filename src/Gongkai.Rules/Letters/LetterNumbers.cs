using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Letters;

/// <summary>The series of document numbers of an organ's letters.</summary>
/// <remarks>
/// <para>One series for each organ and year of the date of the document, from 1 without gap, whatever its word (机关代字); a
/// number once given is never given again, also when its letter is withdrawn. GB/T 9704-2012, 7.2.5.</para>
/// <para>Example: the last of 2026 was 11: the next is <c>示科公开〔2026〕12号</c>; the first of 2027 is <c>示科公开〔2027〕1号</c>.</para>
/// </remarks>
public static class LetterNumbers
{
    /// <summary>The longest word.</summary>
    public const int LongestWord = 12;

    private const string Law = "GB/T 9704-2012 第7.2.5条";

    /// <summary>The number after the last one.</summary>
    /// <param name="word">机关代字, as <see cref="Check"/> allows it.</param>
    /// <param name="date">The date of the document, whose year counts.</param>
    /// <param name="last">The last serial of this organ and year; 0 when there is none.</param>
    /// <returns>The next number.</returns>
    public static DocumentNumber Next(string word, DateOnly date, int last) => new(word, date.Year, last + 1);

    /// <summary>What is wrong with a word.</summary>
    /// <param name="word">As typed.</param>
    /// <returns>Null when it may be used. Example: 示科〔 is refused, the brackets come with the year.</returns>
    public static Problem? Check(string word) => word switch
    {
        "" => Wrong("letter-number.no-word", "没有设定机关代字。", "请填写机关代字，如“示科公开”。"),
        { Length: > LongestWord } => Wrong(
            "letter-number.long-word", $"机关代字“{word}”有 {word.Length} 个字，超过 {LongestWord} 个字。", "请填写规范的机关代字，如“示科公开”。"),
        _ when word.Any(letter => !char.IsLetter(letter)) => Wrong(
            "letter-number.word", $"机关代字“{word}”中有数字、括号、空格或者标点。", "机关代字只写汉字；年份和序号在签发时自动编定。"),
        _ => null,
    };

    private static Problem Wrong(string code, string says, string remedy) =>
        new(code, Severity.Error, says, remedy, Law) { Field = "Word" };
}
