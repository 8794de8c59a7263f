using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Desk;

/// <summary>An item this person has to act on, and which act.</summary>
internal sealed record WaitingItem(InformationItem Item, ReviewState State, string Act);

/// <summary>
/// What waits for this person: their step of the review, the secrecy review, the publication. Never
/// their own text.
/// </summary>
internal sealed class WaitingItems(GongkaiDb db, Signed signed, OrganSettings settings, WorkCalendar calendar, TimeProvider time)
{
    private const int Most = 300;

    internal async Task<IReadOnlyList<WaitingItem>> FindAsync(CancellationToken cancel)
    {
        var agencies = new Dictionary<long, (IReadOnlyList<string> Roles, ReviewLattice Lattice)>();
        var read = await signed.AgenciesAsync(db, Permission.ReadItems, cancel);
        var lattices = await settings.LatticesAsync(read, cancel);
        foreach (var agency in read)
        {
            string[] roles = [.. signed.RolesFor(agency).Select(role => role.ToString())];
            var lattice = lattices[agency.Id];
            if (roles.Contains(lattice.SecrecyRole) || lattice.Steps.Any(step => roles.Contains(step.Role)))
            {
                agencies[agency.Id] = (roles, lattice);
            }
        }

        if (agencies.Count == 0)
        {
            return [];
        }

        long[] ids = [.. agencies.Keys];
        var items = await db.Items.AsNoTracking()
            .Where(item => ids.Contains(item.AgencyId)
            && (item.Stage == "InReview" || item.Stage == "Approved" || item.WaitsFor != null))
            .OrderBy(item => item.WaitsSince).Take(Most).ToListAsync(cancel);
        var events = await EventsAsync([.. items.Select(item => item.Id)], cancel);
        return [.. items.Select(item => Waiting(item, agencies[item.AgencyId], events[item.Id])).OfType<WaitingItem>()];
    }

    private async Task<ILookup<long, ItemEvent>> EventsAsync(long[] ids, CancellationToken cancel)
    {
        var rows = await db.ItemEvents.AsNoTracking().Where(row => ids.Contains(row.ItemId)).OrderBy(row => row.Id)
            .ToListAsync(cancel);
        return rows.ToLookup(row => row.ItemId, ItemEvents.FromRow);
    }

    private WaitingItem? Waiting(
        InformationItem item, (IReadOnlyList<string> Roles, ReviewLattice Lattice) office, IEnumerable<ItemEvent> events)
    {
        var state = ItemReview.Read(office.Lattice, events, time.GetUtcNow(), calendar);
        if (state.Authors.Contains(signed.Id))
        {
            return null;
        }

        var act = state.NextStep is { } next && office.Roles.Contains(next.Role) && MayStillPass(state) ? next.Name
            : state.Secrecy is null or { Result: SecrecyResult.Undecided } && office.Roles.Contains(office.Lattice.SecrecyRole)
                && (state.Stage == ReviewStage.InReview || state.Urgent is not null) ? "保密审查"
            : state.Stage == ReviewStage.Approved && office.Roles.Contains(state.Round.Steps[^1].Role) ? "发布" : null;
        return act is null ? null : new WaitingItem(item, state, act);
    }

    /// <summary>Whoever passed a step before may pass another only while enough other persons remain.</summary>
    private bool MayStillPass(ReviewState state) =>
        !state.PersonsSoFar.Contains(signed.Id)
        || state.PersonsSoFar.Count + state.Round.Steps.Count - state.Passed.Count - 1 >= state.Round.MinimumPersons;
}
