using Gongkai.Data;
using Gongkai.Data.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal.Articles;

/// <summary>A tie to another public item, as the item in hand shows it.</summary>
internal sealed record RelatedItem(long Id, string Title, string? DocumentNumber, DateTime PublishedAt, LinkKind Kind,
    bool FromHere, DateOnly? On)
{
    internal string Label => (Kind, FromHere) switch
    {
        (LinkKind.Interprets, true) => "文件",
        (LinkKind.Interprets, false) => "解读",
        (LinkKind.Amends, true) => "修改",
        (LinkKind.Amends, false) => "修改本文件",
        (LinkKind.Abolishes, true) => "废止",
        (LinkKind.Abolishes, false) => "废止本文件",
        _ => "相关",
    };

    /// <summary>Whether it is a later act that changes or ends the item in hand.</summary>
    internal bool Changes => !FromHere && Kind is (LinkKind.Amends or LinkKind.Abolishes);

    internal static async Task<IReadOnlyList<RelatedItem>> OfAsync(PublicRecords records, long id, CancellationToken cancel)
    {
        var links = await records.LinksOf(id).ToListAsync(cancel);
        if (links.Count == 0)
        {
            return [];
        }

        var others = await records.PublicationsWith([.. links.SelectMany(link => new[] { link.FromItemId, link.ToItemId }).Distinct()])
            .Where(item => item.ItemId != id)
            .Select(item => new { item.ItemId, item.Content.Title, item.Content.DocumentNumber, item.PublishedAt })
            .ToDictionaryAsync(item => item.ItemId, cancel);
        var all =
            from link in links
            let fromHere = link.FromItemId == id
            let other = others.GetValueOrDefault(fromHere ? link.ToItemId : link.FromItemId)
            where other is not null
            select new RelatedItem(
                other.ItemId, other.Title, other.DocumentNumber, other.PublishedAt, link.Kind, fromHere, link.On);
        return [.. all.OrderBy(item => item.Kind).ThenByDescending(item => item.PublishedAt)
            .DistinctBy(item => (item.Id, item.Label))];
    }
}
