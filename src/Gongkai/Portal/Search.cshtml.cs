using System.Globalization;
using Gongkai.Data;
using Gongkai.Data.Search;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal;

/// <summary>How many hits an organ has.</summary>
internal sealed record OrganHits(string Slug, string ShortName, int Count);

/// <summary>A hit as the page shows it.</summary>
/// <param name="InFile">What is shown is from an attachment.</param>
internal sealed record SearchHit(FoundItem Item, string AgencyName, string Text, bool InFile)
{
    internal ValidityTag? Validity(DateOnly today) =>
        new ValidityFacts(Item.Validity, Item.EffectiveOn, Item.ExpiresOn).On(today);
}

/// <summary>
/// Searches title, text, attachments, document and index numbers. The very number comes first; the rest by relevance, or the
/// newest first.
/// </summary>
internal sealed class SearchModel(PublicRecords records, Searcher searcher, Suggester suggester) : PageModel
{
    private const int FewHits = 3;

    internal SearchFilters Filters { get; private set; } = null!;

    internal SearchQuery Asked { get; private set; } = null!;

    internal OrganDirectory Directory { get; private set; } = null!;

    /// <summary>Of the organ searched in.</summary>
    internal ColumnTree? Columns { get; private set; }

    internal SearchAnswer Answer { get; private set; } = SearchAnswer.None;

    internal IReadOnlyList<SearchHit> Hits { get; private set; } = [];

    /// <summary>Hits by organ, in all organs; empty where there are too many to count.</summary>
    internal IReadOnlyList<OrganHits> Organs { get; private set; } = [];

    internal int Everywhere { get; private set; }

    /// <summary>您是不是要找.</summary>
    internal string? Instead { get; private set; }

    internal IReadOnlyList<string> Words => [.. Asked.Words.Select(word => word.Text)];

    internal DateOnly Today => records.Today;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Filters = SearchFilters.Of(Request.Query);
        Directory = await OrganDirectory.ReadAsync(records, cancel);
        var organ = Directory.All.FirstOrDefault(other => other.Slug == Filters.Organ);
        Columns = organ is null ? null
            : new ColumnTree(await records.Columns.Where(column => column.AgencyId == organ.Id).ToListAsync(cancel));
        var request = Filters.Request(organ, Columns) with { After = Cursor("after"), Before = Cursor("before") };
        Asked = request.Query;
        if (Asked.Empty)
        {
            return;
        }

        Answer = await searcher.SearchAsync(request, cancel);
        Hits = await HitsAsync(cancel);
        await CountAsync(request, cancel);
        Instead = Answer.Count <= FewHits && (Asked.Number is null || Answer.Count == 0) ? await suggester.InsteadAsync(Asked, cancel) : null;
    }

    internal string CountShown => Answer.CountedOut ? "1,000 条以上" : $"{Answer.Count} 条";

    internal string HrefFor(string organ) => (Filters with { Organ = organ, Column = "" }).Href();

    internal string HrefOf(string cursor, long position) =>
        QueryHelpers.AddQueryString(Filters.Href(), cursor, position.ToString("x", CultureInfo.InvariantCulture));

    /// <summary>The position of a hit, in hexadecimal. Any other number only shows another part of the same list.</summary>
    private long? Cursor(string name) =>
        long.TryParse(Request.Query[name].ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var position)
            ? position : null;

    private async Task<IReadOnlyList<SearchHit>> HitsAsync(CancellationToken cancel)
    {
        var names = Directory.All.ToDictionary(organ => organ.Id, organ => organ.ShortName);
        var own = Answer.Page.ToDictionary(
            item => item.Id, item => SearchSnippet.Of(item.Body, Asked.Words) ?? SearchSnippet.Of(item.Summary, Asked.Words));
        var files = await searcher.FilesOfAsync([.. own.Where(hit => hit.Value is null).Select(hit => hit.Key)], cancel);
        return
        [
            .. Answer.Page.Select(item =>
            {
                var inFile = own[item.Id] is null ? SearchSnippet.Of(files.GetValueOrDefault(item.Id, ""), Asked.Words) : null;
                var plain = SearchSnippet.Beginning(item.Summary.Length > 0 ? item.Summary : item.Body);
                return new SearchHit(item, names.GetValueOrDefault(item.AgencyId, ""), own[item.Id] ?? inFile ?? plain, inFile is not null);
            }),
        ];
    }

    private async Task CountAsync(SearchRequest request, CancellationToken cancel)
    {
        var all = Answer;
        if (Filters.Organ.Length > 0)
        {
            var everywhere = (Filters with { Organ = "", Column = "" }).Request(null, null);
            all = await searcher.SearchAsync(everywhere with { NewestFirst = true }, cancel);
        }

        Everywhere = all.Count;
        if (all.CountedOut)
        {
            return;
        }

        var counts = await searcher.ByAgencyAsync(all, cancel);
        Organs =
        [
            .. Directory.All.Where(organ => counts.ContainsKey(organ.Id))
                .Select(organ => new OrganHits(organ.Slug, organ.ShortName, counts[organ.Id])).OrderByDescending(organ => organ.Count),
        ];
    }
}
