using System.Net;
using Gongkai.Data.Publishing;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Tests.Portal;
using Gongkai.Tests.Publishing;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Api;

/// <summary>What programs read without a key: organs, columns, items, versions, changes.</summary>
public abstract class ReadingTheCatalogue(TestSite site)
{
    [Fact]
    public async Task Tells_organs_in_the_order_of_their_tree_and_their_columns()
    {
        var parent = await site.GivenAgency();
        var agency = await site.GivenAgency(parent);
        var top = await site.GivenColumn(agency, "disclosure", "政府信息公开");
        await site.GivenColumn(agency, "notices", "通知公告", "notices", top);
        using var program = new ApiProgram(site);

        var organs = (await program.GetAsync("/api/v1/organs")).Is(200).Json["organs"]!.AsArray();
        var columns = (await program.GetAsync($"/api/v1/organs/{agency.Slug}/columns")).Is(200).Json["columns"]!.AsArray();

        var slugs = organs.Select(organ => (string)organ!["slug"]!).ToList();
        Assert.True(slugs.IndexOf(parent.Slug) < slugs.IndexOf(agency.Slug));
        Assert.Equal(parent.Slug, (string?)organs[slugs.IndexOf(agency.Slug)]!["parent"]);
        Assert.Equal(["disclosure", "notices"], columns.Select(column => (string)column!["slug"]!));
        Assert.Equal("disclosure", (string?)columns[1]!["parent"]);
        (await program.GetAsync("/api/v1/organs/nosuch")).IsProblem(404, "request.not-found");
    }

    [Fact]
    public async Task Gives_all_catalogue_metadata_of_an_item_with_text_files_and_versions()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenPublished(office, change: content => content.Keywords = "示例,活动");
        using var program = new ApiProgram(site);

        var got = (await program.GetAsync($"/api/v1/items/{id}")).Is(200);

