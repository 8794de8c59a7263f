using Gongkai.Data;
using Gongkai.Shell.Pdf;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Portal.Reports;

/// <summary>An annual report as a page: the newest version, or an earlier one with the way to the newest.</summary>
internal sealed class ShowModel(PublicRecords records, PdfConverter pdf) : PageModel
{
    internal PublicReport Found { get; private set; } = null!;

    internal bool Pdf => pdf.Installed;

    public async Task<IActionResult> OnGetAsync(string slug, int year, int? number, CancellationToken cancel)
    {
        if (await PublicReport.FindAsync(records, slug, year, number, cancel) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        return Page();
    }
}
