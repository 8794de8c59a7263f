using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Rules.Disclosure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal;

/// <summary>What is new, across organs; <c>?type=</c> keeps to columns of one type.</summary>
internal sealed class LatestModel(PublicRecords records) : PageModel
{
    internal string Heading { get; private set; } = "最新公开";

    internal string Lead { get; private set; } = "各机关主动公开的全部信息，按发布时间从新到旧。";

    internal DateOnly Today => records.Today;

    internal Pager Pager { get; private set; } = null!;

    internal IReadOnlyList<PublicItem> Items { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Request.Query["type"].ToString() is not { Length: > 0 } code)
        {
            return await ShowAsync(records.Publications, await records.CountAsync(cancel), cancel);
        }

        if (ColumnTypes.Find(code) is not { } type)
        {
            return NotFound();
        }

        (Heading, Lead) = (type.Name, $"各机关“{type.Name}”类栏目的信息，按发布时间从新到旧。");
        var columns = await records.ColumnsOfTypeAsync(code, cancel);
        return await ShowAsync(records.PublicationsIn(columns), await records.CountAsync(columns, cancel), cancel);
    }

    private async Task<IActionResult> ShowAsync(IQueryable<Publication> publications, int count, CancellationToken cancel)
    {
        if (Pager.Of(Request, count) is not { } pager)
        {
            return NotFound();
        }

        Pager = pager;
        Items = await publications.PageAsync(records, pager, cancel);
        return Page();
    }
}
