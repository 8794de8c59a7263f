using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Supervision;

/// <summary>One organ below: its figures, and each of its columns.</summary>
[Needs(Permission.Supervise)]
internal sealed class OrganModel(GongkaiDb db, Signed signed, OverviewFigures figures, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    internal int Shown { get; private set; }

    internal OverviewRow Row { get; private set; } = null!;

    internal IReadOnlyList<ColumnRow> Columns { get; private set; } = [];

    internal IReadOnlyDictionary<ItemKind, int> Kinds { get; private set; } = new Dictionary<ItemKind, int>();

    internal Agency Agency => Row.Agency;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var agencies = await signed.AgenciesAsync(db, Permission.Supervise, cancel);
        if (agencies.FirstOrDefault(agency => agency.Slug == slug) is not { } asked)
        {
            return NotFound();
        }

        Shown = OverviewModel.YearOf(Year, time);
        Row = (await figures.OfAsync([asked], Shown, cancel))[0];
        Columns = await figures.ColumnsAsync(asked, Shown, cancel);
        Kinds = await figures.KindsAsync(asked, Shown, cancel);
        return Page();
    }
}
