using Gongkai.Data;
using Gongkai.Data.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Api.Catalogue;

/// <summary>The ties of an item to others that are public too.</summary>
internal static class Ties
{
    internal static async Task<IReadOnlyList<TieTold>> OfAsync(PublicRecords records, long id, CancellationToken cancel)
    {
        var away = await (
            from link in records.Links
            join item in records.Publications on link.ToItemId equals item.ItemId
            where link.FromItemId == id
            select new { item.ItemId, item.Content.Title, item.Content.DocumentNumber, link.Kind, link.On }).ToListAsync(cancel);
        var here = await (
            from link in records.Links
            join item in records.Publications on link.FromItemId equals item.ItemId
            where link.ToItemId == id
            select new { item.ItemId, item.Content.Title, item.Content.DocumentNumber, link.Kind, link.On }).ToListAsync(cancel);
        return
        [
            .. away.Select(tie => Told(CodeOf(tie.Kind, from: true), tie.ItemId, tie.Title, tie.DocumentNumber, tie.On))
                .Concat(
                    here.Select(tie => Told(CodeOf(tie.Kind, from: false), tie.ItemId, tie.Title, tie.DocumentNumber, tie.On)))
                .OrderBy(tie => tie.Kind).ThenBy(tie => tie.Id).DistinctBy(tie => (tie.Kind, tie.Id)),
        ];
    }

    /// <summary>Which documents these items amend or abolish.</summary>
    internal static async Task<ILookup<long, long>> ChangedByAsync(PublicRecords records, IReadOnlyList<long> ids, CancellationToken cancel) =>
        (await records.Links.Where(link => ids.Contains(link.FromItemId) && (link.Kind == LinkKind.Amends || link.Kind == LinkKind.Abolishes))
            .OrderBy(link => link.ToItemId).Select(link => new { link.FromItemId, link.ToItemId }).ToListAsync(cancel))
            .ToLookup(link => link.FromItemId, link => link.ToItemId);

    private static TieCode CodeOf(LinkKind kind, bool from) => (kind, from) switch
    {
        (LinkKind.Interprets, true) => TieCode.Interprets,
        (LinkKind.Interprets, false) => TieCode.InterpretedBy,
        (LinkKind.Amends, true) => TieCode.Amends,
        (LinkKind.Amends, false) => TieCode.AmendedBy,
        (LinkKind.Abolishes, true) => TieCode.Abolishes,
        (LinkKind.Abolishes, false) => TieCode.AbolishedBy,
        _ => TieCode.Related,
    };

    private static TieTold Told(TieCode kind, long id, string title, string? number, DateOnly? on) => new()
    {
        Kind = kind,
        Id = id,
        Title = title,
        DocumentNumber = number,
        On = on,
        Href = $"{ApiSite.Root}/items/{id}",
    };
}
