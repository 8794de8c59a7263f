using Gongkai.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Portal.Organs;

/// <summary>The annual reports of one organ, all years kept together.</summary>
internal sealed class ReportsModel(PublicRecords records) : PageModel
{
    internal OrganHead Organ { get; private set; } = null!;

    internal IReadOnlyList<AnnualReport> Reports { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await OrganHead.FindAsync(records, slug, cancel) is not { } organ)
        {
            return NotFound();
        }

        Organ = organ;
        Reports =
        [
            .. (await AnnualReports.CompiledAsync(records, null, organ.Agency.Id, cancel))
                .Concat(await AnnualReports.OfAsync(records, organ.Agency.Id, cancel)).OrderByDescending(report => report.Year),
        ];
        return Page();
    }
}
