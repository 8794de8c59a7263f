using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;
using Actor = Gongkai.Rules.Disclosure.Review.Actor;

namespace Gongkai.Publishing.Decide;

internal enum QueuedWork
{
    Review,
    Secrecy,
    Publish,
}

/// <summary>One item that waits for the person asking.</summary>
internal sealed record Queued(
    long ItemId, string Title, string Agency, string Column, QueuedWork Work, string Step, DateTimeOffset Since, DateOnly? DueOn,
        bool Late,
    bool Urgent, int OpenFindings, string DraftedBy)
{
    internal string Href =>
        $"/office/items/{ItemId}/{Work switch { QueuedWork.Review => "review", QueuedWork.Secrecy => "secrecy", _ => "publish" }}";
}

/// <summary>
/// Everything that waits for a person, over all their organs, the oldest first. Whose turn it is is computed from the events as on the
/// pages, not from the cache: three queries, however long the list.
/// </summary>
internal sealed class ReviewQueue(GongkaiDb db, Signed signed, OrganSettings settings, WorkCalendar calendar, TimeProvider time)
{
    private const int Longest = 500;
    private static readonly string[] WaitingStages = [nameof(ReviewStage.InReview), nameof(ReviewStage.Approved)];

    internal async Task<IReadOnlyList<Queued>> ForMeAsync(CancellationToken cancel)
    {
        var agencies = (await signed.AgenciesAsync(db, Permission.ReadItems, cancel)).ToDictionary(agency => agency.Id);
        long[] ids = [.. agencies.Keys];
        var rows = await (
            from item in db.Items.AsNoTracking()
            join column in db.Columns on item.ColumnId equals column.Id
            join person in db.People on item.CreatedById equals person.Id
            where ids.Contains(item.AgencyId) && (WaitingStages.Contains(item.Stage) || item.WaitsFor != null)
            orderby item.WaitsSince, item.Id
            select new Row(item.Id, item.AgencyId, item.Content.Title, column.Name, item.ContentHash, item.DueOn,
                person.FullName))
            .Take(Longest).ToListAsync(cancel);
        long[] asked = [.. rows.Select(row => row.Id)];
        var events = (await db.ItemEvents.AsNoTracking().Where(row => asked.Contains(row.ItemId)).OrderBy(row => row.Id)
            .ToListAsync(cancel))
            .ToLookup(row => row.ItemId);
        var lattices = await settings.LatticesAsync([.. agencies.Values], cancel);
        var queue = new List<Queued>();
        foreach (var row in rows)
        {
            var state = ItemReview.Read(lattices[row.AgencyId], events[row.Id]
                .Select(ItemEvents.FromRow), time.GetUtcNow(), calendar);
            queue.AddRange(WorkOf(row, agencies[row.AgencyId], state));
        }

        return [.. queue.OrderBy(work => work.Since).ThenBy(work => work.ItemId)];
    }

    private IEnumerable<Queued> WorkOf(Row row, Agency agency, ReviewState state)
    {
        var by = new Actor(signed.Id, [.. signed.RolesFor(agency).Select(role => role.ToString())]);
        if (state.NextStep is { } step && ItemActs.MayDecide(state, by, row.Hash, step))
        {
            yield return Entry(row, agency, state, QueuedWork.Review, step.Name);
        }

        var unread = state.Secrecy is null or { Result: SecrecyResult.Undecided };
        if (state.NextStep is not null && unread && signed.May(Permission.ReviewSecrecy, agency)
            && !state.Authors.Contains(signed.Id))
        {
            yield return Entry(row, agency, state, QueuedWork.Secrecy, state.Secrecy is null ? "保密审查" : "记录报请确定的结果");
        }

        if (state.Stage == ReviewStage.Approved && signed.May(Permission.PublishItems, agency))
        {
            yield return Entry(row, agency, state, QueuedWork.Publish, "发布");
        }
    }

    private Queued Entry(Row row, Agency agency, ReviewState state, QueuedWork work, string step)
    {
        var due = state.Urgent?.DueOn ?? row.DueOn;
        return new Queued(
            row.Id, row.Title, agency.ShortName, row.Column, work, step, state.WaitingSince, due, due < BeijingDate.Today(time),
            state.Urgent is not null, state.OpenFindings.Count, row.DraftedBy);
    }

    private sealed record Row(long Id, long AgencyId, string Title, string Column, string Hash, DateOnly? DueOn,
        string DraftedBy);
}
