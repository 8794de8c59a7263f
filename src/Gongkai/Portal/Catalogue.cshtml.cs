using Gongkai.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Portal;

/// <summary>The catalogue of all organs.</summary>
internal sealed class CatalogueModel(PublicRecords records) : PageModel
{
    internal CatalogueView Catalogue { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await CatalogueView.ReadAsync(records, Request, agencyId: null, cancel) is not { } view)
        {
            return NotFound();
        }

        Catalogue = view;
        return Page();
    }
}
