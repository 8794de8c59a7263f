using System.Diagnostics;
using Gongkai.Data.Jobs;
using Gongkai.Data.Publishing;
using Gongkai.Shell.Work;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Search;

/// <summary>
/// Brings the index in step with what is public, from the oldest item on, some at a time: each step is a transaction of its own,
/// and may be done again.
/// </summary>
internal sealed class SearchRebuild(GongkaiDb db, TimeProvider time) : IJobHandler
{
    internal const string Name = "search.rebuild";
    private const int Step = 200;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(30);

    public string Kind => Name;

    /// <summary>Works for half a minute, then lets other jobs have their turn.</summary>
    public async Task DoAsync(string payload, CancellationToken cancel)
    {
        var started = Stopwatch.StartNew();
        long? after = long.Parse(payload);
        while (after is { } above && started.Elapsed < Turn)
        {
            (after, _) = await StepAsync(db, above, cancel);
        }

        if (after is { } next)
        {
            db.Jobs.Add(new Job { Kind = Name, Payload = $"{next}", DueAt = time.GetUtcNow().UtcDateTime });
            await db.SaveChangesAsync(cancel);
        }
    }

    /// <summary>Everything at once.</summary>
    /// <returns>How many documents were out of step.</returns>
    internal static async Task<int> AllAsync(GongkaiDb db, CancellationToken cancel)
    {
        var mended = 0;
        for (long? after = 0; after is { } above;)
        {
            (after, var some) = await StepAsync(db, above, cancel);
            mended += some;
        }

        return mended;
    }

    /// <returns>The last item looked at, null when there is none left; and how many documents were out of step.</returns>
    private static async Task<(long? Last, int Mended)> StepAsync(GongkaiDb db, long above, CancellationToken cancel)
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var some = await db.Publications.AsNoTracking().Where(publication => publication.ItemId > above)
            .OrderBy(publication => publication.ItemId).Take(Step).ToListAsync(cancel);
        var last = some.Count == Step ? some[^1].ItemId : (long?)null;
        var entries = (await SearchStore.EntriesAsync(db, above, last ?? long.MaxValue, cancel)).ToDictionary(entry => entry.ItemId);
        var texts = await FileTexts.OfAsync(db, some, cancel);
        var held = await db.Search.HeldAsync(db, [.. entries.Values.Select(entry => entry.Position)], cancel) == entries.Count;
        var mended = 0;
        foreach (var publication in some)
        {
            if (!held || entries.GetValueOrDefault(publication.ItemId)?.Digest != SearchDocument.DigestOf(publication, texts))
            {
                await db.Search.PutAsync(db, SearchDocument.Of(publication, texts), cancel);
                mended++;
            }
        }

        foreach (var itemId in entries.Keys.Except(some.Select(publication => publication.ItemId)))
        {
            await db.Search.RemoveAsync(db, itemId, cancel);
            mended++;
        }

        await SearchState.NoteChangeAsync(db, cancel);
        await transaction.CommitAsync(cancel);
        return (last, mended);
    }
}
