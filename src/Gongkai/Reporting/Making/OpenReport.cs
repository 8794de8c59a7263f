using Gongkai.Data.Agencies;
using Gongkai.Data.Reporting;
using Gongkai.Reporting.Compiling;
using Gongkai.Rules.Reports;
using Gongkai.Rules.Reports.Handling;
using Gongkai.Rules.Reports.Writing;

namespace Gongkai.Reporting.Making;

/// <summary>A report as it stands now: its row, its figures from the ledger or frozen, last year's report beside it.</summary>
/// <param name="Live">What the ledger gives now; null where it cannot be compiled, or for a report from a file.</param>
/// <param name="Base">The figures before any correction by hand: the ledger's, or those of the file; null when there are none.</param>
/// <param name="Report">The report as it would go out: hand corrections, resolved texts and reasons in it.</param>
internal sealed record OpenReport(
    AnnualReport Row, Agency Agency, CompiledReport? Live, Report? Base, Report Report, Report? Previous, ReportFigures Figures, DateOnly Today)
{
    internal ReportStanding Standing => new(
        Row.State, Row.Year, ReportDates.Of(Row.Year, Agency.Kind == AgencyKind.Government), Row.ReopenedOn);

    /// <summary>Why the ledger cannot be compiled; empty when it can.</summary>
    internal IReadOnlyList<Rules.Problems.Problem> Faults { get; init; } = [];

    /// <summary>Whether the figures stand still.</summary>
    internal bool Frozen => Row.Frozen is not null;

    internal IReadOnlySet<string> Corrected => Row.Corrections.Select(correction => correction.Cell).ToHashSet(StringComparer.Ordinal);

    internal Rules.Problems.Problem? WhyNotWrite => ReportActs.Write(Standing, Today);

    /// <summary>The check of the report as it would go out, against last year's and against the ledger of this moment.</summary>
    internal CheckResult Check() => ReportChecker.Check(Report, new CheckContext(Previous, Live?.Compilation.Facts));

    internal string TextOf(int section) => Row.Sections.FirstOrDefault(part => part.Number == section)?.Text ?? "";
}
