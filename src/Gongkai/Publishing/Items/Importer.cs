using System.Text.Json;
using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Audit;
using Gongkai.Data.Publishing;
using Gongkai.Data.Settings;
using Gongkai.Documents.Html;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Disclosure.Guard;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Microsoft.EntityFrameworkCore;
using Actor = Gongkai.Rules.Disclosure.Review.Actor;

namespace Gongkai.Publishing.Items;

/// <summary>One older publication to take over.</summary>
/// <param name="Key">How the source names it; the second run of an import skips what is there.</param>
/// <param name="PublishedAt">UTC, as the old portal had it.</param>
internal sealed record OldPublication(string Key, long ColumnId, long? SectionId, ItemContent Content, DateTime PublishedAt)
{
    /// <summary>What it says of others that came in before it or with it; a key nobody knows is left out.</summary>
    internal IReadOnlyList<OldTie> Ties { get; init; } = [];

    /// <summary>The plain text of the body, where that has been cleaned already; null where it has not.</summary>
    public string? BodyText { get; init; }
}

/// <summary>A tie by the key of the other one.</summary>
internal sealed record OldTie(string Key, TieKind Kind, DateOnly? On = null);

/// <summary>Who decided that the batch may be public, and who carries it out.</summary>
internal sealed record BatchDecision(string Source, string Text, IReadOnlyList<long> DecidedBy, long ImporterId);

/// <summary>What came of a batch: the items by their keys, and what was left out with the reason.</summary>
internal sealed record BatchResult(long BatchId, IReadOnlyDictionary<string, long> Items,
    IReadOnlyList<(string Key, string Why)> Skipped);

