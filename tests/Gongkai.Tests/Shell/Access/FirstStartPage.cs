using Gongkai.Data.People;
using Gongkai.Shell.Access;
using Gongkai.Tests.Admin;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Shell.Access;

/// <summary>One site is opened once: its tests are one story.</summary>
public abstract class FirstStartPage(TestSite site)
{
    private static readonly (string Name, string Value)[] Good =
    [
        ("Name", "示例区人民政府"), ("ShortName", "区政府"), ("Slug", "sfq"), ("Level", "County"), ("Kind", "Government"),
        ("Administrators[0].FullName", "系统员"), ("Administrators[0].UserName", "xitong"),
        ("Administrators[1].FullName", "安全员"), ("Administrators[1].UserName", "anquan"),
        ("Administrators[2].FullName", "审计员"), ("Administrators[2].UserName", "shenji"),
    ];

    [Fact]
    public async Task Opens_the_site_once_and_gives_each_of_three_persons_a_link()
    {
        var code = await FirstStart.CodeAsync(site.Services, CancellationToken.None);
        using var visitor = site.Anybody();
        (await visitor.GetAsync("/office/start?code=wrong")).Shows("开通链接不能使用");

        var same = await visitor.PostAsync($"/office/start?code={code}", [.. Good.Select(field => field.Value == "anquan" ? (field.Name, "xitong") : field)]);
        same.Shows("安全管理员与另一位管理员是同一人");
        Assert.Empty(await site.InDb(db => db.People.ToListAsync()));

        var bad = await visitor.PostAsync($"/office/start?code={code}", [.. Good.Select(field => field.Value == "sfq" ? (field.Name, "office") : field)]);
        bad.Shows("网址代号“office”是本网站自用的地址");

        var opened = await visitor.PostAsync($"/office/start?code={code}", Good);
        opened.Shows("已经开通");
        Assert.Equal(3, opened.Page.QuerySelectorAll("dd .code").Length);
        await Holds();

        (await visitor.GetAsync($"/office/start?code={code}")).Shows("开通链接不能使用");
        Assert.Null(await FirstStart.CodeAsync(site.Services, CancellationToken.None));
        var accepted = await visitor.PostAsync(opened.LinkIn(), ("NewPassword", "Sea-horse 7 lamps"), ("Again", "Sea-horse 7 lamps"));
        Assert.Equal("/office/sign-in", accepted.Location?.ToString());
    }

    private async Task Holds()
    {
        var agency = await site.InDb(db => db.Agencies.SingleAsync());
        Assert.Equal($"/{agency.Id}/", agency.Path);
        Assert.NotEmpty(await site.InDb(db => db.Columns.Where(column => column.AgencyId == agency.Id).ToListAsync()));
        var grants = await site.InDb(db => db.RoleGrants.ToListAsync());
        Assert.Equal([Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator], grants.OrderBy(grant => grant.Id).Select(grant => grant.Role));
        Assert.Equal(3, grants.Select(grant => grant.PersonId).Distinct().Count());
        Assert.Single(await site.Audit("start.open"));
    }
}

public sealed class FirstStartPageOnSqlite(SqliteSite site) : FirstStartPage(site), IClassFixture<SqliteSite>;

public sealed class FirstStartPageOnPostgres(PostgresSite site) : FirstStartPage(site), IClassFixture<PostgresSite>;
