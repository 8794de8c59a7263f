using Gongkai.Data;
using Gongkai.Data.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Gongkai.Shell.Work;

/// <summary>Claims due jobs with a lease and does them, one at a time on each node.</summary>
internal sealed partial class JobRunner(IServiceScopeFactory scopes, TimeProvider time, ILogger<JobRunner> log) : BackgroundService
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly Guid _node = Guid.NewGuid();

    /// <summary>Does everything that is due now; tests call it, the service calls it each second.</summary>
    internal async Task<int> RunDueAsync(CancellationToken cancel)
    {
        var done = 0;
        while (!cancel.IsCancellationRequested && await RunOneAsync(cancel))
        {
            done++;
        }

        return done;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunDueAsync(stoppingToken);
                await Task.Delay(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                RoundFailed(failure);
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }

    private async Task<bool> RunOneAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GongkaiDb>();
        if (await ClaimAsync(db, cancel) is not { } job)
        {
            return false;
        }

        try
        {
            await scope.ServiceProvider.GetServices<IJobHandler>().Single(handler => handler.Kind == job.Kind).DoAsync(job.Payload, cancel);
            var now = time.GetUtcNow().UtcDateTime;
            await db.Jobs.Where(done => done.Id == job.Id && done.LeasedBy == _node)
                .ExecuteUpdateAsync(set => set.SetProperty(done => done.DoneAt, now), cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not OutOfMemoryException)
        {
            JobFailed(job.Kind, job.Id, failure);
            await PutOffAsync(db, job, failure.Message, cancel);
        }

        return true;
    }

    private async Task<Job?> ClaimAsync(GongkaiDb db, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var due = await db.Jobs.AsNoTracking()
            .Where(job => job.DoneAt == null && job.DueAt <= now && (job.LeasedUntil == null || job.LeasedUntil < now))
            .OrderBy(job => job.DueAt).ThenBy(job => job.Id).FirstOrDefaultAsync(cancel);
        if (due is null)
        {
            return null;
        }

        var (until, node) = (now + Lease, _node);
        var claimed = await db.Jobs
            .Where(job => job.Id == due.Id && job.DoneAt == null && (job.LeasedUntil == null || job.LeasedUntil < now))
            .ExecuteUpdateAsync(
                set => set.SetProperty(job => job.LeasedUntil, until).SetProperty(job => job.LeasedBy, node)
                    .SetProperty(job => job.Attempts, job => job.Attempts + 1),
                cancel);
        return claimed == 1 ? due : null;
    }

    /// <summary>Tries again after 1, 2, 4 … minutes, at most an hour apart; the error stays for <c>doctor</c> to show.</summary>
    private async Task PutOffAsync(GongkaiDb db, Job job, string error, CancellationToken cancel)
    {
        var wait = TimeSpan.FromMinutes(Math.Min(60, 1 << Math.Min(job.Attempts, 6)));
        var due = time.GetUtcNow().UtcDateTime + wait;
        await db.Jobs.Where(failed => failed.Id == job.Id).ExecuteUpdateAsync(
            set => set.SetProperty(failed => failed.Error, error).SetProperty(failed => failed.DueAt, due)
                .SetProperty(failed => failed.LeasedUntil, (DateTime?)null),
            cancel);
    }

    [LoggerMessage(LogLevel.Error, "A round of jobs failed.")]
    private partial void RoundFailed(Exception failure);

    [LoggerMessage(LogLevel.Error, "Job {Kind} {Id} failed.")]
    private partial void JobFailed(string kind, long id, Exception failure);
}
