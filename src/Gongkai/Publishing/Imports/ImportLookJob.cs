using System.Text.Json;
using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Audit;
using Gongkai.Data.Publishing;
using Gongkai.Rules.Problems;
using Gongkai.Shell.Files;
using Gongkai.Shell.Work;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Imports;

/// <summary>
/// Looks through an uploaded old portal. Begun anew after a crash it begins at the beginning: nothing of it counts before it is whole.
/// </summary>
internal sealed class ImportLookJob(GongkaiDb db, ImportPlans plans, ImportLook look, FileStore store) : IJobHandler
{
    internal const string Name = "import.look";
    private const int Step = 1000;

    public string Kind => Name;

    public bool TakesLong => true;

    public async Task DoAsync(string payload, CancellationToken cancel)
    {
        var id = long.Parse(payload);
        var plan = await db.ImportPlans.AsNoTracking().SingleAsync(known => known.Id == id, cancel);
        if (plan.State != ImportPlanState.Checking)
        {
            return;
        }

        var agency = await db.Agencies.AsNoTracking().SingleAsync(known => known.Id == plan.AgencyId, cancel);
        var map = JsonSerializer.Deserialize<Dictionary<string, string>>(plan.Columns, AuditChain.Json) ?? [];
        var tools = await look.ToolsAsync(agency, map, keep: true, cancel);
        if (!plan.FileName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            await LookAsync(plan, tools, ImportLook.Table(tools, await ReadAsync(plan.FileHash!, cancel), plan.FileName), cancel);
            return;
        }

        var opened = ZipSite.Open(store.Open(plan.FileHash!));
        using var site = opened.Ok(out var zip) ? zip : null;
        await LookAsync(
            plan, tools, site is null ? new Checked<OldSource>(opened.Problems) : ImportLook.Pages(tools, site, plan.SiteRoot), cancel);
    }

    private async Task LookAsync(ImportPlan plan, LookTools tools, Checked<OldSource> opened, CancellationToken cancel)
    {
        if (!opened.Ok(out var source))
        {
            await ChangeAsync(plan.Id, "import.fail", failed => (failed.State, failed.Outcome) =
                (ImportPlanState.Failed, string.Concat(opened.Problems.Select(problem => problem.Says + problem.Remedy))), cancel);
            return;
        }

        await using var rows = store.Scratch();
        await using var report = store.Scratch();
        var told = 0;
        await ChangeAsync(plan.Id, "import.look", begun => (begun.Total, begun.Looked) = (source.Total, 0), cancel);
        var looked = await look.RunAsync(tools, source, rows, report, async count =>
        {
            if (count - told >= Step)
            {
                told = count;
                await ChangeAsync(plan.Id, "import.look", known => known.Looked = count, cancel);
            }
            else if (db.ChangeTracker.HasChanges())
            {
                await db.SaveChangesAsync(cancel);
                db.ChangeTracker.Clear();
            }
        }, cancel);
        var whole = await db.ImportPlans.SingleAsync(known => known.Id == plan.Id, cancel);
        await plans.FinishLookAsync(whole, looked, rows, report, cancel);
        db.Record("import.prepare", $"import-plan:{plan.Id}", plan.AgencyId, $"{plan.Source}：{looked.Tally.Taken} 条");
        await db.SaveChangesAsync(cancel);
    }

    private async Task ChangeAsync(long id, string act, Action<ImportPlan> change, CancellationToken cancel)
    {
        var plan = await db.ImportPlans.SingleAsync(known => known.Id == id, cancel);
        change(plan);
        db.Record(act, $"import-plan:{id}", plan.AgencyId, plan.Outcome);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private async Task<byte[]> ReadAsync(string hash, CancellationToken cancel)
    {
        await using var file = store.Open(hash);
        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, cancel);
        return memory.ToArray();
    }
}
