using System.Net;
using Gongkai.Data.People;
using Gongkai.Shell;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Admin;

public abstract class PeoplePages(TestSite site)
{
    [Theory]
    [InlineData("/office/people")]
    [InlineData("/office/people/new")]
    [InlineData("/office/people/1")]
    public async Task Are_for_the_security_administrator_alone(string path)
    {
        using var nobody = site.Anybody();
        Assert.StartsWith("/office/sign-in", (await nobody.GetAsync(path)).Location?.PathAndQuery, StringComparison.Ordinal);
        foreach (var role in new[] { Role.SystemAdministrator, Role.AuditAdministrator, Role.DisclosureHead, Role.FinalReviewer })
        {
            using var other = await site.SignedInAs(await site.GivenPerson(role, await site.GivenAgency()));
            (await other.GetAsync(path)).Is(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Do_not_exist_for_unknown_ids_and_people_of_other_organs()
    {
        var (own, other) = (await site.GivenAgency(), await site.GivenAgency());
        var stranger = await site.GivenPerson(Role.Editor, other);
        using var security = await site.SignedInAs(await site.GivenAdministratorOf(Role.SecurityAdministrator, own));

        (await security.GetAsync("/office/people/999999")).Is(HttpStatusCode.NotFound);
        (await security.GetAsync($"/office/people/{stranger.Id}")).Is(HttpStatusCode.NotFound);
        foreach (var handler in new[] { "Save", "Phone", "Grant", "EndGrant", "Reset", "MustChange", "Unlock", "ResetFactor", "EndSessions", "Disable", "Enable" })
        {
            (await security.PostFromAsync("/office/people/new", $"/office/people/{stranger.Id}?handler={handler}")).Is(HttpStatusCode.NotFound);
        }

        var list = await security.GetAsync($"/office/people?agency={other.Id}");
        Assert.DoesNotContain(stranger.FullName, list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_a_person_and_show_the_link_once()
    {
        var agency = await site.GivenAgency();
        using var security = await site.Security();
        var name = "wang" + Guid.NewGuid().ToString("N")[..6];

        var made = await security.PostAsync("/office/people/new", ("UserName", name), ("Form.FullName", "王示例"), ("Form.AgencyId", agency.Id.ToString()), ("Form.Phone", "13800000000"));

        var person = await site.InDb(db => db.People.SingleAsync(known => known.UserName == name));
        Assert.StartsWith("/office/invitation?code=", made.LinkIn(), StringComparison.Ordinal);
        Assert.Null(person.PasswordHash);
        Assert.DoesNotContain("13800000000", person.SealedPhone, StringComparison.Ordinal);
        Assert.Single(await site.Audit("person.create", $"person:{name}"));
        (await security.PostAsync("/office/people/new", ("UserName", name.ToUpperInvariant()), ("Form.FullName", "王示例"), ("Form.AgencyId", agency.Id.ToString())))
            .Shows("已经有人使用");
    }

    [Theory]
    [InlineData("UserName", "x", "用户名“x”不合要求")]
    [InlineData("UserName", "<b>x</b>", "不合要求")]
    [InlineData("Form.FullName", "", "没有填写姓名")]
    [InlineData("Form.AgencyId", "999999", "所选机关不归您管理")]
    [InlineData("Form.SectionId", "999999", "所选科室不属于所选机关")]
    [InlineData("Form.Phone", "abc", "电话号码不正确")]
    public async Task Name_each_field_that_is_wrong(string field, string value, string says)
    {
        using var security = await site.Security();
        var fields = new Dictionary<string, string> { ["UserName"] = "zhang.san" + Guid.NewGuid().ToString("N")[..6], ["Form.FullName"] = "张三", [field] = value };

        var shown = await security.PostAsync("/office/people/new", [.. fields.Select(pair => (pair.Key, pair.Value))]);

        shown.Shows(says);
        Assert.False(await site.InDb(db => db.People.AnyAsync(person => person.UserName == fields["UserName"])));
    }

    [Fact]
    public async Task Mask_the_telephone_and_record_who_reads_it_whole()
    {
        var person = await site.GivenPerson(Role.Editor, await site.GivenAgency());
        await site.Change(person.Id, known => known.SealedPhone = site.Services.GetRequiredService<Vault>().Seal("13800000000"));
        using var security = await site.Security();
        var path = $"/office/people/{person.Id}";

        var list = await security.GetAsync($"/office/people?q={person.UserName}");
        list.Shows("138****0000");
        Assert.DoesNotContain("13800000000", (await security.GetAsync(path)).Text, StringComparison.Ordinal);
        (await security.PostFromAsync(path, path + "?handler=Phone")).Shows("13800000000");

        Assert.Single(await site.Audit("person.phone.read", $"person:{person.Id}"));
    }

    [Fact]
    public async Task Find_people_by_organ_role_and_state()
    {
        var agency = await site.GivenAgency();
        var (editor, reviewer) = (await site.GivenPerson(Role.Editor, agency), await site.GivenPerson(Role.FirstReviewer, agency));
        await site.Change(reviewer.Id, known => known.DisabledAt = site.Time.GetUtcNow().UtcDateTime);
        using var security = await site.Security();

        var byRole = await security.GetAsync($"/office/people?agency={agency.Id}&role=Editor");
        var byState = await security.GetAsync($"/office/people?agency={agency.Id}&state=Disabled");

        Assert.Equal([editor.FullName], Names(byRole));
        Assert.Equal([reviewer.FullName], Names(byState));
    }

    private static IEnumerable<string> Names(Shown shown) => shown.Page.QuerySelectorAll("a.worklist-title").Select(link => link.TextContent);
}

public sealed class PeoplePagesOnSqlite(SqliteSite site) : PeoplePages(site), IClassFixture<SqliteSite>;

public sealed class PeoplePagesOnPostgres(PostgresSite site) : PeoplePages(site), IClassFixture<PostgresSite>;
