using System.Text;
using System.Xml;
using Gongkai.Data;
using Gongkai.Shell;
using Gongkai.Shell.Reading;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal;

/// <summary>
/// What search engines read: <c>/robots.txt</c> and the site map, whose parts hold the items by ranges of their ids.
/// </summary>
internal static class SiteMaps
{
    private const int LastChanges = 5_000;
    private const int PartSize = 50_000;
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    internal static void MapSiteMaps(this WebApplication app)
    {
        app.MapGet("/robots.txt", RobotsAsync);
        app.MapGet("/sitemap.xml", IndexAsync);
        app.MapGet("/sitemap/pages.xml", PagesAsync);
        app.MapGet("/sitemap/items-{part:int:min(1)}.xml", ItemsAsync);
    }

    private static async Task<IResult> RobotsAsync(SiteSettings settings, HttpRequest request)
    {
        var root = (await settings.ReadAsync()).Root(request);
        string[] closed = ["/office", "/search", "/leave", .. ReadingMode.All.Skip(1).Select(mode => mode.Prefix + "/")];
        return Results.Text(
            $"User-agent: *\n{string.Concat(closed.Select(path => $"Disallow: {path}\n"))}Sitemap: {root}/sitemap.xml\n");
    }

    private static async Task<IResult> IndexAsync(
        PublicRecords records, SiteSettings settings, HttpRequest request, CancellationToken cancel)
    {
        var last = await records.Publications.OrderByDescending(item => item.ItemId).Select(item => item.ItemId)
            .FirstOrDefaultAsync(cancel);
        var changed = await LastChangesAsync(records, cancel);
        var parts = Enumerable.Range(1, checked((int)((last + PartSize - 1) / PartSize)))
            .Select(part => ($"/sitemap/items-{part}.xml", changed.TryGetValue(part, out var at) ? at : (DateTime?)null));
        return Xml("sitemapindex", "sitemap", (await settings.ReadAsync(cancel)).Root(request),
            parts.Prepend(("/sitemap/pages.xml", changed.Count > 0 ? changed.Values.Max() : null)));
    }

    /// <summary>
    /// When each part changed last, as far as what changed last on the whole site tells: a part none of it stands in is written
    /// without a time, which the protocol allows, rather than read whole.
    /// </summary>
    private static async Task<Dictionary<int, DateTime>> LastChangesAsync(PublicRecords records, CancellationToken cancel)
    {
        var latest = await records.Publications.OrderByDescending(item => item.UpdatedAt).Take(LastChanges)
            .Select(item => new { item.ItemId, item.UpdatedAt }).ToListAsync(cancel);
        return latest.GroupBy(item => checked((int)((item.ItemId - 1) / PartSize) + 1))
            .ToDictionary(part => part.Key, part => part.Max(item => item.UpdatedAt));
    }

    private static async Task<IResult> PagesAsync(
        PublicRecords records, SiteSettings settings, HttpRequest request, CancellationToken cancel)
    {
        var organs = await records.Agencies.OrderBy(agency => agency.Id).Select(agency => agency.Slug).ToListAsync(cancel);
        var columns = await (
            from column in records.Columns
            join agency in records.Agencies on column.AgencyId equals agency.Id
            where records.Publications.Any(item => item.ColumnId == column.Id)
            orderby column.Id
            select new { Organ = agency.Slug, column.Slug }).ToListAsync(cancel);
        string[] rooms = ["/", "/latest", "/guide", "/rules", "/catalogue", "/reports", "/sitemap", "/subscribe",
            "/accessibility", "/api"];
        var paths = rooms.Concat(
            organs.SelectMany(slug => new[] { Addresses.Organ(slug), $"/{slug}/guide", $"/{slug}/catalogue" }))
            .Concat(columns.Select(column => Addresses.Column(column.Organ, column.Slug))).Distinct();
        return Xml(
            "urlset", "url", (await settings.ReadAsync(cancel)).Root(request), paths.Select(path => (path, (DateTime?)null)));
    }

    private static async Task<IResult> ItemsAsync(
        int part, PublicRecords records, SiteSettings settings, HttpRequest request, CancellationToken cancel)
    {
        var (from, until) = ((part - 1L) * PartSize, (long)part * PartSize);
        var items = await records.Publications.Where(item => item.ItemId > from && item.ItemId <= until)
            .OrderBy(item => item.ItemId).Select(item => new { item.ItemId, item.UpdatedAt }).ToListAsync(cancel);
        return items.Count == 0 ? Results.NotFound() : Xml(
            "urlset", "url", (await settings.ReadAsync(cancel)).Root(request),
            items.Select(item => (Addresses.Item(item.ItemId), (DateTime?)item.UpdatedAt)));
    }

    private static IResult Xml(string root, string entry, string site, IEnumerable<(string Path, DateTime? At)> places)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement(root, Namespace);
            foreach (var (path, at) in places)
            {
                xml.WriteStartElement(entry, Namespace);
                xml.WriteElementString("loc", Namespace, site + path);
                if (at is { } time)
                {
                    xml.WriteElementString("lastmod", Namespace, $"{BeijingDate.Clock(time):yyyy-MM-dd'T'HH:mm:ss}+08:00");
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return Results.Bytes(stream.ToArray(), "application/xml; charset=utf-8");
    }
}
