namespace Gongkai.Rules.Reports;

/// <summary>What kind of figure a cell takes. Example: 本年增/减 of F2019 is <see cref="SignedCount"/>.</summary>
public enum CellKind
{
    /// <summary>An integer, zero or more (件).</summary>
    Count,

    /// <summary>An integer with a sign (本年增/减 of F2019).</summary>
    SignedCount,

    /// <summary>Money, zero or more, decimals allowed.</summary>
    Amount,
}
