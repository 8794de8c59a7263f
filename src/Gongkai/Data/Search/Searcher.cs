using Gongkai.Shell;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Search;

/// <summary>
/// Searches what is public. The index gives positions, newest first and never more than a bound; texts are read for one page and
/// for the few whose order is decided by them. What is shown passes <see cref="PublicRecords"/> like everything else.
/// </summary>
internal sealed class Searcher(GongkaiDb db, PublicRecords records, TimeProvider time)
{
    internal const int PageSize = 20;

    /// <summary>Hits are counted up to here: “1,000 以上”.</summary>
    internal const int MostCounted = 1000;

    /// <summary>Relevance is weighed among this many of the newest hits, and among as many with a word in the title.</summary>
    private const int MostCandidates = 2000;
    private const int MostInTitle = 1000;

    /// <summary>As many of the best are weighed by their texts too.</summary>
    private const int Weighed = 60;
    private const int BodyWeighed = 2000;

    internal async Task<SearchAnswer> SearchAsync(SearchRequest request, CancellationToken cancel)
    {
        if (request.Query.Empty)
        {
            return SearchAnswer.None;
        }

        var closed = (await records.ClosedItems.ToListAsync(cancel)).ToHashSet();
        var look = new Look(request, MatchOf(request), SpanOf(request), closed);
        return request.NewestFirst ? await NewestAsync(look, cancel) : await RankedAsync(look, cancel);
    }

    /// <summary>Whether anything at all is found; asks for no more than that.</summary>
    internal async Task<bool> FindsAsync(SearchQuery query, CancellationToken cancel) => !query.Empty
        && (await db.Search.NewestAsync(db, new Match([.. query.Words.Select(word => word.Anywhere)], []), Span.All, 1, cancel)).Count > 0;

    /// <summary>The newest titles that hold every word.</summary>
    internal async Task<IReadOnlyList<string>> TitlesAsync(SearchQuery query, int most, CancellationToken cancel)
    {
        var match = new Match([.. query.Words.Select(word => word.InTitle)], []);
        var found = await db.Search.NewestAsync(db, match, Span.All, most * 2, cancel);
        var items = await ItemsAsync(found, 0, cancel);
        return [.. items.Select(item => item.Title).Distinct().Take(most)];
    }

    /// <summary>How many of the counted hits each organ has.</summary>
    internal async Task<IReadOnlyDictionary<long, int>> ByAgencyAsync(SearchAnswer answer, CancellationToken cancel) =>
        (await db.Search.ByAgencyAsync(db, answer.Counted, cancel)).ToDictionary(hits => hits.AgencyId, hits => hits.Count);

    /// <summary>Hits with the whole of their texts, for the places to show.</summary>
    internal async Task<IReadOnlyDictionary<long, string>> FilesOfAsync(IReadOnlyList<long> ids, CancellationToken cancel)
    {
        if (ids.Count == 0)
        {
            return new Dictionary<long, string>();
        }

        var files = await records.Publications.Where(row => ids.Contains(row.ItemId))
            .Select(row => new { row.ItemId, row.Content.Files }).ToListAsync(cancel);
        string[] hashes = [.. files.SelectMany(row => row.Files).Where(file => !file.Picture).Select(file => file.Hash).Distinct()];
        var texts = hashes.Length == 0 ? [] : await db.FileTexts.AsNoTracking().Where(text => hashes.Contains(text.Hash))
            .ToDictionaryAsync(text => text.Hash, text => text.Text, cancel);
        return files.ToDictionary(row => row.ItemId, row => string.Join('\n', row.Files.Where(file => !file.Picture)
            .Select(file => $"附件《{file.Name}》：{texts.GetValueOrDefault(file.Hash, "")}")));
    }

    private static Match MatchOf(SearchRequest request) =>
        new([.. request.Query.Words.Select(word => word.Anywhere)], request.Facets);

    private static Span SpanOf(SearchRequest request) => new(
        request.From is { } from ? Positions.From(BeijingDate.StartOf(from)) : long.MinValue,
        request.To is { } to && to < DateOnly.MaxValue ? Positions.From(BeijingDate.StartOf(to.AddDays(1))) : long.MaxValue);

    private async Task<SearchAnswer> NewestAsync(Look look, CancellationToken cancel)
    {
        var counted = look.Open(await db.Search.NewestAsync(db, look.Match, look.Span, MostCounted, cancel));
        List<long> page;
        if (look.Request.Before is { } before)
        {
            page = look.Open(await db.Search.OldestAsync(db, look.Match, look.Span.After(before), PageSize, cancel));
            page.Reverse();
        }
        else if (look.Request.After is { } after)
        {
            page = look.Open(await db.Search.NewestAsync(db, look.Match, look.Span.Before(after), PageSize, cancel));
        }
        else
        {
            page = [.. counted.Take(PageSize)];
        }

        var more = page.Count > 0
            && (await db.Search.NewestAsync(db, look.Match, look.Span.Before(page[^1]), 1 + look.Closed.Count, cancel))
                .Any(look.IsOpen);
        return new SearchAnswer(
            await ItemsAsync(page, int.MaxValue, cancel), counted.Count, counted,
            page.Count > 0 && page[0] != counted.FirstOrDefault() ? page[0] : null, more ? page[^1] : null);
    }

