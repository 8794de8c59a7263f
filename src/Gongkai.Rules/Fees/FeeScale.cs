namespace Gongkai.Rules.Fees;

/// <summary>The two scales of the processing fee; an organ applies one of them to an application, never both (109号 art.
/// 3).</summary>
/// <remarks>Example: 31 applications of one person in one month on <see cref="Items"/> cost 2200 元.</remarks>
public enum FeeScale
{
    /// <summary>By item (按件): all items of one applicant in one calendar month (109号 art. 4).</summary>
    Items,

    /// <summary>By volume (按量): the pages of a single application (109号 art. 5).</summary>
    Pages,
}
