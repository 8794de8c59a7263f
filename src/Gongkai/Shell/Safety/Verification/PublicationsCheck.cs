using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Rules.Disclosure.Review;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Safety.Verification;

/// <summary>
/// What is public is what was let out: each publication has its version, and the version the event that published it.
/// </summary>
internal sealed class PublicationsCheck(FilesCheck files, SearchCheck search, Findings findings)
{
    /// <summary>The kinds of events that make something public.</summary>
    internal static readonly string[] Publishing = [ItemEventKinds.Published, ItemEventKinds.EmergencyPublished,
        ItemEventKinds.Imported];

    private const int Step = 200;
    private const string Look = "请由审计管理员对照审计日志核查这条信息；不应公开的先撤下。";

    private static readonly JsonSerializerOptions Reading = new()
    {
        PropertyNameCaseInsensitive = true,
        Converters = { new JsonStringEnumConverter() },
    };

    internal int Count { get; private set; }

    internal async Task RunAsync(GongkaiDb db, CancellationToken cancel)
    {
        await CountAsync(db, cancel);
        var after = 0L;
        while (true)
        {
            var from = after;
            var some = await db.Publications.AsNoTracking().Where(publication => publication.ItemId > from)
                .OrderBy(publication => publication.ItemId).Take(Step).ToListAsync(cancel);
            await search.RunAsync(db, from, some.Count < Step ? long.MaxValue : some[^1].ItemId, some, cancel);
            if (some.Count == 0)
            {
                return;
            }

            await StepAsync(db, some, cancel);
            if (some.Count < Step)
            {
                return;
            }

            after = some[^1].ItemId;
        }
    }

    private async Task CountAsync(GongkaiDb db, CancellationToken cancel)
    {
        var counted = await db.Publications.GroupBy(publication => publication.ColumnId)
            .Select(column => new { column.Key, Items = column.Count() }).ToDictionaryAsync(column => column.Key, column => column.Items, cancel);
        var kept = await db.ColumnFigures.AsNoTracking().ToDictionaryAsync(figure => figure.ColumnId, figure => figure.Items, cancel);
        foreach (var column in counted.Keys.Union(kept.Keys).Order()
            .Where(column => counted.GetValueOrDefault(column) != kept.GetValueOrDefault(column)))
        {
            findings.Error(
                "verify.column-figure",
                $"栏目 {column} 记着 {kept.GetValueOrDefault(column)} 条公开信息，实际有 {counted.GetValueOrDefault(column)} 条。",
                "数字由发布和撤下时自动更新；请查明是谁绕过程序改了数据库。");
        }
    }

    private async Task StepAsync(GongkaiDb db, List<Publication> some, CancellationToken cancel)
    {
        var ids = some.ConvertAll(publication => publication.ItemId);
        var versions = (await db.ItemVersions.AsNoTracking().Where(version => ids.Contains(version.ItemId)).ToListAsync(cancel))
            .ToLookup(version => version.ItemId);
        var events = (await db.ItemEvents.AsNoTracking()
            .Where(happened => ids.Contains(happened.ItemId) && Publishing.Contains(happened.Kind))
            .Select(happened => new { happened.ItemId, happened.ContentHash }).ToListAsync(cancel))
            .ToLookup(happened => happened.ItemId, happened => happened.ContentHash);
        foreach (var publication in some)
        {
            Count++;
            Compare(publication, versions[publication.ItemId], [.. events[publication.ItemId]]);
            files.Refer($"公开信息 {publication.ItemId}", publication.Content.Files);
        }
    }

    private void Compare(Publication publication, IEnumerable<ItemVersion> versions, HashSet<string> published)
    {
        var name = $"公开信息 {publication.ItemId}（{publication.Content.Title}）";
        if (published.Count == 0)
        {
            findings.Error("verify.publication-without-event", $"{name}没有发布或迁移的记录。", Look);
        }

        if (versions.SingleOrDefault(version => version.Number == publication.Version) is not { } own)
        {
            findings.Error("verify.publication-without-version", $"{name}没有留存第 {publication.Version} 版。", Look);
        }
        else if (!Same(own, publication.Content))
        {
            findings.Error("verify.publication-content", $"{name}与留存的第 {own.Number} 版内容不同。", Look);
        }
        else if (HashOf(own.Content) != own.ContentHash)
        {
            findings.Error("verify.version-content", $"{name}留存的第 {own.Number} 版被改动过。", Look);
        }
        else if (published.Count > 0 && !published.Contains(own.ContentHash))
        {
            findings.Error("verify.version-without-event", $"{name}的第 {own.Number} 版不是审核后发布的内容。", Look);
        }
    }

    /// <summary>Of the text as it was kept: fields that came into use later do not change it.</summary>
    private static string HashOf(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private static bool Same(ItemVersion version, ItemContent content)
    {
        try
        {
            return JsonSerializer.Deserialize<ItemContent>(version.Content, Reading) is { } kept
                && JsonSerializer.Serialize(kept, Reading) == JsonSerializer.Serialize(content, Reading);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
