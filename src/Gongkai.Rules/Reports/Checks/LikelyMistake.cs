namespace Gongkai.Rules.Reports.Checks;

/// <summary>Guesses the one mistake that explains a difference exactly. A guess is worded as one; where none fits, nothing is said.</summary>
internal static class LikelyMistake
{
    /// <summary>The guess for a broken relation.</summary>
    /// <returns>A sentence, or null.</returns>
    internal static string? Of(Report report, Report? previous, Relation relation, decimal left, decimal right) =>
        relation.Rule == "K1" ? CarryLeftOut(report, relation, left, right) : null;

    private static string? CarryLeftOut(Report report, Relation relation, decimal left, decimal right)
    {
        var carriedIn = report[relation.Left[1]].Value;
        var carriedOut = report[relation.Right[1]].Value;
        return left - right == carriedIn ? $"相差的正好是上年结转 {Say.Number(carriedIn)} 件，办理结果可能没有计入上年结转。"
            : right - left == carriedOut ? $"相差的正好是结转下年度 {Say.Number(carriedOut)} 件，总计可能已经包含了它。"
            : null;
    }
}
