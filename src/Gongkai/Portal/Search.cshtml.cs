using Gongkai.Data;
using Gongkai.Data.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal;

/// <summary>How many hits an organ has.</summary>
internal sealed record OrganHits(string Slug, string ShortName, int Count);

/// <summary>A hit, with the summary below it.</summary>
internal sealed record SearchHit(PublicItem Item, string Summary);

/// <summary>
/// Searches title, document number and index number for every word typed. A document number typed in full comes first.
/// </summary>
internal sealed class SearchModel(PublicRecords records) : PageModel
{
    private const int MostWords = 6;

    internal string Query { get; private set; } = "";

    internal IReadOnlyList<string> Words { get; private set; } = [];

    internal string Organ { get; private set; } = "";

    internal IReadOnlyList<OrganHits> Organs { get; private set; } = [];

    internal int Everywhere => Organs.Sum(organ => organ.Count);

    internal IReadOnlyList<SearchHit> Hits { get; private set; } = [];

    internal Pager Pager { get; private set; } = null!;

    internal DateOnly Today => records.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Query = PlainText.Of(Request.Query["q"].ToString());
        Words = [.. Query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords)];
        Organ = PlainText.Of(Request.Query["organ"].ToString());
        var found = Words.Aggregate(records.Publications, Containing);
        Organs = Words.Count == 0 ? [] : await OrgansAsync(found, cancel);
        if (Organ.Length > 0)
        {
            found =
                from item in found
                join agency in records.Agencies on item.AgencyId equals agency.Id
                where agency.Slug == Organ
                select item;
        }

        var total = Organ.Length == 0 ? Everywhere : Organs.FirstOrDefault(organ => organ.Slug == Organ)?.Count ?? 0;
        if (Pager.Of(Request, total) is not { } pager)
        {
            return NotFound();
        }

        Pager = pager;
        Hits = total == 0 ? [] : await HitsAsync(found, cancel);
        return Page();
    }

    internal string HrefFor(string organ) =>
        $"/search?q={Uri.EscapeDataString(Query)}" + (organ.Length > 0 ? $"&organ={Uri.EscapeDataString(organ)}" : "");

    private static IQueryable<Publication> Containing(IQueryable<Publication> items, string word)
    {
        var text = PlainText.Pattern(word.ToLowerInvariant());
        var number = PlainText.Pattern(PlainText.DocumentNumber(word));
        return items.Where(item =>
            EF.Functions.Like(item.Content.Title.ToLower(), text, "!")
            || EF.Functions.Like(item.Content.DocumentNumber!, number, "!")
            || EF.Functions.Like(item.IndexNumber.ToLower(), text, "!"));
    }

    private async Task<List<OrganHits>> OrgansAsync(IQueryable<Publication> found, CancellationToken cancel) =>
        await (
            from hits in found.GroupBy(item => item.AgencyId).Select(all => new { AgencyId = all.Key, Count = all.Count() })
            join agency in records.Agencies on hits.AgencyId equals agency.Id
            orderby hits.Count descending, agency.Sort, agency.Id
            select new OrganHits(agency.Slug, agency.ShortName, hits.Count)).ToListAsync(cancel);

    private async Task<List<SearchHit>> HitsAsync(IQueryable<Publication> found, CancellationToken cancel)
    {
        var number = PlainText.DocumentNumber(Query);
        var page = await found.OrderBy(item => item.Content.DocumentNumber == number ? 0 : 1)
            .ThenByDescending(item => item.PublishedAt).ThenByDescending(item => item.ItemId)
            .Select(item => new { item.ItemId, item.Content.Summary }).Skip(Pager.Skip).Take(Pager.Size).ToListAsync(cancel);
        var ids = page.Select(item => item.ItemId).ToList();
        var lines = await records.Publications.Where(item => ids.Contains(item.ItemId)).Lines(records)
            .ToDictionaryAsync(line => line.Id, cancel);
        return [.. page.Where(item => lines.ContainsKey(item.ItemId))
            .Select(item => new SearchHit(lines[item.ItemId], item.Summary))];
    }
}
