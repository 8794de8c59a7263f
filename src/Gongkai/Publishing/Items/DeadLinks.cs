using Gongkai.Data;
using Gongkai.Documents.Html;
using Gongkai.Rules.Disclosure.Guard;
using Gongkai.Shell.Files;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Items;

/// <summary>Links of a text that lead nowhere: on this site always, on others where they may be tried.</summary>
internal sealed class DeadLinks(GongkaiDb db, FileStore files, OutsideLinks outside)
{
    private const string Article = "/info/";
    private const string File = "/files/";

    internal async Task<IReadOnlyList<GuardFinding>> FindAsync(CleanedHtml body, CancellationToken cancel)
    {
        var findings = new List<GuardFinding>();
        var places = body.Links.Select(link => (link.Address, Place: $"正文链接“{link.Text}”"))
            .Concat(body.Pictures.Select((picture, at) => (picture.Address, Place: $"正文图片{at + 1}")))
            .DistinctBy(found => found.Address).ToList();
        var dead = await outside.DeadAsync(places.Select(found => found.Address).Where(IsOutside), cancel);
        foreach (var (address, place) in places)
        {
            if ((dead.GetValueOrDefault(address) ?? await ReasonAsync(address, cancel)) is { } reason)
            {
                findings.Add(GuardFindings.DeadLink(place, address, reason));
            }
        }

        return findings;
    }

    private static bool IsOutside(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") && uri.Host.Contains('.');

    private async Task<string?> ReasonAsync(string address, CancellationToken cancel)
    {
        if (address.StartsWith(Article, StringComparison.Ordinal))
        {
            var number = address[Article.Length..].Split('/', '?', '#')[0];
            return long.TryParse(number, out var id) && await db.Publications.AnyAsync(known => known.ItemId == id, cancel)
                ? null : "本站没有这篇已公开的信息";
        }

        if (address.StartsWith(File, StringComparison.Ordinal))
        {
            var hash = address[File.Length..].Split('/')[0];
            return hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower) && files.Has(hash) ? null : "本站没有这个文件";
        }

        return address.StartsWith('/') || address.StartsWith('#') || address.StartsWith("mailto:", StringComparison.Ordinal)
            || Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Contains('.') ? null : "地址不完整";
    }
}
