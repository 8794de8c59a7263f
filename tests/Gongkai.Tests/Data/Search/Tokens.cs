using CsCheck;
using Gongkai.Data.Search;

namespace Gongkai.Tests.Data.Search;

public sealed class Tokens
{
    private static readonly Gen<string> Han = Gen.Char['\u4e00', '\u9fff'].Array[0, 40].Select(letters => new string(letters));

    private static readonly Gen<string> Mixed = Gen.OneOf(
        Han, Gen.String[0, 8], Gen.Char["abc123 ，。〔〕\"*\0-_=/'\\"].Array[0, 12].Select(letters => new string(letters)),
        Gen.Const("\ud842\udfb7野家"), Gen.Const("\ud800"), Gen.Const("ＡＢＣ２０２６年第３批"))
        .Array[0, 6].Select(parts => string.Concat(parts));

    [Theory]
    [InlineData("政府信息", "政府 府信 信息 息")]
    [InlineData("第3批2026年", "第 第3 3 3批 批 批2 2026 6年 年")]
    [InlineData("covid-19，ＷＨＯ", "covid 19 who")]
    [InlineData("⼈⼤", "人大 大")] // radicals, as some programs write them into a PDF
    [InlineData("𠮷野家", "𠮷野 野家 家")]
    [InlineData("", "")]
    [InlineData("，。！\0", "")]
    public void Are_pairs_of_characters_and_whole_words(string text, string tokens) =>
        Assert.Equal(tokens, string.Join(' ', Tokenizer.OfDocument(Folding.Of(text))));

    [Theory]
    [InlineData("政府信息", "政府 府信 信息", false)]
    [InlineData("年", "年", true)]
    [InlineData("3批", "3 3批", false)]
    [InlineData("第3", "第 第3 3", false)]
    [InlineData("2026", "2026", false)]
    public void Of_a_phrase_leave_its_end_open(string text, string tokens, bool prefix)
    {
        Assert.Equal(tokens, string.Join(' ', Tokenizer.OfPhrase(Folding.Of(text), out var found)));
        Assert.Equal(prefix, found);
    }

    [Fact]
    public void Find_every_piece_of_two_characters_or_more() =>
        Gen.Select(Mixed, Gen.Char['\u4e00', '\u9fff'].Array[2, 12], Mixed).Sample((before, piece, after) =>
        {
            var word = new string(piece);
            var document = Tokenizer.OfDocument(Folding.Of(before + word + after));
            Assert.True(Holds(document, Tokenizer.OfPhrase(Folding.Of(word), out _)));
        });

    [Fact]
    public void Find_every_piece_between_two_gaps() =>
        Mixed.Sample(text =>
        {
            var folded = Folding.Of(text);
            var document = Tokenizer.OfDocument(folded);
            foreach (var piece in Tokenizer.Pieces(folded).Where(piece => piece.Length > 1))
            {
                var phrase = Tokenizer.OfPhrase(piece, out var prefix);
                Assert.True(prefix || Holds(document, phrase), piece);
            }
        });

    [Fact]
    public void Hold_letters_and_figures_alone() =>
        Mixed.Sample(text => Assert.All(
            Tokenizer.OfDocument(Folding.Of(text)).SelectMany(token => token.EnumerateRunes()),
            letter => Assert.True(System.Text.Rune.IsLetterOrDigit(letter) || Tokenizer.IsHan(letter))));

    [Fact]
    public void Of_a_query_are_few_whatever_is_typed() =>
        Gen.OneOf(Mixed, Gen.String[0, 10_000]).Sample(typed =>
        {
            var query = SearchQuery.Of(typed);
            Assert.InRange(query.Words.Count, 0, 8);
            Assert.All(query.Words, word => Assert.InRange(word.Anywhere.Tokens.Count, 1, 100));
        });

    [Theory]
    [InlineData("\"科技、教育\" 通知", "科技、教育|通知")]
    [InlineData("“科技 教育”", "科技 教育")]
    [InlineData("\"没有关上 引号", "没有关上|引号")]
    [InlineData("《政府信息公开条例》实施", "政府信息公开条例|实施")]
    [InlineData("a AND b OR NEAR(c) NOT d*", "a|and|b|or|near|c|not|d")]
    [InlineData("科技 科技 ＫＪ", "科技|kj")]
    [InlineData("增长28.57 2026-03-02，gov.cn。a.", "增长28.57|2026-03-02|gov.cn|a")]
    [InlineData("\"*\" - ()", "")]
    public void Of_a_query_are_its_words(string typed, string words) =>
        Assert.Equal(words, string.Join('|', SearchQuery.Of(typed).Words.Select(word => word.Text)));

    [Theory]
    [InlineData("示科规〔2026〕7号")]
    [InlineData("示科规[2026]7号")]
    [InlineData("示科规（2026） 第 7 号")]
    [InlineData("示科规【２０２６】07号")]
    [InlineData("示科规〔2026〕7")]
    public void Of_a_document_number_are_one(string typed) => Assert.Equal("示科规〔2026〕7号", NumberKey.Of(Folding.Of(typed)));

    private static bool Holds(List<string> document, List<string> phrase) =>
        Enumerable.Range(0, document.Count).Any(at => document.Skip(at).Take(phrase.Count).SequenceEqual(phrase));
}
