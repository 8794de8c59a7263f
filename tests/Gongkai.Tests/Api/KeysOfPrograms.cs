using System.Net.Http.Headers;
using Gongkai.Data.People;
using Gongkai.Shell.Access;
using Gongkai.Tests.Publishing;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Api;

/// <summary>Keys: what they allow, what they never allow, and how they end.</summary>
public abstract class KeysOfPrograms(TestSite site)
{
    private static readonly (string Method, string Path, string Scope)[] Guarded =
    [
        ("GET", "/work/items", "items.read"), ("GET", "/work/items/1", "items.read"),
        ("GET", "/work/items/1/findings", "items.read"),
        ("POST", "/work/items", "items.write"), ("PUT", "/work/items/1", "items.write"),
        ("POST", "/work/items/1/amend", "items.write"),
        ("POST", "/work/items/1/files", "files.write"), ("DELETE", "/work/items/1/files/ab", "files.write"),
        ("POST", "/work/items/1/submit", "items.submit"), ("POST", "/work/items/1/approve", "items.review"),
        ("POST", "/work/items/1/return", "items.review"), ("POST", "/work/items/1/secrecy", "items.secrecy"),
        ("POST", "/work/items/1/publish", "items.publish"), ("POST", "/work/items/1/withdraw", "items.withdraw"),
    ];

    [Fact]
    public async Task Are_needed_with_the_scope_of_each_operation()
    {
        var office = await site.GivenOffice();
        using var nobody = new ApiProgram(site);
        foreach (var (method, path, scope) in Guarded)
        {
            var others = string.Join(',', ApiScopes.All.Select(known => known.Code).Where(code => code != scope));
            using var program = await site.ProgramOf(office.The(Role.Editor), office.Agency, others);

            (await nobody.SendAsync(new HttpMethod(method), $"/api/v1{path}", null)).IsProblem(401, "token.missing");
            (await program.SendAsync(new HttpMethod(method), $"/api/v1{path}", null)).IsProblem(403, "token.scope");
        }
    }

    [Fact]
    public async Task Allow_no_more_than_their_person_may()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        using var editor = await site.ProgramOf(office.The(Role.Editor), office.Agency);
        using var reviewer = await site.ProgramOf(office.The(Role.FirstReviewer), office.Agency);

