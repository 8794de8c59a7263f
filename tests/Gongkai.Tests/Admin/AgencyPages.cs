using System.Net;
using Gongkai.Data.Agencies;
using Gongkai.Data.People;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Admin;

public abstract class AgencyPages(TestSite site)
{
    [Theory]
    [InlineData("/office/agencies")]
    [InlineData("/office/agencies/new")]
    [InlineData("/office/agencies/1")]
    [InlineData("/office/agencies/1/edit")]
    [InlineData("/office/agencies/1/change")]
    public async Task Are_for_the_system_administrator_alone(string path)
    {
        using var nobody = site.Anybody();
        Assert.StartsWith("/office/sign-in", (await nobody.GetAsync(path)).Location?.PathAndQuery, StringComparison.Ordinal);
        foreach (var role in new[] { Role.SecurityAdministrator, Role.AuditAdministrator, Role.DisclosureHead })
        {
            using var other = await site.SignedInAs(await site.GivenPerson(role, await site.GivenAgency()));
            (await other.GetAsync(path)).Is(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Do_not_exist_for_unknown_and_other_organs()
    {
        var (own, other) = (await site.GivenAgency(), await site.GivenAgency());
        using var system = await site.SignedInAs(await site.GivenAdministratorOf(Role.SystemAdministrator, own));

        foreach (var id in new[] { other.Id, 999_999 })
        {
            foreach (var page in new[] { "", "/edit", "/change" })
            {
                (await system.GetAsync($"/office/agencies/{id}{page}")).Is(HttpStatusCode.NotFound);
            }

            foreach (var act in new[] { "/edit", "/change?handler=Rename", "/change?handler=Move", "/change?handler=Merge", "/change?handler=Dissolve", "/change?handler=Restore", "?handler=AddSection", "?handler=AddOfficer" })
            {
                (await system.PostFromAsync("/office/agencies/new", $"/office/agencies/{id}{act}")).Is(HttpStatusCode.NotFound);
            }
        }

        Assert.DoesNotContain(other.Name, (await system.GetAsync("/office/agencies")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_an_organ_with_its_columns_at_its_place()
    {
        var parent = await site.GivenAgency();
        using var system = await site.System();
        var slug = "xin" + Guid.NewGuid().ToString("N")[..8];

        var shown = await system.PostAsync("/office/agencies/new", [.. Good(slug, parent)]);

        Assert.True(shown.Redirected, shown.Text);
        var agency = await site.InDb(db => db.Agencies.SingleAsync(known => known.Slug == slug));
        Assert.Equal($"{parent.Path}{agency.Id}/", agency.Path);
        Assert.True(await site.InDb(db => db.Columns.AnyAsync(column => column.AgencyId == agency.Id)));
        Assert.Single(await site.Audit("agency.create", $"agency:{slug}"));
        (await system.PostAsync("/office/agencies/new", [.. Good(slug, parent)])).Shows("已经用过");
    }

    [Theory]
    [InlineData("Name", "", "没有填写机关全称")]
    [InlineData("Form.ShortName", "", "没有填写机关简称")]
    [InlineData("Slug", "Bad Slug", "不合要求")]
    [InlineData("Slug", "search", "是本网站自用的地址")]
    [InlineData("Parent", "999999", "没有选择上级机关")]
    [InlineData("Form.CreditCode", "91350100M000100Y44", "末位校验码相符")]
    [InlineData("Form.SiteCode", "12", "网站标识码“12”不正确")]
    [InlineData("Form.Website", "javascript:alert(1)", "请写成 https:// 开头的网址")]
    [InlineData("Form.Email", "nobody", "电子邮箱“nobody”不正确")]
    [InlineData("Form.Kind", "Castle", "“Castle”不是这里要填的内容")]
    [InlineData("Form.EstablishedOn", "someday", "“someday”不是这里要填的内容")]
    public async Task Name_each_field_that_is_wrong(string field, string value, string says)
    {
        using var system = await site.System();
        var slug = "cuo" + Guid.NewGuid().ToString("N")[..8];
        var fields = Good(slug, await site.GivenAgency()).ToDictionary(pair => pair.Item1, pair => pair.Item2);
        fields[field] = value;

        var shown = await system.PostAsync("/office/agencies/new", [.. fields.Select(pair => (pair.Key, pair.Value))]);

        shown.Shows(says);
        Assert.False(await site.InDb(db => db.Agencies.AnyAsync(agency => agency.Slug == slug)));
    }

    [Fact]
    public async Task Edit_the_contact_and_never_the_slug()
    {
        var agency = await site.GivenAgency();
        using var system = await site.System();

        var shown = await system.PostAsync($"/office/agencies/{agency.Id}/edit", ("Form.ShortName", "新简称"), ("Form.Kind", "Department"),
            ("Form.Level", "County"), ("Form.Office", "区示例局办公室"), ("Form.Phone", "0591-12345678"), ("Slug", "changed"));

        Assert.True(shown.Redirected, shown.Text);
        var now = await site.FindAgency(agency.Id);
        Assert.Equal(("新简称", "区示例局办公室", agency.Slug), (now.ShortName, now.Contact.Office, now.Slug));
        Assert.Contains("Contact.Office", Assert.Single(await site.Audit("agency.edit", $"agency:{agency.Id}")).Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_the_tree_with_what_stands_below()
    {
        var top = await site.GivenAgency();
        var below = await site.GivenAgency(top);
        using var system = await site.System();

        var tree = await system.GetAsync("/office/agencies");

        Assert.Contains(tree.Page.QuerySelectorAll("ul.branch ul.branch a"), link => link.TextContent == below.Name);
    }

    private static IEnumerable<(string, string)> Good(string slug, Agency parent) =>
    [
        ("Name", "示例区新设局"), ("Slug", slug), ("Parent", parent.Id.ToString()), ("Form.ShortName", "新设局"), ("Form.Kind", "Department"),
        ("Form.Level", "County"), ("Form.CreditCode", "91350100M000100Y43"),
    ];
}

public sealed class AgencyPagesOnSqlite(SqliteSite site) : AgencyPages(site), IClassFixture<SqliteSite>;

public sealed class AgencyPagesOnPostgres(PostgresSite site) : AgencyPages(site), IClassFixture<PostgresSite>;
