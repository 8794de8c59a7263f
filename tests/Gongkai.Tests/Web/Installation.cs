using System.Text;
using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.People;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Items;
using Gongkai.Shell.Files;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Web;

/// <summary>What the tests of the verbs need of a running site: the command line on it, and things to look after.</summary>
internal static class Installation
{
    /// <summary>Runs a verb on the site's data folder and database, beside the site.</summary>
    internal static Run Command(this TestSite site, params string[] words) => On(site.DataFolder, site.Options.Database, words);

    internal static Run On(string folder, string? database, params string[] words) =>
        Run.Words([.. words, "--data", folder, .. database is null ? Array.Empty<string>() : ["--database", database]]);

    internal static async Task<string> GivenFile(this TestSite site, string content)
    {
        var store = site.Services.GetRequiredService<FileStore>();
        var kept = (await store.KeepAsync(new MemoryStream(Encoding.UTF8.GetBytes(content)), 1 << 20, CancellationToken.None))!;
        await site.InDb(async db =>
        {
            db.StoredFiles.Add(new StoredFile
            {
                Hash = kept.Hash,
                Size = kept.Size,
                ContentType = "text/plain",
                CreatedAt = DateTime.UtcNow
            });
            return await db.SaveChangesAsync();
        });
        return kept.Hash;
    }

    /// <summary>An item as its editor leaves it, with a file.</summary>
    internal static Task<InformationItem> GivenItem(this TestSite site, Person editor, Column column, string title,
        string hash) => site.InDb(async db =>
    {
        var now = DateTime.UtcNow;
        var item = new InformationItem
        {
            AgencyId = column.AgencyId,
            ColumnId = column.Id,
            CreatedById = editor.Id,
            CreatedAt = now,
            UpdatedById = editor.Id,
            UpdatedAt = now,
            Content = new ItemContent { Title = title, Files = [new ItemFile(hash, "附件.txt", 1, "text/plain", false, "")] },
        };
        item.ContentHash = Contents.HashOf(item.Content);
        db.Items.Add(item);
        await db.SaveChangesAsync();
        db.FileUses.Add(new FileUse { Hash = hash, ItemId = item.Id });
        db.Record("item.create", $"item:{item.Id}", item.AgencyId);
        await db.SaveChangesAsync();
        return item;
    });

    /// <summary>Makes an item public with the version and the event that a publication leaves.</summary>
    internal static Task<Publication> GivenPublished(this TestSite site, InformationItem item,
        string eventKind = "published") => site.InDb(async db =>
    {
        db.ItemEvents.Add(new ItemEventRow
        {
            ItemId = item.Id,
            Kind = eventKind,
            At = DateTime.UtcNow,
            PersonId = item.CreatedById,
            ContentHash = item.ContentHash
        });
        db.ItemVersions.Add(new ItemVersion
        {
            ItemId = item.Id,
            Number = 1,
            Content = Contents.Snapshot(item.Content),
            ContentHash = item.ContentHash,
            PublishedAt = DateTime.UtcNow,
            PublishedById = item.CreatedById,
        });
        var publication = new Publication
        {
            ItemId = item.Id,
            AgencyId = item.AgencyId,
            ColumnId = item.ColumnId,
            IndexNumber = $"示/{item.Id}",
            Version = 1,
            Content = item.Content,
            PublishedAt = DateTime.UtcNow,
            UpdatedAt = DateTime.UtcNow,
        };
        db.Publications.Add(publication);
        await db.SaveChangesAsync();
        return publication;
    });

    internal static Task<Column> GivenColumn(this TestSite site, Agency agency) => site.InDb(async db =>
    {
        var column = new Column { AgencyId = agency.Id, Slug = "gg" + Guid.NewGuid().ToString("N")[..8], Name = "通知公告" };
        db.Columns.Add(column);
        await db.SaveChangesAsync();
        return column;
    });

    internal static Task Execute(this TestSite site, string sql) => site.InDb(db => db.ExecuteAsync(sql));

    /// <summary>The rights on a file as chmod writes them.</summary>
    internal static string ModeOf(string path) =>
        OperatingSystem.IsWindows() ? "" : Convert.ToString((int)File.GetUnixFileMode(path), 8);

    internal static void SetMode(string path, string mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32(mode, 8));
        }
    }

    private static async Task<int> ExecuteAsync(this GongkaiDb db, string sql) =>
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database, sql);
}
