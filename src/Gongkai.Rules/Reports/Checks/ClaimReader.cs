using System.Globalization;

namespace Gongkai.Rules.Reports.Checks;

/// <summary>Decides what a number of the prose names, if anything.</summary>
internal static class ClaimReader
{
    private static readonly (string Verb, Quantity Quantity, Wording Wording)[] Verbs =
    [
        ("新收到", Quantity.Received, Wording.Strict),
        ("新接收", Quantity.Received, Wording.Strict),
        ("新收", Quantity.Received, Wording.Strict),
        ("新增", Quantity.Received, Wording.Strict),
        ("收到", Quantity.Received, Wording.Usual),
        ("接收", Quantity.Received, Wording.Usual),
        ("接到", Quantity.Received, Wording.Usual),
        ("受理", Quantity.Received, Wording.Usual),
        ("办结", Quantity.Processed, Wording.Usual),
        ("办复", Quantity.Processed, Wording.Usual),
        ("答复", Quantity.Processed, Wording.Usual),
        ("办理", Quantity.Processed, Wording.Loose),
        ("处理", Quantity.Processed, Wording.Loose),
        ("回复", Quantity.Processed, Wording.Loose),
    ];

    private static readonly string[] LastYear = ["上年", "上年度", "上一年", "上一年度", "去年", "往年"];
    private static readonly string[] NextYear = ["下一年度", "下一年", "下年度", "下年", "明年", "次年", "下一步", "以后年度"];
    private static readonly string[] Including = ["含上年", "含上一年", "含去年", "包括上年", "包含上年", "其中上年", "其中包括上年"];
    private static readonly string[] Into = ["至", "到", "入", "转"];

    internal static void Read(NarrativeReader reader, in MentionContext context)
    {
        if (context.Mention.Money)
        {
            MoneyClaims.Read(reader, context);
        }
        else if (!Carried(reader, context) && !Applications(reader, context) && !ProceedingClaims.Read(reader, context))
        {
            DocumentClaims.Read(reader, context);
        }
    }

    /// <summary>“上年结转 n 件”, “结转下年度继续办理 n 件”; the year may stand in digits.</summary>
    private static bool Carried(NarrativeReader reader, in MentionContext context)
    {
        var clause = context.Clause;
        var at = clause.LastIndexOf("结转");
        if (at < 0 || !context.Topic)
        {
            return false;
        }

        var before = clause[..at];
        var tail = clause[(at + 2)..];
        if (Next(tail, reader.Year, out var rest))
        {
            return Lexicon.Fills(rest, Lexicon.Application) && !Lexicon.Has(before, Lexicon.Part)
                && Add(reader, context, Quantity.CarriedOut, Wording.Usual);
        }

        var last = EndsWithAny(before, LastYear) || EndsWithYear(before, reader.Year - 1)
            || StartsWithAny(tail, LastYear, out tail);
        return last && !NotReceiving(before) && Lexicon.Fills(tail, Lexicon.Application)
            && Add(reader, context, Quantity.CarriedIn, Wording.Usual);
    }

    private static bool Next(ReadOnlySpan<char> tail, int? year, out ReadOnlySpan<char> rest)
    {
        StartsWithAny(tail, Into, out rest);
        return StartsWithAny(rest, NextYear, out rest)
            || (rest.Length >= 5 && rest[4] == '年' && Year(rest[..4], out var named) && named == year + 1);
    }

    private static bool Applications(NarrativeReader reader, in MentionContext context)
    {
        var clause = context.Clause;
        foreach (var (verb, quantity, wording) in Verbs)
        {
            var at = clause.LastIndexOf(verb);
            if (at < 0)
            {
                continue;
            }

            var gap = clause[(at + verb.Length)..];
            if (Lexicon.Fills(gap, Lexicon.Application) && Names(context, gap) && !context.OtherYear
                && (wording != Wording.Loose || Lexicon.Has(gap, "申请") || clause[..at].EndsWith("共"))
                && !IsPart(context, quantity))
            {
                return Add(reader, context, quantity, quantity == Quantity.Received && SaysWithCarriedIn(context)
                    ? Wording.WithCarriedIn : wording);
            }
        }

        return false;
    }

    /// <summary>
    /// The words between verb and number, or those after the number, or the topic, say that applications are counted.
    /// </summary>
    private static bool Names(in MentionContext context, ReadOnlySpan<char> gap)
    {
        if (Lexicon.Has(gap, "申请"))
        {
            return context.Topic;
        }

        if (!Lexicon.Fills(gap, Lexicon.Filler))
        {
            return false; // “答复公开5件” is a kind of reply, not all of them
        }

        var after = context.After;
        if (after.IsEmpty || after[0] is '，' or '。' or '；' or '、' or '（' or '）' or '均' or '并' or '已' or '全' or '都')
        {
            return context.Topic && (Lexicon.Has(context.Before, "申请") || NotReceiving(context.Clause))
                && !Lexicon.Has(context.Before, "复议");
        }

        var noun = after[..Lexicon.Prefix(after, Lexicon.Application)];
        return Lexicon.Has(noun, "申请") && (noun.Length == after.Length
            || after[noun.Length] is '，' or '；' or '（' or '均' or '并' or '已' or '全' or '都');
    }

    /// <summary>
    /// A channel, a kind of applicant, a comparison; 新收 within 办结 counts the finished ones; beside 延期 a number of replies is
    /// a part.
    /// </summary>
    private static bool IsPart(in MentionContext context, Quantity quantity)
    {
        var clause = WholeClause(context);
        return Lexicon.Has(clause, Lexicon.Part) || (quantity == Quantity.Received ? NotReceiving(clause)
            : Lexicon.Has(context.Sentence.Span, "延期"));
    }

    /// <summary>
    /// Without a word for what is counted, 办结 may go on from the sentence before; 收到 may not (it may be letters or calls).
    /// </summary>
    private static bool NotReceiving(ReadOnlySpan<char> clause) => Lexicon.Has(clause, "办结") || Lexicon.Has(clause, "答复");

    /// <summary>
    /// From the last comma before the number, across brackets and quotes: where a channel or a comparison would be named.
    /// </summary>
    private static ReadOnlySpan<char> WholeClause(in MentionContext context)
    {
        var before = context.Before;
        return before[(before.LastIndexOfAny('，', '；') + 1)..];
    }

    /// <summary>
    /// “（含上年结转 n 件）” right after the number, or before it in the sentence: all that lay before the organ is counted.
    /// </summary>
    private static bool SaysWithCarriedIn(in MentionContext context)
    {
        var after = context.After.TrimStart("（，");
        foreach (var word in Including)
        {
            if (after.StartsWith(word) || Lexicon.Has(context.Before, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words, out ReadOnlySpan<char> rest)
    {
        rest = text;
        foreach (var word in words)
        {
            if (text.StartsWith(word))
            {
                rest = text[word.Length..];
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithYear(ReadOnlySpan<char> text, int? year)
    {
        text = text.EndsWith("度") ? text[..^1] : text;
        return text.Length >= 5 && text[^1] == '年' && Year(text[^5..^1], out var named) && named == year;
    }

    private static bool Year(ReadOnlySpan<char> text, out int year) =>
        int.TryParse(text, NumberStyles.None, NumberFormatInfo.InvariantInfo, out year);

    internal static bool Add(NarrativeReader reader, in MentionContext context, Quantity quantity, Wording wording)
    {
        reader.Claims.Add(new(quantity, wording, context.Mention, context.Sentence));
        return true;
    }
}
