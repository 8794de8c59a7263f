using Gongkai.Data;
using Gongkai.Data.Reporting;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Reporting.Making;

/// <summary>What happened to a report, its public versions, and the cases it was frozen with.</summary>
[Needs(Permission.WriteReports, Permission.SubmitReports, Permission.AcceptReports)]
internal sealed class HistoryModel(GongkaiDb db, ReportReading reading, Signed signed) : ReportPage(reading, signed)
{
    internal IReadOnlyList<(ReportEvent Happened, string Who)> Events { get; private set; } = [];

    internal IReadOnlyList<ReportVersion> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        var rows = await (
            from happened in db.ReportEvents.AsNoTracking()
            join person in db.People.AsNoTracking() on happened.PersonId equals person.Id
            where happened.ReportId == id
            orderby happened.Id descending
            select new { Happened = happened, person.FullName }).ToListAsync(cancel);
        Events = [.. rows.Select(row => (row.Happened, row.FullName))];
        Versions = await db.ReportVersions.AsNoTracking().Where(version => version.ReportId == id)
            .OrderByDescending(version => version.Number).ToListAsync(cancel);
        return Page();
    }

    /// <summary>The frozen list: number and hash of each case.</summary>
    public async Task<IActionResult> OnGetCasesAsync(long id, CancellationToken cancel) =>
        !await LoadAsync(id, cancel) || Open.Row.FrozenCases is not { } cases ? NotFound()
            : File(System.Text.Encoding.UTF8.GetBytes(cases), "application/json", $"{Open.Agency.Slug}-{Open.Row.Year}-cases.json");
}
