using Gongkai.Casework.Desk;
using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Casework;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Casework.Letters;

/// <summary>
/// What a signature gives a letter: 成文日期 and 文号, one series for each organ and year, without gaps: a signature that fails takes its number
/// back.
/// </summary>
internal sealed class LetterSigning(GongkaiDb db)
{
    /// <summary>Inside the transaction of the signature.</summary>
    internal async Task CompleteAsync(OpenCase open, Letter letter, CancellationToken cancel)
    {
        letter.DocumentDate = open.Today;
        letter.DocumentNumber = await NumberAsync(db, open.Agency, open.Today.Year, cancel);
    }

    /// <summary>The next number of the organ's series for a year.</summary>
    internal static async Task<string> NumberAsync(GongkaiDb db, Agency agency, int year, CancellationToken cancel)
    {
        var series = $"letter:{agency.Id}:{year}";
        var next = await db.Database.SqlQuery<int>(
            $"INSERT INTO serials (series, last) VALUES ({series}, 1) ON CONFLICT (series) DO UPDATE SET last = serials.last + 1 RETURNING last")
            .ToListAsync(cancel);
        return $"{agency.DocumentWord ?? agency.ShortName}公开〔{year}〕{next.Single()}号";
    }
}
