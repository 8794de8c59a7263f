namespace Gongkai.Rules.Applications;

/// <summary>An application (政府信息公开申请) as a register holds it: who applied, in what class, and the facts in any order.</summary>
/// <remarks>Example: number “2025-0017”, class 自然人, events submitted and confirmed.</remarks>
/// <param name="Number">The registration number; needed to compile, not to run the clock.</param>
/// <param name="Class">The applicant's class; needed to compile.</param>
/// <param name="Events">The facts. They are sorted by day; facts of one day keep the order given.</param>
public sealed record ApplicationRecord(string? Number, ApplicantClass? Class, IReadOnlyList<ApplicationEvent> Events)
{
    /// <summary>The reconsideration organ to be named in the remedy; null leaves a blank to fill.</summary>
    public string? ReconsiderationOrgan { get; init; }

    /// <summary>The court to be named in the remedy; null leaves a blank to fill.</summary>
    public string? Court { get; init; }

    /// <summary>The internet channel for reconsideration; null leaves a blank to fill.</summary>
    public string? ReconsiderationUrl { get; init; }
}