/// <summary>
/// Takes over the history of an older portal (迁移): marked, with its original date, under one recorded decision, after the guard has read
/// everything. What the guard objects to as an error stays out and is told.
/// </summary>
internal sealed class Importer(
    GongkaiDb db, WorkCalendar calendar, TimeProvider time, OrganSettings settings, ItemEffects effects, GuardDesk guard)
{
    private const int Chunk = 100;

    /// <summary>Brings in a list that is small enough to be held.</summary>
    internal async Task<BatchResult> ImportAsync(
        Agency agency, BatchDecision decision, IReadOnlyList<OldPublication> publications, CancellationToken cancel)
    {
        var (accepted, skipped) = await SiftAsync(agency, publications, cancel);
        var batch = BatchOf(agency.Id, decision, time.GetUtcNow().UtcDateTime);
        (batch.Count, batch.Skipped) = (accepted.Count, skipped.Count);
        batch.Guard = JsonSerializer.Serialize(skipped.Select(row => new { key = row.Key, why = row.Why }), AuditChain.Json);
        db.ImportBatches.Add(batch);
        db.Record("import.decide", "", agency.Id, decision.Text);
        await db.SaveChangesAsync(cancel);
        var items = new Dictionary<string, long>();
        var told = new ImportDecision(batch.Id, decision.DecidedBy, time.GetUtcNow(), time.GetUtcNow());
        foreach (var chunk in accepted.Chunk(Chunk))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await BringInAsync(agency, batch, told, chunk, items, cancel);
            await transaction.CommitAsync(cancel);
            db.ChangeTracker.Clear();
        }

        return new BatchResult(batch.Id, items, skipped);
    }

    internal static ImportBatch BatchOf(long agencyId, BatchDecision decision, DateTime now) => new()
    {
        AgencyId = agencyId,
        Source = decision.Source,
        ImportedAt = now,
        ImportedById = decision.ImporterId,
        Decision = decision.Text,
        DecidedBy = string.Join('\n', decision.DecidedBy),
    };

    /// <summary>Which of these came in before, as what and with which batch.</summary>
    internal static Task<Dictionary<string, (long Id, long? BatchId)>> KnownAsync(
        GongkaiDb db, long agencyId, string[] keys, CancellationToken cancel) =>
        db.Items.AsNoTracking().Where(item => item.AgencyId == agencyId && item.ImportedFrom != null && keys.Contains(item.ImportedFrom))
            .Select(item => new { item.ImportedFrom, item.Id, item.ImportBatchId })
            .ToDictionaryAsync(item => item.ImportedFrom!, item => (item.Id, item.ImportBatchId), cancel);

    private async Task<(List<OldPublication> Accepted, List<(string Key, string Why)> Skipped)> SiftAsync(
        Agency agency, IReadOnlyList<OldPublication> publications, CancellationToken cancel)
    {
        var reading = new ImportGuard(await guard.RulesAsync(agency.Id, cancel));
        var (accepted, skipped) = (new List<OldPublication>(), new List<(string Key, string Why)>());
        foreach (var chunk in publications.Chunk(Chunk))
        {
            var known = await KnownAsync(db, agency.Id, [.. chunk.Select(publication => publication.Key)], cancel);
            foreach (var publication in chunk)
            {
                var errors = known.ContainsKey(publication.Key) ? ["此前已经迁移"] : await ErrorsAsync(reading, publication.Content, cancel);
                if (errors.Count > 0)
                {
                    skipped.Add((publication.Key, string.Join("；", errors)));
                }
                else
                {
                    accepted.Add(publication);
                }
            }
        }

        return (accepted, skipped);
    }

    private async Task<IReadOnlyList<string>> ErrorsAsync(ImportGuard reading, ItemContent content, CancellationToken cancel)
    {
        var (texts, found) = await guard.ReadFilesAsync(content, cancel);
        return [.. reading.Errors(content, CleanHtml.Of(content.BodyHtml)),
            .. ImportGuard.ErrorsOf(found.Concat(Guard.Read(texts, reading.Rules)))];
    }

    /// <summary>Inside the caller's transaction, which saves what else the caller has changed.</summary>
    /// <param name="items">What came in before by its key, for ties; what comes in now is added.</param>
    internal async Task BringInAsync(
        Agency agency, ImportBatch batch, ImportDecision decision, IReadOnlyList<OldPublication> chunk, Dictionary<string, long> items,
        CancellationToken cancel)
    {
        var rows = chunk.Select(publication => (publication.Key, publication, Item: ItemOf(agency, batch, publication))).ToList();
        db.Items.AddRange(rows.Select(row => row.Item));
        db.Record("import.items", $"import:{batch.Id}", agency.Id);
        await db.SaveChangesAsync(cancel);
        foreach (var (key, _, item) in rows)
        {
            items[key] = item.Id;
        }

        foreach (var (_, publication, item) in rows.Where(row => row.publication.Ties.Count > 0))
        {
            item.Content.Ties = [.. publication.Ties.Where(tie => items.ContainsKey(tie.Key))
                .Select(tie => new ItemTie(items[tie.Key], tie.Kind, tie.On))];
            item.ContentHash = Contents.HashOf(item.Content);
        }

        db.ChangeTracker.DetectChanges();
        var lattice = await settings.LatticeAsync(agency.Id, cancel);
        db.ChangeTracker.AutoDetectChangesEnabled = false; // looking for changes at each of some hundred look-ups costs most of the time
        try
        {
            foreach (var (_, publication, item) in rows)
            {
                db.ItemRevisions.Add(new ItemRevision
                {
                    ItemId = item.Id,
                    Number = 1,
                    Content = Contents.Snapshot(item.Content),
                    At = item.UpdatedAt,
                    PersonId = item.UpdatedById,
                });
                await effects.UseFilesAsync(item, cancel);
                await AppearAsync(agency, item, lattice, decision, publication, cancel);
            }
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }

        // Who kept the old address finds it here.
        await RedirectTable.AddAsync(
            db, [.. rows.Select(row => (row.Key, $"/info/{row.Item.Id}"))], batch.Source, time.GetUtcNow().UtcDateTime, cancel);
        db.Record("import.publish", $"import:{batch.Id}", agency.Id);
        await db.SaveChangesAsync(cancel);
    }

    private InformationItem ItemOf(Agency agency, ImportBatch batch, OldPublication publication)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var item = new InformationItem
        {
            AgencyId = agency.Id,
            ColumnId = publication.ColumnId,
            SectionId = publication.SectionId,
            Content = publication.Content,
            CreatedAt = now,
            CreatedById = batch.ImportedById,
            UpdatedAt = now,
            UpdatedById = batch.ImportedById,
            ImportBatchId = batch.Id,
            ImportedFrom = publication.Key,
            OriginalPublishedAt = publication.PublishedAt,
            Revision = 1,
        };
        if (publication.BodyText is { } text)
        {
            item.BodyText = text;
        }
        else
        {
            ItemText.Clean(item);
        }

        item.ContentHash = Contents.HashOf(item.Content);
        return item;
    }

    private async Task AppearAsync(
        Agency agency, InformationItem item, ReviewLattice lattice, ImportDecision decision, OldPublication publication,
            CancellationToken cancel)
    {
        var by = new Actor(item.CreatedById, []);
        var empty = ItemReview.Read(lattice, [], time.GetUtcNow(), calendar);
        var act = empty.Import(by, item.ContentHash, BeijingDate.Of(publication.PublishedAt), decision);
        if (!act.Ok(out var fact))
        {
            throw new ImportRefusedException(act.Problems);
        }

        var row = ItemEvents.ToRow(fact);
        row.ItemId = item.Id;
        db.ItemEvents.Add(row);
        var open = new OpenItem(item, agency, new Column { Slug = "", Name = "" }, null, [fact], by)
        {
            State = ItemReview.Read(lattice, [fact], time.GetUtcNow(), calendar),
            Metadata = new ItemMetadata(),
            MetadataSettings = MetadataSettings.Default,
        };
        var problems = await effects.FollowAsync(open, fact, cancel);
        if (problems.Count > 0)
        {
            throw new ImportRefusedException(problems);
        }
    }
}

/// <summary>The batch as a whole cannot be imported: nothing of the chunk is kept.</summary>
internal sealed class ImportRefusedException(IReadOnlyList<Problem> problems)
    : Exception(string.Join("；", problems.Select(problem => problem.Says + problem.Remedy)))
{
    internal IReadOnlyList<Problem> Problems { get; } = problems;
}
