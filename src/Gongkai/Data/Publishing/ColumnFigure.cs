using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Gongkai.Data.Publishing;

/// <summary>
/// How many publications stand in a column: kept in step by the save that changes it, since counting a million rows for each list's
/// last page takes longer than the list.
/// </summary>
internal sealed class ColumnFigure
{
    public long ColumnId { get; set; }

    public int Items { get; set; }

    /// <summary>Follows what the save in hand adds, removes and moves. Undone with its transaction.</summary>
    /// <returns>The organs of which a column is no longer empty, or is so now.</returns>
    internal static async Task<IReadOnlyList<long>> FollowAsync(GongkaiDb db, CancellationToken cancel)
    {
        var columns = db.ChangeTracker.Entries<Publication>().SelectMany(StepsOf).GroupBy(step => step.ColumnId)
            .Select(steps => (Id: steps.Key, steps.First().AgencyId, By: steps.Sum(step => step.By)))
            .Where(column => column.By != 0).ToList();
        var turned = new List<long>();
        foreach (var (id, agencyId, by) in columns)
        {
            var now = await db.Database.SqlQuery<int>(
                $"""
                INSERT INTO column_figures (column_id, items) VALUES ({id}, {by})
                ON CONFLICT (column_id) DO UPDATE SET items = column_figures.items + excluded.items
                RETURNING items AS "Value"
                """).ToListAsync(cancel);
            if (now[0] == 0 || now[0] == by)
            {
                turned.Add(agencyId);
            }
        }

        return turned;
    }

    /// <summary>Counts anew: for rows that came in past the saves.</summary>
    internal static async Task RebuildAsync(GongkaiDb db, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync($"DELETE FROM column_figures", cancel);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO column_figures (column_id, items) SELECT column_id, COUNT(*) FROM publications GROUP BY column_id", cancel);
    }

    private static IEnumerable<(long ColumnId, long AgencyId, int By)> StepsOf(EntityEntry<Publication> entry)
    {
        var (column, agency) = (entry.Property(publication => publication.ColumnId), entry.Property(publication => publication.AgencyId));
        var (from, to) = ((column.OriginalValue, agency.OriginalValue, -1), (column.CurrentValue, agency.CurrentValue, 1));
        return entry.State switch
        {
            EntityState.Added => [to],
            EntityState.Deleted => [from],
            EntityState.Modified when column.IsModified => [from, to],
            _ => [],
        };
    }
}
