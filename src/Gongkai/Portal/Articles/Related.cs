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
        var away =
            from link in records.Links
            join item in records.Publications on link.ToItemId equals item.ItemId
            where link.FromItemId == id
            select new RelatedItem(item.ItemId, item.Content.Title, item.Content.DocumentNumber, item.PublishedAt, link.Kind,
                true, link.On);
        var here =
            from link in records.Links
            join item in records.Publications on link.FromItemId equals item.ItemId
            where link.ToItemId == id
            select new RelatedItem(item.ItemId, item.Content.Title, item.Content.DocumentNumber, item.PublishedAt, link.Kind,
                false, link.On);
        List<RelatedItem> all = [.. await away.ToListAsync(cancel), .. await here.ToListAsync(cancel)];
        return [.. all.OrderBy(item => item.Kind).ThenByDescending(item => item.PublishedAt)
            .DistinctBy(item => (item.Id, item.Label))];
    }
}
