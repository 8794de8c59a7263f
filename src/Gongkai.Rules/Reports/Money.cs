using Gongkai.Rules.Reports.Checks;

namespace Gongkai.Rules.Reports;

/// <summary>Amounts are compared and summed in 元, whatever unit they were printed in.</summary>
public static class Money
{
    /// <summary>How many 元 one of a unit is.</summary>
    /// <param name="unit">元, 万元, 亿元.</param>
    /// <returns>1, 10000, 100000000; null for anything else.</returns>
    /// <remarks>Example: <c>Factor("万元")</c> is 10000.</remarks>
    public static decimal? Factor(string? unit) => unit switch
    {
        "元" => 1m,
        "万元" => 10_000m,
        "亿元" => 100_000_000m,
        _ => null,
    };

    /// <summary>The amount of a cell in 元.</summary>
    /// <param name="cell">The definition: its own unit holds when the cell prints no unit of money; where the form has none
    /// either, 元 is taken (a convention).</param>
    /// <param name="value">A figure.</param>
    /// <returns>The amount, or null when the cell holds no figure, or one beyond 1,000,000,000,000,000 either way, which
    /// cannot be meant.</returns>
    /// <remarks>Example: T2.9.1.C2 “27150（单位：元）” is 27150; T2.8.1.C1 of F2021 “2.5” is 25000, and so is “2.5项”.</remarks>
    public static decimal? InYuan(CellDefinition cell, CellValue value) =>
        Figures.Usable(value) ? value.Value * (Factor(value.Unit) ?? Factor(cell.Unit) ?? 1m) : null;
}
