namespace Gongkai.Rules.Remedies;

/// <summary>Which ways are open against a reply (救济途径, law §5.2).</summary>
/// <remarks>Example: a refusal under art. 16 decided on 2024-03-01 is <see cref="ReconsiderationFirst"/>.</remarks>
public enum RemedyClass
{
    /// <summary>None: procedural documents, withdrawal.</summary>
    None,

    /// <summary>A: reconsideration first, then the court (行政复议法第二十三条第一款第四项).</summary>
    ReconsiderationFirst,

    /// <summary>B: reconsideration or directly the court.</summary>
    Either,
}
