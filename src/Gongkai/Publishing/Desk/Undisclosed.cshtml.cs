using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Desk;

/// <summary>The register of what is not opened proactively (条例 arts. 14 to 18): ground, reason, next review.</summary>
[Needs(Permission.ReadItems)]
internal sealed class UndisclosedModel(GongkaiDb db, Signed signed, TimeProvider time) : PageModel
{
    private const int Most = 500;

    internal IReadOnlyList<InformationItem> Rows { get; private set; } = [];

    internal IReadOnlyDictionary<long, Agency> Agencies { get; private set; } = new Dictionary<long, Agency>();

    internal DateOnly Today { get; private set; }

    internal bool MayReassess(InformationItem item) => item.Stage == "NotOpen" && signed.May(Permission.WriteItems, Agencies[item.AgencyId]);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Today = BeijingDate.Today(time);
        Agencies = (await signed.AgenciesAsync(db, Permission.ReadItems, cancel)).ToDictionary(agency => agency.Id);
        long[] ids = [.. Agencies.Keys];
        Rows = await db.Items.AsNoTracking()
            .Where(item => ids.Contains(item.AgencyId) && (item.Stage == "NotOpen" || item.Content.Openness != Openness.Proactive))
            .OrderBy(item => item.NextReviewOn == null).ThenBy(item => item.NextReviewOn).ThenBy(item => item.Id).Take(Most).ToListAsync(cancel);
    }
}
