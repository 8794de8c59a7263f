using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.Agencies;

/// <summary>One information officer as the page lists them.</summary>
internal sealed record OfficerRow(long Id, string Name, string Section, DateOnly From, DateOnly? Until);

/// <summary>One organ: its data, its history, its sections and information officers.</summary>
[Needs(Permission.ManageAgencies)]
internal sealed partial class ShowModel(GongkaiDb db, Signed signed, TimeProvider time) : PageModel
{
    internal Agency Agency { get; private set; } = null!;

    internal Agency? Parent { get; private set; }

    internal IReadOnlyList<HistoryRow> History { get; private set; } = [];

    internal IReadOnlyList<Section> Sections { get; private set; } = [];

    internal IReadOnlyList<OfficerRow> Officers { get; private set; } = [];

    internal IReadOnlyList<(string Value, string Text)> PersonOptions { get; private set; } = [];

    internal IEnumerable<(string Value, string Text)> SectionOptions =>
        Sections.Where(section => section.ClosedOn is null).Select(section => (section.Id.ToString(), section.Name));

    internal DateOnly Today => BeijingDate.Today(time);

    /// <summary>What art. 12 wants in the guide and is not written yet.</summary>
    internal IReadOnlyList<string> Missing
    {
        get
        {
            (string Name, string Value)[] wanted =
            [
                ("机构名称", Agency.Contact.Office), ("办公地址", Agency.Contact.Address), ("办公时间", Agency.Contact.Hours),
                ("联系电话", Agency.Contact.Phone), ("传真", Agency.Contact.Fax), ("互联网联系方式", Agency.Contact.Email + Agency.Contact.Website),
            ];
            return [.. wanted.Where(each => each.Value.Length == 0).Select(each => each.Name)];
        }
    }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? await ShowAsync(cancel) : NotFound();

    private async Task<bool> FindAsync(long id, CancellationToken cancel)
    {
        if (await new AgencyScope(db, signed).FindAsync(id, cancel) is not { } found)
        {
            return false;
        }

        Agency = found;
        return true;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var id = Agency.Id;
        Parent = await db.Agencies.AsNoTracking().SingleOrDefaultAsync(above => above.Id == Agency.ParentId, cancel);
        History = await HistoryRow.OfAsync(db, id, cancel);
        Sections = await db.Sections.AsNoTracking().Where(section => section.AgencyId == id)
            .OrderBy(section => section.ClosedOn != null).ThenBy(section => section.Sort).ThenBy(section => section.Id).ToListAsync(cancel);
        Officers = await (from officer in db.InformationOfficers.AsNoTracking()
                          where officer.AgencyId == id
                          join person in db.People on officer.PersonId equals person.Id
                          join section in db.Sections on officer.SectionId equals section.Id
                          orderby officer.Until != null, officer.Id
                          select new OfficerRow(officer.Id, person.FullName, section.Name, officer.From, officer.Until)).ToListAsync(cancel);
        var people = await db.People.AsNoTracking().Where(person => person.AgencyId == id && person.DisabledAt == null)
            .OrderBy(person => person.Id).Select(person => new { person.Id, person.FullName }).ToListAsync(cancel);
        PersonOptions = [.. people.Select(person => (person.Id.ToString(), person.FullName))];
        return Page();
    }

    private async Task<IActionResult> RefusedAsync(IEnumerable<Problem> problems, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        ModelState.Add(problems);
        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> SavedAsync(string act, string subject, string flash, CancellationToken cancel)
    {
        db.Record(act, subject, Agency.Id);
        await db.SaveChangesAsync(cancel);
        TempData["Flash"] = flash;
        return RedirectToPage(new { id = Agency.Id });
    }
}
