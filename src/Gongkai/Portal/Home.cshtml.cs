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

        Notices = await records.PublicationsIn(await records.ColumnsOfTypeAsync("notices", cancel)).NewestAsync(records, Lines, cancel);
        Documents = await records.Publications
            .Where(publication =>
                publication.Content.Kind == ItemKind.NormativeDocument || publication.Content.Kind == ItemKind.Regulation)
            .NewestAsync(records, Lines, cancel);
        Directory = await OrganDirectory.ReadAsync(records, cancel);
    }
}
