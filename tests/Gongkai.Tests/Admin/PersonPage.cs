using Gongkai.Data.People;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Admin;

public abstract class PersonPage(TestSite site)
{
    [Fact]
    public async Task Grants_a_role_for_an_organ_and_takes_it_back()
    {
        var agency = await site.GivenAgency();
        var person = await site.GivenPerson([], agency);
        using var security = await site.Security();

        Assert.True((await Grant(security, person, ("Grant.Role", "Editor"), ("Grant.AgencyId", agency.Id.ToString()))).Redirected);
        var grant = await site.InDb(db => db.RoleGrants.SingleAsync(given => given.PersonId == person.Id));
        Assert.Equal((Role.Editor, (long?)agency.Id, false), (grant.Role, grant.AgencyId, grant.Subtree));
        Assert.NotNull(grant.GrantedById);

        await Post(security, person, "EndGrant", ("grant", grant.Id.ToString()));
        var ended = await site.InDb(db => db.RoleGrants.AsNoTracking().SingleAsync(given => given.Id == grant.Id));
        Assert.False(ended.HoldsOn(new DateOnly(2026, 3, 4)));
        Assert.Single(await site.Audit("person.grant-end", $"person:{person.Id}"));
    }

    [Theory]
    [InlineData("SystemAdministrator", "AuditAdministrator", "“系统管理员”和“审计管理员”不能由同一人担任（三员分立）")]
    [InlineData("Editor", "SecurityAdministrator", "“信息员”和“安全管理员”不能由同一人担任")]
    [InlineData("AuditAdministrator", "FinalReviewer", "“审计管理员”和“终审人”不能由同一人担任")]
    public async Task Never_combines_the_three_administrators_with_anything(string held, string more, string says)
    {
        var agency = await site.GivenAgency();
        var person = await site.GivenPerson(Enum.Parse<Role>(held), agency);
        using var security = await site.Security();

        var shown = await Grant(security, person, ("Grant.Role", more), ("Grant.AgencyId", agency.Id.ToString()));

        shown.Shows(says);
        Assert.Equal(1, await site.InDb(db => db.RoleGrants.CountAsync(grant => grant.PersonId == person.Id)));
    }

    [Theory]
    [InlineData("Editor", "999999", "2026-03-04", "", "没有选择机关，或所选机关不归您管理")]
    [InlineData("", "", "2026-03-04", "", "没有选择角色")]
    [InlineData("Wizard", "", "2026-03-04", "", "“Wizard”不是这里要填的内容")]
    [InlineData("AuditAdministrator", "", "2026-03-04", "2026-03-03", "早于开始日")]
    [InlineData("AuditAdministrator", "", "2026-01-01", "2026-02-01", "已经过去")]
    public async Task Names_what_is_wrong_with_a_grant(string role, string agency, string from, string until, string says)
    {
        var person = await site.GivenPerson([], await site.GivenAgency());
        using var security = await site.Security();

        var shown = await Grant(security, person, ("Grant.Role", role), ("Grant.AgencyId", agency), ("Grant.From", from), ("Grant.Until", until));

        shown.Shows(says);
        Assert.False(await site.InDb(db => db.RoleGrants.AnyAsync(grant => grant.PersonId == person.Id)));
    }

    [Fact]
    public async Task Grants_nobody_anything_for_an_organ_out_of_reach()
    {
        var (own, other) = (await site.GivenAgency(), await site.GivenAgency());
        var person = await site.GivenPerson([], own);
        using var security = await site.SignedInAs(await site.GivenAdministratorOf(Role.SecurityAdministrator, own));

        (await Grant(security, person, ("Grant.Role", "Editor"), ("Grant.AgencyId", other.Id.ToString()))).Shows("所选机关不归您管理");
        (await Grant(security, person, ("Grant.Role", "SystemAdministrator"))).Shows("所选机关不归您管理");
    }

