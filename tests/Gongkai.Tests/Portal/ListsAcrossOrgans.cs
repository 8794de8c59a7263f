using System.Net;
using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Tests.Web;

namespace Gongkai.Tests.Portal;

public abstract class ListsAcrossOrgans(TestSite site)
{
    [Fact]
    public async Task Home_shows_news_notices_documents_and_organs()
    {
        var agency = await site.GivenAgency();
        site.Time.Move(TimeSpan.FromDays(1)); // newer than what other tests publish
        await site.GivenPublished(await site.GivenColumn(agency, "notices", "通知公告", "notices"), item => item.Title = "首页公告");
        await site.GivenPublished(
            await site.GivenColumn(agency, "policy", "政策法规", "policy"),
            item => (item.Title, item.Kind, item.Summary) = ("首页办法", ItemKind.NormativeDocument, "首页概述"),
            row => row.Validity = "有效");
        using var reader = site.Anybody();

        var shown = await reader.GetAsync("/");

        Assert.All(["首页公告", "首页办法", "首页概述", agency.ShortName, "有效"], shown.Shows);
        Assert.Equal(
            ["/guide", "/rules", "/catalogue", "/reports"], shown.Page.QuerySelectorAll(".statutory a")
                .Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Latest_keeps_to_a_type_of_column_when_asked()
    {
        var agency = await site.GivenAgency();
        await site.GivenPublished(await site.GivenColumn(agency, "leaders", "领导信息", "leaders"), item => item.Title = "领导分工");
        await site.GivenPublished(await site.GivenColumn(agency, "news", "工作动态", "news"), item => item.Title = "不是领导信息");
        using var reader = site.Anybody();

        var shown = await reader.GetAsync("/latest?type=leaders");

        Assert.Equal("领导分工", Assert.Single(shown.Page.QuerySelectorAll(".dated-list a")).TextContent);
        (await reader.GetAsync("/latest?type=none")).Is(HttpStatusCode.NotFound);
        (await reader.GetAsync("/latest?page=0")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Catalogue_lists_the_four_elements_and_narrows()
    {
        var agency = await site.GivenAgency();
        var column = await site.GivenColumn(agency, "budget", "财政预决算");
        await site.GivenPublished(
            column, item => (item.Title, item.Summary, item.FormedOn, item.TopicClass, item.Kind) =
                ("预算公开", "收支总表", new DateOnly(2025, 2, 6), "财政、金融、审计", ItemKind.OtherDocument),
            row => row.PublishedAt = new DateTime(2024, 12, 31, 16, 0, 0, DateTimeKind.Utc)); // 2025 begins in Beijing
        await site.GivenPublished(column, item => (item.Title, item.Summary) = ("没有概述的信息", ""));
        using var reader = site.Anybody();

        var all = await reader.GetAsync($"/{agency.Slug}/catalogue");
        var narrowed = await reader.GetAsync(
            $"/catalogue?organ={agency.Slug}&year=2025&kind=document&class={Uri.EscapeDataString("财政、金融、审计")}");

        Assert.Equal(2, all.Page.QuerySelectorAll("tbody tr").Length); // one that lacks an element is listed all the same
        var row = Assert.Single(narrowed.Page.QuerySelectorAll("tbody tr"));
        Assert.Equal("预算公开", row.QuerySelector("th a")?.TextContent);
        Assert.Equal("收支总表", row.QuerySelector("[data-label=内容概述]")?.TextContent);
        Assert.Equal("2025-02-06", row.QuerySelector("time")?.TextContent);
        Assert.NotNull(narrowed.Page.QuerySelector($"option[value='{agency.Slug}'][selected]"));
        (await reader.GetAsync($"/{agency.Slug}/catalogue?year=2024")).Shows("没有符合条件的信息");
    }

    [Theory]
    [InlineData("organ=none")]
    [InlineData("year=20x5")]
    [InlineData("year=99999")]
    [InlineData("kind=none")]
    [InlineData("page=9999")]
    public async Task Catalogue_knows_no_filter_that_does_not_exist(string query)
    {
        using var reader = site.Anybody();

        (await reader.GetAsync($"/catalogue?{query}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Rules_are_those_of_the_competent_office_and_guides_begin_with_its()
    {
        var office = await site.GivenAgency(kind: AgencyKind.CompetentOffice);
        var bureau = await site.GivenAgency();
        await site.GivenPublished(await site.GivenColumn(bureau, "system", "政府信息公开制度"), item => item.Title = "本局的制度");
        await site.GivenPublished(await site.GivenColumn(office, "system", "政府信息公开制度"), item => item.Title = "全区的制度");
        using var reader = site.Anybody();

        var rules = await reader.GetAsync("/rules");
        var guides = await reader.GetAsync("/guide");

        Assert.Contains("全区的制度", rules.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("本局的制度", rules.Text, StringComparison.Ordinal);
        Assert.Equal($"/{office.Slug}/guide", guides.Page.QuerySelector(".statutory a")?.GetAttribute("href"));
        Assert.NotNull(guides.Page.QuerySelector($".directory-list a[href='/{bureau.Slug}/guide']"));
    }

    [Fact]
    public async Task Reports_are_shown_a_year_at_a_time()
    {
        var agency = await site.GivenAgency();
        var column = await site.GivenColumn(agency, "annual-reports", "政府信息公开年报");
        await site.GivenPublished(column, item => item.Title = "示例局2024年政府信息公开工作年度报告");
        await site.GivenPublished(column, item => item.Title = "示例局2025年政府信息公开工作年度报告");
        using var reader = site.Anybody();

        var newest = await reader.GetAsync("/reports");
        var older = await reader.GetAsync("/reports?year=2024");

        Assert.Equal("2025", Assert.Single(newest.Page.QuerySelectorAll(".year")).TextContent);
        Assert.Equal("2024", Assert.Single(older.Page.QuerySelectorAll(".year")).TextContent);
        (await reader.GetAsync("/reports?year=1999")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Site_maps_hold_what_is_public_and_nothing_else()
    {
        var agency = await site.GivenAgency();
        var column = await site.GivenColumn(agency, "news", "工作动态", "news");
        var id = await site.GivenPublished(column);
        var draft = await site.GivenDraft(column);
        using var reader = site.Anybody();

        var items = (await reader.GetAsync("/sitemap/items-1.xml")).Text;

        Assert.Contains($"/info/{id}<", items, StringComparison.Ordinal);
        Assert.DoesNotContain($"/info/{draft}<", items, StringComparison.Ordinal);
        Assert.Contains("/sitemap/items-1.xml<", (await reader.GetAsync("/sitemap.xml")).Text, StringComparison.Ordinal);
        Assert.Contains($"/{agency.Slug}/news<", (await reader.GetAsync("/sitemap/pages.xml")).Text, StringComparison.Ordinal);
        Assert.Contains("Disallow: /office", (await reader.GetAsync("/robots.txt")).Text, StringComparison.Ordinal);
        (await reader.GetAsync("/sitemap")).Shows("工作动态");
        (await reader.GetAsync("/sitemap/items-99.xml")).Is(HttpStatusCode.NotFound);
    }
}

public sealed class ListsAcrossOrgansOnSqlite(SqliteSite site) : ListsAcrossOrgans(site), IClassFixture<SqliteSite>;

public sealed class ListsAcrossOrgansOnPostgres(PostgresSite site) : ListsAcrossOrgans(site), IClassFixture<PostgresSite>;
