using Gongkai.Data;
using Gongkai.Data.Publishing;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal;

/// <summary>The home of the site.</summary>
internal sealed class HomeModel(PublicRecords records) : PageModel
{
    private const int Lines = 6;

    internal DateOnly Today => records.Today;

    internal PublicItem? Lead { get; private set; }

    internal string LeadSummary { get; private set; } = "";

    internal IReadOnlyList<PublicItem> Latest { get; private set; } = [];

    internal IReadOnlyList<PublicItem> Notices { get; private set; } = [];

    internal IReadOnlyList<PublicItem> Documents { get; private set; } = [];

    internal OrganDirectory Directory { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var latest = await records.Publications.NewestAsync(records, Lines + 1, cancel);
        if (latest.Count > 0)
        {
            Lead = latest[0];
            Latest = [.. latest.Skip(1)];
            LeadSummary = await records.PublicationWith(Lead.Id)
                .Select(publication => publication.Content.Summary).FirstOrDefaultAsync(cancel) ?? "";
        }

        var notices = await records.PublicationsInAsync(await records.ColumnsOfTypeAsync("notices", cancel), null, cancel);
        Notices = await notices.NewestAsync(records, Lines, cancel);
        Documents =
        [
            .. (await NewestOfAsync(ItemKind.NormativeDocument, cancel)).Concat(await NewestOfAsync(ItemKind.Regulation, cancel))
                .OrderByDescending(item => item.PublishedAt).ThenByDescending(item => item.Id).Take(Lines),
        ];
        Directory = await OrganDirectory.ReadAsync(records, cancel);
    }

    private Task<IReadOnlyList<PublicItem>> NewestOfAsync(ItemKind kind, CancellationToken cancel) =>
        records.Publications.Where(publication => publication.Content.Kind == kind).NewestAsync(records, Lines, cancel);
}
