using System.Net;
using Gongkai.Data.People;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Admin;

public abstract class RedirectPages(TestSite site)
{
    [Fact]
    public async Task Are_for_the_system_administrator_of_the_installation()
    {
        using var security = await site.Security();
        using var local = await site.SignedInAs(await site.GivenAdministratorOf(Role.SystemAdministrator, await site.GivenAgency()));

        (await security.GetAsync("/office/redirects")).Is(HttpStatusCode.Forbidden);
        Assert.NotEqual(HttpStatusCode.OK, (await local.GetAsync("/office/redirects")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await local.GetAsync("/office/appearance")).Status);
    }

    [Fact]
    public async Task Add_and_remove_with_a_record()
    {
        using var system = await site.System();

        Assert.True((await system.PostAsync("/office/redirects", ("From", "http://old.example/a.html"), ("To", "/latest"), ("Note", "旧站首页"))).Redirected);

        using var reader = site.Anybody();
        Assert.Equal("/latest", (await reader.GetAsync("/a.html")).Location?.OriginalString);
        var id = await site.InDb(db => db.Redirects.Where(row => row.From == "/a.html").Select(row => row.Id).SingleAsync());
        Assert.True((await system.PostFromAsync("/office/redirects", "/office/redirects?handler=Remove", ("id", $"{id}"))).Redirected);
        (await reader.GetAsync("/a.html")).Is(HttpStatusCode.NotFound);
        (await system.PostFromAsync("/office/redirects", "/office/redirects?handler=Remove", ("id", $"{id}"))).Is(HttpStatusCode.NotFound);
        Assert.NotEmpty(await site.Audit("redirect.add", "redirect:/a.html"));
        Assert.NotEmpty(await site.Audit("redirect.remove", "redirect:/a.html"));
    }

    [Theory]
    [InlineData("", "/latest", "没有填写旧网址")]
    [InlineData("not an address", "/latest", "不是网址")]
    [InlineData("/office/x", "/latest", "是本站自用的网址")]
    [InlineData("/*", "/latest", "是本站自用的网址")]
    [InlineData("/b", "", "没有填写转到哪里")]
    [InlineData("/b", "https://evil.example/", "不是本站的网址")]
    [InlineData("/b", "//evil.example/", "不是本站的网址")]
    [InlineData("/b", "/c/*", "旧网址是单独一个")]
    [InlineData("/self", "/self", "会转回原处")]
    [InlineData("/self/*", "/self/x", "会转回原处")]
    [InlineData("/ring-c", "/ring-a", "会转回原处")]
    [InlineData("/ring-a", "/latest", "已经登记过")]
    public async Task Refuse_what_would_not_work(string from, string to, string says)
    {
        using var system = await site.System();
        await system.PostAsync("/office/redirects", ("From", "/ring-a"), ("To", "/ring-b"));
        await system.PostAsync("/office/redirects", ("From", "/ring-b"), ("To", "/ring-c"));

        (await system.PostAsync("/office/redirects", ("From", from), ("To", to))).Shows(says);
    }

    [Fact]
    public async Task Refuse_an_address_that_has_a_page()
    {
        var agency = await site.GivenAgency();
        using var system = await site.System();

        (await system.PostAsync("/office/redirects", ("From", $"/{agency.Slug}"), ("To", "/latest"))).Shows("现在就有网页");
    }
}

public sealed class RedirectPagesOnSqlite(SqliteSite site) : RedirectPages(site), IClassFixture<SqliteSite>;

public sealed class RedirectPagesOnPostgres(PostgresSite site) : RedirectPages(site), IClassFixture<PostgresSite>;
