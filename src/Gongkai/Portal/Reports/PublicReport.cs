using System.Text;
using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Reporting;
using Gongkai.Documents;
using Gongkai.Rules.Reports;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal.Reports;

/// <summary>A public version of an annual report, as data.</summary>
internal sealed record PublicReport(Agency Agency, ReportVersion Version, Report Report, IReadOnlyList<ReportVersion> Versions)
{
    internal bool Newest => Version.Number == Versions[0].Number;

    /// <summary>Null where the organ has no such report, or no such version of it.</summary>
    /// <param name="number">Null for the newest.</param>
    internal static async Task<PublicReport?> FindAsync(
        PublicRecords records, string slug, int year, int? number, CancellationToken cancel)
    {
        if (await records.OrganAsync(slug, cancel) is not { Agency: var agency })
        {
            return null;
        }

        var versions = await records.ReportVersions.Where(version => version.AgencyId == agency.Id && version.Year == year)
            .OrderByDescending(version => version.Number).ToListAsync(cancel);
        return versions.Find(version => number is null || version.Number == number) is not { } version ? null
            : new PublicReport(agency, version, Read(version), versions);
    }

    private static Report Read(ReportVersion version) =>
        ReportFile.Read("report.json", Encoding.UTF8.GetBytes(version.Content)).Report
            ?? throw new InvalidOperationException("A public report cannot be read.");
}
