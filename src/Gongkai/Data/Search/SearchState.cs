using Gongkai.Data.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Search;

/// <summary>The version of the tokens the index is made of, and a count that grows with each change of it.</summary>
internal static class SearchState
{
    private static readonly string[] Schema =
    [
        "CREATE TABLE IF NOT EXISTS search_state (name varchar(20) NOT NULL PRIMARY KEY, value bigint NOT NULL)",
        "INSERT INTO search_state (name, value) VALUES ('changes', 0) ON CONFLICT (name) DO NOTHING",
    ];

    /// <summary>
    /// Called at start, after the migrations. An index of another version goes, and a job makes it anew: what is published
    /// meanwhile is in it at once, the rest comes in from the oldest item on.
    /// </summary>
    internal static async Task EnsureAsync(GongkaiDb db, CancellationToken cancel)
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        await RunAsync(db, Schema, cancel);
        if (await ValueAsync(db, "version", cancel) != SearchDocument.Version)
        {
            await RunAsync(db, db.Search.Clearing, cancel);
            await RunAsync(db, db.Search.Schema, cancel);
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO search_state (name, value) VALUES ('version', {SearchDocument.Version})
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """,
                cancel);
            if (await db.Publications.AnyAsync(cancel))
            {
                db.Jobs.Add(new Job { Kind = SearchRebuild.Name, Payload = "0", DueAt = DateTime.UnixEpoch });
                await db.SaveChangesAsync(cancel);
            }
        }

        await RunAsync(db, db.Search.Schema, cancel);
        await transaction.CommitAsync(cancel);
    }

    internal static Task<int> NoteChangeAsync(GongkaiDb db, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"UPDATE search_state SET value = value + 1 WHERE name = 'changes'", cancel);

    internal static async Task<long> ChangesAsync(GongkaiDb db, CancellationToken cancel) =>
        await ValueAsync(db, "changes", cancel) ?? 0;

    /// <summary>How many publications are in the index.</summary>
    internal static Task<long> CountAsync(GongkaiDb db, CancellationToken cancel) =>
        db.Database.SqlQuery<long>($"SELECT COUNT(*) AS \"Value\" FROM search_entries").SingleAsync(cancel);

    private static async Task<long?> ValueAsync(GongkaiDb db, string name, CancellationToken cancel) =>
        (await db.Database.SqlQuery<long>($"SELECT value AS \"Value\" FROM search_state WHERE name = {name}").ToListAsync(cancel))
            .Cast<long?>().FirstOrDefault();

    private static async Task RunAsync(GongkaiDb db, IEnumerable<string> statements, CancellationToken cancel)
    {
        foreach (var statement in statements)
        {
            await db.Database.ExecuteSqlRawAsync(statement, cancel);
        }
    }
}
