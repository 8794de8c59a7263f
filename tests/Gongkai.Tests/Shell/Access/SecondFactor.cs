using System.Net;
using Gongkai.Data.People;
using Gongkai.Shell.Access;
using Gongkai.Tests.Admin;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Shell.Access;

public abstract class SecondFactor(TestSite site)
{
    [Fact]
    public async Task Is_asked_after_the_password_and_before_anything_else()
    {
        var (person, secret) = await GivenOne();
        using var visitor = site.Anybody();

        var first = await visitor.PostAsync("/office/sign-in", ("UserName", person.UserName), ("Password", TestSite.Password));
        Assert.Equal("/office/sign-in/code", first.Location?.ToString());
        Assert.True((await visitor.GetAsync("/office")).Redirected);

        var second = await visitor.PostAsync("/office/sign-in/code", ("Code", CodeOf(secret)));
        Assert.Equal("/office", second.Location?.ToString());
        (await visitor.GetAsync("/office/me")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Is_a_code_that_serves_once()
    {
        var (person, secret) = await GivenOne();
        var code = CodeOf(secret);
        using var visitor = await AtTheCode(person);
        using var thief = await AtTheCode(person);
        Assert.True((await visitor.PostAsync("/office/sign-in/code", ("Code", code))).Redirected);

        var again = await thief.PostAsync("/office/sign-in/code", ("Code", code));

        again.Shows("验证码不正确、已经用过");
    }

    [Fact]
    public async Task Serves_one_of_many_who_send_the_same_code_at_once()
    {
        var (person, secret) = await GivenOne();
        var visitors = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AtTheCode(person)));

        var answers = await Task.WhenAll(visitors.Select(visitor => visitor.PostAsync("/office/sign-in/code", ("Code", CodeOf(secret)))));

        Assert.Single(answers, answer => answer.Location?.ToString() == "/office");
    }

    [Fact]
    public async Task Locks_the_account_when_guessed_at_even_between_right_passwords()
    {
        var (person, _) = await GivenOne();
        for (var times = 0; times < 5; times++)
        {
            using var visitor = await AtTheCode(person);
            await visitor.PostAsync("/office/sign-in/code", ("Code", "000000"));
        }

        Assert.NotNull((await site.Find(person.Id)).LockoutEnd);
    }

    [Fact]
    public async Task Needs_a_password_less_than_five_minutes_old()
    {
        var (person, secret) = await GivenOne();
        using var visitor = await AtTheCode(person);
        site.Time.Move(TimeSpan.FromMinutes(6));

        var shown = await visitor.GetAsync("/office/sign-in/code");

        Assert.Equal("/office/sign-in", shown.Location?.ToString());
        Assert.NotNull(secret);
    }

    [Fact]
    public async Task Is_set_up_with_a_picture_and_gives_ten_recovery_codes_that_serve_once_each()
    {
        var person = await site.GivenPerson(Role.Editor, await site.GivenAgency());
        using var visitor = await site.SignedInAs(person);
        using var other = await site.SignedInAs(person);
        var setup = await visitor.GetAsync("/office/me/second-factor");
        Assert.StartsWith("data:image/png;base64,", setup.Page.QuerySelector("main img")!.GetAttribute("src"), StringComparison.Ordinal);
        var secret = FromBase32(setup.Page.QuerySelector("main .code")!.TextContent);
        var sealedSecret = setup.Page.QuerySelector("input[name=Setup]")!.GetAttribute("value")!;

        var wrong = await visitor.PostAsync("/office/me/second-factor?handler=Enable", ("Setup", sealedSecret), ("Code", "000000"));
        wrong.Shows("验证码不正确");
        var done = await visitor.PostAsync("/office/me/second-factor?handler=Enable", ("Setup", sealedSecret), ("Code", CodeOf(secret)));

        var codes = done.Page.QuerySelectorAll("ol.codes li").Select(code => code.TextContent).ToList();
        Assert.Equal(10, codes.Count);
        (await visitor.GetAsync("/office/me")).Is(HttpStatusCode.OK);
        Assert.True((await other.GetAsync("/office/me")).Redirected); // other sessions ended
        Assert.DoesNotContain(codes[0], (await site.Find(person.Id)).RecoveryCodes, StringComparison.Ordinal);
        using var first = await AtTheCode(person);
        Assert.True((await first.PostAsync("/office/sign-in/code", ("Code", codes[0].ToLowerInvariant()))).Redirected);
        using var second = await AtTheCode(person);
        Assert.False((await second.PostAsync("/office/sign-in/code", ("Code", codes[0]))).Redirected);
        Assert.Equal(9, RecoveryCodes.Left(await site.Find(person.Id)));
    }

