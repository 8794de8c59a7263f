using Gongkai.Data;
using Gongkai.Data.Jobs;
using Gongkai.Shell.Work;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Api.Work;

/// <summary>Forgets, each hour, the answers that were kept for repeated requests for two days.</summary>
internal sealed class AnswerSweep(GongkaiDb db, TimeProvider time) : IJobHandler
{
    internal const string Name = "api.answers-sweep";
    internal static readonly TimeSpan Kept = TimeSpan.FromHours(48);
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public string Kind => Name;

    public async Task DoAsync(string payload, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var old = now - Kept;
        await db.AnsweredRequests.Where(answer => answer.At < old).ExecuteDeleteAsync(cancel);
        await EnsureNextAsync(db, now, Every, cancel);
    }

    /// <summary>At most one waits. Called at start, and by each for the next one.</summary>
    internal static async Task EnsureNextAsync(GongkaiDb db, DateTime now, TimeSpan wait, CancellationToken cancel)
    {
        // The one that runs now holds a lease: it is not the next one.
        if (!await db.Jobs.AnyAsync(job => job.Kind == Name && job.DoneAt == null && (job.LeasedUntil == null || job.LeasedUntil < now), cancel))
        {
            db.Jobs.Add(new Job { Kind = Name, DueAt = now + wait });
            await db.SaveChangesAsync(cancel);
        }
    }
}
