using System.Net;
using Gongkai.Data.People;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Admin;

public abstract class SettingsPage(TestSite site)
{
    [Fact]
    public async Task Is_for_the_system_administrator_of_the_installation()
    {
        using var nobody = site.Anybody();
        using var security = await site.Security();
        using var local = await site.SignedInAs(await site.GivenAdministratorOf(Role.SystemAdministrator,
            await site.GivenAgency()));

        Assert.StartsWith("/office/sign-in", (await nobody.GetAsync("/office/settings"))
            .Location?.PathAndQuery, StringComparison.Ordinal);
        (await security.GetAsync("/office/settings")).Is(HttpStatusCode.Forbidden);
        Assert.NotEqual(HttpStatusCode.OK, (await local.GetAsync("/office/settings")).Status);
    }

    [Fact]
    public async Task Changes_what_the_portal_says_at_once()
    {
        using var system = await site.System();

        var shown = await system.PostAsync("/office/settings",
            await Fields(system, ("Texts.name", "示例区政府信息公开"), ("Texts.code", "3501020001"), ("Numbers.idle-minutes", "45")));

        Assert.True(shown.Redirected, shown.Text);
        using var visitor = site.Anybody();
        Assert.Contains("3501020001", (await visitor.GetAsync("/")).Text, StringComparison.Ordinal);
        (await system.GetAsync("/office/me")).Is(HttpStatusCode.OK);
        Assert.Contains("data-idle-minutes=\"45\"", (await system.GetAsync("/office/me")).Text, StringComparison.Ordinal);
        Assert.NotEmpty(await site.Audit("settings.edit"));
        await system.PostAsync("/office/settings", await Fields(system, ("Numbers.idle-minutes", "30")));
        Assert.False(await site.InDb(db => db.Settings.AnyAsync(setting => setting.Name == "access.idle-minutes"))); // the default needs no row
    }

    [Fact]
    public async Task Sets_how_long_a_page_of_a_list_is()
    {
        var agency = await site.GivenAgency();
        for (var at = 0; at < 12; at++)
        {
            await site.GivenPerson(Role.Editor, agency);
        }

        using var system = await site.System();
        using var security = await site.Security();
        await system.PostAsync("/office/settings", await Fields(system, ("Numbers.rows", "10")));

        Assert.Equal(10, (await security.GetAsync($"/office/people?Agency={agency.Id}")).Page.QuerySelectorAll("tbody tr")
            .Length);
        await system.PostAsync("/office/settings", await Fields(system, ("Numbers.rows", "50")));
        Assert.Equal(12, (await security.GetAsync($"/office/people?Agency={agency.Id}")).Page.QuerySelectorAll("tbody tr")
            .Length);
    }

    [Theory]
    [InlineData("Texts.code", "123", "网站标识码“123”不正确")]
    [InlineData("Texts.domain", "http://example.org/", "请只写域名")]
    [InlineData("Texts.error-report", "javascript:alert(1)", "请写成 https:// 或 http:// 开头的完整网址")]
    [InlineData("Texts.icp", "12345", "请照备案证书填写")]
    [InlineData("Texts.police", "12345", "请照备案结果填写")]
    [InlineData("Texts.phone", "call me", "请只用数字")]
    [InlineData("Numbers.password-length", "4", "密码最短长度“4”不在范围内。请填 8 至 64 的整数")]
    [InlineData("Numbers.idle-minutes", "soon", "无操作自动退出“soon”不在范围内")]
    [InlineData("Numbers.rows", "5", "办公列表每页行数“5”不在范围内。请填 10 至 200 的整数")]
    [InlineData("SecondFactor", "Perhaps", "“Perhaps”不是这里要填的内容")]
    public async Task Names_each_value_that_is_wrong_and_keeps_what_was_typed(string field, string value, string says)
    {
        using var system = await site.System();

        var shown = await system.PostAsync("/office/settings", await Fields(system, (field, value)));

        shown.Shows(says);
        if (field != "SecondFactor")
        {
            Assert.Equal(value, shown.Page.QuerySelector($"[name='{field}']")!.GetAttribute("value"));
        }

        Assert.False(await site.InDb(db => db.Settings.AnyAsync(setting => setting.Value == value)));
    }

    private static async Task<(string, string)[]> Fields(Visitor system, params (string Name, string Value)[] changed)
    {
        var page = (await system.GetAsync("/office/settings")).Page;
        var fields = page.QuerySelectorAll("main input.input")
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        fields["SecondFactor"] = "Nobody";
        foreach (var (name, value) in changed)
        {
            fields[name] = value;
        }

        return [.. fields.Select(pair => (pair.Key, pair.Value))];
    }
}

public sealed class SettingsPageOnSqlite(SqliteSite site) : SettingsPage(site), IClassFixture<SqliteSite>;

public sealed class SettingsPageOnPostgres(PostgresSite site) : SettingsPage(site), IClassFixture<PostgresSite>;
