using Gongkai.Casework.Desk;
using Gongkai.Data;
using Gongkai.Data.Casework;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Casework.Cases;

/// <summary>A paper of the case, opened for whoever may see applicants; who took it is recorded.</summary>
[Needs(Permission.SeeApplicants)]
internal sealed class CaseFileModel(CaseDesk desk, GongkaiDb db, CaseFiles files) : CasePage(desk)
{
    public async Task<IActionResult> OnGetAsync(long id, long file, CancellationToken cancel)
    {
        if (!await OpenAsync(id, cancel)
            || await db.ApplicationFiles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == file && row.ApplicationId == id, cancel) is not { } paper)
        {
            return NotFound();
        }

        if (!May(Permission.SeeApplicants))
        {
            return Forbidden();
        }

        db.Record("application.file", $"application:{id}", Open.Row.AgencyId, $"file:{file}");
        await db.SaveChangesAsync(cancel);
        Response.Headers.CacheControl = "private, no-store";
        return File(await files.ReadAsync(paper, cancel), paper.ContentType, files.NameOf(paper)); // always saved, never shown by the browser
    }
}
