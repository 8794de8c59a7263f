using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Portal.Organs;
using Gongkai.Shell;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal.Feeds;

/// <summary>
/// What is new, for feed readers: of the site, of an organ, of a column with what is below it; each as <c>atom.xml</c> and
/// <c>rss.xml</c>.
/// </summary>
internal static class Feeds
{
    private const int Entries = 20;

    internal static void MapFeeds(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{form:regex(^(atom|rss)$)}.xml", SiteAsync);
        app.MapGet("/{slug:organ}/{form:regex(^(atom|rss)$)}.xml", OrganAsync);
        app.MapGet("/{slug:organ}/{column}/{form:regex(^(atom|rss)$)}.xml", ColumnAsync);
    }

    private static async Task<IResult> SiteAsync(
        string form, PublicRecords records, SiteSettings settings, HttpRequest request, CancellationToken cancel)
    {
        var site = await settings.ReadAsync(cancel);
        return await SendAsync(form, site.Name, "/", records.Publications, records, site, request, cancel);
    }

    private static async Task<IResult> OrganAsync(
        string slug, string form, PublicRecords records, SiteSettings settings, HttpRequest request, CancellationToken cancel)
    {
        if (await records.Agencies.Where(row => row.Slug == slug).Select(row => new { row.Id, row.Name })
            .FirstOrDefaultAsync(cancel) is not { } agency)
        {
            return Results.NotFound();
        }

        var items = records.PublicationsOf(agency.Id);
        return await SendAsync(
            form, agency.Name, Addresses.Organ(slug), items, records, await settings.ReadAsync(cancel), request, cancel);
    }

    private static async Task<IResult> ColumnAsync(
        string slug, string column, string form, PublicRecords records, SiteSettings settings, HttpRequest request,
        CancellationToken cancel)
    {
        if (await OrganHead.FindAsync(records, slug, cancel) is not { } organ || organ.Tree.Find(column) is not { } found)
        {
            return Results.NotFound();
        }

        var items = await records.PublicationsInAsync(organ.Tree.IdsUnder(found), organ.Agency.Id, cancel);
        return await SendAsync(
            form, $"{organ.Agency.ShortName} - {found.Name}", Addresses.Column(slug, column), items, records,
            await settings.ReadAsync(cancel), request, cancel);
    }

    private static async Task<IResult> SendAsync(
        string form, string title, string page, IQueryable<Publication> items, PublicRecords records, SiteFacts site,
        HttpRequest request, CancellationToken cancel)
    {
        var newest = await (
            from item in items.NewestFirst().Take(Entries)
            join agency in records.Agencies on item.AgencyId equals agency.Id
            select new FeedEntry(
                item.ItemId, item.Content.Title, item.Content.Summary, agency.Name, item.PublishedAt, item.UpdatedAt))
            .ToListAsync(cancel);
        var feed = new Feed(
            title, page, $"{page.TrimEnd('/')}/{form}.xml",
            [.. newest.OrderByDescending(entry => entry.PublishedAt).ThenByDescending(entry => entry.Id)]);
        var root = site.Root(request);
        return form == "atom" ? Results.Bytes(FeedXml.Atom(feed, root, site.Name), "application/atom+xml; charset=utf-8")
            : Results.Bytes(FeedXml.Rss(feed, root), "application/rss+xml; charset=utf-8");
    }
}
