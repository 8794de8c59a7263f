using Gongkai.Data;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Shell.Work;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Items;

/// <summary>Acts whose hour has come. The state is asked again: what was taken back or changed meanwhile does not happen.</summary>
internal static class ScheduledActs
{
    internal const string PublishKind = "item.publish-scheduled";
    internal const string WithdrawKind = "item.withdraw-scheduled";
    internal const string TermKind = "item.term-over";
}

/// <summary>
/// The guard reads once more, as before every step. What then keeps the item from going out is recorded and shown as an alarm: it is
/// neither published in silence nor forgotten in silence.
/// </summary>
internal sealed class PublishScheduled(GongkaiDb db, ItemDesk desk, GuardDesk guard) : IJobHandler
{
    public string Kind => ScheduledActs.PublishKind;

    public async Task DoAsync(string payload, CancellationToken cancel)
    {
        var id = long.Parse(payload);
        var open = await desk.OpenForJobAsync(id, 0, cancel);
        if (open.State is { Stage: ReviewStage.Scheduled, DueForPublication: true }
            && open.Events.OfType<Scheduled>().LastOrDefault() is { } order)
        {
            var owned = await desk.OpenForJobAsync(id, order.PersonId, cancel);
            var unread = await guard.RunAsync(owned, cancel);
            var problems = unread.Count > 0 ? unread
                : await desk.RecordAsync(owned, owned.State.Publish(owned.By, owned.Seen), cancel);
            if (problems.Count > 0)
            {
                await HoldAsync(id, order.PersonId, string.Concat(problems.Select(problem => problem.Says)), cancel);
            }
        }
    }

    private async Task HoldAsync(long id, long personId, string reasons, CancellationToken cancel)
    {
        db.ChangeTracker.Clear(); // what was refused must not be saved with this
        db.Forget();
        var open = await desk.OpenForJobAsync(id, personId, cancel);
        await desk.RecordAsync(open, open.State.HoldPublication(open.By, open.Seen, reasons), cancel);
    }
}

internal sealed class WithdrawScheduled(ItemDesk desk) : IJobHandler
{
    public string Kind => ScheduledActs.WithdrawKind;

    public async Task DoAsync(string payload, CancellationToken cancel)
    {
        var id = long.Parse(payload);
        var open = await desk.OpenForJobAsync(id, 0, cancel);
        if (open.State is { IsPublic: true, DueForWithdrawal: true }
            && open.Events.OfType<WithdrawalScheduled>().LastOrDefault() is { } order)
        {
            var owned = await desk.OpenForJobAsync(id, order.PersonId, cancel);
            await desk.RecordAsync(owned, owned.State.Withdraw(owned.By, order.Reason), cancel);
        }
    }
}

/// <summary>限时公开: the term is over.</summary>
internal sealed class TermOver(ItemDesk desk, GongkaiDb db, TimeProvider time) : IJobHandler
{
    public string Kind => ScheduledActs.TermKind;

    public async Task DoAsync(string payload, CancellationToken cancel)
    {
        var id = long.Parse(payload);
        var publication = await db.Publications.AsNoTracking().SingleOrDefaultAsync(known => known.ItemId == id, cancel);
        if (publication?.Content.OpenUntil is { } last && last < Shell.BeijingDate.Today(time))
        {
            var by = (await db.Items.AsNoTracking().SingleAsync(item => item.Id == id, cancel)).UpdatedById;
            var open = await desk.OpenForJobAsync(id, by, cancel);
            await desk.RecordAsync(open, open.State.Withdraw(open.By, $"公开期限至 {last:yyyy-MM-dd}，期满撤下"), cancel);
        }
    }
}
