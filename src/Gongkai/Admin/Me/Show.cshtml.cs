using Gongkai.Data;
using Gongkai.Data.People;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.Me;

/// <summary>A person's own account: data, roles, sessions.</summary>
internal sealed class ShowModel(GongkaiDb db, Signed signed, Sessions sessions, SiteSettings settings, TimeProvider time) : PageModel
{
    internal Person Me => signed.Person!;

    internal Guid Current => signed.SessionId;

    internal string? AgencyName { get; private set; }

    internal IReadOnlyList<GrantRow> Grants { get; private set; } = [];

    internal IReadOnlyList<SignInSession> Open { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        AgencyName = await db.Agencies.Where(agency => agency.Id == Me.AgencyId).Select(agency => agency.Name).SingleOrDefaultAsync(cancel);
        Grants = [.. (await GrantRow.OfAsync(db, Me.Id, BeijingDate.Today(time), cancel)).Where(grant => grant.Holds)];
        var idle = time.GetUtcNow().UtcDateTime - (await settings.AccessAsync(cancel)).Idle;
        Open = await Own().AsNoTracking().Where(session => session.LastSeenAt >= idle).OrderByDescending(session => session.LastSeenAt).ToListAsync(cancel);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid session, CancellationToken cancel)
    {
        if (await Own().SingleOrDefaultAsync(open => open.Id == session, cancel) is not { } found)
        {
            return NotFound();
        }

        await sessions.EndAsync(found, "本人在其他设备退出", cancel);
        TempData["Flash"] = "那台设备已经退出。";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancel)
    {
        foreach (var other in await Own().Where(open => open.Id != Current).ToListAsync(cancel))
        {
            await sessions.EndAsync(other, "本人在其他设备退出", cancel);
        }

        TempData["Flash"] = "其他设备已经全部退出。";
        return RedirectToPage();
    }

    private IQueryable<SignInSession> Own() =>
        db.SignInSessions.Where(session => session.PersonId == signed.Id && session.EndedAt == null);
}
