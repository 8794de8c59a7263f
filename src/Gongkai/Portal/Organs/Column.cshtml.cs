using Gongkai.Data;
using Gongkai.Data.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal.Organs;

/// <summary>What stands in a column and below it, newest first.</summary>
internal sealed class ColumnModel(PublicRecords records) : PageModel
{
    internal OrganHead Organ { get; private set; } = null!;

    internal Column Column { get; private set; } = null!;

    internal Pager Pager { get; private set; } = null!;

    internal IReadOnlyList<PublicItem> Items { get; private set; } = [];

    /// <summary>When the newest was published; null for an empty column.</summary>
    internal DateTime? Newest { get; private set; }

    internal DateOnly Today => records.Today;

    public async Task<IActionResult> OnGetAsync(string slug, string column, CancellationToken cancel)
    {
        if (await OrganHead.FindAsync(records, slug, cancel) is not { } organ || organ.Tree.Find(column) is not { } found
            || Pager.Of(Request, organ.CountOf(found)) is not { } pager)
        {
            return NotFound();
        }

        (Organ, Column, Pager) = (organ, found, pager);
        var items = records.PublicationsIn(organ.Tree.IdsUnder(found));
        Items = await items.PageAsync(records, pager, cancel);
        Newest = pager.Number == 1 ? (Items.Count > 0 ? Items[0].PublishedAt : null)
            : await items.MaxAsync(item => (DateTime?)item.PublishedAt, cancel);
        return Page();
    }
}
