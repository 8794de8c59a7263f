using Gongkai.Rules.Letters;
using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Tests.Letters;

/// <summary>An organ with all its settings, and facts for a letter of any kind.</summary>
internal static class LetterGivens
{
    internal static readonly DateOnly Day = new(2026, 11, 24);

    internal static readonly LetterOrgan Organ = new("示例区科技局")
    {
        Unit = "示例区科技局办公室",
        Address = "示例区示例路6号",
        Postcode = "000000",
        Phone = "010-0000 0006",
        Hours = "工作日9:00—17:00",
        ReconsiderationOrgan = "示例区人民政府",
        Court = "示例区人民法院",
        ReconsiderationUrl = "https://fuyi.example.gov.cn",
    };

    internal static LetterKind Kind(string key) => LetterKinds.Find(key) ?? throw new ArgumentException(key);

    internal static LetterFacts Facts(string key, DateOnly? day = null) => LetterSample.For(Kind(key), Organ, day ?? Day);

    internal static LetterFacts With(this LetterFacts facts, string field, string? text)
    {
        var written = facts.Written.Where(pair => pair.Key != field).ToDictionary();
        if (text is not null)
        {
            written.Add(field, text);
        }

        return facts with { Written = written };
    }

    internal static Checked<Letter> Compose(string key, LetterFacts facts) => Letter.Compose(LetterTemplate.Default(Kind(key)), facts);

    internal static Letter Composed(string key, LetterFacts? facts = null)
    {
        var composed = Compose(key, facts ?? Facts(key));
        Assert.True(composed.Ok(out var letter), string.Join('\n', composed.Problems));
        return letter;
    }

    /// <summary>Everything that can be read on a letter.</summary>
    internal static string Text(Letter letter) => string.Join('\n', new[] { letter.Heading, letter.Number?.Text, letter.Title, letter.Addressee }
        .Concat(letter.Blocks.SelectMany(TextOf)).Concat(letter.Attachments).Append(letter.Signature).Concat(letter.Contact));

    private static IEnumerable<string> TextOf(LetterBlock block) => block switch
    {
        LetterParagraph paragraph => [paragraph.Text],
        LetterTable table => table.Rows.SelectMany(row => row.Cells),
        LetterPart part => [part.Title],
        _ => [],
    };
}
