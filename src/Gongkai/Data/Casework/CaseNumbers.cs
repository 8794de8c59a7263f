using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Casework;

/// <summary>
/// Numbers of applications (登记编号): “2026-0017”, in order and without gaps for each organ and year of registration. A number is never
/// given again, and never changed.
/// </summary>
internal static class CaseNumbers
{
    internal const int Longest = 20;

    /// <summary>Inside the caller's transaction: a registration that fails takes its number back.</summary>
    internal static async Task<string> NextAsync(GongkaiDb db, long agencyId, int year, CancellationToken cancel)
    {
        var series = $"application:{agencyId}:{year}";
        var next = await db.Database.SqlQuery<int>(
            $"INSERT INTO serials (series, last) VALUES ({series}, 1) ON CONFLICT (series) DO UPDATE SET last = serials.last + 1 RETURNING last")
            .ToListAsync(cancel);
        return $"{year}-{next.Single():D4}";
    }
}
