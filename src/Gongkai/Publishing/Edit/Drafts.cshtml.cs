using Gongkai.Data;
using Gongkai.Publishing.Items;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Edit;

/// <summary>Takes what a form holds while somebody types (docs/web.md, Autosave).</summary>
[Needs(Permission.WriteItems)]
internal sealed class DraftsModel(GongkaiDb db, ItemDesk desk, Conflicts conflicts, Autosaves autosaves, Signed signed) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var fields = FormFields.Of(Request.Form);
        var key = fields["DraftKey"];
        _ = int.TryParse(fields["Revision"], out var revision);
        if (key.StartsWith("item:", StringComparison.Ordinal) && long.TryParse(key.AsSpan(5), out var id))
        {
            if (await desk.OpenAsync(id, cancel) is not { } open || !signed.May(Permission.WriteItems, open.Agency))
            {
                return NotFound();
            }

            if (await conflicts.FindAsync(open, revision, fields["SeenStage"], cancel) is { } conflict)
            {
                return new JsonResult(new { by = conflict.By, at = conflict.At, changed = conflict.Changed }) { StatusCode = StatusCodes.Status409Conflict };
            }
        }
        else if (!await IsOwnColumnAsync(key, cancel))
        {
            return NotFound();
        }

        var kept = await autosaves.KeepAsync(key, fields, revision, cancel);
        return new JsonResult(new { savedAt = kept.SavedAt, revision });
    }

    private async Task<bool> IsOwnColumnAsync(string key, CancellationToken cancel)
    {
        if (!key.StartsWith("new:", StringComparison.Ordinal) || !long.TryParse(key.AsSpan(4), out var id))
        {
            return false;
        }

        var agency = await (from column in db.Columns
                            join owner in db.Agencies on column.AgencyId equals owner.Id
                            where column.Id == id
                            select owner).AsNoTracking().SingleOrDefaultAsync(cancel);
        return agency is not null && signed.May(Permission.WriteItems, agency);
    }
}
