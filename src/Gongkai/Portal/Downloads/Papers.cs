using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Documents;
using Gongkai.Shell;
using Gongkai.Shell.Files;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal.Downloads;

/// <summary>A publication as a Word document: the same metadata, text and pictures as its page.</summary>
internal sealed class Papers(PublicRecords records, FileStore store, SiteSettings settings)
{
    private const long LargestPicture = 20 << 20;

    /// <summary>Its name without an ending, and the document; null for what is not public.</summary>
    internal async Task<(string Name, byte[] Docx)?> ReadAsync(long id, HttpRequest request, CancellationToken cancel)
    {
        var found = await (
            from item in records.Publications
            join agency in records.Agencies on item.AgencyId equals agency.Id
            where item.ItemId == id
            select new { Item = item, Agency = agency }).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var address = (await settings.ReadAsync(cancel)).Root(request) + Addresses.Item(id);
        using var stream = new MemoryStream();
        PaperFile.WriteDocx(PaperOf(found.Item, found.Agency, address), source => Picture(found.Item.Content, source), stream);
        return (NameOf(found.Item.Content), stream.ToArray());
    }

    private Paper PaperOf(Publication item, Agency agency, string address)
    {
        var content = item.Content;
        var validity = new ValidityFacts(item.Validity, content.EffectiveOn, content.ExpiresOn).On(records.Today);
        (string Term, string Text)[] facts =
        [
            ("索引号", item.IndexNumber), ("发布机构", agency.Name), ("主题分类", content.TopicClass), ("体裁分类", content.FormClass),
            ("文号", content.DocumentNumber ?? ""), ("成文日期", Day(content.FormedOn)),
            (item.ImportedAt is null ? "发布日期" : "原发布日期", Shown.Minute(item.PublishedAt)), ("施行日期", Day(content.EffectiveOn)),
            ("有效期至", Day(content.ExpiresOn)), ("有效性", validity?.Name ?? ""), ("内容概述", content.Summary),
        ];
        return new Paper(
            content.Title, content.DocumentNumber ?? "", facts, content.BodyHtml,
            [.. content.Files.Where(file => !file.Picture).Select(file => Path.GetFileNameWithoutExtension(file.Name))],
            $"来源：{address}。以网站公布的内容为准。");
    }

    /// <summary>Only pictures of the item itself: an address in a text opens no other file.</summary>
    private byte[]? Picture(ItemContent content, string source)
    {
        var hash = source.Split('/') is ["", "files", var part, ..] ? part : "";
        return content.Files.Any(file => file.Hash == hash && file.Picture && file.Size <= LargestPicture) && store.Has(hash)
            ? File.ReadAllBytes(store.PathOf(hash)) : null;
    }

    private static string NameOf(ItemContent content)
    {
        var name = string.Concat(content.Title.Where(c => !char.IsControl(c) && !"\"<>|:*?/\\".Contains(c)));
        return name[..Math.Min(name.Length, 80)].Trim(' ', '.') is { Length: > 0 } plain ? plain : "正文";
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd") ?? "";
}
