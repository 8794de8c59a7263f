using Gongkai.Data;
using Gongkai.Data.Jobs;
using Gongkai.Shell.Work;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Files;

/// <summary>
/// Sweeps away, once a day, what a crash left behind: files without a row and half-written ones, nothing younger than an hour, whose row
/// may still be on the way; and the rows of files that were uploaded and never used. Their files go with the next sweep, a day later, so
/// that a backup taken meanwhile has what its rows say.
/// </summary>
internal sealed class FileSweep(GongkaiDb db, FileStore store, TimeProvider time) : IJobHandler
{
    internal const string Name = "files.sweep";
    internal static readonly TimeSpan Age = TimeSpan.FromHours(1);
    internal static readonly TimeSpan Grace = TimeSpan.FromDays(30);
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

        await SweepRowsAsync(time.GetUtcNow().UtcDateTime - Grace, cancel);
        await EnsureNextAsync(db, time.GetUtcNow().UtcDateTime, Every, cancel);
    }

    /// <summary>What no item, no case, no import and no unsaved draft refers to. Whoever begins to use it meanwhile wins: the database refuses.</summary>
    private async Task SweepRowsAsync(DateTime old, CancellationToken cancel)
    {
        var unused = await db.StoredFiles.AsNoTracking()
            .Where(file => file.CreatedAt < old && !db.FileUses.Any(use => use.Hash == file.Hash)
                && !db.ApplicationFiles.Any(paper => paper.Hash == file.Hash)
                && !db.ImportPlans.Any(plan => plan.FileHash == file.Hash)
                && !db.Settings.Any(setting => setting.Value.StartsWith(file.Hash)) // the site's logo
                && !db.DraftSaves.Any(draft => draft.Fields.Contains(file.Hash)))
            .ToListAsync(cancel);
        foreach (var file in unused)
        {
            db.StoredFiles.Remove(file);
            db.Record("file.sweep", $"file:{file.Hash}", null);
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException)
            {
                db.ChangeTracker.Clear();
                db.Forget();
            }
        }
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
