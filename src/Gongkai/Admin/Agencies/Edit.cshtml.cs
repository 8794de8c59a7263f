using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Admin.Agencies;

[Needs(Permission.ManageAgencies)]
internal sealed class EditModel(GongkaiDb db, Signed signed) : PageModel
{
    [BindProperty]
    public AgencyForm Form { get; set; } = new();

    internal Agency Agency { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await new AgencyScope(db, signed).FindAsync(id, cancel) is not { } found)
        {
            return NotFound();
        }

        (Agency, Form) = (found, AgencyForm.Of(found));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancel)
    {
        if (await new AgencyScope(db, signed).FindAsync(id, cancel) is not { } found)
        {
            return NotFound();
        }

        Agency = found;
        var problems = Form.Problems(found.Name, found.DissolvedOn).ToList();
        if (problems.Count > 0 || !ModelState.IsValid)
        {
            return this.PageWith(problems);
        }

        Form.WriteTo(found);
        db.Record("agency.edit", $"agency:{id}", id);
        await db.SaveChangesAsync(cancel);
        TempData["Flash"] = "已经保存。";
        return RedirectToPage("Show", new { id });
    }
}
