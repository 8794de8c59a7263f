using Gongkai.Data;
using Gongkai.Data.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Shell.Access;

/// <summary>How the first administrators come in: a code printed by whoever starts the program, good while there are none.</summary>
internal static class FirstStart
{
    internal static readonly TimeSpan Lasts = TimeSpan.FromHours(24);

    /// <summary>A fresh code at each start until there is a security administrator; codes given out before then stop working.</summary>
    internal static async Task<string?> CodeAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GongkaiDb>();
        if (await db.RoleGrants.AnyAsync(grant => grant.Role == Role.SecurityAdministrator, cancel))
        {
            return null;
        }

        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        foreach (var old in await db.OneTimeCodes.Where(code => code.Purpose == CodePurpose.FirstStart && code.UsedAt == null).ToListAsync(cancel))
        {
            old.UsedAt = now;
        }

        var code = OneTimeCodes.Issue(db, CodePurpose.FirstStart, null, now, Lasts);
        db.Record("start.code", "", null);
        await db.SaveChangesAsync(cancel);
        return code;
    }
}
