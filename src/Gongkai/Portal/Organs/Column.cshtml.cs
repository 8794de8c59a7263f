using Gongkai.Data;
using Gongkai.Data.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Portal.Organs;

/// <summary>What stands in a column and below it, newest first.</summary>
internal sealed class ColumnModel(PublicRecords records) : PageModel
{
    internal OrganHead Organ { get; private set; } = null!;

    internal Column Column { get; private set; } = null!;

    internal Pager Pager { get; private set; } = null!;

    internal IReadOnlyList<PublicItem> Items { get; private set; } = [];

    /// <summary>When the newest was published; null for an empty column and behind the first page.</summary>
    internal DateTime? Newest =>
        Items.Count > 0 && Pager.Number == 1 && !Request.Query.ContainsKey(Stretch.Name) ? Items[0].PublishedAt : null;

    internal DateOnly Today => records.Today;

    public async Task<IActionResult> OnGetAsync(string slug, string column, CancellationToken cancel)
    {
        if (await OrganHead.FindAsync(records, slug, cancel) is not { } organ || organ.Tree.Find(column) is not { } found
            || await ListPage.ReadAsync(
                records, organ.Tree.IdsUnder(found), organ.Agency.Id, Request, cancel) is not { } page)
        {
            return NotFound();
        }

        (Organ, Column, Pager, Items) = (organ, found, page.Pager, page.Items);
        return Page();
    }
}
