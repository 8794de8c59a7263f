using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Imports;

/// <summary>Batches of the organs one imports for, and those one has to decide about.</summary>
[Needs(Permission.ReadItems)]
internal sealed class IndexModel(GongkaiDb db, Signed signed) : PageModel
{
    internal IReadOnlyList<(ImportPlan Plan, string Agency)> Plans { get; private set; } = [];

    internal bool MayImport => signed.May(Permission.ImportItems);

    internal bool WaitsForMe(ImportPlan plan) => plan.State == ImportPlanState.Waiting
        && plan.Approvals.Exists(approval => approval.PersonId == signed.Id && approval.ConfirmedAt is null);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var agencies = (await signed.AgenciesAsync(db, Permission.ReadItems, cancel)).ToDictionary(agency => agency.Id, agency => agency.ShortName);
        long[] ids = [.. agencies.Keys];
        var plans = await db.ImportPlans.AsNoTracking().Include(plan => plan.Approvals).Where(plan => ids.Contains(plan.AgencyId))
            .OrderByDescending(plan => plan.Id).Take(200).ToListAsync(cancel);
        Plans = [.. plans.Select(plan => (plan, agencies[plan.AgencyId]))];
    }
}
