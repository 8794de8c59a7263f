using System.Buffers;
using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Disclosure.Catalogue;

/// <summary>发文字号: word, year, serial.</summary>
/// <remarks>
/// Source: GB/T 9704-2012, 7.2.5: the year whole in 〔〕, no 第, no filling zeros, 号 at the end. Orders (令) carry only a serial.
/// Example: <c>示科〔2020〕12号</c>; <c>示例区人民政府令第3号</c>.
/// </remarks>
/// <param name="Word">机关代字, or for an order all before 第.</param>
/// <param name="Year">Four digits; null for an order.</param>
/// <param name="Serial">1 and up.</param>
public sealed record DocumentNumber(string Word, int? Year, int Serial)
{
    private const string Law = "GB/T 9704-2012 第7.2.5条";
    private static readonly SearchValues<char> Opening = SearchValues.Create("〔[［【﹝(（{「〈<");
    private static readonly SearchValues<char> Closing = SearchValues.Create("〕]］】﹞)）}」〉>");

    /// <summary>As printed.</summary>
    public string Text => Year is { } year ? $"{Word}〔{year:D4}〕{Serial}号" : $"{Word}第{Serial}号";

    /// <summary>As printed.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;

    /// <summary>Reads a number strictly, and says of a faulty one how it should be written.</summary>
    /// <param name="text">As typed.</param>
    /// <returns>The number, or every fault. Example: <c>示科[2020]第012号</c> → brackets, 第, zeros, “请写成‘示科〔2020〕12号’。”.</returns>
    public static Checked<DocumentNumber> Parse(string text)
    {
        var open = text.AsSpan().IndexOfAny(Opening);
        if (open < 0)
        {
            return Order(text);
        }

        var close = text.AsSpan().IndexOfAny(Closing);
        var year = close > open ? Digits(text[(open + 1)..close].Trim().TrimEnd('年')) : null;
        var rest = close > open ? text[(close + 1)..].Trim() : "";
        var bare = rest.TrimStart('第', ' ').TrimEnd('号', ' ');
        var word = text[..open].Trim();
        if (word.Length == 0 || year is not (>= 1949 and <= 2999) || Digits(bare) is not { } serial || serial == 0)
        {
            return Bad("form", $"发文字号“{text}”不完整或者不规范。", "请写成“机关代字〔四位年份〕序号+号”的形式，如“示科〔2020〕12号”。");
        }

        var number = new DocumentNumber(word, year, serial);
        return number.Text == text ? number : new Checked<DocumentNumber>(Faults(text, rest, bare, number));
    }

    private static Checked<DocumentNumber> Order(string text)
    {
        var at = text.LastIndexOf("令第", StringComparison.Ordinal);
        return at > 0 && text.EndsWith('号') && Digits(text[(at + 2)..^1]) is { } serial and > 0 && text[at + 2] != '0'
            ? new DocumentNumber(text[..(at + 1)], null, serial)
            : Bad("form", $"发文字号“{text}”缺少用六角括号〔〕括起的年份。", "请写成“示科〔2020〕12号”的形式；命令写成“某某令第3号”。");
    }

    private static Problem[] Faults(string text, string rest, string bare, DocumentNumber right)
    {
        var remedy = $"请写成“{right.Text}”。";
        Problem?[] found =
        [
            text.Contains('〔') && text.Contains('〕') ? null : Bad("brackets", $"“{text}”的年份没有使用六角括号〔〕。", remedy),
            rest.StartsWith('第') ? Bad("ordinal", $"“{text}”的序号前多了“第”字。", remedy) : null,
            bare.StartsWith('0') ? Bad("zeros", $"“{text}”的序号编了虚位（{bare} 应为 {right.Serial}）。", remedy) : null,
            rest.EndsWith('号') ? null : Bad("end", $"“{text}”的末尾没有“号”字。", remedy),
            text.Any(char.IsWhiteSpace) ? Bad("space", $"“{text}”中有空格。", remedy) : null,
        ];
        return found.Any(problem => problem is not null) ? [.. found.OfType<Problem>()]
            : [Bad("form", $"发文字号“{text}”不规范。", remedy)];
    }

    private static int? Digits(string text)
    {
        if (text.Length is 0 or > 8)
        {
            return null;
        }

        var number = 0;
        foreach (var letter in text)
        {
            if (!char.IsAsciiDigit(letter))
            {
                return null;
            }

            number = (number * 10) + (letter - '0');
        }

        return number;
    }

    private static Problem Bad(string fault, string says, string remedy) =>
        new($"document-number.{fault}", Severity.Error, says, remedy, Law) { Field = "DocumentNumber" };
}
