using Gongkai.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Gongkai.Shell.Safety;

/// <summary>Writes an anchor of the audit log on every day (in Beijing) and when the site stops.</summary>
internal sealed partial class AnchorKeeper(IServiceScopeFactory scopes, SiteOptions options, TimeProvider time,
    ILogger<AnchorKeeper> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);
    private readonly AnchorLog _anchors = new(options.AnchorsFile);
    private DateOnly? _last;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(WriteAsync, CancellationToken.None);
    }

    /// <summary>
    /// Puts down where the log stands now; nothing when there is no record yet or the last anchor says the same.
    /// </summary>
    internal async Task WriteAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GongkaiDb>();
        var head = await db.AuditRecords.AsNoTracking().OrderByDescending(record => record.Sequence)
            .Select(record => new { record.Sequence, record.Hash }).FirstOrDefaultAsync(cancel);
        if (head is not null && _anchors.Last()?.Hash != head.Hash)
        {
            _anchors.Append(new Anchor(time.GetUtcNow().UtcDateTime, head.Sequence, head.Hash));
        }

        _last = BeijingDate.Today(time);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (_last != BeijingDate.Today(time))
            {
                await TryAsync(WriteAsync, stoppingToken);
            }

            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>A site that cannot write an anchor goes on; <c>doctor</c> tells that they are old.</summary>
    private async Task TryAsync(Func<CancellationToken, Task> act, CancellationToken cancel)
    {
        try
        {
            await act(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The site stops; stopping writes one itself.
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            NotWritten(failure);
        }
    }

    [LoggerMessage(LogLevel.Error, "The audit log's anchor could not be written.")]
    private partial void NotWritten(Exception failure);
}
