using System.Globalization;
using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Tests.Admin;
using Gongkai.Tests.Web;

namespace Gongkai.Tests.Portal;

/// <summary>What inspectors look for on every page (政府网站发展指引): names are case-sensitive.</summary>
public abstract class PageRules(TestSite site)
{
    private static readonly string[] OfSite = ["SiteName", "SiteDomain", "SiteIDCode"];
    private static readonly string[] OfColumn = ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"];
    private static readonly string[] OfArticle = ["ArticleTitle", "PubDate", "ContentSource"];

    [Fact]
    public async Task Tags_of_every_kind_of_page_are_there_once_and_filled()
    {
        await GivenFoot();
        var (agency, id) = await GivenPages();
        using var reader = site.Anybody();

        await Carries(reader, "/", OfSite, OfColumn.Concat(OfArticle));
        foreach (var list in (string[])["/latest", "/latest?type=notices", "/guide", "/rules", "/catalogue", "/reports", "/sitemap", "/subscribe",
            "/accessibility", $"/{agency.Slug}", $"/{agency.Slug}/notices", $"/{agency.Slug}/sub", $"/{agency.Slug}/guide",
            $"/{agency.Slug}/catalogue", $"/{agency.Slug}/annual-reports"])
        {
            await Carries(reader, list, OfSite.Concat(OfColumn), OfArticle);
        }

        await Carries(reader, $"/info/{id}", OfSite.Concat(OfColumn).Concat(OfArticle), []);
    }

    [Fact]
    public async Task Tags_of_an_article_say_what_it_is()
    {
        await GivenFoot();
        var (_, id) = await GivenPages();
        using var reader = site.Anybody();

        var page = (await reader.GetAsync($"/info/{id}")).Page;

        string Meta(string name) => page.QuerySelector($"meta[name={name}]")!.GetAttribute("content")!;
        Assert.Equal("9901010001", Meta("SiteIDCode"));
        Assert.Equal("www.example.gov.cn", Meta("SiteDomain"));
        Assert.Equal("通知公告", Meta("ColumnType")); // its column has no type: that of the column above
        Assert.Equal("示例区报", Meta("ContentSource"));
        Assert.Equal("张示例", Meta("Author"));
        Assert.Equal("示例,事项", Meta("Keywords"));
        Assert.Equal($"http://www.example.gov.cn/info/{id}", Meta("Url"));
        Assert.StartsWith("http://www.example.gov.cn/files/", Meta("Image"), StringComparison.Ordinal);
        Assert.True(DateTime.TryParseExact(Meta("PubDate"), "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        Assert.Contains("来源：示例区报", page.QuerySelector(".article-notes")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"http://www.example.gov.cn/info/{id}", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Foot_holds_the_eight_elements()
    {
        await GivenFoot();
        using var reader = site.Anybody();

        var foot = (await reader.GetAsync("/")).Page.QuerySelector("footer")!;

        string? Href(string text) => foot.QuerySelectorAll("a").Single(link => link.TextContent.Trim() == text).GetAttribute("href");
        Assert.Equal("https://bszs.example.gov.cn/1", foot.QuerySelector("a.party-mark")!.GetAttribute("href"));
        Assert.Equal("党政机关网站标识", foot.QuerySelector("a.party-mark")!.TextContent);
        Assert.Equal("https://zhaocuo.example.gov.cn/1", Href("我为政府网站找错"));
        Assert.Equal("/sitemap", Href("站点地图"));
        Assert.Equal("https://beian.miit.gov.cn/", Href("示ICP备00000000号"));
        Assert.Equal("https://beian.mps.gov.cn/#/query/webSearch?code=00000000000001", Href("示公网安备 00000000000001号"));
        Assert.All(["网站标识码：9901010001", "主办单位：示例区人民政府办公室", "联系电话：0000-0000001"], text =>
            Assert.Contains(text, foot.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_foot_lacks_is_told_to_the_administrator_and_to_nobody_else()
    {
        await site.GivenSetting("site.icp", "");
        using var system = await site.System();
        using var reader = site.Anybody();

        Assert.Contains("ICP 备案号", (await system.GetAsync("/office/settings")).Page.QuerySelector(".notice-warn .notice-title")!.TextContent,
            StringComparison.Ordinal);
        Assert.DoesNotContain("页脚还缺", (await reader.GetAsync("/")).Text, StringComparison.Ordinal);
    }

    private static async Task Carries(Visitor reader, string path, IEnumerable<string> names, IEnumerable<string> notNames)
    {
        var shown = await reader.GetAsync(path);
        shown.Is(System.Net.HttpStatusCode.OK);
        foreach (var name in names)
        {
            // As a checker that knows no HTML reads it.
            var at = shown.Text.IndexOf($"<meta name=\"{name}\" content=\"", StringComparison.Ordinal);
            Assert.True(at > 0, $"{path} lacks {name}");
            Assert.Equal(at, shown.Text.LastIndexOf($"<meta name=\"{name}\"", StringComparison.Ordinal));
            Assert.True(shown.Page.QuerySelector($"meta[name={name}]")!.GetAttribute("content")!.Length > 0, $"{path}: {name} is empty");
        }

        Assert.All(notNames, name => Assert.DoesNotContain($"name=\"{name}\"", shown.Text, StringComparison.Ordinal));
    }

    private async Task GivenFoot()
    {
        foreach (var (name, value) in ((string, string)[])[("site.name", "示例区政府信息公开"), ("site.domain", "www.example.gov.cn"),
            ("site.code", "9901010001"), ("site.host", "示例区人民政府办公室"), ("site.phone", "0000-0000001"), ("site.icp", "示ICP备00000000号"),
            ("site.police", "示公网安备 00000000000001号"), ("site.party-mark", "https://bszs.example.gov.cn/1"),
            ("site.error-report", "https://zhaocuo.example.gov.cn/1")])
        {
            await site.GivenSetting(name, value);
        }
    }

    private async Task<(Agency Agency, long Id)> GivenPages()
    {
        var agency = await site.GivenAgency();
        var notices = await site.GivenColumn(agency, "notices", "通知公告", "notices");
        var below = await site.GivenColumn(agency, "sub", "公示", null, notices);
        await site.GivenColumn(agency, "guide", "政府信息公开指南", "guide");
        await site.GivenColumn(agency, "annual-reports", "政府信息公开年报");
        var picture = await site.GivenFile("图.png", "图", "image/png", picture: true);
        return (agency, await site.GivenPublished(below, item =>
            (item.Title, item.Source, item.Author, item.Keywords, item.Files) = ("转载的通知", "示例区报", "张示例", "示例,事项", [picture])));
    }
}

public sealed class PageRulesOnSqlite(SqliteSite site) : PageRules(site), IClassFixture<SqliteSite>;

public sealed class PageRulesOnPostgres(PostgresSite site) : PageRules(site), IClassFixture<PostgresSite>;
