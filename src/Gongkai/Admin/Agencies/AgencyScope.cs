using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.Agencies;

/// <summary>Which organs the person asking may manage.</summary>
internal sealed class AgencyScope(GongkaiDb db, Signed signed)
{
    internal bool Everywhere => signed.MayEverywhere(Permission.ManageAgencies);

    internal Task<IReadOnlyList<Agency>> AllAsync(CancellationToken cancel) => signed.AgenciesAsync(db, Permission.ManageAgencies, cancel);

    /// <summary>Null for an unknown id and for an organ out of reach alike.</summary>
    internal async Task<Agency?> FindAsync(long? id, CancellationToken cancel) =>
        await db.Agencies.SingleOrDefaultAsync(agency => agency.Id == id, cancel) is { } found && signed.May(Permission.ManageAgencies, found)
            ? found
            : null;
}
