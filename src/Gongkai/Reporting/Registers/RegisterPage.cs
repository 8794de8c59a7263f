using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Reporting.Registers;

/// <summary>What the pages of the registers share: the organ and the year asked for, of those this person keeps.</summary>
internal abstract class RegisterPage(GongkaiDb db, Signed signed, TimeProvider time) : PageModel
{
    internal const int FirstYear = 2018;

    internal IReadOnlyList<Agency> Agencies { get; private set; } = [];

    internal Agency Agency { get; private set; } = null!;

    internal int Year { get; private set; }

    internal int ThisYear => BeijingDate.Today(time).Year;

    internal string Where => $"agency={Agency.Id}&year={Year}";

    protected GongkaiDb Db => db;

    protected Signed Signed => signed;

    protected DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>False where the organ asked for is none of this person's.</summary>
    protected async Task<bool> LoadAsync(CancellationToken cancel)
    {
        Agencies = await signed.AgenciesAsync(db, Permission.KeepRegisters, cancel);
        var asked = Request.Query["agency"].ToString();
        if (Agencies.FirstOrDefault(agency => asked.Length == 0 || agency.Id.ToString() == asked) is not { } agency)
        {
            return false;
        }

        Agency = agency;
        Year = int.TryParse(Request.Query["year"], out var year) && year >= FirstYear && year <= ThisYear ? year : ThisYear;
        return true;
    }
}
