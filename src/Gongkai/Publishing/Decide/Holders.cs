using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.People;
using Gongkai.Shell;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Decide;

/// <summary>Names of persons, and who holds a role for an organ today.</summary>
internal sealed class Holders(GongkaiDb db, TimeProvider time)
{
    internal async Task<IReadOnlyDictionary<long, string>> NamesAsync(IEnumerable<long> ids, CancellationToken cancel)
    {
        long[] asked = [.. ids.Distinct()];
        return await db.People.AsNoTracking().Where(person => asked.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.FullName, cancel);
    }

    internal async Task<IReadOnlyList<string>> OfAsync(Agency agency, IReadOnlyList<Role> roles, IReadOnlySet<long> without, CancellationToken cancel)
    {
        var today = BeijingDate.Today(time);
        long[] above = [.. agency.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse)];
        Role[] asked = [.. roles];
        var found = await (
            from grant in db.RoleGrants.AsNoTracking()
            join person in db.People.AsNoTracking() on grant.PersonId equals person.Id
            where asked.Contains(grant.Role) && person.DisabledAt == null
                && grant.AgencyId != null && (grant.AgencyId == agency.Id || (grant.Subtree && above.Contains(grant.AgencyId.Value)))
                && grant.From <= today && (grant.Until == null || grant.Until >= today)
            orderby person.Id
            select new { person.Id, person.FullName }).Distinct().ToListAsync(cancel);
        return [.. found.Where(person => !without.Contains(person.Id)).OrderBy(person => person.Id).Select(person => person.FullName)];
    }
}
