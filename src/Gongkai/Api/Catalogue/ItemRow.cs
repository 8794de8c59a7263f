using Gongkai.Api.Answers;
using Gongkai.Data;
using Gongkai.Data.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Api.Catalogue;

/// <summary>The short columns of a publication: lists never read texts.</summary>
internal sealed class ItemRow
{
    internal long Id { get; init; }

    internal long AgencyId { get; init; }

    internal long ColumnId { get; init; }

    internal string IndexNumber { get; init; } = "";

    internal string Title { get; init; } = "";

    internal string Summary { get; init; } = "";

    internal string? DocumentNumber { get; init; }

    internal ItemKind Kind { get; init; }

    internal string TopicClass { get; init; } = "";

    internal string FormClass { get; init; } = "";

    internal DateOnly? FormedOn { get; init; }

    internal DateOnly? EffectiveOn { get; init; }

    internal DateOnly? ExpiresOn { get; init; }

    internal string Validity { get; init; } = "";

    internal DateTime PublishedAt { get; init; }

    internal DateTime UpdatedAt { get; init; }

    internal DateTime? ImportedAt { get; init; }

    internal bool Urgent { get; init; }

    internal int Version { get; init; }

    internal static IQueryable<ItemRow> Of(IQueryable<Publication> items) => items.Select(item => new ItemRow
    {
        Id = item.ItemId,
        AgencyId = item.AgencyId,
        ColumnId = item.ColumnId,
        IndexNumber = item.IndexNumber,
        Title = item.Content.Title,
        Summary = item.Content.Summary,
        DocumentNumber = item.Content.DocumentNumber,
        Kind = item.Content.Kind,
        TopicClass = item.Content.TopicClass,
        FormClass = item.Content.FormClass,
        FormedOn = item.Content.FormedOn,
        EffectiveOn = item.Content.EffectiveOn,
        ExpiresOn = item.Content.ExpiresOn,
        Validity = item.Validity,
        PublishedAt = item.PublishedAt,
        UpdatedAt = item.UpdatedAt,
        ImportedAt = item.ImportedAt,
        Urgent = item.Urgent,
        Version = item.Version,
    });

    internal ItemLine Line(PlaceNames names, DateOnly today) => new()
    {
        Id = Id,
        IndexNumber = IndexNumber,
        Title = Title,
        Summary = Summary,
        DocumentNumber = DocumentNumber,
        Kind = Kind,
        Organ = names.Organs[AgencyId].Slug,
        OrganName = names.Organs[AgencyId].Name,
        Column = names.Columns[ColumnId].Slug,
        ColumnName = names.Columns[ColumnId].Name,
        TopicClass = TopicClass,
        FormClass = FormClass,
        FormedOn = FormedOn,
        EffectiveOn = EffectiveOn,
        ExpiresOn = ExpiresOn,
        Validity = ValidityCodes.On(today, Validity, EffectiveOn, ExpiresOn),
        PublishedAt = ApiJson.Instant(PublishedAt),
        UpdatedAt = ApiJson.Instant(UpdatedAt),
        ImportedAt = ApiJson.Instant(ImportedAt),
        Urgent = Urgent,
        Version = Version,
        Href = $"{ApiSite.Root}/items/{Id}",
        Page = $"/info/{Id}",
    };
}

/// <summary>The names of the organs and columns that some rows stand in.</summary>
internal sealed record PlaceNames(
    IReadOnlyDictionary<long, (string Slug, string Name)> Organs, IReadOnlyDictionary<long, (string Slug, string Name)> Columns)
{
    internal static async Task<PlaceNames> OfAsync(PublicRecords records, IReadOnlyList<ItemRow> rows, CancellationToken cancel)
    {
        long[] organs = [.. rows.Select(row => row.AgencyId).Distinct()];
        long[] columns = [.. rows.Select(row => row.ColumnId).Distinct()];
        return new PlaceNames(
            (await records.Agencies.Where(agency => organs.Contains(agency.Id)).Select(agency => new { agency.Id, agency.Slug, agency.Name }).ToListAsync(cancel))
                .ToDictionary(agency => agency.Id, agency => (agency.Slug, agency.Name)),
            (await records.Columns.Where(column => columns.Contains(column.Id)).Select(column => new { column.Id, column.Slug, column.Name }).ToListAsync(cancel))
                .ToDictionary(column => column.Id, column => (column.Slug, column.Name)));
    }
}
