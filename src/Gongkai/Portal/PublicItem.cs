using Gongkai.Data;
using Gongkai.Data.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal;

/// <summary>A publication as lists show it: never its text.</summary>
internal sealed record PublicItem(
    long Id, long AgencyId, string AgencyName, long ColumnId, string Title, string? DocumentNumber, ItemKind Kind,
    DateTime PublishedAt, ValidityFacts Validity, bool Imported, bool Urgent)
{
    internal string Href => Addresses.Item(Id);
}

/// <summary>A row of the catalogue (政府信息公开目录).</summary>
internal sealed record CatalogueLine(
    long Id, string IndexNumber, string Title, string Summary, DateOnly? FormedOn, DateTime PublishedAt, ValidityFacts Validity);

/// <summary>Queries of lists. They read a few short columns of a page's worth of rows.</summary>
internal static class PublicItems
{
    internal const int PageSize = 20;

    internal static IOrderedQueryable<Publication> NewestFirst(this IQueryable<Publication> publications) =>
        publications.OrderByDescending(publication => publication.PublishedAt)
            .ThenByDescending(publication => publication.ItemId);

    internal static IQueryable<CatalogueLine> CatalogueLines(this IQueryable<Publication> publications) =>
        publications.Select(publication => new CatalogueLine(
            publication.ItemId, publication.IndexNumber, publication.Content.Title, publication.Content.Summary,
            publication.Content.FormedOn, publication.PublishedAt,
            new ValidityFacts(publication.Validity, publication.Content.EffectiveOn, publication.Content.ExpiresOn)));

    /// <summary>The newest of some publications.</summary>
    internal static Task<IReadOnlyList<PublicItem>> NewestAsync(
        this IQueryable<Publication> publications, PublicRecords records, int count, CancellationToken cancel) =>
        LinesAsync(publications.NewestFirst().Take(count), records, cancel);

    /// <summary>One page of some publications, newest first.</summary>
    internal static Task<IReadOnlyList<PublicItem>> PageAsync(
        this IQueryable<Publication> publications, PublicRecords records, Pager pager, CancellationToken cancel) =>
        LinesAsync(publications.NewestFirst().Skip(pager.Skip).Take(pager.Size), records, cancel);

    internal static async Task<IReadOnlyList<PublicItem>> LinesAsync(
        IQueryable<Publication> publications, PublicRecords records, CancellationToken cancel)
    {
        var names = (await records.OrgansAsync(cancel)).ToDictionary(agency => agency.Id, agency => agency.ShortName);
        var lines = await publications.Select(publication => new
        {
            publication.ItemId,
            publication.AgencyId,
            publication.ColumnId,
            publication.Content.Title,
            publication.Content.DocumentNumber,
            publication.Content.Kind,
            publication.PublishedAt,
            publication.Validity,
            publication.Content.EffectiveOn,
            publication.Content.ExpiresOn,
            Imported = publication.ImportedAt != null,
            publication.Urgent,
        }).ToListAsync(cancel);
        return
        [
            .. lines.Select(line => new PublicItem(
                line.ItemId, line.AgencyId, names[line.AgencyId], line.ColumnId, line.Title, line.DocumentNumber, line.Kind,
                line.PublishedAt, new ValidityFacts(line.Validity, line.EffectiveOn, line.ExpiresOn), line.Imported, line.Urgent)),
        ];
    }
}

/// <summary>One page of a list, with the way to the others.</summary>
internal sealed record ListPage(Pager Pager, IReadOnlyList<PublicItem> Items)
{
    /// <param name="columns">Keeps to these columns; null keeps all.</param>
    /// <param name="agencyId">Whose columns these are; null where they are of several organs.</param>
    /// <returns>Null where the address names a page that is not there.</returns>
    internal static async Task<ListPage?> ReadAsync(
        PublicRecords records, IReadOnlyCollection<long>? columns, long? agencyId, HttpRequest request, CancellationToken cancel)
    {
        var all = columns is null ? records.Publications : await records.PublicationsInAsync(columns, agencyId, cancel);
        if (all.In(request) is not { } items)
        {
            return null;
        }

        var total = request.Query.ContainsKey(Stretch.Name) ? await items.BoundedCountAsync(cancel)
            : await (columns is null ? records.CountAsync(cancel) : records.CountAsync(columns, cancel));
        if (Pager.Of(request, total) is not { } pager)
        {
            return null;
        }

        var lines = await items.PageAsync(records, pager, cancel);
        return new ListPage(lines.Count == 0 ? pager : pager.Ending(lines[^1].PublishedAt, lines[^1].Id), lines);
    }
}
