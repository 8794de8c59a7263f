using System.Text;

namespace Gongkai.Documents.Reading;

/// <summary>Writes a list number in the formats Word offers that occur in Chinese documents.</summary>
internal static class DocxNumerals
{
    private const string Counting = "〇一二三四五六七八九";
    private const string Legal = "零壹贰叁肆伍陆柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    private static readonly (int Value, string Sign)[] Roman =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
        (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>A number in a format. Example: 12 in <c>chineseCounting</c> is “十二”, in <c>ideographDigital</c> “一二”.</summary>
    internal static string Print(int number, string format) => format switch
    {
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting"
            or "taiwaneseCountingThousand" or "koreanCounting" =>
            Chinese(number, Counting, "十百千"),
        "chineseLegalSimplified" or "ideographLegalTraditional" => Chinese(number, Legal, "拾佰仟"),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => Digits(number),
        "ideographTraditional" => Cycle(number, Stems),
        "ideographZodiac" => Cycle(number, Branches),
        "decimalZero" => number < 10 ? $"0{number}" : $"{number}",
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat($"{number}".Select(c => (char)(c + 0xfee0))),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is >= 1 and <= 20 =>
            $"{(char)('\u2460' + number - 1)}",
        "upperRoman" => Romans(number),
        "lowerRoman" => Romans(number).ToLowerInvariant(),
        "upperLetter" => Letters(number, 'A'),
        "lowerLetter" => Letters(number, 'a'),
        "bullet" or "none" => "",
        _ => $"{number}",
    };

    private static string Chinese(int number, string digits, string units)
    {
        if (number is <= 0 or > 9999)
        {
            return number == 0 ? digits[..1] : $"{number}";
        }

        var text = new StringBuilder();
        var printed = $"{number}";
        var zero = false;
        for (var i = 0; i < printed.Length; i++)
        {
            var digit = printed[i] - '0';
            if (digit == 0)
            {
                zero = true;
                continue;
            }

            text.Append(zero ? "零" : "").Append(digits[digit]);
            zero = false;
            if (i < printed.Length - 1)
            {
                text.Append(units[printed.Length - 2 - i]);
            }
        }

        return number is >= 10 and < 20 && digits == Counting ? text.ToString(1, text.Length - 1) : text.ToString();
    }

    private static string Digits(int number) => string.Concat($"{number}".Select(c => Counting[c - '0']));

    private static string Cycle(int number, string signs) =>
        number >= 1 && number <= signs.Length ? signs.Substring(number - 1, 1) : $"{number}";

    private static string Romans(int number)
    {
        if (number is < 1 or > 3999)
        {
            return $"{number}";
        }

        var text = new StringBuilder();
        foreach (var (value, sign) in Roman)
        {
            for (; number >= value; number -= value)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }

    private static string Letters(int number, char first) =>
        number is >= 1 and <= 780 ? new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1) : $"{number}";
}
