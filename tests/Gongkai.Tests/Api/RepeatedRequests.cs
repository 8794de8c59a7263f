using Gongkai.Api.Work;
using Gongkai.Data.People;
using Gongkai.Data.Tokens;
using Gongkai.Tests.Publishing;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Api;

/// <summary>A request with an Idempotency-Key is done once, however often it is sent.</summary>
public abstract class RepeatedRequests(TestSite site)
{
    [Fact]
    public async Task Get_the_first_answer_again_and_do_nothing_more()
    {
        var office = await site.GivenOffice();
        using var program = await site.ProgramOf(office.The(Role.Editor), office.Agency);
        var (item, key) = (ApiGivens.ItemFor(site, office.Agency.Slug), NewKey());

        var first = (await program.PostAsync("/api/v1/work/items", item, key)).Is(201);
        var again = (await program.PostAsync("/api/v1/work/items", item, key)).Is(201);

        Assert.Equal(first.Text, again.Text);
        Assert.Equal((first.Headers["Location"], first.Headers["ETag"]), (again.Headers["Location"], again.Headers["ETag"]));
        Assert.Equal(("true", false), (again.Headers["Idempotency-Replayed"], first.Headers.ContainsKey("Idempotency-Replayed")));
        Assert.Equal(1, await CountAsync(office));
    }

    [Fact]
    public async Task With_another_body_or_address_under_the_same_key_are_refused()
    {
        var office = await site.GivenOffice();
        using var program = await site.ProgramOf(office.The(Role.Editor), office.Agency);
        var key = NewKey();
        var made = (await program.PostAsync("/api/v1/work/items", ApiGivens.ItemFor(site, office.Agency.Slug), key)).Is(201);

        var other = ApiGivens.ItemFor(site, office.Agency.Slug, item => item["title"] = "另一条");
        (await program.PostAsync("/api/v1/work/items", other, key)).IsProblem(422, "idempotency.mismatch");
        (await program.PostAsync($"{made.Headers["Location"]}/check", null, key)).IsProblem(422, "idempotency.mismatch");
        (await program.PostAsync("/api/v1/work/items", other, ("Idempotency-Key", "a b"))).IsProblem(400, "idempotency.bad-key");
        (await program.PostAsync("/api/v1/work/items", other, ("Idempotency-Key", new string('a', 256)))).IsProblem(400, "idempotency.bad-key");
        Assert.Equal(1, await CountAsync(office));
    }

