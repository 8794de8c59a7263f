using Gongkai.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Portal.Apply;

/// <summary>Where applying begins: what it is, and to whom.</summary>
internal sealed class ApplyModel(PublicRecords records) : PageModel
{
    internal OrganDirectory Directory { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var all = await OrganDirectory.ReadAsync(records, cancel);
        var open = (await records.OrgansAsync(cancel)).Where(agency => ApplyWords.Takes(agency, records.Today)).Select(agency => agency.Id).ToHashSet();
        Directory = new OrganDirectory([.. all.All.Where(organ => open.Contains(organ.Id))], records.Today);
    }
}
