using System.Text;
using System.Xml;
using Gongkai.Data;
using Gongkai.Shell;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal;

/// <summary>
/// What search engines read: <c>/robots.txt</c> and the site map, whose parts hold the items by ranges of their ids.
/// </summary>
internal static class SiteMaps
{
    private const int PartSize = 20_000;
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
        var root = await RootAsync(settings, request);
        return Results.Text($"User-agent: *\nDisallow: /office\nDisallow: /search\nSitemap: {root}/sitemap.xml\n");
    }

    private static async Task<IResult> IndexAsync(
        PublicRecords records, SiteSettings settings, HttpRequest request, CancellationToken cancel)
    {
        var last = await records.Publications.MaxAsync(item => (long?)item.ItemId, cancel) ?? 0;
        var parts = Enumerable.Range(1, checked((int)((last + PartSize - 1) / PartSize)))
            .Select(part => $"/sitemap/items-{part}.xml");
        return Xml("sitemapindex", "sitemap", await RootAsync(settings, request), parts.Prepend("/sitemap/pages.xml")
            .Select(path => (path, (DateTime?)null)));
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
        string[] rooms = ["/", "/latest", "/guide", "/rules", "/catalogue", "/reports", "/sitemap", "/api"];
        var paths = rooms.Concat(
            organs.SelectMany(slug => new[] { Addresses.Organ(slug), $"/{slug}/guide", $"/{slug}/catalogue" }))
            .Concat(columns.Select(column => Addresses.Column(column.Organ, column.Slug))).Distinct();
        return Xml("urlset", "url", await RootAsync(settings, request), paths.Select(path => (path, (DateTime?)null)));
    }

    private static async Task<IResult> ItemsAsync(
        int part, PublicRecords records, SiteSettings settings, HttpRequest request, CancellationToken cancel)
    {
        var (from, until) = ((part - 1L) * PartSize, (long)part * PartSize);
        var items = await records.Publications.Where(item => item.ItemId > from && item.ItemId <= until)
            .OrderBy(item => item.ItemId).Select(item => new { item.ItemId, item.UpdatedAt }).ToListAsync(cancel);
        return items.Count == 0 ? Results.NotFound() : Xml(
            "urlset", "url", await RootAsync(settings, request),
            items.Select(item => (Addresses.Item(item.ItemId), (DateTime?)item.UpdatedAt)));
    }

    /// <summary>The site's own name where it is set; else the one it was called by.</summary>
    private static async Task<string> RootAsync(SiteSettings settings, HttpRequest request) =>
        (await settings.ReadAsync()).Domain is { Length: > 0 } domain ? $"{request.Scheme}://{domain}"
            : $"{request.Scheme}://{request.Host}";

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
