using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Reporting;
using Gongkai.Reporting.Making;
using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports;
using Gongkai.Rules.Reports.Handling;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Reporting.District;

/// <summary>Where an organ stands with its report of a year.</summary>
internal sealed record OrganReport(Agency Agency, AnnualReport? Report, ReportDates Dates, DateOnly Today)
{
    /// <summary>Not with the competent office, and its last day is over.</summary>
    internal bool Late => Today > Dates.SubmitBy && (Report is null || Report.State is ReportState.Writing or ReportState.Returned);

    internal string Says => Report is null ? "未编制" : ReportActs.Named(Report.State);

    /// <summary>Submitted after the last day.</summary>
    internal bool SubmittedLate => Report?.SubmittedAt is { } at && BeijingDate.Of(at) > Dates.SubmitBy;
}

/// <summary>The reports of all organs below a competent office, and their sum.</summary>
internal sealed class DistrictReports(GongkaiDb db, Signed signed, TimeProvider time)
{
    /// <summary>The organs that have to report for a year: those that existed on its last day. Public enterprises do not (art. 55).</summary>
    internal async Task<IReadOnlyList<OrganReport>> OfAsync(int year, CancellationToken cancel)
    {
        var last = new DateOnly(year, 12, 31);
        var agencies = (await signed.AgenciesAsync(db, Permission.AcceptReports, cancel))
            .Where(agency => agency.ExistsOn(last) && agency.Kind != AgencyKind.PublicEnterprise).ToList();
        long[] ids = [.. agencies.Select(agency => agency.Id)];
        var reports = await db.AnnualReports.AsNoTracking().Where(report => report.Year == year && ids.Contains(report.AgencyId))
            .ToDictionaryAsync(report => report.AgencyId, cancel);
        return
        [
            .. agencies.Select(agency => new OrganReport(
                agency, reports.GetValueOrDefault(agency.Id), ReportDates.Of(year, agency.Kind == AgencyKind.Government), BeijingDate.Today(time))),
        ];
    }

    /// <summary>The sum of what was submitted, accepted or published, cell by cell, with who is missing.</summary>
    internal async Task<Checked<RollUpResult>> RollUpAsync(int year, IReadOnlyList<OrganReport> organs, CancellationToken cancel)
    {
        long[] ids = [.. organs.Select(organ => organ.Agency.Id)];
        var versions = await db.ReportVersions.AsNoTracking().Where(version => version.Year == year && ids.Contains(version.AgencyId))
            .OrderBy(version => version.Number).Select(version => new { version.AgencyId, version.Content }).ToListAsync(cancel);
        var published = versions.GroupBy(version => version.AgencyId).ToDictionary(group => group.Key, group => group.Last().Content);
        var reports = new List<Report>();
        foreach (var organ in organs)
        {
            if ((organ.Report?.Frozen ?? published.GetValueOrDefault(organ.Agency.Id)) is { } content)
            {
                reports.Add(new Report(ReportJsonText.Read(content)) { Agency = organ.Agency.Name });
            }
        }

        var root = organs.Select(organ => organ.Agency).OrderBy(agency => agency.Path.Length).FirstOrDefault();
        return RollUp.Of(reports, [.. organs.Select(organ => organ.Agency.Name)], root is null ? null : $"{root.Name}（汇总）");
    }
}
