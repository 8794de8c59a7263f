using System.Net;
using Gongkai.Data.People;
using Gongkai.Shell.Access;
using Gongkai.Tests.Admin;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Shell.Access;

public abstract class SignInSafety(TestSite site)
{
    [Fact]
    public async Task Answers_alike_whether_the_name_is_unknown_locked_disabled_or_the_password_wrong()
    {
        var agency = await site.GivenAgency();
        var (wrong, locked, disabled) = (await site.GivenPerson(Role.Editor, agency), await site.GivenPerson(Role.Editor, agency), await site.GivenPerson(Role.Editor, agency));
        await site.Change(locked.Id, person => person.LockoutEnd = site.Time.GetUtcNow().UtcDateTime.AddMinutes(5));
        await site.Change(disabled.Id, person => person.DisabledAt = site.Time.GetUtcNow().UtcDateTime);

        var answers = new[]
        {
            await Try(wrong.UserName, "wrong"), await Try("nobody.here", "wrong"), await Try(locked.UserName, TestSite.Password),
            await Try(disabled.UserName, TestSite.Password),
        };

        Assert.Single(answers.Select(answer => (answer.Status, answer.Page.QuerySelector(".error-summary")!.TextContent)).Distinct());
    }

    [Fact]
    public async Task Locks_after_five_failures_and_lets_in_again_after_a_quarter_of_an_hour()
    {
        var person = await site.GivenPerson(Role.Editor, await site.GivenAgency());
        for (var times = 0; times < 5; times++)
        {
            await Try(person.UserName, "wrong");
        }

        Assert.False((await Try(person.UserName, TestSite.Password)).Redirected);
        Assert.Single(await site.Audit("sign-in.lock", $"person:{person.Id}"));
        site.Time.Move(TimeSpan.FromMinutes(16));
        Assert.True((await Try(person.UserName, TestSite.Password)).Redirected);
    }

    [Fact]
    public async Task Counts_every_failure_however_many_come_at_once()
    {
        var person = await site.GivenPerson(Role.Editor, await site.GivenAgency());

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Try(person.UserName, "wrong")));

        Assert.NotNull((await site.Find(person.Id)).LockoutEnd);
    }

    [Fact]
    public async Task Gives_a_session_of_its_own_each_time_and_ends_the_one_before()
    {
        var person = await site.GivenPerson(Role.Editor, await site.GivenAgency());
        using var visitor = await site.SignedInAs(person);
        var first = await site.InDb(db => db.SignInSessions.SingleAsync(session => session.PersonId == person.Id));

        await visitor.PostAsync("/office/sign-in", ("UserName", person.UserName), ("Password", TestSite.Password));

        var sessions = await site.InDb(db => db.SignInSessions.Where(session => session.PersonId == person.Id).ToListAsync());
        Assert.Equal(2, sessions.Count);
        Assert.NotNull(sessions.Single(session => session.Id == first.Id).EndedAt);
    }

    [Fact]
    public async Task Never_takes_a_session_id_from_outside()
    {
        using var visitor = site.Anybody();
        visitor.Client.DefaultRequestHeaders.Add("Cookie", "gongkai=" + Guid.NewGuid().ToString("N"));

        Assert.True((await visitor.GetAsync("/office")).Redirected);
    }

    [Fact]
    public async Task Keeps_the_cookie_from_scripts_and_other_sites()
    {
        var person = await site.GivenPerson(Role.Editor, await site.GivenAgency());
        using var visitor = site.Anybody();

        var shown = await visitor.PostAsync("/office/sign-in", ("UserName", person.UserName), ("Password", TestSite.Password));

        var cookie = shown.Headers["Set-Cookie"];
        Assert.Contains("gongkai=", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Ends_an_idle_session_after_half_an_hour()
    {
        using var visitor = await site.SignedInAs(Role.Editor, await site.GivenAgency());
        site.Time.Move(TimeSpan.FromMinutes(29));
        (await visitor.GetAsync("/office/me")).Is(HttpStatusCode.OK);
        site.Time.Move(TimeSpan.FromMinutes(31));

        Assert.True((await visitor.GetAsync("/office/me")).Redirected);
    }

    [Fact]
    public async Task Slows_down_an_address_that_tries_many_names()
    {
        await site.GivenSetting("access.address-failures", "10");
        try
        {
            site.Time.Move(SignInLimits.Window);
            for (var times = 0; times < 10; times++)
            {
                await Try($"nobody{times}", "wrong");
            }

            (await Try("nobody", "wrong")).Is(HttpStatusCode.TooManyRequests);
            site.Time.Move(SignInLimits.Window);
            (await Try("nobody", "wrong")).Is(HttpStatusCode.OK);
        }
        finally
        {
            await site.GivenSetting("access.address-failures", "10000");
        }
    }

    [Fact]
    public async Task Signs_out()
    {
        using var visitor = await site.SignedInAs(Role.Editor, await site.GivenAgency());

        var shown = await visitor.PostFromAsync("/office/me", "/office/sign-out");

        Assert.Equal("/office/sign-in", shown.Location?.ToString());
        Assert.True((await visitor.GetAsync("/office")).Redirected);
    }

    private async Task<Shown> Try(string userName, string password)
    {
        using var visitor = site.Anybody();
        return await visitor.PostAsync("/office/sign-in", ("UserName", userName), ("Password", password));
    }
}

public sealed class SignInSafetyOnSqlite(SqliteSite site) : SignInSafety(site), IClassFixture<SqliteSite>;

public sealed class SignInSafetyOnPostgres(PostgresSite site) : SignInSafety(site), IClassFixture<PostgresSite>;
