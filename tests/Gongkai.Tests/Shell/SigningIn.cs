using System.Net;
using Gongkai.Data.People;
using Gongkai.Tests.Web;

namespace Gongkai.Tests.Shell;

public abstract class SigningIn(TestSite site)
{
    [Fact]
    public async Task With_name_and_password_opens_the_office()
    {
        var person = await site.GivenPerson(Role.Editor, await site.GivenAgency());
        using var visitor = site.Anybody();

        var shown = await visitor.PostAsync("/office/sign-in", ("UserName", person.UserName), ("Password", TestSite.Password));

        Assert.Equal("/office", shown.Location?.ToString());
    }

    [Fact]
    public async Task With_a_wrong_password_says_so_without_saying_which()
    {
        var person = await site.GivenPerson(Role.Editor, await site.GivenAgency());
        using var visitor = site.Anybody();

        var wrong = await visitor.PostAsync("/office/sign-in", ("UserName", person.UserName), ("Password", "wrong"));
        var unknown = await visitor.PostAsync("/office/sign-in", ("UserName", "nobody-here"), ("Password", "wrong"));

        wrong.Is(HttpStatusCode.OK);
        wrong.Shows("用户名或密码不正确");
        unknown.Shows("用户名或密码不正确");
    }

    [Fact]
    public async Task Never_goes_back_to_another_site()
    {
        var person = await site.GivenPerson(Role.Editor, await site.GivenAgency());
        using var visitor = site.Anybody();

        var shown = await visitor.PostAsync(
            "/office/sign-in?back=https://example.org/", ("UserName", person.UserName), ("Password", TestSite.Password));

        Assert.Equal("/office", shown.Location?.ToString());
    }

    [Fact]
    public async Task Is_refused_without_the_form()
    {
        using var visitor = site.Anybody();

        var answer = await visitor.Client.PostAsync(
            new Uri("/office/sign-in", UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("UserName", "x")]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}

public sealed class SigningInOnSqlite(SqliteSite site) : SigningIn(site), IClassFixture<SqliteSite>;

public sealed class SigningInOnPostgres(PostgresSite site) : SigningIn(site), IClassFixture<PostgresSite>;
