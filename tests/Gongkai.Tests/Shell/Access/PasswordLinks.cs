using System.Net;
using Gongkai.Data.People;
using Gongkai.Shell.Access;
using Gongkai.Tests.Admin;
using Gongkai.Tests.Web;

namespace Gongkai.Tests.Shell.Access;

public abstract class PasswordLinks(TestSite site)
{
    private const string Fresh = "Sea-horse 7 lamps";

    [Fact]
    public async Task Set_a_password_once()
    {
        var (person, link) = await GivenLink();
        using var visitor = site.Anybody();
        (await visitor.GetAsync(link)).Shows(person.UserName);

        Assert.True((await visitor.PostAsync(link, ("NewPassword", Fresh), ("Again", Fresh))).Redirected);

        (await visitor.GetAsync(link)).Shows("链接不能使用");
        var shown = await visitor.PostAsync("/office/sign-in", ("UserName", person.UserName), ("Password", Fresh));
        Assert.Equal("/office", shown.Location?.ToString());
        Assert.Single(await site.Audit("person.set-password", $"person:{person.Id}"));
    }

    [Fact]
    public async Task Serve_one_of_two_who_use_them_at_once()
    {
        var (_, link) = await GivenLink();
        using var one = site.Anybody();
        using var other = site.Anybody();

        var answers = await Task.WhenAll(
            one.PostAsync(link, ("NewPassword", Fresh), ("Again", Fresh)), other.PostAsync(link, ("NewPassword", Fresh + "2"), ("Again", Fresh + "2")));

        Assert.Single(answers, answer => answer.Redirected);
    }

    [Fact]
    public async Task Run_out_after_three_days()
    {
        var (_, link) = await GivenLink();
        site.Time.Move(TimeSpan.FromHours(73));
        using var visitor = site.Anybody();

        (await visitor.GetAsync(link)).Shows("链接不能使用");
    }

    [Fact]
    public async Task Give_way_to_a_newer_one()
    {
        var (person, old) = await GivenLink();
        await IssueFor(person);
        using var visitor = site.Anybody();

        (await visitor.GetAsync(old)).Shows("链接不能使用");
    }

    [Fact]
    public async Task Are_of_no_use_for_a_disabled_account()
    {
        var (person, link) = await GivenLink();
        await site.Change(person.Id, known => known.DisabledAt = site.Time.GetUtcNow().UtcDateTime);
        using var visitor = site.Anybody();

        (await visitor.GetAsync(link)).Shows("链接不能使用");
    }

    [Fact]
    public async Task Say_everything_that_is_wrong_with_the_password()
    {
        var (_, link) = await GivenLink();
        using var visitor = site.Anybody();

        var shown = await visitor.PostAsync(link, ("NewPassword", "short"), ("Again", "other"));

        shown.Shows("密码只有 5 个字符");
        shown.Shows("请在大写字母、小写字母、数字、符号中至少用三类");
        shown.Shows("两次填写的新密码不一样");
        shown.Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Open_no_first_start()
    {
        var (_, link) = await GivenLink();
        using var visitor = site.Anybody();

        (await visitor.GetAsync(link.Replace("invitation", "start", StringComparison.Ordinal))).Shows("开通链接不能使用");
    }

    private async Task<(Person Person, string Link)> GivenLink()
    {
        var person = await site.GivenPerson(Role.Editor, await site.GivenAgency());
        return (person, await IssueFor(person));
    }

    private Task<string> IssueFor(Person person) => site.InDb(async db =>
    {
        var code = await Invitations.IssueAsync(
            db, CodePurpose.PasswordReset, person, site.Time.GetUtcNow().UtcDateTime, TimeSpan.FromHours(72), CancellationToken.None);
        await db.SaveChangesAsync();
        return $"{Invitations.Page}?code={code}";
    });
}

public sealed class PasswordLinksOnSqlite(SqliteSite site) : PasswordLinks(site), IClassFixture<SqliteSite>;

public sealed class PasswordLinksOnPostgres(PostgresSite site) : PasswordLinks(site), IClassFixture<PostgresSite>;