    private async Task<SearchAnswer> RankedAsync(Look look, CancellationToken cancel)
    {
        var (ranked, counted, weighed) = await CandidatesAsync(look, cancel);
        var start = look.Request switch
        {
            { After: { } after } => ranked.IndexOf(after) + 1,
            { Before: { } before } => Math.Max(0, ranked.IndexOf(before) - PageSize),
            _ => 0,
        };
        var page = ranked.Skip(start).Take(PageSize).ToList();
        return new SearchAnswer(
            await WholeAsync(page, weighed, cancel), Math.Min(MostCounted, Math.Max(counted.Count, ranked.Count)), counted,
            start > 0 && page.Count > 0 ? page[0] : null, start + PageSize < ranked.Count ? page[^1] : null);
    }

    /// <summary>What has been read whole to be weighed is not read again.</summary>
    private async Task<IReadOnlyList<FoundItem>> WholeAsync(
        List<long> page, IReadOnlyList<FoundItem> weighed, CancellationToken cancel)
    {
        var whole = weighed.Where(item => item.Body.Length < BodyWeighed).ToDictionary(item => item.Position);
        foreach (var item in await ItemsAsync([.. page.Where(position => !whole.ContainsKey(position))], int.MaxValue, cancel))
        {
            whole[item.Position] = item;
        }

        return [.. page.Where(whole.ContainsKey).Select(position => whole[position])];
    }

    private async Task<(List<long> Ranked, IReadOnlyList<long> Counted, IReadOnlyList<FoundItem> Weighed)> CandidatesAsync(
        Look look, CancellationToken cancel)
    {
        var newest = look.Open(await db.Search.NewestAsync(db, look.Match, look.Span, MostCandidates, cancel));
        var exact = look.Open(await ExactAsync(look, cancel)).ToHashSet();
        var inTitle = new Dictionary<long, int>();
        foreach (var word in newest.Count == 0 ? [] : look.Words)
        {
            foreach (var position in look.Open(await db.Search.NewestAsync(
                db, look.Match.And(word.InTitle), look.Span, MostInTitle, cancel)))
            {
                inTitle[position] = inTitle.GetValueOrDefault(position) + 1;
            }
        }

        var ended = newest.Count == 0 ? [] : (await db.Search.NewestAsync(
            db, look.Match.AndAny([.. Ranking.EndedNames.Select(SearchTokens.Validity)]), look.Span, MostInTitle, cancel)).ToHashSet();
        var now = time.GetUtcNow().UtcDateTime;
        List<long> roughly =
        [
            .. newest.Concat(inTitle.Keys).Concat(exact).Distinct()
                .Select(position => (position, Score: Ranking.Roughly(
                    position, exact.Contains(position), inTitle.GetValueOrDefault(position), look.Words.Count,
                    ended.Contains(position), now)))
                .OrderByDescending(one => one.Score).ThenByDescending(one => one.position).Select(one => one.position),
        ];
        var best = await ItemsAsync([.. roughly.Take(Weighed)], BodyWeighed, cancel);
        var finely = best.Select(item => (item.Position, Score: Ranking.Finely(
                item, look.Words, exact.Contains(item.Position), now, records.Today)))
            .OrderByDescending(one => one.Score).ThenByDescending(one => one.Position).Select(one => one.Position);
        return ([.. finely, .. roughly.Skip(Weighed)], newest.Count > MostCounted ? newest[..MostCounted] : newest, best);
    }

    private async Task<IReadOnlyList<long>> ExactAsync(Look look, CancellationToken cancel) => look.Request.Query.Number is { } number
        ? await db.Search.NewestAsync(
            db, new Match([Phrase.Of(SearchTokens.Number(number))], look.Request.Facets), look.Span, PageSize, cancel)
        : [];

    /// <summary>In the order asked for; what is not public any more is left out.</summary>
    /// <param name="body">How much of each body is read, in characters.</param>
    private async Task<IReadOnlyList<FoundItem>> ItemsAsync(List<long> positions, int body, CancellationToken cancel)
    {
        if (positions.Count == 0)
        {
            return [];
        }

        var ids = positions.Select(Positions.ItemOf).ToList();
        var rows = records.Publications.Where(row => ids.Contains(row.ItemId));
        var items = await (body switch
        {
            0 => rows.Select(row => new { Row = row, Body = "" }),
            int.MaxValue => rows.Select(row => new { Row = row, Body = row.BodyText }),
            _ => rows.Select(row => new { Row = row, Body = row.BodyText.Substring(0, body) }),
        }).Select(one => new FoundItem(
            one.Row.ItemId, one.Row.AgencyId, one.Row.ColumnId, one.Row.Content.Title, one.Row.Content.Summary,
            one.Row.Content.DocumentNumber, one.Row.IndexNumber, one.Row.Content.Kind, one.Row.PublishedAt, one.Row.Validity,
            one.Row.Content.EffectiveOn, one.Row.Content.ExpiresOn, one.Row.ImportedAt != null, one.Body))
            .ToDictionaryAsync(item => item.Id, cancel);
        return [.. ids.Where(items.ContainsKey).Select(id => items[id])];
    }

    private sealed record Look(SearchRequest Request, Match Match, Span Span, HashSet<long> Closed)
    {
        internal IReadOnlyList<SearchWord> Words => Request.Query.Words;

        /// <summary>A publication whose term is over is in the index until the job takes it down.</summary>
        internal bool IsOpen(long position) => !Closed.Contains(Positions.ItemOf(position));

        internal List<long> Open(IReadOnlyList<long> positions) => [.. positions.Where(IsOpen)];
    }
}
