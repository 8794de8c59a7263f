using System.Net;
using Gongkai.Tests.Web;

namespace Gongkai.Tests.Portal;

public abstract class Columns(TestSite site)
{
    [Fact]
    public async Task Show_what_is_in_them_and_below_newest_first()
    {
        var agency = await site.GivenAgency();
        var policy = await site.GivenColumn(agency, "policy", "政策法规", "policy");
        var below = await site.GivenColumn(agency, "norms", "规范性文件", "policy", policy);
        await site.GivenPublished(policy, item => item.Title = "较早的文件", row => row.PublishedAt = row.PublishedAt.AddDays(-2));
        await site.GivenPublished(below, item => item.Title = "较新的文件");
        using var reader = site.Anybody();

        var shown = await reader.GetAsync($"/{agency.Slug}/policy");

        Assert.Equal(["较新的文件", "较早的文件"], shown.Page.QuerySelectorAll(".dated-list a").Select(link => link.TextContent));
        shown.Shows("共 2 条");
        Assert.Equal("规范性文件", shown.Page.QuerySelector($".side nav a[href='/{agency.Slug}/norms']")?.TextContent);
    }

    [Fact]
    public async Task Say_what_they_are_to_machines()
    {
        var agency = await site.GivenAgency();
        await site.GivenColumn(agency, "notices", "通知公告", "notices");
        using var reader = site.Anybody();

        var shown = await reader.GetAsync($"/{agency.Slug}/notices");

        string? Meta(string name) => shown.Page.QuerySelector($"meta[name={name}]")?.GetAttribute("content");
        Assert.Equal("通知公告", Meta("ColumnName"));
        Assert.Equal("通知公告", Meta("ColumnType"));
        Assert.Equal($"{agency.Name}通知公告", Meta("ColumnDescription"));
        Assert.All(new[] { "ColumnKeywords", "SiteName", "SiteDomain" }, name => Assert.NotEmpty(Meta(name) ?? ""));
        Assert.NotNull(Meta("SiteIDCode"));
        shown.Shows("尚未发布信息");
    }

    [Fact]
    public async Task Have_pages_with_a_first_and_a_last()
    {
        var agency = await site.GivenAgency();
        var news = await site.GivenColumn(agency, "news", "工作动态", "news");
        foreach (var number in Enumerable.Range(1, 41))
        {
            await site.GivenPublished(
                news, item => item.Title = $"第{number}条", row => row.PublishedAt = row.PublishedAt.AddMinutes(number));
        }

        using var reader = site.Anybody();
        var first = await reader.GetAsync($"/{agency.Slug}/news");
        var last = await reader.GetAsync($"/{agency.Slug}/news?page=3");

        Assert.Null(first.Page.QuerySelector("a[rel=prev]"));
        Assert.Equal($"/{agency.Slug}/news?page=2", first.Page.QuerySelector("a[rel=next]")?.GetAttribute("href"));
        Assert.Null(last.Page.QuerySelector("a[rel=next]"));
        Assert.Equal("第1条", Assert.Single(last.Page.QuerySelectorAll(".dated-list a")).TextContent);
        last.Shows("共 41 条，第 3 / 3 页");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("01")] // one address for one page
    [InlineData("-1")]
    [InlineData("2")] // an empty column has one page
    [InlineData("abc")]
    [InlineData("99999999999")]
    [InlineData("1&page=2")]
    public async Task Have_no_page_of_another_number(string page)
    {
        var agency = await site.GivenAgency();
        await site.GivenColumn(agency, "news", "工作动态", "news");
        using var reader = site.Anybody();

        (await reader.GetAsync($"/{agency.Slug}/news?page={page}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Are_found_only_under_their_own_organ()
    {
        var (own, other) = (await site.GivenAgency(), await site.GivenAgency());
        await site.GivenColumn(own, "news", "工作动态", "news");
        using var reader = site.Anybody();

        (await reader.GetAsync($"/{other.Slug}/news")).Is(HttpStatusCode.NotFound);
        (await reader.GetAsync($"/{own.Slug}/none")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task List_neither_drafts_nor_what_is_no_longer_open()
    {
        var agency = await site.GivenAgency();
        var news = await site.GivenColumn(agency, "news", "工作动态", "news");
        await site.GivenDraft(news, item => item.Title = "草稿中的标题");
        await site.GivenPublished(news, item => (item.Title, item.OpenUntil) = ("昨天到期", new DateOnly(2026, 3, 3)));
        await site.GivenPublished(news, item =>
            (item.Title, item.OpenUntil) = ("今天到期", new DateOnly(2026, 3, 4))); // the last day counts
        using var reader = site.Anybody();

        var shown = await reader.GetAsync($"/{agency.Slug}/news");

        Assert.Equal("今天到期", Assert.Single(shown.Page.QuerySelectorAll(".dated-list a")).TextContent);
    }
}

public sealed class ColumnsOnSqlite(SqliteSite site) : Columns(site), IClassFixture<SqliteSite>;

public sealed class ColumnsOnPostgres(PostgresSite site) : Columns(site), IClassFixture<PostgresSite>;
