using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Gongkai.Shell.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Imports;

/// <summary>One batch: what is in it, who has confirmed, what came of it.</summary>
[Needs(Permission.ReadItems)]
internal sealed class ShowModel(GongkaiDb db, ImportPlans plans, OrganSettings settings, Signed signed, FileStore store) : PageModel
{
    private const int Sample = 50;

    internal ImportPlan Plan { get; private set; } = null!;

    internal Agency Agency { get; private set; } = null!;

    internal IReadOnlyDictionary<long, string> Names { get; private set; } = new Dictionary<long, string>();

    internal ReviewLattice Lattice { get; private set; } = ReviewLattice.Default;

    internal ImportTally Tally { get; private set; } = new();

    /// <summary>The first rows, so that who confirms sees what comes in; the whole list is in the report.</summary>
    internal IReadOnlyList<OldPublication> Rows { get; private set; } = [];

    internal bool WaitsForMe => Plan.State == ImportPlanState.Waiting
        && Plan.Approvals.Exists(approval => approval.PersonId == signed.Id && approval.ConfirmedAt is null);

    internal bool MayDrop => Plan.State == ImportPlanState.Waiting
        && (WaitsForMe || signed.May(Permission.ImportItems, Agency));

    internal static string NameOf(ImportPlanState state) => state switch
    {
        ImportPlanState.Waiting => "等待确认",
        ImportPlanState.Running => "正在迁入",
        ImportPlanState.Done => "已迁入",
        ImportPlanState.Failed => "未能完成",
        ImportPlanState.Checking => "正在试查",
        _ => "已放弃",
    };

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page()
        : NotFound();

    /// <summary>The upload, the report, the columns to fill in: plain bytes, for the people of the office.</summary>
    public async Task<IActionResult> OnGetFileAsync(long id, string? part, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        var (hash, name) = part switch
        {
            null => (Plan.FileHash, Plan.FileName),
            "report" => (Plan.ReportHash, $"迁移批次{id}-试查结果.csv"),
            "columns" => (Plan.ColumnsHash, $"迁移批次{id}-栏目对照表.csv"),
            _ => (null, ""),
        };
        return hash is null ? NotFound() : File(store.Open(hash), "application/octet-stream", name);
    }

    /// <summary>Where everything is now: old addresses and new ones.</summary>
    public async Task<IActionResult> OnGetResultAsync(long id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel) || Plan.RowsHash is not { } rows || Plan.BatchId is null)
        {
            return NotFound();
        }

        Response.ContentType = "application/octet-stream";
        Response.Headers.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString($"迁移批次{id}-迁入结果.csv")}";
        await ImportResult.WriteAsync(db, Plan, store.Open(rows), Response.Body, cancel);
        return new EmptyResult();
    }

    public async Task<IActionResult> OnPostConfirmAsync(long id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        if (await plans.ConfirmAsync(Plan, cancel) is { Count: > 0 } problems)
        {
            return this.PageWith(problems);
        }

        TempData["Flash"] = Plan.State == ImportPlanState.Running ? "审核人已全部确认，正在迁入。" : "已记录您的确认。";
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostDropAsync(long id, string? reason, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        if (!MayDrop || string.IsNullOrWhiteSpace(reason) || reason.Length > 300)
        {
            return this.PageWith(ImportProblems.NotDroppable());
        }

        await plans.DropAsync(Plan, reason.Replace("\0", "").Trim(), cancel);
        TempData["Flash"] = "批次已放弃。";
        return RedirectToPage(new { id });
    }

    private async Task<bool> LoadAsync(long id, CancellationToken cancel)
    {
        if (await db.ImportPlans.Include(plan => plan.Approvals)
            .SingleOrDefaultAsync(plan => plan.Id == id, cancel) is not { } found)
        {
            return false;
        }

        Agency = await db.Agencies.AsNoTracking().SingleAsync(agency => agency.Id == found.AgencyId, cancel);
        Plan = found;
        if (!signed.May(Permission.ReadItems, Agency))
        {
            return false;
        }

        Lattice = await settings.LatticeAsync(Agency.Id, cancel);
        Tally = ImportTally.FromJson(Plan.Findings);
        Rows = await SampleAsync(cancel);
        long[] people = [Plan.CreatedById, .. Plan.Approvals.Select(approval => approval.PersonId)];
        Names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.FullName, cancel);
        return true;
    }

    private async Task<IReadOnlyList<OldPublication>> SampleAsync(CancellationToken cancel)
    {
        if (Plan.RowsHash is not { } hash)
        {
            return [];
        }

        await using var file = store.Open(hash);
        var sample = new List<OldPublication>();
        await foreach (var row in ImportRows.ReadAsync(file, 0, cancel))
        {
            sample.Add(row);
            if (sample.Count == Sample)
            {
                break;
            }
        }

        return sample;
    }
}
