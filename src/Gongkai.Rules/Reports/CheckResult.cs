using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Reports;

/// <summary>What checking one report gave.</summary>
/// <param name="Report">The report that was checked.</param>
/// <param name="Findings">In order: errors, warnings, remarks; within each by rule and place.</param>
/// <param name="NotAssessed">Relations that could not be judged, with the reason.</param>
/// <param name="Complete">True when every cell of the edition was read as a number or a recognised mark.</param>
public sealed record CheckResult(
    Report Report, IReadOnlyList<Finding> Findings, IReadOnlyList<NotAssessed> NotAssessed, bool Complete)
{
    /// <summary>Whether a hard relation is broken. Example: true when any K1 fired.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}
