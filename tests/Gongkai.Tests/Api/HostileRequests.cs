using System.Net.Http.Headers;
using System.Text;
using Gongkai.Data.People;
using Gongkai.Tests.Publishing;
using Gongkai.Tests.Web;

namespace Gongkai.Tests.Api;

/// <summary>Requests that no honest program sends get a problem in JSON, never a page and never an inside.</summary>
public sealed class HostileRequests(SqliteSite site) : IClassFixture<SqliteSite>
{
    [Theory]
    [InlineData("GET", "/api/v1/nosuch", 404)]
    [InlineData("GET", "/api/v1", 404)]
    [InlineData("DELETE", "/api/v1/items", 405)]
    [InlineData("POST", "/api/v1/items", 405)]
    [InlineData("GET", "/api/v1/items/1e9", 404)]
    [InlineData("GET", "/api/v1/items/99999999999999999999999", 404)]
    [InlineData("GET", "/api/v1/items/..%2f..%2foffice", 404)]
    [InlineData("GET", "/api/v1/organs/%00", 400)]
    [InlineData("GET", "/api/v1/organs/%E5%B1%80'%20OR%201=1", 404)]
    [InlineData("GET", "/api/v1/items/1/versions/-1", 404)]
    public async Task Are_told_as_problems(string method, string path, int status)
    {
        using var program = new ApiProgram(site);

        var got = await program.SendAsync(new HttpMethod(method), path, null);

        got.Is(status);
        if (!path.Contains("%00", StringComparison.Ordinal)) // the server itself refuses it, before any of ours
        {
            Assert.Equal("application/problem+json", got.Headers["Content-Type"]);
            Assert.DoesNotContain("Exception", got.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task With_wrong_bodies_name_the_field_and_change_nothing()
    {
        var office = await site.GivenOffice();
        using var program = await site.ProgramOf(office.The(Role.Editor), office.Agency);
        const string Path = "/api/v1/work/items";

        Assert.Contains("titel", (await Sent("{\"organ\":\"a\",\"column\":\"b\",\"title\":\"c\",\"titel\":\"d\"}")).Is(400).Text, StringComparison.Ordinal);
        Assert.Equal("formedOn", (string?)(await Sent("{\"organ\":\"a\",\"column\":\"b\",\"title\":\"c\",\"formedOn\":\"昨天\"}")).Is(400).Json["field"]);
        (await Sent("{\"organ\":")).IsProblem(400, "request.unreadable");
        (await Sent("")).IsProblem(400, "request.unreadable");
        (await Sent("[]")).Is(400);
        (await Sent("null")).Is(400);
        (await Sent("{}")).Is(400);
        (await Sent("{\"organ\":\"a\",\"column\":\"b\",\"title\":null}")).Is(400);
        (await Sent($"{{\"organ\":{new string('[', 5000)}")).Is(400);
        (await program.SendAsync(HttpMethod.Post, Path, new StringContent("a=1", Encoding.UTF8, "application/x-www-form-urlencoded"))).Is(415);
        (await program.SendAsync(HttpMethod.Post, Path, new StringContent("<a/>", Encoding.UTF8, "text/xml"))).Is(415);

        Task<Got> Sent(string body) =>
            program.SendAsync(HttpMethod.Post, Path, new StringContent(body, Encoding.UTF8, "application/json"));
    }

    [Fact]
    public async Task With_huge_bodies_are_cut_off()
    {
        var office = await site.GivenOffice();
        using var program = await site.ProgramOf(office.The(Role.Editor), office.Agency);
        var huge = new ByteArrayContent(new byte[9 << 20]);
        huge.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        var got = await program.SendAsync(HttpMethod.Post, "/api/v1/work/items", huge);

        Assert.Equal((413, "application/problem+json"), ((int)got.Status, got.Headers["Content-Type"]));
    }

    [Fact]
    public async Task From_pages_of_others_may_read_what_is_public_and_nothing_else()
    {
        using var program = new ApiProgram(site);
        (string, string)[] asks = [("Origin", "https://example.cn"), ("Access-Control-Request-Method", "GET")];

        var open = await program.SendAsync(HttpMethod.Options, "/api/v1/items", null, asks);
        var closed = await program.SendAsync(HttpMethod.Options, "/api/v1/work/items", null, asks);
        var write = await program.SendAsync(HttpMethod.Options, "/api/v1/items", null, ("Origin", "https://example.cn"), ("Access-Control-Request-Method", "POST"));

        Assert.Equal((204, "*"), ((int)open.Status, open.Headers["Access-Control-Allow-Origin"]));
        Assert.False(open.Headers.ContainsKey("Access-Control-Allow-Credentials"));
        Assert.DoesNotContain("Authorization", open.Headers["Access-Control-Allow-Headers"], StringComparison.OrdinalIgnoreCase);
        Assert.False(closed.Headers.ContainsKey("Access-Control-Allow-Origin"));
        Assert.False(write.Headers.ContainsKey("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Too_many_are_told_to_wait()
    {
        var office = await site.GivenOffice();
        var key = await site.GivenKey(office.The(Role.Editor), office.Agency);
        await site.StopAsync();
        try
        {
            await site.StartAsync(site.Options with { Limits = new() { Api = 5, ApiWrites = 2 } });
            using var program = new ApiProgram(site, key);
            var writes = new List<Got>();
            for (var time = 0; time < 3; time++)
            {
                writes.Add(await program.PostAsync("/api/v1/work/items", "{}"));
            }

            var reads = new List<Got>();
            for (var time = 0; time < 3; time++)
            {
                reads.Add(await program.GetAsync("/api/v1/organs"));
            }

            Assert.Equal([400, 400, 429], writes.Select(got => (int)got.Status));
            Assert.Equal([200, 200, 429], reads.Select(got => (int)got.Status));
            Assert.All([writes[^1], reads[^1]], got =>
            {
                got.IsProblem(429, "http.429");
                Assert.Equal("60", got.Headers["Retry-After"]);
            });
        }
        finally
        {
            await site.StopAsync();
            await site.StartAsync();
        }
    }
}
