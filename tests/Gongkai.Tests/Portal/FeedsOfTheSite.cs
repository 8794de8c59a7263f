using System.Net;
using System.Xml.Linq;
using Gongkai.Tests.Web;

namespace Gongkai.Tests.Portal;

public sealed class FeedsOfTheSite(SqliteSite site) : IClassFixture<SqliteSite>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Tell_what_is_new_on_the_site_in_an_organ_and_in_a_column()
    {
        var (one, other) = (await site.GivenAgency(), await site.GivenAgency());
        var news = await site.GivenColumn(one, "news", "工作动态", "news");
        var notices = await site.GivenColumn(one, "notices", "通知公告", "notices");
        var below = await site.GivenColumn(one, "sub", "公示", null, notices);
        var first = await site.GivenPublished(news, item => item.Title = "动态 & <甲>\u0001𠮷");
        var second = await site.GivenPublished(below, item => item.Title = "公示");
        var third = await site.GivenPublished(await site.GivenColumn(other, "news", "工作动态", "news"));
        using var reader = site.Anybody();

        async Task<string[]> Ids(string path) =>
            [.. XDocument.Parse((await reader.GetAsync(path)).Text).Descendants(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value.Split('/')[^1])];

        Assert.Equal([$"{third}", $"{second}", $"{first}"], (await Ids("/atom.xml"))[..3]);
        Assert.Equal([$"{second}", $"{first}"], await Ids($"/{one.Slug}/atom.xml"));
        Assert.Equal([$"{second}"], await Ids($"/{one.Slug}/notices/atom.xml"));
        var rss = XDocument.Parse((await reader.GetAsync($"/{one.Slug}/news/rss.xml")).Text);
        Assert.Equal("动态 & <甲>𠮷", Assert.Single(rss.Descendants("item")).Element("title")!.Value);
        (await reader.GetAsync("/nosuch/atom.xml")).Is(HttpStatusCode.NotFound);
        (await reader.GetAsync($"/{one.Slug}/nosuch/rss.xml")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Are_found_from_the_pages_they_belong_to()
    {
        var agency = await site.GivenAgency();
        await site.GivenColumn(agency, "news", "工作动态", "news");
        using var reader = site.Anybody();

        var page = (await reader.GetAsync($"/{agency.Slug}/news")).Page;

        var feeds = page.QuerySelectorAll("link[rel=alternate]").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal([$"/{agency.Slug}/news/atom.xml", $"/{agency.Slug}/news/rss.xml", "/atom.xml", "/rss.xml"], feeds);
        foreach (var feed in feeds)
        {
            (await reader.GetAsync(feed)).Is(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Site_map_says_when_its_parts_changed()
    {
        await site.GivenPublished(await site.GivenColumn(await site.GivenAgency(), "news", "工作动态", "news"));
        using var reader = site.Anybody();

        var index = XDocument.Parse((await reader.GetAsync("/sitemap.xml")).Text);

        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        Assert.All(index.Descendants(map + "sitemap"), part => Assert.StartsWith("2026-03-04T12:", part.Element(map + "lastmod")!.Value, StringComparison.Ordinal));
        Assert.Contains("Disallow: /large/", (await reader.GetAsync("/robots.txt")).Text, StringComparison.Ordinal);
    }
}
