using Gongkai.Data;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Supervision;

/// <summary>How all organs below do, for the competent office. Figures only, nothing to change.</summary>
[Needs(Permission.Supervise)]
internal sealed class OverviewModel(GongkaiDb db, Signed signed, OverviewFigures figures, TimeProvider time) : PageModel
{
    internal const int FirstYear = 2000;

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Dir { get; set; }

    internal int Shown { get; private set; }

    internal bool Rising => Dir == "asc";

    internal IReadOnlyList<OverviewRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Shown = YearOf(Year, time);
        var agencies = await signed.AgenciesAsync(db, Permission.Supervise, cancel);
        Rows = OverviewSort.Sorted(await figures.OfAsync(agencies, Shown, cancel), Sort, Rising);
    }

    /// <summary>The asked year where there can be one, else this one in Beijing.</summary>
    internal static int YearOf(int? asked, TimeProvider time)
    {
        var present = BeijingDate.Today(time).Year;
        return asked is { } year && year >= FirstYear && year <= present ? year : present;
    }
}
