namespace Gongkai.Rules.Applications;

/// <summary>What a consulted party answered (条例第三十二条、第三十四条).</summary>
/// <remarks>Example: a third party that refuses with reasonable grounds is <see cref="RefuseWithGrounds"/>: not disclosed,
/// unless public interest.</remarks>
public enum Opinion
{
    /// <summary>同意公开.</summary>
    Consent,

    /// <summary>不同意公开且有合理理由; for a co-making organ: 不同意公开.</summary>
    RefuseWithGrounds,

    /// <summary>不同意公开但未说明合理理由: the organ decides.</summary>
    RefuseWithoutGrounds,
}
