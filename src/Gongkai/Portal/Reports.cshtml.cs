using System.Globalization;
using Gongkai.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal;

/// <summary>The annual reports of all organs, a year at a time.</summary>
internal sealed class ReportsModel(PublicRecords records) : PageModel
{
    internal IReadOnlyList<int> Years { get; private set; } = [];

    internal int Year { get; private set; }

    internal IReadOnlyList<AnnualReport> Reports { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var filed = await AnnualReports.YearsAsync(records, cancel);
        var compiled = await records.Reports.Select(report => report.Year).Distinct().ToListAsync(cancel);
        Years = [.. filed.Select(year => year.Key).Concat(compiled).Distinct().OrderDescending()];
        var asked = Request.Query["year"].ToString();
        var known = Years.Where(year => asked.Length == 0 || year.ToString(CultureInfo.InvariantCulture) == asked).ToList();
        if (known.Count == 0)
        {
            return asked.Length == 0 ? Page() : NotFound();
        }

        Year = known[0];
        Reports =
        [
            .. await AnnualReports.CompiledAsync(records, Year, null, cancel),
            .. await AnnualReports.OfAsync(records, [.. filed.Where(year => year.Key == Year).SelectMany(year => year)], cancel),
        ];
        return Page();
    }
}