        var item = got.Json;
        Assert.Equal("关于开展示例活动的通知", (string?)item["title"]);
        Assert.Equal((office.Agency.Slug, office.Agency.Name, "notices"), ((string?)item["organ"], (string?)item["organName"], (string?)item["column"]));
        Assert.Equal(20, ((string)item["indexNumber"]!).Length);
        Assert.EndsWith("+08:00", (string?)item["publishedAt"], StringComparison.Ordinal);
        Assert.Matches(@"^\d{4}-\d\d-\d\d$", (string?)item["formedOn"]);
        Assert.Contains("<p>", (string?)item["bodyHtml"], StringComparison.Ordinal);
        Assert.DoesNotContain("<", (string?)item["bodyText"], StringComparison.Ordinal);
        Assert.Equal(
            ("示例,活动", "information", "none"), ((string?)item["keywords"], (string?)item["kind"], (string?)item["validity"]));
        Assert.Contains("关于开展", got.Text, StringComparison.Ordinal); // Chinese as it is, no numbers
        Assert.Equal("application/json; charset=utf-8", got.Headers["Content-Type"]);
        Assert.Equal(("nosniff", "*"), (got.Headers["X-Content-Type-Options"], got.Headers["Access-Control-Allow-Origin"]));
        var version = (await program.GetAsync((string)item["versions"]![0]!["href"]!)).Is(200).Json;
        Assert.Equal((1, true), ((int)version["number"]!, (bool)version["current"]!));
    }

    [Fact]
    public async Task Answers_304_while_nothing_changed_and_sends_compressed()
    {
        var id = await site.GivenPublished(await GivenColumn());
        using var program = new ApiProgram(site);
        var first = await program.GetAsync($"/api/v1/items/{id}");

        var again = await program.GetAsync($"/api/v1/items/{id}", ("If-None-Match", first.Headers["ETag"]));
        var small = await program.GetAsync($"/api/v1/items/{id}", ("Accept-Encoding", "br"));
        await site.InDb(async db =>
        {
            (await db.Publications.SingleAsync(item => item.ItemId == id)).Content.Title = "新的标题";
            return await db.SaveChangesAsync();
        });

        again.Is(304);
        Assert.Equal("br", small.Headers["Content-Encoding"]);
        Assert.True(first.Headers.ContainsKey("Last-Modified"));
        (await program.GetAsync($"/api/v1/items/{id}", ("If-None-Match", first.Headers["ETag"]))).Is(200);
    }

    [Fact]
    public async Task Tells_what_was_withdrawn_and_nothing_of_its_content_and_not_what_never_was_public()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenPublished(office);
        var draft = await site.GivenDraft(office);
        ItemGivens.NoProblem(
            await site.Act(office, Gongkai.Data.People.Role.DisclosureHead, id, open => open.State.Withdraw(open.By, "内容有误")));
        using var program = new ApiProgram(site);

        var gone = await program.GetAsync($"/api/v1/items/{id}");

        gone.IsProblem(410, "item.withdrawn");
        Assert.Contains("内容有误", gone.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("示例活动", gone.Text, StringComparison.Ordinal);
        (await program.GetAsync($"/api/v1/items/{id}/versions/1")).IsProblem(410, "item.withdrawn");
        (await program.GetAsync($"/api/v1/items/{draft}")).IsProblem(404, "item.not-found");
        (await program.GetAsync($"/api/v1/items/{draft}/versions")).IsProblem(404, "item.not-found");
        (await program.GetAsync("/api/v1/items/999999999")).IsProblem(404, "item.not-found");
    }

    [Fact]
    public async Task Filters_by_column_with_those_below_kind_class_validity_and_days()
    {
        var agency = await site.GivenAgency();
        var top = await site.GivenColumn(agency, "files", "文件");
        var below = await site.GivenColumn(agency, "norms", "规范性文件", null, top);
        var beside = await site.GivenColumn(agency, "news", "动态");
        var norm = await site.GivenPublished(below, content =>
        {
            (content.Kind, content.TopicClass, content.FormClass) = (ItemKind.NormativeDocument, "综合政务", "意见");
            content.ExpiresOn = Gongkai.Shell.BeijingDate.Today(site.Time).AddDays(-1);
        }, item => item.Validity = "有效");
        await site.GivenPublished(beside);
        using var program = new ApiProgram(site);
        var day = Gongkai.Shell.BeijingDate.Today(site.Time);

        Assert.Equal([norm], await Ids("column=files"));
        Assert.Equal([norm], await Ids("kind=normative-document"));
        Assert.Equal([norm], await Ids($"topicClass={Uri.EscapeDataString("综合政务")}&formClass={Uri.EscapeDataString("意见")}"));
        Assert.Equal([norm], await Ids("validity=lapsed"));
        Assert.Empty(await Ids("validity=in-force"));
        Assert.Equal(2, (await Ids($"publishedFrom={day:yyyy-MM-dd}&publishedTo={day:yyyy-MM-dd}")).Count);
        Assert.Empty(await Ids($"publishedTo={day.AddDays(-1):yyyy-MM-dd}"));
        Assert.Empty(await Ids($"changedSince={Uri.EscapeDataString(site.Time.GetUtcNow().AddMinutes(1).ToString("o"))}"));
        foreach (var wrong in new[] { "kind=x", "validity=x", "sort=x", "limit=0", "limit=201", "limit=a", "cursor=zzz", "publishedFrom=2026-13-01" })
        {
            var got = await program.GetAsync($"/api/v1/items?{wrong}");
            Assert.True(got.Status == HttpStatusCode.BadRequest && (string?)got.Json["field"] == wrong.Split('=')[0], got.Text);
        }

        (await program.GetAsync("/api/v1/items?column=news")).IsProblem(400, "request.bad-value");
        (await program.GetAsync($"/api/v1/items?organ={agency.Slug}&column=nosuch")).IsProblem(404, "request.not-found");

        async Task<List<long>> Ids(string query) =>
            [.. (await program.GetAsync($"/api/v1/items?organ={agency.Slug}&{query}")).Is(200).Json["items"]!.AsArray().Select(item => (long)item!["id"]!)];
    }

    [Fact]
    public async Task Is_walked_page_by_page_without_twins_or_gaps_while_items_are_published()
    {
        var count = Environment.GetEnvironmentVariable("GONGKAI_TEST_LONG") == "1" ? 100_000 : 3_000;
        var column = await GivenColumn();
        var organ = (await site.InDb(db => db.Agencies.SingleAsync(agency => agency.Id == column.AgencyId))).Slug;
        var existed = await ManyItems.GivenAsync(site, column, count);
        using var program = new ApiProgram(site);
        var seen = new List<long>();

        for (var (next, page) = ($"/api/v1/items?organ={organ}&limit=200", 0); next is not null; page++)
        {
            var got = (await program.GetAsync(next)).Is(200);
            seen.AddRange(got.Json["items"]!.AsArray().Select(item => (long)item!["id"]!));
            next = (string?)got.Json["next"];
            Assert.Equal(next is not null, got.Headers.ContainsKey("Link"));
            if (page % 5 == 0)
            {
                await site.GivenPublished(column, more: item => item.PublishedAt = site.Time.GetUtcNow().UtcDateTime.AddDays(1));
                await site.GivenPublished(
                    column, more: item => item.PublishedAt = site.Time.GetUtcNow().UtcDateTime.AddDays(-500));
            }
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Empty(existed.Except(seen));
    }

    [Fact]
    public async Task Searches_as_the_portal_does_and_can_be_walked_to_the_end()
    {
        var agency = await site.GivenAgency();
        var column = await site.GivenColumn(agency, "notices", "通知公告", "notices");
        var ids = new List<long>();
        for (var number = 0; number < 45; number++)
        {
            site.Time.Move(TimeSpan.FromMinutes(1));
            ids.Add(await site.GivenPublished(column, item => item.Title = $"紫藤花期第{number}号通报"));
        }

        using var program = new ApiProgram(site);
        var found = new List<long>();
        for (var next = $"/api/v1/search?q=紫藤花期&organ={agency.Slug}&sort=published"; next is not null;)
        {
            var page = (await program.GetAsync(next)).Is(200).Json;
            Assert.Equal((45, false), ((int)page["count"]!, (bool)page["more"]!));
            found.AddRange(page["items"]!.AsArray().Select(item => (long)item!["id"]!));
            next = (string?)page["next"];
        }

        ids.Reverse();
        Assert.Equal(ids, found);
        var best = (await program.GetAsync("/api/v1/search?q=紫藤花期第7号")).Is(200).Json["items"]![0]!;
        Assert.Equal("紫藤花期第7号通报", (string?)best["title"]);
        (await program.GetAsync("/api/v1/search")).Is(400);
        (await program.GetAsync("/api/v1/search?q=紫藤&organ=nosuch")).Is(404);
        (await program.GetAsync("/api/v1/search?q=紫藤&cursor=zz")).Is(400);
    }

    [Fact]
    public async Task Follows_changes_from_cursor_to_cursor_and_misses_no_withdrawal()
    {
        var office = await site.GivenOffice();
        using var program = new ApiProgram(site);
        var begin = await Drain(null);
        var one = await site.GivenPublished(office);
        var middle = await Drain(begin.Cursor);
        var two = await site.GivenPublished(office);
        ItemGivens.NoProblem(
            await site.Act(office, Gongkai.Data.People.Role.DisclosureHead, one, open => open.State.Withdraw(open.By, "内容有误")));

        var end = await Drain(middle.Cursor);
        var nothing = await Drain(end.Cursor);

        Assert.Equal([("published", one)], middle.Changes);
        Assert.Equal([("published", two), ("withdrawn", one)], end.Changes);
        Assert.Empty(nothing.Changes);
        Assert.Equal(end.Cursor, nothing.Cursor);
        var last = (await program.GetAsync($"/api/v1/changes?cursor={middle.Cursor}")).Json["changes"]!.AsArray()[^1]!;
        Assert.Equal(("内容有误", office.Agency.Slug), ((string?)last["reason"], (string?)last["organ"]));
        (await program.GetAsync("/api/v1/changes?cursor=abc")).IsProblem(400, "cursor.invalid");
        var ahead = new Gongkai.Api.Answers.Cursor('e', default, long.MaxValue);
        (await program.GetAsync($"/api/v1/changes?cursor={ahead}")).IsProblem(409, "cursor.ahead");

        async Task<(List<(string, long)> Changes, string Cursor)> Drain(string? cursor)
        {
            List<(string, long)> changes = [];
            while (true)
            {
                var got = (await program.GetAsync($"/api/v1/changes?limit=2{(cursor is null ? "" : $"&cursor={cursor}")}")).Is(200).Json;
                changes.AddRange(got["changes"]!.AsArray().Select(change => ((string)change!["type"]!, (long)change["id"]!)));
                cursor = (string)got["cursor"]!;
                if (!(bool)got["more"]!)
                {
                    return (changes, cursor);
                }
            }
        }
    }

    [Fact]
    public async Task Follows_changes_while_many_publish_at_once_and_misses_none()
    {
        var office = await site.GivenOffice();
        var ids = new List<long>();
        for (var at = 0; at < 6; at++)
        {
            var id = await site.GivenDraft(office);
            await site.PassAll(office, id);
            ids.Add(id);
        }

        using var program = new ApiProgram(site);
        var (cursor, seen) = ("", new List<long>());
        var publishing = Task.WhenAll(ids.Select(id => site.Act(office, Gongkai.Data.People.Role.FinalReviewer, id, open => open.State.Publish(open.By, open.Seen))));
        for (var last = false; !last;)
        {
            last = publishing.IsCompleted;
            var got = (await program.GetAsync($"/api/v1/changes?organ={office.Agency.Slug}&limit=200{(cursor.Length > 0 ? $"&cursor={cursor}" : "")}")).Is(200).Json;
            seen.AddRange(got["changes"]!.AsArray().Select(change => (long)change!["id"]!));
            cursor = (string)got["cursor"]!;
        }

        Assert.All(await publishing, problems => Assert.Empty(problems));
        Assert.Equal(ids, seen.Order());
    }

    private async Task<Column> GivenColumn() => await site.GivenColumn(await site.GivenAgency(), "notices", "通知公告", "notices");
}

public sealed class ReadingTheCatalogueOnSqlite(SqliteSite site) : ReadingTheCatalogue(site), IClassFixture<SqliteSite>;

public sealed class ReadingTheCatalogueOnPostgres(PostgresSite site) : ReadingTheCatalogue(site), IClassFixture<PostgresSite>;
