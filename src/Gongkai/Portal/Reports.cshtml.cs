using System.Globalization;
using Gongkai.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Portal;

/// <summary>The annual reports of all organs, a year at a time.</summary>
internal sealed class ReportsModel(PublicRecords records) : PageModel
{
    internal IReadOnlyList<int> Years { get; private set; } = [];

    internal int Year { get; private set; }

    internal IReadOnlyList<AnnualReport> Reports { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var years = await AnnualReports.YearsAsync(records, cancel);
        var asked = Request.Query["year"].ToString();
        if (years.FirstOrDefault(year =>
            asked.Length == 0 || year.Key.ToString(CultureInfo.InvariantCulture) == asked) is not { } chosen)
        {
            return asked.Length == 0 ? Page() : NotFound();
        }

        Years = [.. years.Select(year => year.Key)];
        Year = chosen.Key;
        Reports = await AnnualReports.OfAsync(records, [.. chosen], cancel);
        return Page();
    }
}
