namespace Gongkai.Rules.Disclosure.Catalogue;

/// <summary>What an organ asks of catalogue metadata where the rules leave it open.</summary>
/// <remarks>Example: <c>MetadataSettings.Default with { LongestSummary = 100 }</c> for an area with that rule.</remarks>
public sealed record MetadataSettings
{
    /// <summary>The longest title, in characters; 200 by default.</summary>
    public int LongestTitle { get; init; } = 200;

    /// <summary>The longest 内容概述, in characters; 300 by default (local rules say 100, 300 or 500).</summary>
    public int LongestSummary { get; init; } = 300;

    /// <summary>After how many months what is not open is looked at again (art. 18); 12 by default.</summary>
    public int ReassessmentMonths { get; init; } = 12;

    /// <summary>主题分类 allowed.</summary>
    public IReadOnlyList<string> Topics { get; init; } = Classes.Topics;

    /// <summary>体裁分类 allowed.</summary>
    public IReadOnlyList<string> Forms { get; init; } = Classes.Forms;

    /// <summary>The defaults.</summary>
    public static MetadataSettings Default { get; } = new();
}