    [Fact]
    public async Task At_the_same_moment_are_done_once()
    {
        var office = await site.GivenOffice();
        using var program = await site.ProgramOf(office.The(Role.Editor), office.Agency);
        (await program.GetAsync("/api/v1/me")).Is(200);
        var (item, key) = (ApiGivens.ItemFor(site, office.Agency.Slug), NewKey());

        var all = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => program.PostAsync("/api/v1/work/items", item, key)));

        Assert.All(all, got => Assert.True((int)got.Status is 201 or 409, got.Text));
        Assert.Single(all.Where(got => (int)got.Status == 201).Select(got => got.Text).Distinct());
        Assert.Equal(1, await CountAsync(office));
    }

    [Fact]
    public async Task Of_another_key_holder_are_others()
    {
        var office = await site.GivenOffice();
        using var one = await site.ProgramOf(office.The(Role.Editor), office.Agency);
        using var two = await site.ProgramOf(office.The(Role.DisclosureOfficer), office.Agency);
        var (item, key) = (ApiGivens.ItemFor(site, office.Agency.Slug), NewKey());

        var first = (await one.PostAsync("/api/v1/work/items", item, key)).Is(201);
        var second = (await two.PostAsync("/api/v1/work/items", item, key)).Is(201);

        Assert.NotEqual(first.Headers["Location"], second.Headers["Location"]);
    }

    [Fact]
    public async Task That_were_refused_may_be_tried_again()
    {
        var office = await site.GivenOffice();
        using var program = await site.ProgramOf(office.The(Role.Editor), office.Agency);
        var made = (await program.PostAsync("/api/v1/work/items", ApiGivens.ItemFor(site, office.Agency.Slug, item => item["topicClass"] = ""))).Is(201);
        var (path, key) = (made.Headers["Location"], NewKey());
        (await program.PostAsync($"{path}/submit", new { seen = (string)made.Json["contentHash"]! }, key)).Is(422);
        var read = await program.GetAsync(path);
        var content = read.Json["content"]!.AsObject();
        content["topicClass"] = "科技、教育";
        var saved = (await program.PutAsync(path, content.ToJsonString(), ("If-Match", read.Headers["ETag"]))).Is(200);

        (await program.PostAsync($"{path}/submit", new { seen = (string)saved.Json["contentHash"]! }, key)).Is(200);
    }

    [Fact]
    public async Task With_files_are_known_again_though_their_borders_differ()
    {
        var office = await site.GivenOffice();
        using var program = await site.ProgramOf(office.The(Role.Editor), office.Agency);
        var path = (await program.PostAsync("/api/v1/work/items", ApiGivens.ItemFor(site, office.Agency.Slug))).Is(201).Headers["Location"];
        var key = NewKey();

        var first = (await program.UploadAsync($"{path}/files", "名单.csv", "甲,乙\n"u8.ToArray(), headers: key)).Is(201);
        var again = (await program.UploadAsync($"{path}/files", "名单.csv", "甲,乙\n"u8.ToArray(), headers: key)).Is(201);

        Assert.Equal(first.Text, again.Text);
        (await program.UploadAsync($"{path}/files", "名单.csv", "丙,丁\n"u8.ToArray(), headers: key)).IsProblem(422, "idempotency.mismatch");
    }

    [Fact]
    public async Task Leave_neither_effect_nor_answer_when_they_break_off_between()
    {
        var office = await site.GivenOffice();
        var editor = office.The(Role.Editor);
        await site.GivenKey(editor, office.Agency, change: token => token.Name = "中断");
        var token = await site.InDb(
            db => db.ApiTokens.SingleAsync(known => known.Name == "中断" && known.AgencyId == office.Agency.Id));

        await site.AtDesk(editor, office.Agency, async services =>
        {
            services.GetRequiredService<Gongkai.Api.Tokens.Caller>().Token = token;
            var once = services.GetRequiredService<Once>();
            var request = new Microsoft.AspNetCore.Http.DefaultHttpContext().Request;
            request.Headers["Idempotency-Key"] = "broken";
            Assert.Null(await once.BeginAsync(request, CancellationToken.None));
            return await Assert.ThrowsAsync<InvalidOperationException>(() => once.RunAsync(async () =>
            {
                var db = services.GetRequiredService<Gongkai.Data.GongkaiDb>();
                var desk = services.GetRequiredService<Gongkai.Publishing.Items.ItemDesk>();
                var open = await desk.NewAsync(office.Agency, await db.Columns.SingleAsync(known => known.Id == office.Columns["notices"]), CancellationToken.None);
                open.Item.Content.Title = "写了一半";
                Assert.Empty(await desk.SaveContentAsync(open, CancellationToken.None));
                throw new InvalidOperationException("as if the power went");
            }, CancellationToken.None));
        });

        Assert.Equal(0, await CountAsync(office));
        Assert.False(await site.InDb(db => db.AnsweredRequests.AnyAsync(answer => answer.TokenId == token.Id)));
    }

    [Fact]
    public async Task Are_forgotten_after_two_days()
    {
        var office = await site.GivenOffice();
        await site.GivenKey(office.The(Role.Editor), office.Agency);
        var token = await site.InDb(db => db.ApiTokens.SingleAsync(known => known.AgencyId == office.Agency.Id));
        var now = site.Time.GetUtcNow().UtcDateTime;
        await site.InDb(db =>
        {
            db.AnsweredRequests.Add(
                new AnsweredRequest { TokenId = token.Id, Key = "old", RequestHash = "", At = now.AddHours(-49) });
            db.AnsweredRequests.Add(
                new AnsweredRequest { TokenId = token.Id, Key = "young", RequestHash = "", At = now.AddHours(-47) });
            return db.SaveChangesAsync();
        });

        await site.AtDesk(office.The(Role.Editor), office.Agency, async services =>
        {
            await services.GetServices<Gongkai.Shell.Work.IJobHandler>().OfType<AnswerSweep>().Single().DoAsync("", CancellationToken.None);
            return 0;
        });

        Assert.Equal(["young"], await site.InDb(db => db.AnsweredRequests.Where(answer => answer.TokenId == token.Id).Select(answer => answer.Key).ToListAsync()));
    }

    private static (string, string) NewKey() => ("Idempotency-Key", Guid.NewGuid().ToString());

    private Task<int> CountAsync(Office office) =>
        site.InDb(db => db.Items.CountAsync(item => item.AgencyId == office.Agency.Id));
}

public sealed class RepeatedRequestsOnSqlite(SqliteSite site) : RepeatedRequests(site), IClassFixture<SqliteSite>;

public sealed class RepeatedRequestsOnPostgres(PostgresSite site) : RepeatedRequests(site), IClassFixture<PostgresSite>;
