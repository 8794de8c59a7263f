using System.Buffers;

namespace Gongkai.Rules.Reports.Checks;

/// <summary>A whole with the parts named for it: “共86条，其中工作动态44条、通知公告34条等”.</summary>
/// <param name="Sentence">Where.</param>
/// <param name="Whole">The whole.</param>
/// <param name="Parts">The parts, at least one.</param>
/// <param name="Open">等 follows: more parts exist.</param>
/// <param name="Exhaustive">The wording leaves no room for other parts.</param>
internal sealed record PartsList(Sentence Sentence, Mention Whole, IReadOnlyList<decimal> Parts, bool Open, bool Exhaustive);

/// <summary>Finds wholes with parts. A list that is not plain (nested, of other units, running on into another sentence) is left alone.</summary>
internal static class PartsReader
{
    private const int LongestLabel = 48;

    private static readonly string[] Intros = ["其中", "包括", "包含", "分别为", "分别是", "含"];

    private static readonly SearchValues<string> EndOfList = SearchValues.Create(
        ["共", "总计", "累计", "同比", "较", "比上年", "办结", "结转", "答复", "其中", "另", "本级", "（", "全年", "收到", "受理", "涉及", "通过率"], StringComparison.Ordinal);

    internal static void Read(Sentence sentence, List<Mention> mentions, List<PartsList> found)
    {
        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            if (!mentions[i].Approximate && mentions[i].Unit.Length > 0 && Intro(sentence, mentions[i].End) is > 0 and var start
                && mentions[i].Unit is not ("年" or "月" or "日" or "%") && !mentions[i].Money)
            {
                List(sentence, mentions, i, start, found);
            }
        }
    }

    /// <summary>Where the list begins, when the words right after the whole introduce one.</summary>
    private static int Intro(Sentence sentence, int at)
    {
        var text = sentence.Text.AsSpan(0, sentence.End);
        while (at < text.Length && text[at] is '，' or '（' or '：' or '；')
        {
            at++;
        }

        foreach (var intro in Intros)
        {
            if (text[at..].StartsWith(intro))
            {
                at += intro.Length;
                return at < text.Length && text[at] is '，' or '：' ? at + 1 : at;
            }
        }

        return 0;
    }

    private static void List(Sentence sentence, List<Mention> mentions, int whole, int at, List<PartsList> found)
    {
        var text = sentence.Text;
        var parts = new List<decimal>();
        var unit = mentions[whole].Unit;
        var sum = 0m;
        var separator = '\0';
        var plain = true;
        var rest = false;
        for (var i = whole + 1; i < mentions.Count; i++)
        {
            var part = mentions[i];
            var label = text.AsSpan(at, part.Start - at);
            if (part.Unit is "年" or "月" or "日" || (part.Unit == "%" && label.IndexOf('占') >= 0))
            {
                at = part.Unit == "%" ? part.End : at;
                continue;
            }

            if (part.Unit != unit || part.Approximate || label.Length is 0 or > LongestLabel || Lexicon.Has(label.TrimStart("，、；"), EndOfList))
            {
                break;
            }

            parts.Add(part.Value);
            sum += part.Value;
            rest = label.TrimStart("，、；和及").StartsWith("其他") || label.TrimStart("，、；和及").StartsWith("其它") || label.TrimStart("，、；和及").StartsWith("其余");
            at = part.End;
            if (sum == mentions[whole].Value)
            {
                return;
            }

            var next = at < sentence.End ? text[at] : '。';
            if (next == '等')
            {
                found.Add(new(sentence, mentions[whole], parts, Open: true, Exhaustive: false));
                return;
            }

            if (next is '。' or '）')
            {
                Close(sentence, mentions[whole], parts, plain, rest, found);
                return;
            }

            if (next is not ('，' or '、' or '；' or '和' or '及' or '（') || (separator != '\0' && next == '；' && separator != '；'))
            {
                return;
            }

            plain &= next is '、' or '和' or '及';
            separator = separator == '\0' ? next : separator;
        }

        if (parts.Count > 1)
        {
            found.Add(new(sentence, mentions[whole], parts, Open: false, Exhaustive: false));
        }
    }

    private static void Close(Sentence sentence, Mention whole, List<decimal> parts, bool plain, bool rest, List<PartsList> found)
    {
        if (parts.Count > 1)
        {
            found.Add(new(sentence, whole, parts, Open: false, Exhaustive: plain || rest));
        }
    }
}