    [Theory]
    [InlineData("Grant")]
    [InlineData("Reset")]
    [InlineData("Disable")]
    [InlineData("EndSessions")]
    [InlineData("ResetFactor")]
    public async Task Refuses_to_work_on_oneself(string handler)
    {
        var me = await site.GivenPerson(Role.SecurityAdministrator, null);
        using var security = await site.SignedInAs(me);

        var shown = await Post(security, me, handler, ("Grant.Role", "SystemAdministrator"));

        shown.Shows("不能办理自己的账号和角色");
        Assert.Equal(1, await site.InDb(db => db.RoleGrants.CountAsync(grant => grant.PersonId == me.Id)));
        Assert.Null((await site.Find(me.Id)).DisabledAt);
    }

    [Fact]
    public async Task Refuses_to_end_ones_own_grant()
    {
        var me = await site.GivenPerson(Role.SecurityAdministrator, null);
        using var security = await site.SignedInAs(me);
        var grant = await site.InDb(db => db.RoleGrants.SingleAsync(given => given.PersonId == me.Id));

        (await Post(security, me, "EndGrant", ("grant", grant.Id.ToString()))).Shows("不能办理自己的账号和角色");

        Assert.Null((await site.InDb(db => db.RoleGrants.SingleAsync(given => given.Id == grant.Id))).Until);
    }

    [Fact]
    public async Task Ends_no_grant_of_another_person()
    {
        var agency = await site.GivenAgency();
        var (one, other) = (await site.GivenPerson(Role.Editor, agency), await site.GivenPerson(Role.Editor, agency));
        using var security = await site.Security();
        var grant = await site.InDb(db => db.RoleGrants.SingleAsync(given => given.PersonId == other.Id));

        (await Post(security, one, "EndGrant", ("grant", grant.Id.ToString()))).Is(global::System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Disables_at_once_and_enables_again()
    {
        var person = await site.GivenPerson(Role.Editor, await site.GivenAgency());
        using var theirs = await site.SignedInAs(person);
        using var security = await site.Security();

        await Post(security, person, "Disable");
        Assert.True((await theirs.GetAsync("/office/me")).Redirected);
        await Post(security, person, "Enable");

        using var again = await site.SignedInAs(person);
        Assert.Single(await site.Audit("person.disable", $"person:{person.Id}"));
    }

    [Fact]
    public async Task Resets_the_password_with_a_link_and_voids_the_old_one()
    {
        var person = await site.GivenPerson(Role.Editor, await site.GivenAgency());
        using var security = await site.Security();

        var shown = await Post(security, person, "Reset");

        Assert.Null((await site.Find(person.Id)).PasswordHash);
        using var visitor = site.Anybody();
        (await visitor.PostAsync(shown.LinkIn(), ("NewPassword", TestSite.Password), ("Again", TestSite.Password))).Shows("最近 5 个用过的密码之一");
        Assert.True((await visitor.PostAsync(shown.LinkIn(), ("NewPassword", "Sea-horse 7 lamps"), ("Again", "Sea-horse 7 lamps"))).Redirected);
    }

    [Fact]
    public async Task Unlocks_and_takes_the_second_factor_away()
    {
        var person = await site.GivenPerson(Role.Editor, await site.GivenAgency());
        await site.GivenSecondFactor(person);
        await site.Change(person.Id, known => known.LockoutEnd = site.Time.GetUtcNow().UtcDateTime.AddMinutes(9));
        using var security = await site.Security();

        await Post(security, person, "Unlock");
        await Post(security, person, "ResetFactor");

        using var visitor = await site.SignedInAs(person);
        Assert.False((await site.Find(person.Id)).TwoFactorEnabled);
    }

    private static Task<Shown> Grant(Visitor security, Person person, params (string, string)[] fields) => Post(security, person, "Grant", fields);

    private static Task<Shown> Post(Visitor security, Person person, string handler, params (string, string)[] fields) =>
        security.PostFromAsync("/office/people/new", $"/office/people/{person.Id}?handler={handler}", fields);
}

public sealed class PersonPageOnSqlite(SqliteSite site) : PersonPage(site), IClassFixture<SqliteSite>;

public sealed class PersonPageOnPostgres(PostgresSite site) : PersonPage(site), IClassFixture<PostgresSite>;
