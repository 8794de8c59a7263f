using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.People;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.People;

/// <summary>Whose accounts the person asking may manage: those of their organs, or all.</summary>
internal sealed class PeopleScope(GongkaiDb db, Signed signed)
{
    internal bool Everybody => signed.MayEverywhere(Permission.ManagePeople);

    internal Task<IReadOnlyList<Agency>> AgenciesAsync(CancellationToken cancel) => signed.AgenciesAsync(db, Permission.ManagePeople, cancel);

    internal IQueryable<Person> People(IReadOnlyList<Agency> agencies)
    {
        if (Everybody)
        {
            return db.People;
        }

        var ids = agencies.Select(agency => (long?)agency.Id).ToList();
        return db.People.Where(person => ids.Contains(person.AgencyId));
    }

    /// <summary>Null for an unknown id and for somebody of another organ alike.</summary>
    internal async Task<Person?> FindAsync(long id, CancellationToken cancel)
    {
        if (await db.People.SingleOrDefaultAsync(person => person.Id == id, cancel) is not { } person)
        {
            return null;
        }

        return Everybody || await AgencyAsync(person.AgencyId, cancel) is not null ? person : null;
    }

    /// <summary>The organ, if the person asking manages the people of it.</summary>
    internal async Task<Agency?> AgencyAsync(long? id, CancellationToken cancel) =>
        await db.Agencies.SingleOrDefaultAsync(agency => agency.Id == id, cancel) is { } found && signed.May(Permission.ManagePeople, found)
            ? found
            : null;
}
