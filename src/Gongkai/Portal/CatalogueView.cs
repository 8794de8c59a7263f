using System.Globalization;
using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Shell;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal;

/// <summary>How the catalogue is narrowed, as the address says it; an empty text narrows nothing.</summary>
internal sealed record CatalogueFilter(string Organ, string Topic, string Year, string Kind)
{
    internal static CatalogueFilter Of(IQueryCollection query) => new(
        query["organ"].ToString(), PlainText.Of(query["class"].ToString()), query["year"].ToString(), query["kind"].ToString());

    internal bool Narrows => Organ.Length + Topic.Length + Year.Length + Kind.Length > 0;
}

/// <summary>A page of the catalogue (政府信息公开目录) of one organ or of all: entries with the elements art. 12 asks for.</summary>
internal sealed class CatalogueView
{
    internal required CatalogueFilter Filter { get; init; }

    /// <summary>Whose it is; null for that of all organs.</summary>
    internal OrganName? Organ { get; init; }

    internal required OrganDirectory Directory { get; init; }

    internal required IReadOnlyList<string> Topics { get; init; }

    internal required IReadOnlyList<int> Years { get; init; }

    internal required Pager Pager { get; init; }

    internal required IReadOnlyList<CatalogueLine> Lines { get; init; }

    internal DateOnly Today { get; init; }

    /// <summary>Null where a filter or the page names what there is not.</summary>
    internal static async Task<CatalogueView?> ReadAsync(
        PublicRecords records, HttpRequest request, long? agencyId, CancellationToken cancel)
    {
        var filter = CatalogueFilter.Of(request.Query);
        var directory = await OrganDirectory.ReadAsync(records, cancel);
        var organ = directory.All.FirstOrDefault(other => agencyId is null ? other.Slug == filter.Organ : other.Id == agencyId);
        var all = organ is null ? records.Publications : records.PublicationsOf(organ.Id);
        if ((filter.Organ.Length > 0 && organ is null) || Narrowed(all, filter)?.In(request) is not { } narrowed)
        {
            return null;
        }

        var total = await narrowed.BoundedCountAsync(cancel);
        if (Pager.Of(request, total) is not { } pager)
        {
            return null;
        }

        var lines = await narrowed.NewestFirst().Skip(pager.Skip).Take(pager.Size).CatalogueLines().ToListAsync(cancel);
        return new CatalogueView
        {
            Filter = filter,
            Organ = agencyId is null ? null : organ,
            Directory = directory,
            Topics = await TopicsAsync(all, filter.Topic, cancel),
            Years = await YearsAsync(all, cancel),
            Pager = lines.Count == 0 ? pager : pager.Ending(lines[^1].PublishedAt, lines[^1].Id),
            Lines = lines,
            Today = records.Today,
        };
    }

    /// <summary>The topics of what is newest: a longer look would read the whole table.</summary>
    private static async Task<IReadOnlyList<string>> TopicsAsync(
        IQueryable<Publication> all, string chosen, CancellationToken cancel)
    {
        var topics = await all.NewestFirst().Select(item => item.Content.TopicClass).Take(Stretch.Longest).Distinct()
            .ToListAsync(cancel);
        return [.. topics.Append(chosen).Distinct().Where(topic => topic.Length > 0).Order(StringComparer.Ordinal)];
    }

    /// <summary>From the newest publication's year to the oldest's: the two ends of an index.</summary>
    private static async Task<IReadOnlyList<int>> YearsAsync(IQueryable<Publication> all, CancellationToken cancel)
    {
        var last = await all.NewestFirst().Select(item => (DateTime?)item.PublishedAt).FirstOrDefaultAsync(cancel);
        var first = await all.OrderBy(item => item.PublishedAt).Select(item => (DateTime?)item.PublishedAt)
            .FirstOrDefaultAsync(cancel);
        if (first is null || last is null)
        {
            return [];
        }

        var (from, until) = (BeijingDate.Clock(first.Value).Year, BeijingDate.Clock(last.Value).Year);
        return [.. Enumerable.Range(from, until - from + 1).Reverse()];
    }

    /// <summary>Null for a kind or a year that does not exist.</summary>
    private static IQueryable<Publication>? Narrowed(IQueryable<Publication> items, CatalogueFilter filter)
    {
        if (filter.Topic.Length > 0)
        {
            items = items.Where(item => item.Content.TopicClass == filter.Topic);
        }

        if (filter.Kind.Length > 0)
        {
            var row = KindNames.All.FirstOrDefault(row => row.Code == filter.Kind);
            items = row.Code is null ? null! : items.Where(item => item.Content.Kind == row.Kind);
        }

        if (filter.Year.Length == 0 || items is null)
        {
            return items;
        }

        if (!int.TryParse(filter.Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1949 or > 9000)
        {
            return null;
        }

        var (from, until) = (BeijingDate.StartOf(new DateOnly(year, 1, 1)), BeijingDate.StartOf(new DateOnly(year + 1, 1, 1)));
        return items.Where(item => item.PublishedAt >= from && item.PublishedAt < until);
    }
}
