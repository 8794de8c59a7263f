using System.Text.Json;
using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Audit;
using Gongkai.Data.Jobs;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Gongkai.Shell.Files;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Imports;

/// <summary>
/// Batches of older publications on their way in: looked through first, then confirmed by a reviewer of each step, none of them the
/// importer and each another person, then brought in by a job.
/// </summary>
internal sealed class ImportPlans(GongkaiDb db, Signed signed, ImportOrders orders, FileStore store, SiteOptions options, TimeProvider time)
{
    private static readonly string[] Kinds = [".csv", ".xlsx", ".zip"];

    internal static bool CanRead(string fileName) => Kinds.Contains(Path.GetExtension(fileName).ToLowerInvariant());

    /// <summary>Keeps the upload and answers at once: a job looks through it.</summary>
    internal async Task<Checked<ImportPlan>> UploadAsync(ImportOrder order, IFormFile file, CancellationToken cancel)
    {
        if (await orders.FaultsAsync(order, cancel) is { Count: > 0 } faults)
        {
            return new Checked<ImportPlan>(faults);
        }

        var name = Uploads.NameOf(file.FileName);
        if (!CanRead(name))
        {
            return ImportProblems.Kind();
        }

        await using var stream = file.OpenReadStream();
        if (await store.KeepAsync(stream, options.LargestUpload, cancel) is not { } kept)
        {
            return ImportProblems.TooLarge(options.LargestUpload);
        }

        await AddRowAsync(kept, cancel);
        var plan = PlanOf(order, name);
        (plan.FileHash, plan.State) = (kept.Hash, ImportPlanState.Checking);
        db.ImportPlans.Add(plan);
        db.Record("import.upload", "", order.Agency.Id, $"{order.Source}：{name}");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.SaveChangesAsync(cancel);
        Enqueue(ImportLookJob.Name, plan.Id);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return plan;
    }

    /// <summary>A batch that was looked through already, as the command line does; what it wrote is kept with it.</summary>
    internal async Task<ImportPlan> RegisterAsync(
        ImportOrder order, string name, Looked looked, Stream rows, Stream report, CancellationToken cancel)
    {
        var plan = PlanOf(order, name);
        await FinishLookAsync(plan, looked, rows, report, cancel);
        db.ImportPlans.Add(plan);
        db.Record("import.prepare", "", order.Agency.Id, $"{order.Source}：{looked.Tally.Taken} 条");
        await db.SaveChangesAsync(cancel);
        return plan;
    }

    /// <summary>Puts what was found into the plan; the caller saves. Streams are read from their beginnings.</summary>
    internal async Task FinishLookAsync(ImportPlan plan, Looked looked, Stream rows, Stream report, CancellationToken cancel)
    {
        plan.RowsHash = await KeepAsync(rows, cancel);
        plan.ReportHash = await KeepAsync(report, cancel);
        if (looked.Unknown.Count > 0)
        {
            using var columns = new MemoryStream(ImportReport.Columns(looked.Unknown));
            plan.ColumnsHash = await KeepAsync(columns, cancel);
        }

        var tally = looked.Tally;
        (plan.Count, plan.Skipped, plan.Total, plan.Looked) = (tally.Taken, tally.LeftOutCount, tally.Total, tally.Total);
        (plan.Findings, plan.GuardMark, plan.State) = (tally.ToJson(), looked.GuardMark, ImportPlanState.Waiting);
    }

    /// <summary>The part of this person; with the last part the batch is decided and comes in.</summary>
    internal async Task<IReadOnlyList<Problem>> ConfirmAsync(ImportPlan plan, CancellationToken cancel)
    {
        var mine = plan.Approvals.Where(approval => approval.PersonId == signed.Id && approval.ConfirmedAt is null).ToList();
        if (plan.State != ImportPlanState.Waiting || mine.Count == 0)
        {
            return [ImportProblems.NotYours()];
        }

        if (plan.Count == 0)
        {
            return [ImportProblems.Empty()];
        }

        mine.ForEach(approval => approval.ConfirmedAt = time.GetUtcNow().UtcDateTime);
        db.Record("import.confirm", $"import-plan:{plan.Id}", plan.AgencyId);
        await db.SaveChangesAsync(cancel);
        await BeginAsync(plan, cancel);
        return [];
    }

    internal async Task DropAsync(ImportPlan plan, string reason, CancellationToken cancel)
    {
        (plan.State, plan.Outcome) = (ImportPlanState.Dropped, reason);
        db.Record("import.drop", $"import-plan:{plan.Id}", plan.AgencyId, reason);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>
    /// Looks again after the save: of two who confirm at the same moment, one starts the job. The one batch of the plan is there from now
    /// on: however often the job begins anew, it goes on in it.
    /// </summary>
    private async Task BeginAsync(ImportPlan plan, CancellationToken cancel)
    {
        if (await db.ImportApprovals.AnyAsync(approval => approval.PlanId == plan.Id && approval.ConfirmedAt == null, cancel))
        {
            return;
        }

        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var batch = Importer.BatchOf(plan.AgencyId, DecisionOf(plan), time.GetUtcNow().UtcDateTime);
            (batch.Skipped, batch.Guard) = (plan.Skipped, plan.Findings);
            db.ImportBatches.Add(batch);
            plan.State = ImportPlanState.Running;
            Enqueue(ImportRun.Name, plan.Id);
            db.Record("import.begin", $"import-plan:{plan.Id}", plan.AgencyId, plan.Decision);
            await db.SaveChangesAsync(cancel);
            plan.BatchId = batch.Id;
            db.Record("import.decide", $"import:{batch.Id}", plan.AgencyId, plan.Decision);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            db.Forget();
        }
    }

    internal static BatchDecision DecisionOf(ImportPlan plan) => new(
        plan.Source, plan.Decision, [.. plan.Approvals.Select(approval => approval.PersonId)], plan.CreatedById);

    private ImportPlan PlanOf(ImportOrder order, string name) => new()
    {
        AgencyId = order.Agency.Id,
        Source = order.Source,
        Decision = order.Decision,
        FileName = name,
        SiteRoot = order.SiteRoot,
        Columns = JsonSerializer.Serialize(order.Columns, AuditChain.Json),
        CreatedById = order.ImporterId,
        CreatedAt = time.GetUtcNow().UtcDateTime,
        Approvals = [.. order.Reviewers.Select(reviewer => new ImportApproval { Step = reviewer.Key, PersonId = reviewer.Value })],
    };

    private async Task<string> KeepAsync(Stream written, CancellationToken cancel)
    {
        written.Position = 0;
        var kept = (await store.KeepAsync(written, long.MaxValue, cancel))!;
        await AddRowAsync(kept, cancel);
        return kept.Hash;
    }

    /// <summary>Nothing of a batch is published as a file: it is kept as plain bytes, for the people of the office.</summary>
    private async Task AddRowAsync(KeptFile kept, CancellationToken cancel)
    {
        if (db.StoredFiles.Local.All(known => known.Hash != kept.Hash) && !await db.StoredFiles.AnyAsync(known => known.Hash == kept.Hash, cancel))
        {
            db.StoredFiles.Add(new StoredFile
            {
                Hash = kept.Hash,
                Size = kept.Size,
                ContentType = "application/octet-stream",
                CreatedAt = time.GetUtcNow().UtcDateTime,
            });
        }
    }

    private void Enqueue(string kind, long planId) =>
        db.Jobs.Add(new Job { Kind = kind, Payload = planId.ToString(), DueAt = time.GetUtcNow().UtcDateTime });
}