        (await editor.PostAsync($"/api/v1/work/items/{id}/publish", new { seen = "x" })).IsProblem(403, "token.right");
        (await reviewer.PostAsync("/api/v1/work/items", ApiGivens.ItemFor(site, office.Agency.Slug))).IsProblem(403, "token.right");
    }

    [Fact]
    public async Task See_nothing_of_another_organ()
    {
        var (own, other) = (await site.GivenOffice(), await site.GivenOffice());
        var id = await site.GivenDraft(other);
        var parent = await site.GivenPerson(Role.DisclosureHead, own.Agency);
        using var program = await site.ProgramOf(parent, own.Agency);

        (await program.GetAsync($"/api/v1/work/items/{id}")).IsProblem(404, "item.not-found");
        (await program.PostAsync($"/api/v1/work/items/{id}/submit", new { seen = "x" })).IsProblem(404, "item.not-found");
        (await program.UploadAsync($"/api/v1/work/items/{id}/files", "a.txt", "x"u8.ToArray())).IsProblem(404, "item.not-found");
        (await program.PostAsync("/api/v1/work/items", ApiGivens.ItemFor(site, other.Agency.Slug))).IsProblem(404, "request.not-found");
        Assert.Empty((await program.GetAsync("/api/v1/work/items")).Is(200).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task Reach_only_their_organ_even_where_the_person_reaches_further()
    {
        var parent = await site.GivenAgency();
        var child = await site.GivenAgency(parent);
        var person = await site.GivenPerson(Role.Editor, parent, subtree: true);
        using var program = await site.ProgramOf(person, parent);

        (await program.PostAsync("/api/v1/work/items", ApiGivens.ItemFor(site, child.Slug))).IsProblem(404, "request.not-found");
    }

    [Fact]
    public async Task Answer_alike_when_unknown_mistyped_expired_or_revoked()
    {
        var office = await site.GivenOffice();
        var editor = office.The(Role.Editor);
        var now = site.Time.GetUtcNow().UtcDateTime;
        string[] wrong =
        [
            ApiSecrets.New(), "gk_abc", "x", await site.GivenKey(editor, office.Agency, change: token => token.ExpiresAt = now),
            await site.GivenKey(editor, office.Agency, change: token => token.RevokedAt = now),
        ];
        var answers = new List<string>();
        foreach (var key in wrong)
        {
            using var program = new ApiProgram(site, key);
            var got = await program.GetAsync("/api/v1/me");
            got.IsProblem(401, "token.invalid");
            Assert.StartsWith("Bearer", got.Headers["WWW-Authenticate"], StringComparison.Ordinal);
            answers.Add(got.Text);
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Stop_at_once_when_their_person_is_deactivated_or_loses_the_role()
    {
        var office = await site.GivenOffice();
        var (gone, bare) = (
            await site.GivenPerson(Role.Editor, office.Agency), await site.GivenPerson(Role.Editor, office.Agency));
        using var one = await site.ProgramOf(gone, office.Agency);
        using var two = await site.ProgramOf(bare, office.Agency);
        (await one.GetAsync("/api/v1/me")).Is(200);
        (await two.GetAsync("/api/v1/me")).Is(200);
        await site.InDb(async db =>
        {
            (await db.People.SingleAsync(person => person.Id == gone.Id)).DisabledAt = site.Time.GetUtcNow().UtcDateTime;
            (await db.RoleGrants.SingleAsync(grant => grant.PersonId == bare.Id)).Until = new DateOnly(2020, 2, 1);
            return await db.SaveChangesAsync();
        });

        (await one.GetAsync("/api/v1/me")).IsProblem(403, "token.person");
        (await two.GetAsync("/api/v1/work/items")).IsProblem(403, "token.person");
    }

    [Fact]
    public async Task Are_kept_as_a_hash_and_their_use_and_every_write_is_in_the_log_by_name()
    {
        var office = await site.GivenOffice();
        var key = await site.GivenKey(office.The(Role.Editor), office.Agency, change: token => token.Name = "OA 对接");
        using var program = new ApiProgram(site, key);
        for (var time = 0; time < 3; time++)
        {
            (await program.GetAsync("/api/v1/me")).Is(200);
        }

        var made = (await program.PostAsync("/api/v1/work/items", ApiGivens.ItemFor(site, office.Agency.Slug))).Is(201);

        var records = await site.InDb(db => db.AuditRecords.Where(record => record.AgencyId == office.Agency.Id && record.Actor.Contains("OA 对接"))
            .OrderBy(record => record.Sequence).ToListAsync());
        Assert.Equal(["api-token.use", "item.create", "item.drafted"], records.Select(record => record.Action).Where(action => action != "data.change"));
        var row = await site.InDb(
            db => db.ApiTokens.SingleAsync(token => token.Name == "OA 对接" && token.AgencyId == office.Agency.Id));
        Assert.Equal(ApiSecrets.HashOf(key), row.TokenHash);
        Assert.DoesNotContain(key, string.Concat(await site.InDb(db => db.AuditRecords.Select(record => record.Changes).ToListAsync())), StringComparison.Ordinal);
        Assert.EndsWith($"/{(long)made.Json["id"]!}", made.Headers["Location"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_refused_in_the_address_and_cookies_count_for_nothing()
    {
        var office = await site.GivenOffice();
        var key = await site.GivenKey(office.The(Role.Editor), office.Agency);
        using var nobody = new ApiProgram(site);
        using var browser = await site.SignedInAs(office.The(Role.Editor));

        (await nobody.GetAsync($"/api/v1/me?access_token={key}")).IsProblem(400, "token.in-address");
        (await nobody.GetAsync($"/api/v1/items?q={key}")).IsProblem(400, "token.in-address");
        (await browser.GetAsync("/office")).Is(System.Net.HttpStatusCode.OK);
        var shown = await browser.GetAsync("/api/v1/work/items");
        shown.Is(System.Net.HttpStatusCode.Unauthorized);
        Assert.False(shown.Headers.ContainsKey("Access-Control-Allow-Origin"));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/me", UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", "YTpi");
        Assert.Equal(401, (int)(await browser.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Are_made_and_revoked_by_the_security_administrator_and_shown_once()
    {
        var office = await site.GivenOffice();
        var editor = office.The(Role.Editor);
        using var admin = await site.SignedInAs(await site.GivenPerson(Role.SecurityAdministrator, null));
        using var stranger = await site.SignedInAs(editor);

        var made = await admin.PostAsync(
            "/office/tokens/new", ("Name", "OA 系统对接"), ("AgencyId", office.Agency.Id.ToString()), ("UserName", editor.UserName),
            ("Scopes", "items.read"), ("Scopes", "items.write"), ("Days", "30"));

        made.Is(System.Net.HttpStatusCode.OK);
        var secret = made.Page.QuerySelector(".code")!.TextContent;
        using var program = new ApiProgram(site, secret);
        var me = (await program.GetAsync("/api/v1/me")).Is(200).Json;
        Assert.Equal((editor.FullName, office.Agency.Slug), ((string?)me["person"], (string?)me["organ"]));
        var list = await admin.GetAsync("/office/tokens");
        list.Shows("OA 系统对接");
        Assert.DoesNotContain(secret, list.Text, StringComparison.Ordinal);
        (await stranger.GetAsync("/office/tokens")).Is(System.Net.HttpStatusCode.Forbidden);
        (await stranger.GetAsync("/office/tokens/new")).Is(System.Net.HttpStatusCode.Forbidden);

        var id = await site.InDb(
            db => db.ApiTokens.Where(token => token.AgencyId == office.Agency.Id).Select(token => token.Id).SingleAsync());
        Assert.True(
            (await admin.PostFromAsync("/office/tokens", "/office/tokens?handler=Revoke", ("token", id.ToString()))).Redirected);
        (await program.GetAsync("/api/v1/me")).IsProblem(401, "token.invalid");
    }

    [Fact]
    public async Task Are_not_made_beyond_the_roles_of_their_person()
    {
        var office = await site.GivenOffice();
        using var admin = await site.SignedInAs(await site.GivenPerson(Role.SecurityAdministrator, null));

        var shown = await admin.PostAsync(
            "/office/tokens/new", ("Name", "越权"), ("AgencyId", office.Agency.Id.ToString()),
            ("UserName", office.The(Role.Editor).UserName),
            ("Scopes", "items.publish"), ("Days", "30"));

        shown.Shows("的角色不能办理“发布”");
        Assert.False(await site.InDb(db => db.ApiTokens.AnyAsync(token => token.Name == "越权")));
    }
}

public sealed class KeysOfProgramsOnSqlite(SqliteSite site) : KeysOfPrograms(site), IClassFixture<SqliteSite>;

public sealed class KeysOfProgramsOnPostgres(PostgresSite site) : KeysOfPrograms(site), IClassFixture<PostgresSite>;
