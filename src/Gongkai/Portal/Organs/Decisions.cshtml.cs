using Gongkai.Data;
using Gongkai.Data.Registers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Portal.Organs;

/// <summary>Licences and penalties of an organ (双公示), the newest first.</summary>
internal sealed class DecisionsModel(PublicRecords records) : PageModel
{
    /// <summary>What one page shows; a reader looks for the recent ones.</summary>
    internal const int Most = 200;

    internal OrganHead Organ { get; private set; } = null!;

    internal IReadOnlyList<PublicDecision> Decisions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await OrganHead.FindAsync(records, slug, cancel) is not { } organ)
        {
            return NotFound();
        }

        (Organ, Decisions) = (organ, await records.DecisionsOfAsync(organ.Agency.Id, Most, cancel));
        return Page();
    }
}
