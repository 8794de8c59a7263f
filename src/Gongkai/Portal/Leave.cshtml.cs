using System.Globalization;
using Gongkai.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal;

/// <summary>
/// Says that the next page is not a government's. Only for an address that stands in the published text it is called from:
/// nobody can make this site point anywhere else.
/// </summary>
internal sealed class LeaveModel(PublicRecords records) : PageModel
{
    internal string To { get; private set; } = "";

    internal long Item { get; private set; }

    internal string ItemTitle { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var to = Request.Query["to"].ToString();
        if (!long.TryParse(Request.Query["info"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || !Uri.TryCreate(to, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return NotFound();
        }

        var found = await records.Publications.Where(item => item.ItemId == id)
            .Select(item => new { item.Content.Title, item.Content.BodyHtml }).FirstOrDefaultAsync(cancel);
        if (found is null || !found.BodyHtml.Contains($"href=\"{AsWritten(to)}\"", StringComparison.Ordinal))
        {
            return NotFound();
        }

        (To, Item, ItemTitle) = (to, id, found.Title);
        return Page();
    }

    /// <summary>As a cleaned text writes an address: it holds neither quotation marks nor angle brackets.</summary>
    private static string AsWritten(string address) =>
        address.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
