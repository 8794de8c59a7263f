namespace Gongkai.Rules.Reports.Checks;

/// <summary>“行政事业性收费 n 万元”, “信息处理费 n 元”, “采购总金额 n 元”.</summary>
internal static class MoneyClaims
{
    private static readonly string[] Totals = ["采购总金额", "采购金额", "采购总额", "采购资金", "总金额", "金额", "总额", "采购"];

    internal static void Read(NarrativeReader reader, in MentionContext context)
    {
        var clause = context.Clause;
        if (context.OtherYear || Lexicon.Has(clause, Lexicon.Part))
        {
            return;
        }

        if (After(clause, "行政事业性收费"))
        {
            ClaimReader.Add(reader, context, Quantity.Charges, Wording.Usual);
        }
        else if (After(clause, "信息处理费") || After(clause, "信息公开处理费"))
        {
            ClaimReader.Add(reader, context, Quantity.ProcessingFee, Wording.Usual);
        }
        else if (Lexicon.Has(context.Before, "政府采购") || Lexicon.Has(context.Before, "集中采购"))
        {
            foreach (var noun in Totals)
            {
                if (After(clause, noun))
                {
                    ClaimReader.Add(reader, context, Quantity.ProjectMoney, Wording.Usual);
                    return;
                }
            }
        }
    }

    private static bool After(ReadOnlySpan<char> clause, string noun) =>
        clause.LastIndexOf(noun) is >= 0 and var at && Lexicon.Fills(clause[(at + noun.Length)..], Lexicon.Filler);
}
