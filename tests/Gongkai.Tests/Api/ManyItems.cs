using Gongkai.Data.Publishing;
using Gongkai.Tests.Web;

namespace Gongkai.Tests.Api;

/// <summary>Publications by the thousand, many of the same instant: what a list has to be walked through.</summary>
internal static class ManyItems
{
    private const int SameInstant = 7;
    private static int s_serial;

    internal static async Task<List<long>> GivenAsync(TestSite site, Column column, int count)
    {
        var ids = new List<long>(count);
        foreach (var chunk in Enumerable.Range(0, count).Chunk(1000))
        {
            ids.AddRange(await site.InDb(async db =>
            {
                var now = site.Time.GetUtcNow().UtcDateTime;
                var items = chunk.Select(_ => new InformationItem
                {
                    AgencyId = column.AgencyId,
                    ColumnId = column.Id,
                    Content = new ItemContent { Title = "关于示例的通知" },
                    Stage = "Published",
                    CreatedAt = now,
                    UpdatedAt = now,
                }).ToList();
                db.Items.AddRange(items);
                await db.SaveChangesAsync();
                db.Publications.AddRange(items.Select((item, at) => new Publication
                {
                    ItemId = item.Id,
                    AgencyId = column.AgencyId,
                    ColumnId = column.Id,
                    IndexNumber = $"many/{Interlocked.Increment(ref s_serial)}",
                    Version = 1,
                    PublishedAt = now.AddMinutes(-(chunk[at] / SameInstant)),
                    UpdatedAt = now,
                    Content = new ItemContent { Title = item.Content.Title },
                }));
                await db.SaveChangesAsync();
                return items.ConvertAll(item => item.Id);
            }));
        }

        return ids;
    }
}
