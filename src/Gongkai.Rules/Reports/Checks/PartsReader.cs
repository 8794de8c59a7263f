namespace Gongkai.Rules.Reports.Checks;

/// <summary>A whole with the parts named for it: “共86条，其中工作动态44条、通知公告34条等”.</summary>
/// <param name="Sentence">Where.</param>
/// <param name="Whole">The whole.</param>
/// <param name="Parts">The parts, at least one.</param>
/// <param name="Open">等 follows: more parts exist.</param>
/// <param name="Exhaustive">The wording leaves no room for other parts.</param>
internal sealed record PartsList(Sentence Sentence, Mention Whole, IReadOnlyList<decimal> Parts, bool Open, bool Exhaustive);

/// <summary>
/// Finds wholes with parts. A list that is not plain (nested, of other units, running on into another sentence) is left
/// alone.
/// </summary>
internal static class PartsReader
{
    private static readonly string[] Intros = ["其中", "包括", "包含", "分别为", "分别是", "含"];

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
        var list = new PartsBuilder(sentence, mentions[whole], at);
        for (var i = whole + 1; i < mentions.Count; i++)
        {
            switch (list.Take(mentions[i]))
            {
                case PartsStep.Next:
                    break;
                case PartsStep.Complete:
                    return;
                default:
                    if (list.Result() is { } result)
                    {
                        found.Add(result);
                    }

                    return;
            }
        }

        if (list.Result() is { } rest)
        {
            found.Add(rest);
        }
    }
}
