namespace Gongkai.Rules.Reports.Checks;

/// <summary>“行政复议 n 件”, “行政诉讼 n 件”, “行政复议、行政诉讼共 n 件” about disclosure of information.</summary>
internal static class ProceedingClaims
{
    internal static bool Read(NarrativeReader reader, in MentionContext context)
    {
        var left = context.SinceLastNumber;
        left = left[(left.LastIndexOfAny("，；（）") + 1)..];
        var suit = left.LastIndexOf("诉讼");
        var review = left.LastIndexOf("复议");
        if ((suit < 0 && review < 0) || context.OtherYear || !IsAbout(reader, context) || Lexicon.Has(left, Lexicon.Part))
        {
            return suit >= 0 || review >= 0;
        }

        var tail = left[(Math.Max(suit, review) + 2)..];
        if (Lexicon.Fills(tail, Lexicon.Proceeding))
        {
            Add(reader, context, left, suit, review, Lexicon.Has(tail, "各"));
        }

        return true;
    }

    private static void Add(NarrativeReader reader, in MentionContext context, ReadOnlySpan<char> left, int suit, int review,
        bool each)
    {
        if (suit >= 0 && review >= 0 && !Joined(left, Math.Min(suit, review), Math.Max(suit, review)))
        {
            return;
        }

        if (suit >= 0 && (Lexicon.Has(left, "直接") || Lexicon.Has(left, "未经") || Lexicon.Has(left, "复议后")
            || Lexicon.Has(left, "经复议")))
        {
            return;
        }

        if (suit >= 0 && review >= 0 && !each)
        {
            ClaimReader.Add(reader, context, Quantity.Proceedings, Wording.Usual);
            return;
        }

        if (review >= 0)
        {
            ClaimReader.Add(reader, context, Quantity.Reviews, Wording.Usual);
        }

        if (suit >= 0)
        {
            ClaimReader.Add(reader, context, Quantity.Suits, Wording.Usual);
        }
    }

    /// <summary>“复议、行政诉讼”: the two stand side by side, not one after the other.</summary>
    private static bool Joined(ReadOnlySpan<char> left, int first, int second)
    {
        var between = left[(first + 2)..second];
        between = between.EndsWith("行政") ? between[..^2] : between;
        between = between.EndsWith("提起") ? between[..^2] : between;
        return between is "、" or "和" or "及" or "与" or "或" or "或者" or "以及" or "案件、" or "申请、" or "案件和" or "申请和";
    }

    private static bool IsAbout(NarrativeReader reader, in MentionContext context) =>
        context.Topic || Lexicon.Has(context.Before, "信息公开") || Lexicon.Has(context.Before, "政务公开")
        || (!reader.ReceivesReviews && !Lexicon.Has(context.Sentence.Span, Lexicon.ReviewWork));
}
