using Gongkai.Casework.Desk;
using Gongkai.Data;
using Gongkai.Data.Casework;
using Gongkai.Shell.Access;
using Gongkai.Shell.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Casework.Cases;

/// <summary>How many applications this applicant has made here, and when (条例第三十五条).</summary>
[Needs(Permission.HandleCases)]
internal sealed class FrequencyModel(CaseDesk desk, GongkaiDb db) : CasePage(desk)
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "page")]
    public int PageNumber { get; set; } = 1;

    internal int Total { get; private set; }

    internal IReadOnlyList<(string Month, int Count)> Months { get; private set; } = [];

    internal IReadOnlyList<Application> Rows { get; private set; } = [];

    internal Pager Pager { get; private set; } = new(1, 0, Size);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (!await OpenAsync(id, cancel))
        {
            return NotFound();
        }

        if (!May(Permission.HandleCases))
        {
            return Forbidden();
        }

        var (agency, key) = (Open.Row.AgencyId, Open.Row.ApplicantKey);
        var own = db.Applications.AsNoTracking().Where(row => row.AgencyId == agency && row.ApplicantKey == key);
        var months = await own.GroupBy(row => new { row.SubmittedOn.Year, row.SubmittedOn.Month })
            .Select(group => new { group.Key.Year, group.Key.Month, Count = group.Count() }).ToListAsync(cancel);
        Months = [.. months.OrderByDescending(group => (group.Year, group.Month)).Select(group => ($"{group.Year}-{group.Month:D2}", group.Count))];
        Total = Months.Sum(month => month.Count);
        Pager = new Pager(PageNumber, Total, Size);
        Rows = await own.OrderByDescending(row => row.Id).Skip(Pager.Skip).Take(Size).ToListAsync(cancel);
        return Page();
    }
}
