using Gongkai.Data;
using Gongkai.Data.Jobs;
using Gongkai.Data.Publishing;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Items;

/// <summary>What follows from a fact: the caches of the item, the publication, its versions, the files' visibility, jobs for later.</summary>
internal sealed class ItemEffects(GongkaiDb db, WorkCalendar calendar, TimeProvider time, IndexNumbers numbers)
{
    internal async Task<IReadOnlyList<Problem>> FollowAsync(OpenItem open, ItemEvent fact, CancellationToken cancel)
    {
        switch (fact)
        {
            case Published or EmergencyPublished or Imported:
                var problems = await AppearAsync(open, fact, cancel);
                if (problems.Count > 0)
                {
                    return problems;
                }

                break;
            case Withdrawn withdrawn:
                await LeaveAsync(open, withdrawn, cancel);
                break;
            case AmendmentDropped:
                await TakeBackAsync(open, cancel);
                break;
            case Scheduled { PublishAt: { } at }:
                Later(ScheduledActs.PublishKind, open.Item.Id, at.UtcDateTime);
                break;
            case WithdrawalScheduled { WithdrawAt: { } at }:
                Later(ScheduledActs.WithdrawKind, open.Item.Id, at.UtcDateTime);
                break;
            case EmergencyCompleted:
                await CompleteAsync(open.Item.Id, cancel);
                break;
        }

        Cache(open);
        return [];
    }

    /// <summary>Notes which files the working copy uses; whether the public may have them is the publication's affair.</summary>
    internal async Task UseFilesAsync(InformationItem item, CancellationToken cancel)
    {
        var known = await db.FileUses.Where(use => use.ItemId == item.Id).Select(use => use.Hash).ToListAsync(cancel);
        db.FileUses.AddRange(FilesOf(item.Content).Except(known).Select(hash => new FileUse { ItemId = item.Id, Hash = hash }));
    }

    internal static IReadOnlyList<string> FilesOf(ItemContent content) =>
        [.. content.Files.Select(file => file.Hash).Concat(PictureAddresses.In(content.BodyHtml)).Distinct()];

    private void Cache(OpenItem open)
    {
        var (item, state) = (open.Item, open.State);
        item.Stage = state.Stage.ToString();
        item.WaitsFor = state.NextStep?.Code;
        item.WaitsSince = state.WaitingSince.UtcDateTime;
        item.PublishAt = state.PublishAt?.UtcDateTime;
        item.WithdrawAt = state.WithdrawAt?.UtcDateTime;
        item.DueOn = state.Urgent?.DueOn ?? (state.IsPublic ? null : DisclosureDay(item));
        if (state.Stage == ReviewStage.NotOpen)
        {
            item.NextReviewOn ??= open.Metadata.Reassessment(open.MetadataSettings, BeijingDate.Today(time));
        }
    }

    /// <summary>条例第二十六条: twenty working days from formation.</summary>
    private DateOnly? DisclosureDay(InformationItem item) =>
        item.Content is { FormedOn: { } formed, Openness: Openness.Proactive }
        ? DisclosureClock.Due(StatutoryClocks.ActiveDisclosure, formed, null, calendar).DueOn
        : null;

