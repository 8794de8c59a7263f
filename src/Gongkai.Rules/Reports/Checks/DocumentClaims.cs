namespace Gongkai.Rules.Reports.Checks;

/// <summary>“制发行政规范性文件 n 件”, “废止规范性文件 n 件”, “现行有效规范性文件 n 件”, “政府集中采购 n 项”.</summary>
internal static class DocumentClaims
{
    private static readonly (string Verb, Quantity Quantity)[] Verbs =
    [
        ("制发", Quantity.Issued), ("制定", Quantity.Issued), ("出台", Quantity.Issued), ("制作", Quantity.Issued),
            ("印发", Quantity.Issued),
        ("废止", Quantity.Abolished), ("现行有效", Quantity.InForce), ("现行有效的", Quantity.InForce),
    ];

    private static readonly string[] Kinds = ["行政", "各类", "了", "本级", "共"];
    private static readonly string[] Procurements = ["集中采购项目", "采购项目", "集中采购", "政府采购"];

    internal static void Read(NarrativeReader reader, in MentionContext context)
    {
        var clause = context.Clause;
        if (context.OtherYear || clause.IndexOf("规范性文件") is not (>= 0 and var at))
        {
            Procurement(reader, context);
            return;
        }

        if (!Lexicon.Fills(clause[(at + 5)..], Lexicon.Filler) || Lexicon.Has(clause, Lexicon.Part)
            || Lexicon.Has(context.Sentence.Span, "清理"))
        {
            return;
        }

        var before = clause[..at];
        for (var i = 0; i < Kinds.Length; i++)
        {
            before = before.EndsWith(Kinds[i]) ? before[..^Kinds[i].Length] : before;
        }

        foreach (var (verb, quantity) in Verbs)
        {
            if (before.EndsWith(verb))
            {
                ClaimReader.Add(reader, context, quantity, Wording.Usual);
                return;
            }
        }
    }

    private static void Procurement(NarrativeReader reader, in MentionContext context)
    {
        var clause = context.Clause;
        if (context.OtherYear || context.Mention.Unit is not ("项" or "个" or "次" or "件" or "宗") || !Lexicon.Has(clause, "采购")
            || Lexicon.Has(clause, Lexicon.Part))
        {
            return;
        }

        foreach (var noun in Procurements)
        {
            if (clause.LastIndexOf(noun) is >= 0 and var at && Lexicon.Fills(clause[(at + noun.Length)..], Lexicon.Filler))
            {
                ClaimReader.Add(reader, context, Quantity.Projects, Wording.Usual);
                return;
            }
        }
    }
}
