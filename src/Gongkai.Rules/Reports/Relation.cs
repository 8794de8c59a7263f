namespace Gongkai.Rules.Reports;

/// <summary>
/// One arithmetic relation (勾稽关系) of an edition as data: the sum of the left cells equals the sum of the right cells.
/// </summary>
/// <remarks>
/// Example: K1 at <c>T3.C1</c> — left T3.R1.C1 and T3.R2.C1, right T3.R3.7.C1 and T3.R4.C1. Compile, check and roll-up read
/// the same rows.
/// </remarks>
public sealed class Relation
{
    internal Relation(string rule, string place, CellDefinition[] left, CellDefinition[] right, string source)
    {
        Rule = rule;
        Place = place;
        Left = left;
        Right = right;
        Source = source;
        LeftIndexes = [.. left.Select(cell => cell.Index)];
        RightIndexes = [.. right.Select(cell => cell.Index)];
    }

    /// <summary>K1, K2, K3 or K4 (law §3.5).</summary>
    public string Rule { get; }

    /// <summary>Where it holds: the column <c>T3.C1</c> (K1, K2), the row code (K3), the block <c>T4.A</c> (K4).</summary>
    public string Place { get; }

    /// <summary>The cells of the left side: R1 and R2; R3.7; C7; the total of a block.</summary>
    public IReadOnlyList<CellDefinition> Left { get; }

    /// <summary>The cells of the right side: R3.7 and R4; the leaf rows; C1…C6; the four results of a block.</summary>
    public IReadOnlyList<CellDefinition> Right { get; }

    /// <summary>Where the relation comes from. Example: “表三 勾稽关系（国办公开办函〔2021〕30号）”.</summary>
    public string Source { get; }

    internal int[] LeftIndexes { get; }

    internal int[] RightIndexes { get; }

    /// <summary>Rule and place. Example: “K1 T3.C1”.</summary>
    /// <returns>A short name.</returns>
    public override string ToString() => $"{Rule} {Place}";
}
