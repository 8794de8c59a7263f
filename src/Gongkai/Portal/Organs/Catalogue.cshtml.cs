using Gongkai.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal.Organs;

/// <summary>The catalogue of one organ.</summary>
internal sealed class CatalogueModel(PublicRecords records) : PageModel
{
    internal CatalogueView Catalogue { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var agency = await records.Agencies.Where(agency => agency.Slug == slug).Select(agency => (long?)agency.Id)
            .FirstOrDefaultAsync(cancel);
        if (agency is not { } id || await CatalogueView.ReadAsync(records, Request, id, cancel) is not { Organ: not null } view)
        {
            return NotFound();
        }

        Catalogue = view;
        return Page();
    }
}
