using System.Text.Json;
using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Audit;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Imports;

/// <summary>One batch: what is in it, who has confirmed, what came of it.</summary>
[Needs(Permission.ReadItems)]
internal sealed class ShowModel(GongkaiDb db, ImportPlans plans, OrganSettings settings, Signed signed) : PageModel
{
    private const int Sample = 50;

    internal ImportPlan Plan { get; private set; } = null!;

    internal Agency Agency { get; private set; } = null!;

    internal IReadOnlyDictionary<long, string> Names { get; private set; } = new Dictionary<long, string>();

    internal ReviewLattice Lattice { get; private set; } = ReviewLattice.Default;

    internal IReadOnlyList<SkippedRow> Skipped { get; private set; } = [];

    /// <summary>The first rows, so that who confirms sees what comes in; the whole list is the file.</summary>
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
        ImportPlanState.Failed => "迁入失败",
        _ => "已放弃",
    };

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetFileAsync(long id, [FromServices] Gongkai.Shell.Files.FileStore store, CancellationToken cancel) =>
        await LoadAsync(id, cancel) ? File(store.Open(Plan.FileHash), "application/octet-stream", Plan.FileName) : NotFound();

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
        if (await db.ImportPlans.Include(plan => plan.Approvals).SingleOrDefaultAsync(plan => plan.Id == id, cancel) is not { } found)
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
        Skipped = JsonSerializer.Deserialize<SkippedRow[]>(Plan.Findings, AuditChain.Json) ?? [];
        var skipped = Skipped.Select(row => row.Key).ToHashSet();
        var list = await plans.ReadAsync(Agency, Plan.FileHash, Plan.FileName, cancel);
        Rows = list.Ok(out var old) ? [.. old.Rows.Where(row => !skipped.Contains(row.Key)).Take(Sample)] : [];
        long[] people = [Plan.CreatedById, .. Plan.Approvals.Select(approval => approval.PersonId)];
        Names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.FullName, cancel);
        return true;
    }
}
