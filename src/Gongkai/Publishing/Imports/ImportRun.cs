using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Items;
using Gongkai.Shell.Work;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Imports;

/// <summary>Brings a decided batch in. Coming twice is harmless: what is there is skipped.</summary>
internal sealed class ImportRun(GongkaiDb db, ImportPlans plans, Importer importer) : IJobHandler
{
    public string Kind => ImportPlans.JobKind;

    public async Task DoAsync(string payload, CancellationToken cancel)
    {
        var id = long.Parse(payload);
        var plan = await db.ImportPlans.AsNoTracking().Include(known => known.Approvals).SingleAsync(known => known.Id == id, cancel);
        if (plan.State != ImportPlanState.Running)
        {
            return;
        }

        var agency = await db.Agencies.AsNoTracking().SingleAsync(known => known.Id == plan.AgencyId, cancel);
        var list = await plans.ReadAsync(agency, plan.FileHash, plan.FileName, cancel);
        if (!list.Ok(out var old))
        {
            await EndAsync(id, ImportPlanState.Failed, null, string.Concat(list.Problems.Select(problem => problem.Says)), cancel);
            return;
        }

        var decision = new BatchDecision(plan.Source, plan.Decision, [.. plan.Approvals.Select(approval => approval.PersonId)], plan.CreatedById);
        try
        {
            var result = await importer.ImportAsync(agency, decision, old.Rows, cancel);
            await EndAsync(
                id, ImportPlanState.Done, result.BatchId, $"迁移 {result.Items.Count} 条，跳过 {old.Skipped.Count + result.Skipped.Count} 条", cancel);
        }
        catch (ImportRefusedException refused)
        {
            await EndAsync(id, ImportPlanState.Failed, null, refused.Message, cancel);
        }
    }

    private async Task EndAsync(long id, ImportPlanState state, long? batch, string outcome, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        db.Forget();
        var plan = await db.ImportPlans.SingleAsync(known => known.Id == id, cancel);
        (plan.State, plan.BatchId, plan.Outcome) = (state, batch, outcome);
        db.Record(state == ImportPlanState.Done ? "import.done" : "import.fail", $"import-plan:{id}", plan.AgencyId, outcome);
        await db.SaveChangesAsync(cancel);
    }
}
