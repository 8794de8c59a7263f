using Gongkai.Api.Answers;
using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Documents.Html;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Api.Catalogue;

/// <summary>Reads one public item with all that belongs to it.</summary>
internal static class ItemReader
{
    /// <summary>Null for what is not public now.</summary>
    internal static async Task<ItemWhole?> WholeAsync(PublicRecords records, long id, CancellationToken cancel)
    {
        if (await records.Publications.FirstOrDefaultAsync(item => item.ItemId == id, cancel) is not { } item)
        {
            return null;
        }

        var row = (await ItemRow.Of(records.Publications.Where(known => known.ItemId == id)).ToListAsync(cancel)).SingleOrDefault();
        if (row is null)
        {
            return null; // withdrawn in this very moment
        }

        var line = row.Line(await PlaceNames.OfAsync(records, [row], cancel), records.Today);
        var section = await records.Sections.Where(known => known.Id == item.SectionId).Select(known => known.Name).FirstOrDefaultAsync(cancel);
        return WholeOf(line, item, section, await VersionsAsync(records, id, cancel), await Ties.OfAsync(records, id, cancel));
    }

    internal static async Task<IReadOnlyList<VersionLine>> VersionsAsync(PublicRecords records, long id, CancellationToken cancel) =>
    [
        .. (await records.Versions.Where(version => version.ItemId == id).OrderByDescending(version => version.Number)
            .Select(version => new { version.Number, version.PublishedAt, version.Note }).ToListAsync(cancel))
            .Select(version => new VersionLine
            {
                Number = version.Number,
                PublishedAt = ApiJson.Instant(version.PublishedAt),
                Note = version.Note,
                Href = $"{ApiSite.Root}/items/{id}/versions/{version.Number}",
            }),
    ];

    /// <summary>Null where there is no such version, or the item is not public now: its history goes with it.</summary>
    internal static async Task<VersionWhole?> VersionAsync(PublicRecords records, long id, int number, CancellationToken cancel)
    {
        var current = await records.Publications.Where(item => item.ItemId == id).Select(
            item => new { item.Version, item.Content.Files })
            .FirstOrDefaultAsync(cancel);
        var version = current is null ? null
            : await records.Versions.FirstOrDefaultAsync(known => known.ItemId == id && known.Number == number, cancel);
        if (version is null)
        {
            return null;
        }

        var content = ItemVersion.ContentOf(version.Content);
        return new VersionWhole
        {
            ItemId = id,
            Number = number,
            PublishedAt = ApiJson.Instant(version.PublishedAt),
            Note = version.Note,
            Current = number == current!.Version,
            Title = content.Title,
            Summary = content.Summary,
            DocumentNumber = content.DocumentNumber,
            FormedOn = content.FormedOn,
            EffectiveOn = content.EffectiveOn,
            ExpiresOn = content.ExpiresOn,
            BodyHtml = content.BodyHtml,
            BodyText = string.Join('\n', ShownBody.Lines(content.BodyHtml)),
            Files = [.. content.Files.Select(file => Told(file, current.Files.Contains(file)))],
        };
    }

    private static ItemWhole WholeOf(
        ItemLine line, Publication item, string? section, IReadOnlyList<VersionLine> versions, IReadOnlyList<TieTold> ties) => new()
        {
            Id = line.Id,
            IndexNumber = line.IndexNumber,
            Title = line.Title,
            Summary = line.Summary,
            DocumentNumber = line.DocumentNumber,
            Kind = line.Kind,
            Organ = line.Organ,
            OrganName = line.OrganName,
            Column = line.Column,
            ColumnName = line.ColumnName,
            TopicClass = line.TopicClass,
            FormClass = line.FormClass,
            FormedOn = line.FormedOn,
            EffectiveOn = line.EffectiveOn,
            ExpiresOn = line.ExpiresOn,
            Validity = line.Validity,
            PublishedAt = line.PublishedAt,
            UpdatedAt = line.UpdatedAt,
            ImportedAt = line.ImportedAt,
            Urgent = line.Urgent,
            Version = line.Version,
            Href = line.Href,
            Page = line.Page,
            Section = section,
            Audience = item.Content.Audience,
            Keywords = item.Content.Keywords,
            Source = item.Content.Source.Length > 0 ? item.Content.Source : line.OrganName,
            Author = item.Content.Author,
            Language = "zh-CN",
            Origin = item.Content.Origin,
            Openness = item.Content.Openness,
            OpenUntil = item.Content.OpenUntil,
            Channels = item.Content.Channels.Split(',', StringSplitOptions.RemoveEmptyEntries),
            NoInterpretationReason = item.Content.NoInterpretationReason,
            ChangedBy = item.ChangedByItemId,
            BodyHtml = item.Content.BodyHtml,
            BodyText = item.BodyText,
            Files = [.. item.Content.Files.Select(file => Told(file, open: true))],
            Versions = versions,
            Ties = ties,
        };

    private static FileTold Told(ItemFile file, bool open) => new()
    {
        Name = file.Name,
        Size = file.Size,
        ContentType = file.ContentType,
        Sha256 = file.Hash,
        Picture = file.Picture,
        AltText = file.AltText,
        Href = open ? file.Address : null,
    };
}