    private async Task<IReadOnlyList<Problem>> AppearAsync(OpenItem open, ItemEvent fact, CancellationToken cancel)
    {
        var item = open.Item;
        var import = fact as Imported;
        var on = import?.OriginalPublishedOn ?? BeijingDate.Of(fact.At);
        if (item.IndexNumber is null)
        {
            var number = await numbers.NextAsync(open.Agency, on, cancel);
            if (!number.Ok(out var text))
            {
                return number.Problems;
            }

            item.IndexNumber = text;
        }

        var version = open.State.Versions;
        var publication = await db.Publications.SingleOrDefaultAsync(known => known.ItemId == item.Id, cancel);
        if (publication is null)
        {
            publication = new Publication
            {
                ItemId = item.Id,
                IndexNumber = item.IndexNumber,
                PublishedAt = item.OriginalPublishedAt ?? await FirstPublishedAsync(item.Id, cancel) ?? fact.At.UtcDateTime,
            };
            db.Publications.Add(publication);
        }

        (publication.AgencyId, publication.ColumnId, publication.SectionId) = (item.AgencyId, item.ColumnId, item.SectionId);
        (publication.Version, publication.UpdatedAt) = (version, fact.At.UtcDateTime);
        publication.ImportedAt = import is null ? publication.ImportedAt : fact.At.UtcDateTime;
        (publication.Content, publication.BodyText) = (Contents.Copy(item.Content), item.BodyText);
        publication.Urgent = fact is EmergencyPublished;
        db.ItemVersions.Add(new ItemVersion
        {
            ItemId = item.Id,
            Number = version,
            Content = Contents.Snapshot(item.Content),
            ContentHash = fact.ContentHash,
            PublishedAt = fact.At.UtcDateTime,
            PublishedById = fact.PersonId,
            Note = open.Events.OfType<AmendmentStarted>().LastOrDefault()?.Reason ?? "",
        });
        await ShowFilesAsync(item, FilesOf(item.Content), cancel);
        await TieAsync(item.Id, item.Content.Ties, fresh: import is not null, cancel);
        if (item.Content.OpenUntil is { } last)
        {
            Later(ScheduledActs.TermKind, item.Id, BeijingDate.StartOf(last.AddDays(1)));
        }

        return [];
    }

    private async Task<DateTime?> FirstPublishedAsync(long itemId, CancellationToken cancel) => await db.ItemVersions
        .Where(version => version.ItemId == itemId).OrderBy(version => version.Number)
        .Select(version => (DateTime?)version.PublishedAt).FirstOrDefaultAsync(cancel);

    private async Task LeaveAsync(OpenItem open, Withdrawn withdrawn, CancellationToken cancel)
    {
        if (await db.Publications.SingleOrDefaultAsync(known => known.ItemId == open.Item.Id, cancel) is { } publication)
        {
            db.Publications.Remove(publication);
        }

        if (await db.ItemVersions.Where(known => known.ItemId == open.Item.Id).OrderByDescending(known => known.Number)
            .FirstOrDefaultAsync(cancel) is { } version)
        {
            (version.WithdrawnAt, version.WithdrawalReason) = (withdrawn.At.UtcDateTime, withdrawn.Reason);
        }

        await ShowFilesAsync(open.Item, [], cancel);
        await TieAsync(open.Item.Id, [], fresh: false, cancel);
    }

    /// <summary>What was never here before and says nothing of others has no rows: thousands are imported so.</summary>
    private async Task TieAsync(long itemId, IReadOnlyList<ItemTie> ties, bool fresh, CancellationToken cancel)
    {
        var touched = fresh && ties.Count == 0 ? [] : await new PublicTies(db).WriteAsync(itemId, ties, cancel);
        await new Validities(db, time).RefreshAsync(touched.Append(itemId), cancel);
    }

    private async Task TakeBackAsync(OpenItem open, CancellationToken cancel)
    {
        var publication = await db.Publications.SingleAsync(known => known.ItemId == open.Item.Id, cancel);
        open.Item.Content = Contents.Copy(publication.Content);
        open.Item.BodyText = publication.BodyText;
        open.Item.ContentHash = Contents.HashOf(open.Item.Content);
    }

    private async Task ShowFilesAsync(InformationItem item, IReadOnlyList<string> shown, CancellationToken cancel)
    {
        await db.FileUses.Where(use => use.ItemId == item.Id).LoadAsync(cancel);
        foreach (var use in db.FileUses.Local.Where(use => use.ItemId == item.Id))
        {
            use.Public = shown.Contains(use.Hash);
        }
    }

    private async Task CompleteAsync(long itemId, CancellationToken cancel)
    {
        if (await db.Publications.SingleOrDefaultAsync(known => known.ItemId == itemId, cancel) is { } publication)
        {
            publication.Urgent = false;
        }
    }

    private void Later(string kind, long itemId, DateTime at) =>
        db.Jobs.Add(new Job { Kind = kind, Payload = itemId.ToString(), DueAt = at });
}
