using Gongkai.Data;
using Gongkai.Data.People;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Access;

/// <summary>Sign-in sessions: resumed at each request, ended by time, by their owner or by the security administrator.</summary>
internal sealed class Sessions(GongkaiDb db, Signed signed, SiteSettings settings, TimeProvider time)
{
    private static readonly TimeSpan SeenStep = TimeSpan.FromMinutes(1);

    internal async Task<bool> ResumeAsync(Guid id, HttpContext http, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var found = await (from session in db.SignInSessions.AsNoTracking()
                           join person in db.People.AsNoTracking() on session.PersonId equals person.Id
                           where session.Id == id && session.EndedAt == null
                           select new { session, person }).SingleOrDefaultAsync(cancel);
        var rules = await settings.AccessAsync(cancel);
        if (found is null || !Lasts(found.session, found.person, rules, now))
        {
            return false;
        }

        var reaches = await ReachesAsync(found.person.Id, BeijingDate.Today(time), cancel);
        signed.Become(found.person, id, reaches, DutyOf(found.person, reaches, rules, now));
        db.Actor = new Actor(found.person.Id, found.person.FullName, http.Connection.RemoteIpAddress?.ToString() ?? "");
        if (now - found.session.LastSeenAt > SeenStep)
        {
            await db.SignInSessions.Where(session => session.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(session => session.LastSeenAt, now), cancel);
        }

        return true;
    }

    internal async Task EndAsync(SignInSession session, string by, CancellationToken cancel)
    {
        session.EndedAt = time.GetUtcNow().UtcDateTime;
        session.EndedBy = by;
        db.Record("session.end", $"person:{session.PersonId}", null, by);
        await db.SaveChangesAsync(cancel);
    }

    private static Duty DutyOf(Person person, IReadOnlyList<Reach> reaches, AccessRules rules, DateTime now) =>
        person.MustChangePassword || rules.PasswordTooOld(person, now) ? Duty.ChangePassword
        : !person.TwoFactorEnabled && rules.NeedsSecondFactor(reaches.Select(reach => reach.Role)) ? Duty.SetUpSecondFactor
        : Duty.None;

    private static bool Lasts(SignInSession session, Person person, AccessRules rules, DateTime now) =>
        now - session.LastSeenAt <= rules.Idle && now - session.StartedAt <= rules.Longest
        && person.DisabledAt is null && session.SecurityStamp == person.SecurityStamp;

    /// <summary>What a person may today, without a session: for the command line.</summary>
    internal Task<IReadOnlyList<Reach>> ReachesAsync(long personId, CancellationToken cancel) =>
        ReachesAsync(personId, BeijingDate.Today(time), cancel);

    /// <summary>The roles that a person holds on a day.</summary>
    internal async Task<IReadOnlyList<Reach>> ReachesAsync(long personId, DateOnly today, CancellationToken cancel) =>
        await (from grant in db.RoleGrants.AsNoTracking()
               where grant.PersonId == personId && grant.From <= today && (grant.Until == null || grant.Until >= today)
               join agency in db.Agencies on grant.AgencyId equals agency.Id into agencies
               from agency in agencies.DefaultIfEmpty()
               select new Reach(grant.Role, agency == null ? null : agency.Path, grant.Subtree)).ToListAsync(cancel);
}
