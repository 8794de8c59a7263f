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
    long Id, string IndexNumber, string Title, string Summary, DateOnly? FormedOn, ItemKind Kind, ValidityFacts Validity);

/// <summary>Queries of lists. They read a few short columns of a page's worth of rows.</summary>
internal static class PublicItems
{
    internal const int PageSize = 20;

    internal static IOrderedQueryable<Publication> NewestFirst(this IQueryable<Publication> publications) =>
        publications.OrderByDescending(publication => publication.PublishedAt)
            .ThenByDescending(publication => publication.ItemId);

    /// <summary>In any order.</summary>
    internal static IQueryable<PublicItem> Lines(this IQueryable<Publication> publications, PublicRecords records) =>
        from publication in publications
        join agency in records.Agencies on publication.AgencyId equals agency.Id
        select new PublicItem(
            publication.ItemId, publication.AgencyId, agency.ShortName, publication.ColumnId, publication.Content.Title,
            publication.Content.DocumentNumber, publication.Content.Kind, publication.PublishedAt,
            new ValidityFacts(publication.Validity, publication.Content.EffectiveOn, publication.Content.ExpiresOn),
            publication.ImportedAt != null, publication.Urgent);

    internal static IQueryable<CatalogueLine> CatalogueLines(this IQueryable<Publication> publications) =>
        publications.Select(publication => new CatalogueLine(
            publication.ItemId, publication.IndexNumber, publication.Content.Title, publication.Content.Summary,
            publication.Content.FormedOn, publication.Content.Kind,
            new ValidityFacts(publication.Validity, publication.Content.EffectiveOn, publication.Content.ExpiresOn)));

    /// <summary>The newest of some publications.</summary>
    internal static Task<IReadOnlyList<PublicItem>> NewestAsync(
        this IQueryable<Publication> publications, PublicRecords records, int count, CancellationToken cancel) =>
        InOrderAsync(publications.NewestFirst().Take(count).Lines(records), cancel);

    /// <summary>One page of some publications, newest first.</summary>
    internal static Task<IReadOnlyList<PublicItem>> PageAsync(
        this IQueryable<Publication> publications, PublicRecords records, Pager pager, CancellationToken cancel) =>
        InOrderAsync(publications.NewestFirst().Skip(pager.Skip).Take(pager.Size).Lines(records), cancel);

    /// <summary>A join promises no order: the few rows of a page are put into it again.</summary>
    private static async Task<IReadOnlyList<PublicItem>> InOrderAsync(IQueryable<PublicItem> lines, CancellationToken cancel) =>
        [.. (await lines.ToListAsync(cancel)).OrderByDescending(line => line.PublishedAt).ThenByDescending(line => line.Id)];
}
