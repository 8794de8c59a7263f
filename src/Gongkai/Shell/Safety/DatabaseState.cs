using Gongkai.Data;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Safety;

/// <summary>
/// How the database's form stands to the program's: migrations it still lacks, and migrations the program does not know.
/// </summary>
internal sealed record DatabaseState(int Pending, int Unknown)
{
    internal static async Task<DatabaseState> OfAsync(GongkaiDb db, CancellationToken cancel)
    {
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToHashSet();
        var known = db.Database.GetMigrations().ToHashSet();
        return new DatabaseState(known.Except(applied).Count(), applied.Except(known).Count());
    }
}
