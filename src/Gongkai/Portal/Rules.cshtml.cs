using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal;

/// <summary>The rules of disclosure (政府信息公开制度): the competent office's; where it has none, everybody's.</summary>
internal sealed class RulesModel(PublicRecords records) : PageModel
{
    internal DateOnly Today => records.Today;

    internal Pager Pager { get; private set; } = null!;

    internal IReadOnlyList<PublicItem> Items { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var columns = await ColumnsAsync(cancel);
        var publications = records.PublicationsIn(columns);
        if (Pager.Of(Request, await records.CountAsync(columns, cancel)) is not { } pager)
        {
            return NotFound();
        }

        Pager = pager;
        Items = await publications.PageAsync(records, pager, cancel);
        return Page();
    }

    private async Task<List<long>> ColumnsAsync(CancellationToken cancel)
    {
        var columns = await (
            from column in records.Columns
            join agency in records.Agencies on column.AgencyId equals agency.Id
            where column.Slug == ColumnTree.Rules
            where records.Publications.Any(item => item.ColumnId == column.Id)
            select new { column.Id, agency.Kind })
            .ToListAsync(cancel);
        var chosen = columns.ToLookup(column => column.Kind == AgencyKind.CompetentOffice);
        return [.. chosen[chosen.Contains(true)].Select(column => column.Id)];
    }
}
