using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Reports;

/// <summary>One thing found in a report: which rule, where, the two sides, what to do.</summary>
/// <remarks>Example: K1 at T3.C1 — left 43, right 42 — “表三“自然人”列：本年新收 40 + 上年结转 3 = 43，总计 40 + 结转下年度 2 = 42，相差 1。”</remarks>
/// <param name="Severity">Error for K, warning for W, info for I.</param>
/// <param name="Rule">K1…K9, W1…W9, I1…</param>
/// <param name="Cell">The place, as codes: a cell, <c>T3.C1</c> for a column, a row code, a block <c>T4.C</c>, or <c>S1</c>
/// for a section; null for the whole report.</param>
/// <param name="Left">The left side as law §3.5 writes the relation (money in 元); null where there are no two sides.</param>
/// <param name="Right">The right side.</param>
/// <param name="Says">What is wrong, in words, with printed names and both sums.</param>
/// <param name="Remedy">What to do, with the likely mistake where one can be guessed.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record Finding(
    Severity Severity, string Rule, string? Cell, decimal? Left, decimal? Right, string Says, string Remedy, string Source)
{
    /// <summary>Errors, warnings, remarks; within each by rule. Sort stably by it, so that places stay as found.</summary>
    /// <remarks>Example: <c>findings.Order(Finding.ByWeight)</c> puts K1, K3, W3, I1 in this order.</remarks>
    public static IComparer<Finding> ByWeight { get; } = Comparer<Finding>.Create((one, other) =>
        one.Severity == other.Severity ? string.CompareOrdinal(one.Rule, other.Rule) : other.Severity.CompareTo(one.Severity));

    /// <summary>The acceptance of this finding with its reason, when there is one. Only soft findings can have one.</summary>
    public Waiver? Waiver { get; init; }
}

/// <summary>A relation that could not be judged, and why. Never silently taken as held.</summary>
/// <remarks>Example: K1 at T3.C7 because “总计”列 of row R1 is blank.</remarks>
/// <param name="Rule">K1…K9, W1…W9.</param>
/// <param name="Cell">As in <see cref="Finding"/>.</param>
/// <param name="Why">What is missing, in words.</param>
public sealed record NotAssessed(string Rule, string? Cell, string Why);
