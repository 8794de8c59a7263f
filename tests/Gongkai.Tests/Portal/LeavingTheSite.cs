using System.Net;
using Gongkai.Tests.Admin;
using Gongkai.Tests.Web;

namespace Gongkai.Tests.Portal;

public sealed class LeavingTheSite(SqliteSite site) : IClassFixture<SqliteSite>
{
    private const string Elsewhere = "https://shop.example.com/a?b=1&c=2";

    [Fact]
    public async Task Is_announced_for_sites_that_are_no_governments()
    {
        await site.GivenSetting("site.domain", "www.own-site.example");
        var id = await GivenLinks(Elsewhere, "https://www.example.gov.cn/x", "http://www.own-site.example/y", "/latest", "https://gov.cn.evil.example/z");
        using var reader = site.Anybody();

        var links = (await reader.GetAsync($"/info/{id}")).Page.QuerySelectorAll(".prose a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.StartsWith($"/leave?info={id}&to=https%3A%2F%2Fshop.example.com", links[0], StringComparison.Ordinal);
        Assert.Equal(["https://www.example.gov.cn/x", "http://www.own-site.example/y", "/latest"], links[1..4]);
        Assert.StartsWith("/leave?", links[4], StringComparison.Ordinal);
        var notice = await reader.GetAsync(links[0]);
        notice.Is(HttpStatusCode.OK);
        notice.Shows("您即将离开本网站");
        Assert.NotNull(notice.Page.QuerySelector($"main a[rel~=nofollow][href='{Elsewhere}']"));
        Assert.NotNull(notice.Page.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("https://shop.example.com/a")]
    [InlineData("javascript:alert(1)")]
    [InlineData("//shop.example.com/a?b=1&c=2")]
    [InlineData("")]
    public async Task Leads_only_to_addresses_that_stand_in_the_text(string to)
    {
        var id = await GivenLinks(Elsewhere);
        using var reader = site.Anybody();

        (await reader.GetAsync($"/leave?info={id}&to={Uri.EscapeDataString(to)}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Ends_with_the_publication()
    {
        var id = await GivenLinks(Elsewhere);
        await site.GivenWithdrawn(id, "内容有误");
        using var reader = site.Anybody();

        (await reader.GetAsync($"/leave?info={id}&to={Uri.EscapeDataString(Elsewhere)}")).Is(HttpStatusCode.NotFound);
    }

    private async Task<long> GivenLinks(params string[] addresses)
    {
        var column = await site.GivenColumn(await site.GivenAgency(), "news", "工作动态", "news");
        var html = string.Concat(addresses.Select(address => $"<p><a href=\"{address.Replace("&", "&amp;", StringComparison.Ordinal)}\">链接</a></p>"));
        return await site.GivenPublished(column, item => item.BodyHtml = html);
    }
}
