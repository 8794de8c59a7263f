using System.Net;
using Gongkai.Data.People;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Admin;

public abstract class OwnAccount(TestSite site)
{
    private const string Fresh = "Sea-horse 7 lamps";

    [Theory]
    [InlineData("/office/me")]
    [InlineData("/office/me/password")]
    [InlineData("/office/me/second-factor")]
    public async Task Is_for_whoever_is_signed_in(string path)
    {
        using var nobody = site.Anybody();
        using var somebody = await site.SignedInAs(Role.Editor, await site.GivenAgency());

        Assert.StartsWith("/office/sign-in", (await nobody.GetAsync(path)).Location?.PathAndQuery, StringComparison.Ordinal);
        (await somebody.GetAsync(path)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Shows_roles_and_sessions_and_ends_one_or_all_others()
    {
        var person = await site.GivenPerson(Role.FirstReviewer, await site.GivenAgency());
        using var here = await site.SignedInAs(person);
        using var there = await site.SignedInAs(person);
        using var elsewhere = await site.SignedInAs(person);
        var shown = await here.GetAsync("/office/me");
        shown.Shows("初审人");
        var others = shown.Page.QuerySelectorAll("input[name=session]").Select(input => input.GetAttribute("value")!).ToList();
        Assert.Equal(2, others.Count);

        await here.PostFromAsync("/office/me", "/office/me?handler=End", ("session", others[0]));
        Assert.Equal(1, new[] { await there.GetAsync("/office/me"), await elsewhere.GetAsync("/office/me") }.Count(each => each.Redirected));
        await here.PostFromAsync("/office/me", "/office/me?handler=EndOthers");

        Assert.True((await there.GetAsync("/office/me")).Redirected && (await elsewhere.GetAsync("/office/me")).Redirected);
        (await here.GetAsync("/office/me")).Is(HttpStatusCode.OK);
        Assert.Equal(2, (await site.Audit("session.end", $"person:{person.Id}")).Count);
    }

    [Fact]
    public async Task Ends_no_session_of_somebody_else()
    {
        var other = await site.GivenPerson(Role.Editor, await site.GivenAgency());
        using var theirs = await site.SignedInAs(other);
        using var mine = await site.SignedInAs(Role.Editor, await site.GivenAgency());
        var session = await site.InDb(db => db.SignInSessions.SingleAsync(open => open.PersonId == other.Id));

        (await mine.PostFromAsync("/office/me", "/office/me?handler=End", ("session", session.Id.ToString()))).Is(HttpStatusCode.NotFound);
        (await theirs.GetAsync("/office/me")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Gets_a_new_password_and_keeps_only_this_session()
    {
        var person = await site.GivenPerson(Role.Editor, await site.GivenAgency());
        using var here = await site.SignedInAs(person);
        using var there = await site.SignedInAs(person);

        (await here.PostAsync("/office/me/password", ("Old", "wrong"), ("NewPassword", Fresh), ("Again", Fresh))).Shows("现在的密码不正确");
        (await here.PostAsync("/office/me/password", ("Old", TestSite.Password), ("NewPassword", TestSite.Password), ("Again", TestSite.Password)))
            .Shows("最近 5 个用过的密码之一");
        Assert.True((await here.PostAsync("/office/me/password", ("Old", TestSite.Password), ("NewPassword", Fresh), ("Again", Fresh))).Redirected);

        (await here.GetAsync("/office/me")).Is(HttpStatusCode.OK);
        Assert.True((await there.GetAsync("/office/me")).Redirected);
        (await here.PostAsync("/office/me/password", ("Old", Fresh), ("NewPassword", TestSite.Password), ("Again", TestSite.Password)))
            .Shows("最近 5 个用过的密码之一");
    }

    [Fact]
    public async Task Leads_nowhere_else_while_a_new_password_is_due()
    {
        var agency = await site.GivenAgency();
        var told = await site.GivenPerson(Role.Editor, agency);
        await site.Change(told.Id, person => person.MustChangePassword = true);
        var old = await site.GivenPerson(Role.Editor, agency);
        await site.Change(old.Id, person => person.PasswordChangedAt = site.Time.GetUtcNow().UtcDateTime.AddDays(-181));
        foreach (var person in new[] { told, old })
        {
            using var visitor = await site.SignedInAs(person);
            Assert.Equal("/office/me/password", (await visitor.GetAsync("/office")).Location?.ToString());
            await visitor.PostAsync("/office/me/password", ("Old", TestSite.Password), ("NewPassword", Fresh), ("Again", Fresh));

            (await visitor.GetAsync("/office")).Is(HttpStatusCode.OK);
        }
    }
}

public sealed class OwnAccountOnSqlite(SqliteSite site) : OwnAccount(site), IClassFixture<SqliteSite>;

public sealed class OwnAccountOnPostgres(PostgresSite site) : OwnAccount(site), IClassFixture<PostgresSite>;
