using System.Net;
using Gongkai.Tests.Web;

namespace Gongkai.Tests.Portal;

public abstract class Searching(TestSite site)
{
    [Fact]
    public async Task Finds_titles_that_hold_every_word_and_marks_the_words()
    {
        var agency = await site.GivenAgency();
        var column = await site.GivenColumn(agency, "news", "工作动态", "news");
        await site.GivenPublished(column, item => item.Title = "蓝莓种植技术培训");
        await site.GivenPublished(column, item => item.Title = "蓝莓采摘节");
        using var reader = site.Anybody();

        var shown = await reader.GetAsync($"/search?q={Uri.EscapeDataString("蓝莓 培训")}");

        var hit = Assert.Single(shown.Page.QuerySelectorAll(".result h2"));
        Assert.Equal(["蓝莓", "培训"], hit.QuerySelectorAll("mark").Select(mark => mark.TextContent));
        shown.Shows("找到 1 条");
    }

    [Theory]
    [InlineData("示果规〔2026〕7号")]
    [InlineData("示果规[2026]7号")]
    [InlineData("示果规（2026） 7号")]
    public async Task Puts_the_very_document_number_first(string typed)
    {
        var column = await site.GivenColumn(await site.GivenAgency(), "policy", "政策法规", "policy");
        var exact = await site.GivenPublished(
            column, item => (item.Title, item.DocumentNumber) = ("办法", "示果规〔2026〕7号"),
            row => row.PublishedAt = row.PublishedAt.AddDays(-9));
        await site.GivenPublished(column, item => item.Title = "关于修改示果规〔2026〕7号文件的说明");
        using var reader = site.Anybody();

        var shown = await reader.GetAsync($"/search?q={Uri.EscapeDataString(typed)}");

        Assert.Equal($"/info/{exact}", shown.Page.QuerySelector(".result a")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("%25")]
    [InlineData("!")]
    [InlineData("'; DROP TABLE publications; --")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\0")]
    [InlineData("\\")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    public async Task Takes_signs_literally(string typed)
    {
        var column = await site.GivenColumn(await site.GivenAgency(), "news", "工作动态", "news");
        await site.GivenPublished(column, item => item.Title = "普通标题");
        using var reader = site.Anybody();

        var shown = await reader.GetAsync($"/search?q={Uri.EscapeDataString(typed)}");

        shown.Is(HttpStatusCode.OK);
        Assert.Empty(shown.Page.QuerySelectorAll(".result, script:not([src]), img"));
    }

    [Fact]
    public async Task Survives_a_query_that_is_no_text_or_too_long()
    {
        using var reader = site.Anybody();

        (await reader.GetAsync("/search?q=%ED%A0%80%FF")).Is(HttpStatusCode.OK);
        (await reader.GetAsync($"/search?q={new string('a', 5000)}")).Is(HttpStatusCode.OK);
        (await reader.GetAsync("/search?q=a&q=b")).Is(HttpStatusCode.OK);
        (await reader.GetAsync("/search")).Shows("可以这样搜索");
    }

    [Fact]
    public async Task Keeps_to_one_organ_when_asked_and_counts_for_each()
    {
        var (one, two) = (await site.GivenAgency(), await site.GivenAgency());
        await site.GivenPublished(await site.GivenColumn(one, "news", "工作动态"), item => item.Title = "荷花展开幕");
        await site.GivenPublished(await site.GivenColumn(two, "news", "工作动态"), item => item.Title = "荷花展闭幕");
        using var reader = site.Anybody();

        var shown = await reader.GetAsync($"/search?q={Uri.EscapeDataString("荷花展")}&organ={two.Slug}");

        Assert.Equal("荷花展闭幕", Assert.Single(shown.Page.QuerySelectorAll(".result h2 a")).TextContent);
        Assert.Equal(["2", "1", "1"], shown.Page.QuerySelectorAll(".only-wide .count").Select(count => count.TextContent));
        (await reader.GetAsync("/search?q=a&organ=none")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Keeps_the_query_in_the_pager()
    {
        var column = await site.GivenColumn(await site.GivenAgency(), "news", "工作动态", "news");
        foreach (var number in Enumerable.Range(1, 21))
        {
            await site.GivenPublished(column, item => item.Title = $"樱花大道第{number}期");
        }

        using var reader = site.Anybody();
        var shown = await reader.GetAsync($"/search?q={Uri.EscapeDataString("樱花大道")}");
        var next = await reader.GetAsync(shown.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(20, shown.Page.QuerySelectorAll(".result").Length);
        Assert.Single(next.Page.QuerySelectorAll(".result"));
    }
}

public sealed class SearchingOnSqlite(SqliteSite site) : Searching(site), IClassFixture<SqliteSite>;

public sealed class SearchingOnPostgres(PostgresSite site) : Searching(site), IClassFixture<PostgresSite>;
