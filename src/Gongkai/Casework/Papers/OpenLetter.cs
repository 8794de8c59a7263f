using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Casework;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Casework.Papers;

/// <summary>A letter of a case that whoever asks may see; another organ's does not exist for them.</summary>
internal sealed record OpenLetter(Application Application, Letter Letter, Agency Agency)
{
    internal static async Task<OpenLetter?> FindAsync(GongkaiDb db, Signed signed, long id, long letterId, CancellationToken cancel)
    {
        var letter = await db.Letters.SingleOrDefaultAsync(row => row.Id == letterId && row.ApplicationId == id, cancel);
        var application = letter is null ? null : await db.Applications.AsNoTracking().SingleAsync(row => row.Id == id, cancel);
        var agency = application is null ? null
            : await db.Agencies.AsNoTracking().SingleAsync(row => row.Id == application.AgencyId, cancel);
        return agency is not null && signed.May(Permission.ReadCases, agency) ? new OpenLetter(application!, letter!, agency) : null;
    }
}
