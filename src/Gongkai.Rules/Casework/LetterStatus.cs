namespace Gongkai.Rules.Casework;

/// <summary>Where a letter (文书) is on its way. The stored names never change.</summary>
/// <remarks>Example: <see cref="Signed"/> has its document number and is never changed again.</remarks>
public enum LetterStatus
{
    /// <summary>起草.</summary>
    Draft,

    /// <summary>送审.</summary>
    Submitted,

    /// <summary>审核通过.</summary>
    Reviewed,

    /// <summary>签发.</summary>
    Signed,

    /// <summary>送达.</summary>
    Served,

    /// <summary>作废: a draft that was given up.</summary>
    Dropped,
}
