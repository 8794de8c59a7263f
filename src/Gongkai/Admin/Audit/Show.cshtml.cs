using Gongkai.Data;
using Gongkai.Data.Audit;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.Audit;

/// <summary>One record with old and new values.</summary>
[Needs(Permission.ReadAudit)]
internal sealed class ShowModel(GongkaiDb db, AuditReading reading, Signed signed) : PageModel
{
    internal AuditRecord Record { get; private set; } = null!;

    internal ChainCheck Chain { get; private set; } = null!;

    internal ChangeTable Changes { get; private set; } = null!;

    internal string? AgencyName { get; private set; }

    public async Task<IActionResult> OnGetAsync(long sequence, CancellationToken cancel)
    {
        if (!signed.MayEverywhere(Permission.ReadAudit)
            || await db.AuditRecords.AsNoTracking()
                .SingleOrDefaultAsync(record => record.Sequence == sequence, cancel) is not { } found)
        {
            return NotFound();
        }

        await reading.RecordAsync($"audit:{sequence}", "", cancel);
        Record = found;
        Chain = await ChainCheck.OfAsync(db, [found], cancel);
        Changes = ChangeTable.Of(found.Changes);
        AgencyName = await db.Agencies.Where(agency => agency.Id == found.AgencyId).Select(agency => agency.Name)
            .SingleOrDefaultAsync(cancel);
        return Page();
    }
}
