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
        var all = organ is null ? records.Publications : records.Publications.Where(item => item.AgencyId == organ.Id);
        if ((filter.Organ.Length > 0 && organ is null) || Narrowed(all, filter) is not { } narrowed)
        {
            return null;
        }

        var topics = await all.GroupBy(item => item.Content.TopicClass)
            .Select(group => new
            {
                Topic = group.Key,
                First = group.Min(item => item.PublishedAt),
                Last = group.Max(item => item.PublishedAt),
            })
            .ToListAsync(cancel);
        var pager = Pager.Of(request, await narrowed.CountAsync(cancel));
        return pager is null ? null : new CatalogueView
        {
            Filter = filter,
            Organ = agencyId is null ? null : organ,
            Directory = directory,
            Topics = [.. topics.Select(topic => topic.Topic).Where(topic => topic.Length > 0).Order(StringComparer.Ordinal)],
            Years = topics.Count == 0 ? [] : YearsBetween(topics.Min(topic => topic.First), topics.Max(topic => topic.Last)),
            Pager = pager,
            Lines = await narrowed.NewestFirst().Skip(pager.Skip).Take(pager.Size).CatalogueLines().ToListAsync(cancel),
            Today = records.Today,
        };
    }

    private static IReadOnlyList<int> YearsBetween(DateTime first, DateTime last)
    {
        var (from, until) = (BeijingDate.Clock(first).Year, BeijingDate.Clock(last).Year);
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
