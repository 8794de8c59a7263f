using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Documents.Html;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Guard;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Shell.Files;
using Gongkai.Shell.Work;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Imports;

/// <summary>
/// Brings a decided batch in, some rows a transaction; the plan counts the rows in the same transaction. Killed at any moment it goes on
/// behind the last row that came in.
/// </summary>
internal sealed class ImportRun(GongkaiDb db, Importer importer, GuardDesk desk, FileStore store) : IJobHandler
{
    internal const string Name = "import.run";

    /// <summary>Small enough that an editor's save never waits long for the database.</summary>
    private const int Chunk = 50;

    public string Kind => Name;

    public bool TakesLong => true;

    public async Task DoAsync(string payload, CancellationToken cancel)
    {
        var id = long.Parse(payload);
        var plan = await db.ImportPlans.AsNoTracking().Include(known => known.Approvals).SingleAsync(known => known.Id == id, cancel);
        if (plan.State != ImportPlanState.Running)
        {
            return;
        }

        var agency = await db.Agencies.AsNoTracking().SingleAsync(known => known.Id == plan.AgencyId, cancel);
        var guard = new ImportGuard(await desk.RulesAsync(agency.Id, cancel));
        var again = guard.Mark != plan.GuardMark;
        try
        {
            await using var rows = store.Open(plan.RowsHash!);
            var chunk = new List<OldPublication>(Chunk);
            await foreach (var row in ImportRows.ReadAsync(rows, plan.Done, cancel))
            {
                chunk.Add(row);
                if (chunk.Count == Chunk)
                {
                    await BringInAsync(plan, agency, again ? guard : null, chunk, cancel);
                    chunk.Clear();
                }
            }

            await BringInAsync(plan, agency, again ? guard : null, chunk, cancel);
            await EndAsync(id, ImportPlanState.Done, null, cancel);
        }
        catch (ImportRefusedException refused)
        {
            await EndAsync(id, ImportPlanState.Failed, refused.Message, cancel);
        }
    }

    /// <param name="guard">Null where the guard has read the rows already, by the rules and the program of today.</param>
    private async Task BringInAsync(ImportPlan seen, Agency agency, ImportGuard? guard, List<OldPublication> chunk, CancellationToken cancel)
    {
        if (chunk.Count == 0)
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var plan = await db.ImportPlans.SingleAsync(known => known.Id == seen.Id, cancel);
        var batch = await db.ImportBatches.SingleAsync(known => known.Id == plan.BatchId, cancel);
        var known = await Importer.KnownAsync(db, agency.Id, [.. chunk.Select(row => row.Key)], cancel);
        var rows = new List<OldPublication>();
        foreach (var row in chunk.Where(row => !known.ContainsKey(row.Key)))
        {
            if (guard is null || await PassesAsync(guard, row.Content, cancel))
            {
                rows.Add(row);
            }
        }

        var at = new DateTimeOffset(batch.ImportedAt, TimeSpan.Zero);
        plan.Done += chunk.Count;
        plan.Imported += rows.Count;
        batch.Count += rows.Count;
        batch.Skipped += chunk.Count - rows.Count;
        var decision = new ImportDecision(batch.Id, [.. seen.Approvals.Select(approval => approval.PersonId)], at, at);
        await importer.BringInAsync(agency, batch, decision, rows, [], cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private async Task<bool> PassesAsync(ImportGuard guard, ItemContent content, CancellationToken cancel)
    {
        var (texts, found) = await desk.ReadFilesAsync(content, cancel);
        return guard.Errors(content, CleanHtml.Of(content.BodyHtml)).Count == 0
            && ImportGuard.ErrorsOf(found.Concat(Guard.Read(texts, guard.Rules))).Count == 0;
    }

    private async Task EndAsync(long id, ImportPlanState state, string? why, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        db.Forget();
        var plan = await db.ImportPlans.SingleAsync(known => known.Id == id, cancel);
        (plan.State, plan.Outcome) = (state, why ?? $"迁移 {plan.Imported} 条，跳过 {plan.Skipped + plan.Done - plan.Imported} 条");
        db.Record(state == ImportPlanState.Done ? "import.done" : "import.fail", $"import-plan:{id}", plan.AgencyId, plan.Outcome);
        await db.SaveChangesAsync(cancel);
    }
}