    [Fact]
    public async Task Takes_no_secret_made_for_somebody_else()
    {
        using var mine = await site.SignedInAs(Role.Editor, await site.GivenAgency());
        var person = await site.GivenPerson(Role.Editor, await site.GivenAgency());
        using var theirs = await site.SignedInAs(person);
        var setup = await mine.GetAsync("/office/me/second-factor");
        var secret = FromBase32(setup.Page.QuerySelector("main .code")!.TextContent);

        await theirs.PostAsync("/office/me/second-factor?handler=Enable",
            ("Setup", setup.Page.QuerySelector("input[name=Setup]")!.GetAttribute("value")!), ("Code", CodeOf(secret)));

        Assert.False((await site.Find(person.Id)).TwoFactorEnabled);
    }

    [Fact]
    public async Task Must_be_set_up_by_administrators_before_they_do_anything()
    {
        await site.GivenSetting("access.second-factor", "Administrators");
        try
        {
            using var security = await site.Security();
            using var editor = await site.SignedInAs(Role.Editor, await site.GivenAgency());

            Assert.Equal("/office/me/second-factor", (await security.GetAsync("/office/people")).Location?.ToString());
            Assert.Equal("/office/me/second-factor", (await security.GetAsync("/office/me")).Location?.ToString());
            (await security.GetAsync("/office/me/second-factor")).Shows("请先启用两步验证");
            (await editor.GetAsync("/office/me")).Is(HttpStatusCode.OK);
        }
        finally
        {
            await site.GivenSetting("access.second-factor", "Nobody");
        }
    }

    [Fact]
    public async Task Is_given_up_only_with_the_password()
    {
        var (person, secret) = await GivenOne();
        using var visitor = await AtTheCode(person);
        await visitor.PostAsync("/office/sign-in/code", ("Code", CodeOf(secret)));

        (await visitor.PostAsync("/office/me/second-factor?handler=Disable", ("Password", "wrong"))).Shows("密码不正确");
        Assert.True((await site.Find(person.Id)).TwoFactorEnabled);
        await visitor.PostAsync("/office/me/second-factor?handler=Disable", ("Password", TestSite.Password));

        Assert.False((await site.Find(person.Id)).TwoFactorEnabled);
        Assert.Single(await site.Audit("person.second-factor-off", $"person:{person.Id}"));
    }

    private string CodeOf(byte[] secret) => Totp.CodeAt(secret, Totp.StepAt(site.Time.GetUtcNow()));

    private async Task<(Person Person, byte[] Secret)> GivenOne()
    {
        var person = await site.GivenPerson(Role.Editor, await site.GivenAgency());
        return (person, await site.GivenSecondFactor(person));
    }

    private async Task<Visitor> AtTheCode(Person person)
    {
        var visitor = site.Anybody();
        await visitor.PostAsync("/office/sign-in", ("UserName", person.UserName), ("Password", TestSite.Password));
        return visitor;
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Replace(" ", "", StringComparison.Ordinal)
            .Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2))];
    }
}

public sealed class SecondFactorOnSqlite(SqliteSite site) : SecondFactor(site), IClassFixture<SqliteSite>;

public sealed class SecondFactorOnPostgres(PostgresSite site) : SecondFactor(site), IClassFixture<PostgresSite>;
