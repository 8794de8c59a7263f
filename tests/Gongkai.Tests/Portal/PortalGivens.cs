using System.Text;
using System.Text.Json;
using Gongkai.Data.Agencies;
using Gongkai.Data.Audit;
using Gongkai.Data.Publishing;
using Gongkai.Shell.Files;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Portal;

/// <summary>What is public, put straight into the tables: how it gets there is tested where it is published.</summary>
internal static class PortalGivens
{
    private static int s_serial;

    internal static Task<Column> GivenColumn(
        this TestSite site, Agency agency, string slug, string name, string? type = null, Column? parent = null) =>
            site.InDb(async db =>
        {
            var column = new Column { AgencyId = agency.Id, Slug = slug, Name = name, TypeCode = type, ParentId = parent?.Id };
            db.Columns.Add(column);
            await db.SaveChangesAsync();
            return column;
        });

    /// <summary>A publication of the moment, with its item and first version.</summary>
    internal static Task<long> GivenPublished(
        this TestSite site, Column column, Action<ItemContent>? content = null, Action<Publication>? more = null) =>
            site.InDb(async db =>
        {
            var number = Interlocked.Increment(ref s_serial);
            var now = site.Time.GetUtcNow().UtcDateTime;
            var item = ItemOf(column, "Published", now);
            content?.Invoke(item.Content);
            db.Items.Add(item);
            await db.SaveChangesAsync();
            var publication = new Publication
            {
                ItemId = item.Id,
                AgencyId = column.AgencyId,
                ColumnId = column.Id,
                IndexNumber = $"009900{number:000}/2026-{number:00000}",
                Version = 1,
                PublishedAt = now,
                UpdatedAt = now,
                Content = Copy(item.Content),
            };
            more?.Invoke(publication);
            db.Publications.Add(publication);
            db.ItemVersions.Add(VersionOf(item.Id, 1, item.Content, now, "首次发布"));
            db.FileUses.AddRange(
                item.Content.Files.Select(file => new FileUse { Hash = file.Hash, ItemId = item.Id, Public = true }));
            await db.SaveChangesAsync();
            return item.Id;
        });

    /// <summary>An item nobody has published, with its files.</summary>
    internal static Task<long> GivenDraft(this TestSite site, Column column, Action<ItemContent>? content = null) =>
        site.InDb(async db =>
    {
        var item = ItemOf(column, "Draft", site.Time.GetUtcNow().UtcDateTime);
        content?.Invoke(item.Content);
        db.Items.Add(item);
        await db.SaveChangesAsync();
        db.FileUses.AddRange(
            item.Content.Files.Select(file => new FileUse { Hash = file.Hash, ItemId = item.Id, Public = false }));
        await db.SaveChangesAsync();
        return item.Id;
    });

    /// <summary>Changes what is public into a second version.</summary>
    internal static Task<int> GivenAmended(this TestSite site, long id, string note, Action<ItemContent> change) =>
        site.InDb(async db =>
    {
        var publication = await db.Publications.SingleAsync(row => row.ItemId == id);
        change(publication.Content);
        publication.Version++;
        db.ItemVersions.Add(VersionOf(id, publication.Version, publication.Content, site.Time.GetUtcNow().UtcDateTime, note));
        return await db.SaveChangesAsync();
    });

    /// <summary>Takes it down; its file uses stay as they were, so that the missing publication alone must hide them.</summary>
    internal static Task<int> GivenWithdrawn(this TestSite site, long id, string reason) => site.InDb(async db =>
    {
        db.Publications.Remove(await db.Publications.SingleAsync(row => row.ItemId == id));
        var version = await db.ItemVersions.Where(row => row.ItemId == id).OrderBy(row => row.Number).LastAsync();
        version.WithdrawnAt = site.Time.GetUtcNow().UtcDateTime;
        version.WithdrawalReason = reason;
        return await db.SaveChangesAsync();
    });

    internal static Task<int> GivenLink(this TestSite site, long from, long to, LinkKind kind, DateOnly? on = null) =>
        site.InDb(db =>
    {
        db.ItemLinks.Add(new ItemLink { CarrierItemId = from, FromItemId = from, ToItemId = to, Kind = kind, On = on });
        return db.SaveChangesAsync();
    });

    internal static Task<ItemFile> GivenFile(
        this TestSite site, string name, string content, string type = "application/pdf", bool picture = false) =>
            site.GivenFile(name, Encoding.UTF8.GetBytes(content), type, picture);

    internal static Task<ItemFile> GivenFile(this TestSite site, string name, byte[] bytes, string type, bool picture = true) =>
        site.InDb(async db =>
        {
            using var stream = new MemoryStream(bytes);
            var kept = await site.Services.GetRequiredService<FileStore>().KeepAsync(stream, 1 << 20, CancellationToken.None);
            if (!await db.StoredFiles.AnyAsync(file => file.Hash == kept!.Hash))
            {
                db.StoredFiles.Add(new StoredFile { Hash = kept!.Hash, Size = kept.Size, ContentType = type });
                await db.SaveChangesAsync();
            }

            return new ItemFile(kept!.Hash, name, kept.Size, type, picture, picture ? "示意图" : "");
        });

    private static InformationItem ItemOf(Column column, string stage, DateTime now) => new()
    {
        AgencyId = column.AgencyId,
        ColumnId = column.Id,
        Stage = stage,
        CreatedAt = now,
        UpdatedAt = now,
        Content = new ItemContent { Title = "关于示例事项的通知", Summary = "示例事项的安排", BodyHtml = "<p>现将有关事项通知如下。</p>", Source = "示例区" },
    };

    private static ItemVersion VersionOf(long item, int number, ItemContent content, DateTime at, string note) => new()
    {
        ItemId = item,
        Number = number,
        Content = JsonSerializer.Serialize(content, AuditChain.Json),
        ContentHash = "",
        PublishedAt = at,
        Note = note,
    };

    private static ItemContent Copy(ItemContent content) =>
        JsonSerializer.Deserialize<ItemContent>(JsonSerializer.Serialize(content, AuditChain.Json))!;
}
