using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Gongkai.Data.Freshness;

/// <summary>Moves the clock when a transaction is committed; one that is rolled back changed nothing.</summary>
internal sealed class ChangeNotice(ChangeClock clock) : DbTransactionInterceptor
{
    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is PostgresDb { Touched: { Count: > 0 } tags })
        {
            await NodeNews.SayAsync(transaction, clock.Node, tags, cancellationToken);
        }

        return result;
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Tell(eventData);

    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(eventData);
        return Task.CompletedTask;
    }

    public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Drop(eventData);

    public override Task TransactionRolledBackAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Drop(eventData);
        return Task.CompletedTask;
    }

    /// <summary>Whether a commit that failed took place is not known: it counts as done.</summary>
    public override void TransactionFailed(DbTransaction transaction, TransactionErrorEventData eventData) => Tell(eventData);

    public override Task TransactionFailedAsync(
        DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(eventData);
        return Task.CompletedTask;
    }

    private void Tell(DbContextEventData told)
    {
        if (told.Context is GongkaiDb db && db.TakeTouched() is { Count: > 0 } tags)
        {
            clock.Changed(tags);
        }
    }

    private static void Drop(DbContextEventData told) => (told.Context as GongkaiDb)?.TakeTouched();
}
