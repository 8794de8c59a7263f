using System.Buffers;

namespace Gongkai.Rules.Reports.Checks;

/// <summary>“未收到政府信息公开申请”, “无依申请公开”, “未发生行政复议、行政诉讼”: the many ways to say none.</summary>
internal static class DenialReader
{
    private static readonly string[] Negations =
    [
        "未收到", "没有收到", "未接收到", "未接到", "没有接到", "没有接收到", "未受理", "没有受理", "未有", "没有", "不存在", "未发生", "未产生", "暂无", "尚无", "未出现", "无",
    ];

    private static readonly SearchValues<char> Signs = SearchValues.Create('无', '未', '没', '不');

    private static readonly string[] Disputes =
    [
        "因政府信息公开工作", "因政府信息公开", "因信息公开", "政府信息公开", "信息公开", "引发", "引起", "产生", "有关", "相关", "工作", "被", "申请", "提起", "的",
        "行政", "复议", "诉讼", "案件", "情况", "、", "和", "或", "及", "以及", "与",
    ];

    internal static void Read(NarrativeReader reader, Sentence sentence, bool topic)
    {
        var span = sentence.Span;
        var at = span.IndexOfAny(Signs);
        if (at < 0 || (span.IndexOf("申请") < 0 && span.IndexOf("复议") < 0 && span.IndexOf("诉讼") < 0))
        {
            return;
        }

        while (at >= 0 && at < span.Length)
        {
            var length = One(reader, sentence, at, topic);
            at += length;
            var next = span[at..].IndexOfAny(Signs);
            at = next < 0 ? -1 : at + next;
        }
    }

    private static int One(NarrativeReader reader, Sentence sentence, int at, bool topic)
    {
        var rest = sentence.Span[at..];
        foreach (var negation in Negations)
        {
            if (!rest.StartsWith(negation))
            {
                continue;
            }

            var tail = rest[negation.Length..];
            if (at == 0 || sentence.Span[at - 1] is not ('有' or '从' or '毫'))
            {
                Judge(reader, sentence, at, tail, topic);
            }

            return negation.Length;
        }

        return 1;
    }

    private static void Judge(NarrativeReader reader, Sentence sentence, int at, ReadOnlySpan<char> tail, bool topic)
    {
        var known = Lexicon.Prefix(tail, Lexicon.Application);
        var noun = tail[..known];
        if (Lexicon.Has(noun, "申请") && (topic || Lexicon.Has(noun, "公开")) && !IsHandling(noun) && Stops(tail, known)
            && !Elsewhere(reader, sentence.Span[..at]))
        {
            reader.Denials.Add(new Denial(sentence, sentence.Start + at, Lexicon.Has(sentence.Span, "结转")));
            return;
        }

        known = Lexicon.Prefix(tail, Disputes);
        noun = tail[..known];
        if ((topic || Lexicon.Has(sentence.Span, "信息公开")) && Stops(tail, known)
            && (Lexicon.Has(noun, "行政复议") || Lexicon.Has(noun, "行政诉讼")) && !Elsewhere(reader, sentence.Span[..at]))
        {
            var (reviews, suits) = (Lexicon.Has(noun, "复议"), Lexicon.Has(noun, "诉讼"));
            reader.NoProceedings.Add(new NoProceeding(sentence, sentence.Start + at, reviews, suits));
        }
    }

    /// <summary>“没有答复的申请” denies something else; “未收到和处理……” does not.</summary>
    private static bool IsHandling(ReadOnlySpan<char> noun) =>
        !noun.StartsWith("和") && (Lexicon.Has(noun, "答复") || Lexicon.Has(noun, "办理") || Lexicon.Has(noun, "处理")
            || Lexicon.Has(noun, "继续"));

    /// <summary>Nothing narrows the denial: the known words end at a comma, the end, or a conjunction.</summary>
    private static bool Stops(ReadOnlySpan<char> tail, int at) =>
        at == tail.Length || tail[at] is '，' or '；' or '）' or '（' or '且' or '也' or '并' or '故' || (at > 0 && tail[at - 1] == '、');

    /// <summary>Another year, a channel, other organs: the denial is not about the whole report.</summary>
    private static bool Elsewhere(NarrativeReader reader, ReadOnlySpan<char> before)
    {
        var clause = before[(before.LastIndexOfAny('，', '；') + 1)..];
        return Lexicon.Has(clause, Lexicon.Part) || Lexicon.Has(before, Lexicon.Wider) || Lexicon.Has(before, Lexicon.OwnLevel)
            || (reader.Year is { } year && Years.AnyIn(before, year, out var named) && named != year);
    }
}
