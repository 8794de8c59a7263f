using Gongkai.Rules.Letters;

namespace Gongkai.Rules.Tests.Letters;

/// <summary>The series of document numbers, and days as they are printed.</summary>
public sealed class NumbersOfLetters
{
    [Theory]
    [InlineData("2026-11-24", 11, "示科公开〔2026〕12号")]
    [InlineData("2027-01-04", 0, "示科公开〔2027〕1号")] // a new year begins with 1, without zeros and without 第
    public void Follow_the_last_one_of_their_year(string day, int last, string number) =>
        Assert.Equal(number, LetterNumbers.Next("示科公开", DateOnly.Parse(day), last).Text);

    [Theory]
    [InlineData("示科公开", null)]
    [InlineData("", "letter-number.no-word")]
    [InlineData("示科〔", "letter-number.word")]
    [InlineData("示科2", "letter-number.word")]
    [InlineData("示 科", "letter-number.word")]
    [InlineData("一二三四五六七八九十一二三", "letter-number.long-word")]
    public void Have_a_word_of_letters_only(string word, string? code) => Assert.Equal(code, LetterNumbers.Check(word)?.Code);

    [Fact]
    public void Days_are_printed_without_filling_zeros() => Assert.Equal("2026年3月5日", ChineseDay.Text(new DateOnly(2026, 3, 5)));
}
