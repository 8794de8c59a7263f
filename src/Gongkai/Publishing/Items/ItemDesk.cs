using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Actor = Gongkai.Rules.Disclosure.Review.Actor;

namespace Gongkai.Publishing.Items;

/// <summary>
/// Opens items and records what is done to them. The rules decide (<see cref="ReviewActs"/>, <see cref="PublicationActs"/>); this writes
/// the fact, what follows from it and the audit record in one transaction. Every way to the portal leads through here.
/// </summary>
internal sealed class ItemDesk(
    GongkaiDb db, Signed signed, WorkCalendar calendar, TimeProvider time, OrganSettings settings, ItemEffects effects)
{
    /// <summary>Null when there is no such item, or none that this person may see: the answer is 404 for both.</summary>
    internal async Task<OpenItem?> OpenAsync(long id, CancellationToken cancel)
    {
        if (await db.Items.SingleOrDefaultAsync(item => item.Id == id, cancel) is not { } found)
        {
            return null;
        }

        var agency = await db.Agencies.SingleAsync(known => known.Id == found.AgencyId, cancel);
        return signed.In && signed.May(Permission.ReadItems, agency)
            ? await OpenAsync(found, agency, ActorFor(agency), cancel)
            : null;
    }

    /// <summary>For a job: in the name of a person who is not asking now, with no role but what the fact itself needs.</summary>
    internal async Task<OpenItem> OpenForJobAsync(long id, long personId, CancellationToken cancel)
    {
        var item = await db.Items.SingleAsync(known => known.Id == id, cancel);
        var agency = await db.Agencies.SingleAsync(known => known.Id == item.AgencyId, cancel);
        return await OpenAsync(item, agency, new Actor(personId, []), cancel);
    }

    /// <summary>A new item, not saved yet: the first <see cref="SaveContentAsync"/> does that.</summary>
    internal async Task<OpenItem> NewAsync(Agency agency, Column column, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var item = new InformationItem
        {
            AgencyId = agency.Id,
            ColumnId = column.Id,
            SectionId = column.SectionId ?? signed.Person!.SectionId,
            ResponsiblePersonId = column.ResponsiblePersonId,
            CreatedAt = now,
            CreatedById = signed.Id,
            UpdatedAt = now,
            UpdatedById = signed.Id,
        };
        return await OpenAsync(item, agency, ActorFor(agency), cancel);
    }

    /// <summary>Saves the working copy: cleans, hashes, records the change when there is one.</summary>
    /// <returns>Problems, or none. A conflict with another editor surfaces as <see cref="DbUpdateConcurrencyException"/>.</returns>
    internal async Task<IReadOnlyList<Problem>> SaveContentAsync(OpenItem open, CancellationToken cancel)
    {
        var item = open.Item;
        ItemText.Clean(item);
        open.Metadata = await MetadataAsync(item, open.Agency, cancel);
        var hash = Contents.HashOf(item.Content);
        if (item.Id != 0 && hash == item.ContentHash && db.Entry(item).State == EntityState.Unchanged)
        {
            return [];
        }

        var edit = hash == item.ContentHash ? (Checked<ItemEvent>?)null : open.State.Edit(open.By, hash);
        if (edit is { } refused && !refused.Ok(out _))
        {
            return refused.Problems;
        }

        var now = time.GetUtcNow().UtcDateTime;
        (item.ContentHash, item.UpdatedAt, item.UpdatedById) = (hash, now, open.By.PersonId);
        item.Revision++;
        await using var transaction = await BeginAsync(cancel);
        if (item.Id == 0)
        {
            db.Items.Add(item);
            db.Record("item.create", "", item.AgencyId, item.Content.Title);
            await db.SaveChangesAsync(cancel);
        }

        db.ItemRevisions.Add(new ItemRevision
        {
            ItemId = item.Id,
            Number = item.Revision,
            Content = Contents.Snapshot(item.Content),
            At = now,
            PersonId = open.By.PersonId,
        });
        await effects.UseFilesAsync(item, cancel);
        if (edit is { } change && change.Ok(out var fact))
        {
            await AddAsync(open, fact, cancel);
        }
        else
        {
            db.Record("item.edit", $"item:{item.Id}", item.AgencyId);
        }

        await db.SaveChangesAsync(cancel);
        await (transaction?.CommitAsync(cancel) ?? Task.CompletedTask);
        return [];
    }

    /// <summary>Records an act that the rules allowed, with everything that follows from it.</summary>
    internal async Task<IReadOnlyList<Problem>> RecordAsync(OpenItem open, Checked<ItemEvent> act, CancellationToken cancel)
    {
        if (!act.Ok(out var fact))
        {
            return act.Problems;
        }

        await using var transaction = await BeginAsync(cancel);
        var problems = await AddAsync(open, fact, cancel);
        if (problems.Count > 0)
        {
            return problems;
        }

        open.Item.Revision++;
        await db.SaveChangesAsync(cancel);
        await (transaction?.CommitAsync(cancel) ?? Task.CompletedTask);
        return [];
    }

    /// <summary>Null where the caller has a transaction already: what is done here goes with it or not at all.</summary>
    private async Task<IDbContextTransaction?> BeginAsync(CancellationToken cancel) =>
        db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;

    private async Task<IReadOnlyList<Problem>> AddAsync(OpenItem open, ItemEvent fact, CancellationToken cancel)
    {
        var row = ItemEvents.ToRow(fact);
        row.ItemId = open.Item.Id;
        db.ItemEvents.Add(row);
        open.Events.Add(fact);
        open.State = await StateAsync(open.Item.AgencyId, open.Events, cancel);
        db.Record($"item.{fact.Kind}", $"item:{open.Item.Id}", open.Item.AgencyId);
        return await effects.FollowAsync(open, fact, cancel);
    }

    private async Task<OpenItem> OpenAsync(InformationItem item, Agency agency, Actor by, CancellationToken cancel)
    {
        var rows = item.Id == 0 ? [] : await db.ItemEvents.AsNoTracking().Where(row => row.ItemId == item.Id)
            .OrderBy(row => row.Id).ToListAsync(cancel);
        List<ItemEvent> events = [.. rows.Select(ItemEvents.FromRow)];
        var column = await db.Columns.SingleAsync(known => known.Id == item.ColumnId, cancel);
        return new OpenItem(item, agency, column, await SectionAsync(item, cancel), events, by)
        {
            State = await StateAsync(item.AgencyId, events, cancel),
            Metadata = await MetadataAsync(item, agency, cancel),
            MetadataSettings = MetadataSettings.Default,
        };
    }

    private async Task<ItemMetadata> MetadataAsync(InformationItem item, Agency agency, CancellationToken cancel)
    {
        var interpreted = item.Content.Ties.Any(tie => tie.Kind == TieKind.InterpretedBy) || item.Id != 0
            && await db.ItemLinks.AnyAsync(
            link => link.ToItemId == item.Id && link.Kind == LinkKind.Interprets, cancel);
        return Contents.Metadata(item, agency, await SectionAsync(item, cancel), interpreted);
    }

    private async Task<Section?> SectionAsync(InformationItem item, CancellationToken cancel) =>
        item.SectionId is { } id ? await db.Sections.SingleAsync(known => known.Id == id, cancel) : null;

    private async Task<ReviewState> StateAsync(long agencyId, IReadOnlyList<ItemEvent> events, CancellationToken cancel) =>
        ItemReview.Read(
            await settings.LatticeAsync(agencyId, cancel), events, time.GetUtcNow(), calendar,
                await settings.GuardRulesAsync(agencyId, cancel));

    private Actor ActorFor(Agency agency) => new(signed.Id, [.. signed.RolesFor(agency).Select(role => role.ToString())]);
}
