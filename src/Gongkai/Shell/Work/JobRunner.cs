using Gongkai.Data;
using Gongkai.Data.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Gongkai.Shell.Work;

/// <summary>
/// Claims due jobs with a lease and does them, on each node one at a time of the short ones and one of those that take long. The lease is
/// short and renewed while the job is done: of a node that died another takes over soon.
/// </summary>
internal sealed partial class JobRunner(IServiceScopeFactory scopes, TimeProvider time, ILogger<JobRunner> log) : BackgroundService
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly Guid _node = Guid.NewGuid();
    private string[]? _long;

    /// <summary>Does everything that is due now; tests call it, the service calls it each second.</summary>
    internal Task<int> RunDueAsync(CancellationToken cancel) => RunDueAsync(null, cancel);

    /// <summary>Where no other process can be at work, what a killed one had claimed is free at once.</summary>
    internal static Task FreeAsync(GongkaiDb db, CancellationToken cancel) => db.Jobs
        .Where(job => job.DoneAt == null && job.LeasedUntil != null)
        .ExecuteUpdateAsync(set => set.SetProperty(job => job.LeasedUntil, (DateTime?)null), cancel);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(GoOnAsync(false, stoppingToken), GoOnAsync(true, stoppingToken));

    private async Task GoOnAsync(bool takesLong, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunDueAsync(takesLong, stoppingToken);
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

    private async Task<int> RunDueAsync(bool? takesLong, CancellationToken cancel)
    {
        var done = 0;
        while (!cancel.IsCancellationRequested && await RunOneAsync(takesLong, cancel))
        {
            done++;
        }

        return done;
    }

    private async Task<bool> RunOneAsync(bool? takesLong, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GongkaiDb>();
        var handlers = scope.ServiceProvider.GetServices<IJobHandler>().ToList();
        _long ??= [.. handlers.Where(handler => handler.TakesLong).Select(handler => handler.Kind)];
        if (await ClaimAsync(db, takesLong, cancel) is not { } job)
        {
            return false;
        }

        try
        {
            await DoAsync(handlers.Single(handler => handler.Kind == job.Kind), job, cancel);
            var now = time.GetUtcNow().UtcDateTime;
            await db.Jobs.Where(done => done.Id == job.Id && done.LeasedBy == _node)
                .ExecuteUpdateAsync(set => set.SetProperty(done => done.DoneAt, now), cancel);
        }
        catch (OperationCanceledException)
        {
            await ReleaseAsync(job.Id);
            throw;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            JobFailed(job.Kind, job.Id, failure);
            await PutOffAsync(db, job, failure.Message, cancel);
        }

        return true;
    }

    /// <summary>Does the job while its lease is renewed; a lease that is lost ends it.</summary>
    private async Task DoAsync(IJobHandler handler, Job job, CancellationToken cancel)
    {
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var renewing = RenewAsync(job.Id, lost, over.Token);
        try
        {
            await handler.DoAsync(job.Payload, lost.Token);
        }
        finally
        {
            await over.CancelAsync();
            await renewing;
        }
    }

    /// <summary>A node that stops in order leaves its job to the next at once.</summary>
    private async Task ReleaseAsync(long jobId)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GongkaiDb>().Jobs
            .Where(job => job.Id == jobId && job.DoneAt == null && job.LeasedBy == _node)
            .ExecuteUpdateAsync(set => set.SetProperty(job => job.LeasedUntil, (DateTime?)null), CancellationToken.None);
    }

    private async Task RenewAsync(long jobId, CancellationTokenSource lost, CancellationToken over)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Renewal, over);
                await using var scope = scopes.CreateAsyncScope();
                var until = time.GetUtcNow().UtcDateTime + Lease;
                var held = await scope.ServiceProvider.GetRequiredService<GongkaiDb>().Jobs
                    .Where(job => job.Id == jobId && job.DoneAt == null && job.LeasedBy == _node)
                    .ExecuteUpdateAsync(set => set.SetProperty(job => job.LeasedUntil, until), over);
                if (held == 0)
                {
                    await lost.CancelAsync();
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // the job is over
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            RoundFailed(failure);
            await lost.CancelAsync(); // without a lease another node may begin: this one ends
        }
    }

    private async Task<Job?> ClaimAsync(GongkaiDb db, bool? takesLong, CancellationToken cancel)
    {
        var (now, slow) = (time.GetUtcNow().UtcDateTime, _long!);
        var due = await db.Jobs.AsNoTracking()
            .Where(job => takesLong == null || slow.Contains(job.Kind) == takesLong)
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
