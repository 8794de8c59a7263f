using System.Net;
using System.Net.Http.Headers;
using Gongkai.Data.People;
using Gongkai.Shell;
using Gongkai.Shell.Safety;
using Gongkai.Tests.Web;

namespace Gongkai.Tests.Shell.Safety;

/// <summary>Whatever the answer is, it tells the browser what it may not do, and says nothing of the inside.</summary>
public abstract class Answers(TestSite site)
{
    [Theory]
    [InlineData("/", 200)] // a page of the portal
    [InlineData("/office/sign-in", 200)] // a page of the office
    [InlineData("/office", 302)] // a redirect
    [InlineData("/office.css", 200)] // a static file
    [InlineData("/no-such-page", 404)]
    [InlineData("/no-such-file.css", 404)]
    [InlineData("/error/500", 500)]
    [InlineData("/healthz", 200)]
    public async Task Carry_the_headers(string path, int status)
    {
        using var visitor = site.Anybody();

        var shown = await visitor.GetAsync(path);

        shown.Is((HttpStatusCode)status);
        HasHeaders(shown);
    }

    [Fact]
    public async Task Carry_the_headers_when_a_form_is_refused()
    {
        using var visitor = site.Anybody();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("UserName", "x")]);

        using var answer = await visitor.Client.PostAsync(new Uri("/office/sign-in", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public void Allow_no_script_or_style_but_our_own_files()
    {
        Assert.DoesNotContain("unsafe", SecurityHeaders.Policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", SecurityHeaders.Policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", SecurityHeaders.Policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_the_office_are_kept_by_nobody()
    {
        using var visitor = await site.SignedInAs(Role.Editor, await site.GivenAgency());

        Assert.Equal("no-store", (await visitor.GetAsync("/office")).Headers["Cache-Control"]);
    }

    [Fact]
    public async Task Refuse_a_form_that_is_too_long_before_reading_it()
    {
        using var visitor = site.Anybody();
        using var form = new ByteArrayContent(new byte[RequestSizes.Form + 1]);
        form.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/office/sign-in") { Content = form };
        request.Headers.ExpectContinue = true;

        using var answer = await visitor.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("文件太大", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    private static void HasHeaders(Shown shown)
    {
        Assert.Equal(SecurityHeaders.Policy, shown.Headers["Content-Security-Policy"]);
        Assert.Equal("nosniff", shown.Headers["X-Content-Type-Options"]);
        Assert.Equal("DENY", shown.Headers["X-Frame-Options"]);
        Assert.Equal("same-origin", shown.Headers["Referrer-Policy"]);
        Assert.DoesNotContain("Server", shown.Headers.Keys);
        Assert.DoesNotContain("Strict-Transport-Security", shown.Headers.Keys); // not over plain HTTP
    }
}

public sealed class AnswersOnSqlite(SqliteSite site) : Answers(site), IClassFixture<SqliteSite>;

public sealed class AnswersOnPostgres(PostgresSite site) : Answers(site), IClassFixture<PostgresSite>;

/// <summary>A site behind a proxy, with small limits.</summary>
public sealed class AnswersBehindAProxy : IAsyncLifetime
{
    private readonly SqliteSite _site = new();

    public async ValueTask InitializeAsync() => await _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Take_https_and_address_from_a_trusted_proxy()
    {
        await Restart(options => options with { TrustedProxies = ["127.0.0.0/8"], Limits = new RateLimits { Searches = 2 } });

        var first = await From("203.0.113.7");
        await From("203.0.113.7");
        var third = await From("203.0.113.7");
        var other = await From("203.0.113.8");

        Assert.Equal("max-age=31536000", first.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, other.StatusCode);
    }

    [Fact]
    public async Task Take_nothing_from_anybody_else()
    {
        await Restart(options => options with { TrustedProxies = ["10.9.8.7"], Limits = new RateLimits { Searches = 2 } });

        var first = await From("203.0.113.7");
        await From("203.0.113.8");

        Assert.False(first.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await From("203.0.113.9")).StatusCode); // all are one address
    }

    [Fact]
    public async Task Tell_who_signs_in_too_often_to_wait()
    {
        await Restart(options => options with { Limits = new RateLimits { SignIns = 3 } });
        using var visitor = _site.Anybody();
        for (var at = 0; at < 3; at++)
        {
            (await visitor.PostAsync("/office/sign-in", ("UserName", "x"), ("Password", "y"))).Is(HttpStatusCode.OK);
        }

        var refused = await visitor.PostAsync("/office/sign-in", ("UserName", "x"), ("Password", "y"));

        refused.Is(HttpStatusCode.TooManyRequests);
        refused.Shows("操作过于频繁");
        Assert.Equal("60", refused.Headers["Retry-After"]);
        Assert.Equal(SecurityHeaders.Policy, refused.Headers["Content-Security-Policy"]);
        (await visitor.GetAsync("/office/sign-in")).Is(HttpStatusCode.OK); // looking is free
    }

    [Fact]
    public async Task Tell_who_has_papers_made_too_often_to_wait_in_any_mode_of_display()
    {
        await Restart(options => options with { Limits = new RateLimits { Downloads = 1 } });
        using var visitor = _site.Anybody();

        (await visitor.GetAsync("/info/1/download.pdf")).Is(HttpStatusCode.NotFound);
        (await visitor.GetAsync("/large/info/1/download.docx")).Is(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Tell_who_uploads_too_often_to_wait()
    {
        await Restart(options => options with { Limits = new RateLimits { Uploads = 1 } });
        using var visitor = _site.Anybody();
        await visitor.UploadAsync("/office/sign-in", "/office/sign-in", "file", "a.txt", [1]);

        (await visitor.UploadAsync("/office/sign-in", "/office/sign-in", "file", "a.txt", [1]))
            .Is(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("10.0.0.5", true)]
    [InlineData("10.0.0.0/24", true)]
    [InlineData("fd00::/8", true)]
    [InlineData("proxy.example", false)]
    [InlineData("10.0.0.0/99", false)]
    public void Know_what_a_proxy_may_be_called(string name, bool right) => Assert.Equal(right, Proxies.Fault([name]) is null);

    private async Task Restart(Func<SiteOptions, SiteOptions> change)
    {
        await _site.StopAsync();
        await _site.StartAsync(change(_site.Options));
    }

    private async Task<HttpResponseMessage> From(string address)
    {
        using var visitor = _site.Anybody();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/search?q=a");
        request.Headers.Add("X-Forwarded-For", address);
        request.Headers.Add("X-Forwarded-Proto", "https");
        return await visitor.Client.SendAsync(request);
    }
}
