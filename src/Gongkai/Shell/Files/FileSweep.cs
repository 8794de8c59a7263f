using Gongkai.Data;
using Gongkai.Data.Jobs;
using Gongkai.Shell.Work;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Files;

/// <summary>
/// Sweeps away, once a day, what a crash left behind: files without a row and half-written ones. Nothing younger than an hour is
/// touched: its row may still be on the way.
/// </summary>
internal sealed class FileSweep(GongkaiDb db, FileStore store, TimeProvider time) : IJobHandler
{
    internal const string Name = "files.sweep";
    internal static readonly TimeSpan Age = TimeSpan.FromHours(1);
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    public string Kind => Name;

    public async Task DoAsync(string payload, CancellationToken cancel)
    {
        var old = time.GetUtcNow().UtcDateTime - Age;
        foreach (var left in store.Leftovers().Where(file => file.LastWriteTimeUtc < old))
        {
            left.Delete();
        }

        foreach (var some in store.All().Where(file => file.LastWriteTimeUtc < old).Select(file => file.Name).Chunk(500))
        {
            var known = await KnownAsync(some, cancel);
            foreach (var hash in some.Except(known))
            {
                await store.RemoveAsync(hash, old, async () => (await KnownAsync([hash], cancel)).Count > 0);
            }
        }

        await EnsureNextAsync(db, time.GetUtcNow().UtcDateTime, Every, cancel);
    }

    /// <summary>At most one sweep waits. Called at start, and by each sweep for the next one.</summary>
    internal static async Task EnsureNextAsync(GongkaiDb db, DateTime now, TimeSpan wait, CancellationToken cancel)
    {
        // The sweep that runs now holds a lease: it is not the next one.
        if (!await db.Jobs.AnyAsync(job => job.Kind == Name && job.DoneAt == null
            && (job.LeasedUntil == null || job.LeasedUntil < now), cancel))
        {
            db.Jobs.Add(new Job { Kind = Name, DueAt = now + wait });
            await db.SaveChangesAsync(cancel);
        }
    }

    private Task<List<string>> KnownAsync(string[] hashes, CancellationToken cancel) =>
        db.StoredFiles.AsNoTracking().Where(file => hashes.Contains(file.Hash)).Select(file => file.Hash).ToListAsync(cancel);
}
