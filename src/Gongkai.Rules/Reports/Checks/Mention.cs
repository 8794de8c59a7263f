namespace Gongkai.Rules.Reports.Checks;

/// <summary>A number in prose: where it stands, how much, of what unit, and whether it is only approximate.</summary>
/// <param name="Start">Of the digits.</param>
/// <param name="End">After the unit, or after the digits when there is none.</param>
/// <param name="Value">As printed.</param>
/// <param name="Decimals">Digits after the point; a rounded figure agrees to half of the last one.</param>
/// <param name="Unit">件, 元, 万元, 年, % …; empty when none follows.</param>
/// <param name="Approximate">余, 多, 近, 约, 万 …: not comparable.</param>
internal sealed record Mention(int Start, int End, decimal Value, int Decimals, string Unit, bool Approximate)
{
    // Longer units first. 年, 月, 日, % and their kin are read so that they are not mistaken for counts.
    private static readonly string[] Units =
    [
        "亿元", "万元", "元", "件", "条", "份", "宗", "起", "例", "项", "个", "次", "篇", "期", "批", "人", "家", "部", "场", "页",
        "年", "月", "日", "号", "%", "个百分点", "周", "天", "分", "时",
    ];

    internal bool Money => Unit is "元" or "万元" or "亿元";

    internal bool Cases => Unit is "件" or "份" or "宗" or "起" or "例" or "条" or "项" or "个" or "次";

    internal decimal Yuan => Value * (Reports.Money.Factor(Unit) ?? 1m);

    /// <summary>Whether a sum of money is this one as rounded in the text. Example: 2.72万元 is 27150 元.</summary>
    internal bool Rounds(decimal yuan)
    {
        var half = 0.5m * (Reports.Money.Factor(Unit) ?? 1m);
        for (var i = 0; i < Decimals; i++)
        {
            half /= 10;
        }

        return Math.Abs(yuan - Yuan) <= (Decimals == 0 && Unit == "元" ? 0.5m : half);
    }

    /// <summary>Reads the number that begins at a digit of cleaned text.</summary>
    internal static Mention At(string text, int start)
    {
        var at = start;
        var value = 0m;
        var places = 0;
        var point = false;
        for (; at < text.Length && at - start < 20; at++)
        {
            var c = text[at];
            if (char.IsAsciiDigit(c))
            {
                value = (value * 10) + (c - '0');
                places += point ? 1 : 0;
            }
            else if (c == '.' && !point && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
            {
                point = true;
            }
            else if (c != ',')
            {
                break;
            }
        }

        for (var i = 0; i < places; i++)
        {
            value /= 10;
        }

        return WithUnit(text, start, at, value, places);
    }

    private static Mention WithUnit(string text, int start, int at, decimal value, int places)
    {
        var approximate = start > 0 && text[start - 1] is '约' or '近' or '超' or '逾' or '过' or '于';
        if (at < text.Length && text[at] is '余' or '多' or '几' or '来')
        {
            approximate = true;
            at++;
        }

        var rest = text.AsSpan(at);
        foreach (var unit in Units)
        {
            if (rest.StartsWith(unit))
            {
                at += unit.Length;
                approximate |= at < text.Length && text[at] is '余' or '多';
                return new(start, at, value, places, unit, approximate);
            }
        }

        // 万件, 亿次, 千余: a rounded figure.
        approximate |= rest is ['万' or '亿' or '千' or '百', ..];
        return new(start, at, value, places, "", approximate);
    }
}
