using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Reporting;
using Gongkai.Rules.Reports.Handling;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Reporting.Making;

/// <summary>A report in a list.</summary>
internal sealed record ReportLine(AnnualReport Report, Agency Agency, DateOnly SubmitBy, bool Late);

/// <summary>The annual reports of one's organs, and the beginning of the next one.</summary>
[Needs(Permission.WriteReports, Permission.SubmitReports, Permission.AcceptReports)]
internal sealed class IndexModel(GongkaiDb db, ReportDesk desk, Signed signed, TimeProvider time) : PageModel
{
    private const int Most = 200;

    internal IReadOnlyList<ReportLine> Lines { get; private set; } = [];

    /// <summary>The organs for which this person writes reports.</summary>
    internal IReadOnlyList<Agency> Mine { get; private set; } = [];

    internal IReadOnlyList<int> Years { get; private set; } = [];

    internal string Year { get; private set; } = "";

    internal string Organ { get; private set; } = "";

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        (Year, Organ) = (Request.Form["Year"].ToString(), Request.Form["Organ"].ToString());
        if (Mine.FirstOrDefault(agency => agency.Id.ToString() == Organ) is not { } chosen)
        {
            return NotFound();
        }

        var begun = await desk.BeginAsync(chosen, int.TryParse(Year, out var year) ? year : 0, cancel);
        return begun.Ok(out var report) ? Redirect($"/office/reports/{report.Id}") : this.PageWith(begun.Problems);
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var today = BeijingDate.Today(time);
        Mine = await signed.AgenciesAsync(db, Permission.WriteReports, cancel);
        Years = [.. Enumerable.Range(2019, Math.Max(1, today.Year - 2018)).Reverse()];
        Year = (today.Year - 1).ToString();
        var agencies = (await signed.AgenciesAsync(db, Permission.AcceptReports, cancel)).Concat(Mine).DistinctBy(agency => agency.Id)
            .ToDictionary(agency => agency.Id);
        long[] ids = [.. agencies.Keys];
        var reports = await db.AnnualReports.AsNoTracking().Where(report => ids.Contains(report.AgencyId))
            .OrderByDescending(report => report.Year).ThenBy(report => report.AgencyId).Take(Most).ToListAsync(cancel);
        Lines =
        [
            .. reports.Select(report =>
            {
                var dates = ReportDates.Of(report.Year, agencies[report.AgencyId].Kind == AgencyKind.Government);
                var late = report.State is ReportState.Writing or ReportState.Returned && today > dates.SubmitBy;
                return new ReportLine(report, agencies[report.AgencyId], dates.SubmitBy, late);
            }),
        ];
    }
}
