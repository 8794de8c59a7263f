using System.Text.Json;
using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Audit;
using Gongkai.Data.Publishing;
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

    internal async Task<BatchResult> ImportAsync(
        Agency agency, BatchDecision decision, IReadOnlyList<OldPublication> publications, CancellationToken cancel)
    {
        var (accepted, skipped) = await SiftAsync(agency, publications, cancel);
        var now = time.GetUtcNow();
        var batch = new ImportBatch
        {
            AgencyId = agency.Id,
            Source = decision.Source,
            ImportedAt = now.UtcDateTime,
            ImportedById = decision.ImporterId,
            Decision = decision.Text,
            DecidedBy = string.Join('\n', decision.DecidedBy),
            Count = accepted.Count,
            Skipped = skipped.Count,
            Guard = JsonSerializer.Serialize(skipped.Select(row => new { key = row.Key, why = row.Why }), AuditChain.Json),
        };
        db.ImportBatches.Add(batch);
        db.Record("import.decide", "", agency.Id, decision.Text);
        await db.SaveChangesAsync(cancel);
        var items = new Dictionary<string, long>();
        var told = new ImportDecision(batch.Id, decision.DecidedBy, now, now);
        foreach (var chunk in accepted.Chunk(Chunk))
        {
            await ChunkAsync(agency, batch, told, chunk, items, cancel);
            db.ChangeTracker.Clear();
        }

        return new BatchResult(batch.Id, items, skipped);
    }

    /// <summary>What would come in and what not, with the reason; changes nothing.</summary>
    internal async Task<(List<OldPublication> Accepted, List<(string Key, string Why)> Skipped)> SiftAsync(
        Agency agency, IReadOnlyList<OldPublication> publications, CancellationToken cancel)
    {
        var known = await db.Items.Where(item => item.AgencyId == agency.Id && item.ImportedFrom != null)
            .Select(item => item.ImportedFrom!).ToHashSetAsync(cancel);
        var (accepted, skipped) = (new List<OldPublication>(), new List<(string Key, string Why)>());
        foreach (var publication in publications)
        {
            var errors = known.Contains(publication.Key) ? [] : await ErrorsAsync(agency, publication, cancel);
            if (known.Contains(publication.Key))
            {
                skipped.Add((publication.Key, "此前已经迁移"));
            }
            else if (errors.Count > 0)
            {
                skipped.Add((publication.Key, string.Join("；", errors)));
            }
            else
            {
                accepted.Add(publication);
            }
        }

        return (accepted, skipped);
    }

    private async Task<IReadOnlyList<string>> ErrorsAsync(Agency agency, OldPublication publication, CancellationToken cancel)
    {
        var findings = await guard.ReadAsync(agency.Id, publication.Content, cancel);
        return [.. findings.Where(finding => finding.Severity == Severity.Error && finding.Kind != GuardKind.DeadLink)
            .Select(finding => $"{finding.Place}：{finding.Says}")];
    }

    private async Task ChunkAsync(
        Agency agency, ImportBatch batch, ImportDecision decision, OldPublication[] chunk, Dictionary<string, long> items,
            CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
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

        db.ChangeTracker.AutoDetectChangesEnabled = true;
        db.Record("import.publish", $"import:{batch.Id}", agency.Id);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
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
        ItemText.Clean(item);
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
