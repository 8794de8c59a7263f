using System.Net;
using System.Net.Http.Headers;
using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Freshness;
using Gongkai.Data.Publishing;
using Gongkai.Data.Settings;
using Gongkai.Tests.Portal;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Shell.Cache;

/// <summary>Pages are kept as long as nothing they show has changed. What is changed past the program shows whether a page was kept.</summary>
public abstract class KeptPages(TestSite site)
{
    [Fact]
    public async Task Are_given_out_again_while_nothing_changes()
    {
        var id = await site.GivenPublished(await GivenColumn(), item => item.Title = "原来的标题");
        using var reader = site.Anybody();
        var first = await reader.GetAsync($"/info/{id}");

        await BehindItsBack(id, "背后改的标题");
        var second = await reader.GetAsync($"/info/{id}");

        second.Shows("原来的标题");
        Assert.Equal(first.Headers["ETag"], second.Headers["ETag"]);
    }

    [Fact]
    public async Task Go_with_a_publication_on_every_page_that_shows_it_and_on_no_other()
    {
        var (column, other) = (await GivenColumn(), await GivenColumn());
        var (agency, otherAgency) = (await AgencyOf(column), await AgencyOf(other));
        var (old, elsewhere) = (await site.GivenPublished(column), await site.GivenPublished(other, item => item.Title = "别处的标题"));
        string[] showing = ["/", "/latest", $"/{agency.Slug}", $"/{agency.Slug}/{column.Slug}", "/latest?type=notices"];
        string[] apart = [$"/{otherAgency.Slug}", $"/{otherAgency.Slug}/{other.Slug}", $"/info/{elsewhere}"];
        using var reader = site.Anybody();
        await Open(reader, [.. showing, .. apart, $"/info/{old}"]);
        await BehindItsBack(elsewhere, "别处背后改的");

        await site.GivenPublished(column, item => item.Title = "刚刚发布的通知");

        foreach (var path in showing)
        {
            (await reader.GetAsync(path)).Shows("刚刚发布的通知");
        }

        foreach (var path in apart)
        {
            (await reader.GetAsync(path)).Shows("别处的标题");
        }
    }

    [Fact]
    public async Task Of_another_column_stay_when_a_column_with_something_in_it_gets_more_and_go_when_an_empty_one_does()
    {
        var column = await GivenColumn();
        var agency = await AgencyOf(column);
        var (beside, empty) = (await site.GivenColumn(agency, "news", "工作动态", "news"), await site.GivenColumn(agency, "plans", "规划计划"));
        await site.GivenPublished(column);
        var shown = await site.GivenPublished(beside, item => item.Title = "动态一则");
        using var reader = site.Anybody();
        await Open(reader, [$"/{agency.Slug}/news"]);
        await BehindItsBack(shown, "背后改的动态");

        await site.GivenPublished(column);
        (await reader.GetAsync($"/{agency.Slug}/news")).Shows("动态一则");

        await site.GivenPublished(empty);
        var after = await reader.GetAsync($"/{agency.Slug}/news");
        after.Shows("规划计划");
        after.Shows("背后改的动态");
    }

    [Fact]
    public async Task Count_what_comes_goes_and_moves()
    {
        var column = await GivenColumn();
        var agency = await AgencyOf(column);
        var target = await site.GivenColumn(agency, "target", "目标栏目");
        var (moved, gone) = (await site.GivenPublished(column), await site.GivenPublished(column));
        await site.GivenPublished(column);
        using var reader = site.Anybody();
        (await reader.GetAsync($"/{agency.Slug}/{column.Slug}")).Shows("共 3 条");

        await site.GivenWithdrawn(gone, "有误");
        (await reader.GetAsync($"/{agency.Slug}/{column.Slug}")).Shows("共 2 条");

        await site.InDb(async db =>
        {
            (await db.Publications.SingleAsync(row => row.ItemId == moved)).ColumnId = target.Id;
            return await db.SaveChangesAsync();
        });
        (await reader.GetAsync($"/{agency.Slug}/{column.Slug}")).Shows("共 1 条");
        (await reader.GetAsync($"/{agency.Slug}/target")).Shows("共 1 条");
        Assert.Equal(
            [(column.Id, 1), (target.Id, 1)],
            await site.InDb(async db => (await db.ColumnFigures.Where(row => row.ColumnId == column.Id || row.ColumnId == target.Id)
                .OrderBy(row => row.ColumnId).ToListAsync()).Select(row => (row.ColumnId, row.Items)).ToList()));
    }

    [Fact]
    public async Task Of_a_withdrawn_item_answer_410_at_once()
    {
        var id = await site.GivenPublished(await GivenColumn(), item => item.BodyHtml = "<p>不再公开的正文</p>");
        using var reader = site.Anybody();
        await Open(reader, [$"/info/{id}"]);

        await site.GivenWithdrawn(id, "内容有误");

        var shown = await reader.GetAsync($"/info/{id}");
        shown.Is(HttpStatusCode.Gone);
        Assert.DoesNotContain("不再公开的正文", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_the_new_title_of_a_document_they_only_refer_to()
    {
        var column = await GivenColumn();
        var (document, reading) = (await site.GivenPublished(column, item => item.Title = "旧名办法"), await site.GivenPublished(column));
        await site.InDb(db =>
        {
            db.ItemLinks.Add(new ItemLink { CarrierItemId = reading, FromItemId = reading, ToItemId = document, Kind = LinkKind.Interprets });
            return db.SaveChangesAsync();
        });
        using var reader = site.Anybody();
        (await reader.GetAsync($"/info/{reading}")).Shows("旧名办法");

        await site.GivenAmended(document, "更名", item => item.Title = "新名办法");
        (await reader.GetAsync($"/info/{reading}")).Shows("新名办法");

        await site.GivenWithdrawn(document, "有误");
        Assert.DoesNotContain("新名办法", (await reader.GetAsync($"/info/{reading}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follow_the_names_of_organs_and_the_settings_of_the_site()
    {
        var column = await GivenColumn();
        var agency = await AgencyOf(column);
        var id = await site.GivenPublished(column);
        using var reader = site.Anybody();
        await Open(reader, [$"/info/{id}"]);

        await site.InDb(async db =>
        {
            (await db.Agencies.SingleAsync(row => row.Id == agency.Id)).ShortName = "改名后的局";
            return await db.SaveChangesAsync();
        });
        (await reader.GetAsync($"/info/{id}")).Shows("改名后的局");

        var name = "示例区门户" + Guid.NewGuid().ToString("N")[..6];
        await SetName(name);
        (await reader.GetAsync($"/info/{id}")).Shows(name);
    }

    [Fact]
    public async Task End_with_the_day()
    {
        var column = await GivenColumn();
        var agency = await AgencyOf(column);
        await site.GivenPublished(column, item => (item.Title, item.OpenUntil) = ("限时公开的名单", new DateOnly(2026, 3, 4)));
        await site.GivenPublished(column, item => item.Title = "长期公开的通知");
        using var reader = site.Anybody();
        (await reader.GetAsync($"/{agency.Slug}/{column.Slug}")).Shows("限时公开的名单");

        site.Time.SetTo(new DateTimeOffset(2026, 3, 4, 16, 0, 0, TimeSpan.Zero)); // midnight in Beijing
        try
        {
            var shown = await reader.GetAsync($"/{agency.Slug}/{column.Slug}");
            Assert.DoesNotContain("限时公开的名单", shown.Text, StringComparison.Ordinal);
            shown.Shows("长期公开的通知");
        }
        finally
        {
            site.Time.SetTo(new DateTimeOffset(2026, 3, 4, 4, 0, 0, TimeSpan.Zero));
        }
    }

    [Fact]
    public async Task Do_not_change_with_a_transaction_that_is_rolled_back()
    {
        var id = await site.GivenPublished(await GivenColumn(), item => item.Title = "没有改成的标题");
        using var reader = site.Anybody();
        await Open(reader, [$"/info/{id}"]);
        var clock = site.Services.GetRequiredService<ChangeClock>();
        var before = clock.Now;

        await site.InDb(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            (await db.Publications.SingleAsync(row => row.ItemId == id)).Content.Title = "改了又撤的标题";
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
            return 0;
        });

        Assert.Equal(before, clock.Now);
        (await reader.GetAsync($"/info/{id}")).Shows("没有改成的标题");
    }

    [Fact]
    public async Task Come_packed_as_the_browser_takes_them_and_not_twice_to_who_has_them()
    {
        var id = await site.GivenPublished(await GivenColumn(), item => item.BodyHtml = "<p>" + new string('文', 3000) + "</p>");
        using var reader = site.Anybody();
        var plain = await reader.GetAsync($"/info/{id}");

        foreach (var (accepted, packing) in new[] { ("gzip, deflate, br", "br"), ("gzip", "gzip"), ("br;q=0, gzip", "gzip") })
        {
            using var answer = await Ask(reader, $"/info/{id}", accepted, null);
            Assert.Equal([packing], answer.Content.Headers.ContentEncoding);
            Assert.Equal(["Accept-Encoding"], answer.Headers.Vary);
            Assert.True((await answer.Content.ReadAsByteArrayAsync()).Length < plain.Text.Length);
            using var again = await Ask(reader, $"/info/{id}", accepted, answer.Headers.ETag);
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        }

        Assert.Equal("no-cache", plain.Headers["Cache-Control"]);
        Assert.False(plain.Headers.ContainsKey("Set-Cookie"));
    }

    [Fact]
    public async Task Are_not_made_of_addresses_with_invented_words_nor_of_what_is_not_there()
    {
        var id = await site.GivenPublished(await GivenColumn(), item => item.Title = "原题");
        using var reader = site.Anybody();
        await Open(reader, [$"/info/{id}?x=1"]);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/info/999999999")).Status);

        await BehindItsBack(id, "改题");

        (await reader.GetAsync($"/info/{id}?x=1")).Shows("改题");
    }

    [Fact]
    public async Task Are_never_stale_for_who_asks_after_the_write()
    {
        var columns = new[] { await GivenColumn(), await GivenColumn() };
        var places = new List<string>();
        foreach (var column in columns)
        {
            places.Add($"/{(await AgencyOf(column)).Slug}/{column.Slug}");
        }

        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 8).Select(number => Task.Run(async () =>
        {
            using var reader = site.Anybody();
            while (!done.IsCancellationRequested)
            {
                (await reader.GetAsync(places[number % 2])).Is(HttpStatusCode.OK);
                (await reader.GetAsync("/latest")).Is(HttpStatusCode.OK);
            }
        })).ToList();
        var writers = columns.Select((column, number) => Task.Run(async () =>
        {
            using var reader = site.Anybody();
            for (var round = 0; round < 10; round++)
            {
                var title = $"第 {number} 栏第 {round} 条";
                await site.GivenPublished(column, item => item.Title = title);
                (await reader.GetAsync(places[number])).Shows(title);
                (await reader.GetAsync("/latest")).Shows(title);
            }
        })).ToList();

        await Task.WhenAll(writers);
        await done.CancelAsync();
        await Task.WhenAll(readers);
    }

    private protected async Task<Column> GivenColumn() =>
        await site.GivenColumn(await site.GivenAgency(), "notices", "通知公告", "notices");

    private Task<Agency> AgencyOf(Column column) => site.InDb(db => db.Agencies.AsNoTracking().SingleAsync(row => row.Id == column.AgencyId));

    private static async Task Open(Visitor reader, string[] paths)
    {
        foreach (var path in paths)
        {
            (await reader.GetAsync(path)).Is(HttpStatusCode.OK);
        }
    }

    /// <summary>Changes a title where the program does not see it.</summary>
    private Task<int> BehindItsBack(long id, string title) => site.InDb(db =>
        db.Publications.Where(row => row.ItemId == id).ExecuteUpdateAsync(row => row.SetProperty(known => known.Content.Title, title)));

    private Task<int> SetName(string name) => site.InDb(async db =>
    {
        var setting = await db.Settings.SingleOrDefaultAsync(row => row.AgencyId == 0 && row.Name == "site.name");
        if (setting is null)
        {
            db.Settings.Add(setting = new Setting { Name = "site.name", Value = "" });
        }

        setting.Value = name;
        return await db.SaveChangesAsync();
    });

    private static async Task<HttpResponseMessage> Ask(Visitor reader, string path, string accepted, EntityTagHeaderValue? known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return await reader.Client.SendAsync(request);
    }
}

public sealed class KeptPagesOnSqlite(SqliteSite site) : KeptPages(site), IClassFixture<SqliteSite>;

public sealed class KeptPagesOnPostgres(PostgresSite site) : KeptPages(site), IClassFixture<PostgresSite>
{
    private readonly PostgresSite _site = site;

    [Fact]
    public async Task Follow_what_another_node_on_the_same_database_changes()
    {
        var column = await GivenColumn();
        var id = await _site.GivenPublished(column, item => item.Title = "本节点的标题");
        using var reader = _site.Anybody();
        (await reader.GetAsync($"/info/{id}")).Shows("本节点的标题");
        var folder = Directory.CreateTempSubdirectory("gongkai-node-").FullName;
        try
        {
            await using var node = Gongkai.Shell.Site.Build(_site.Options with { DataFolder = folder });
            await node.StartAsync();
            await using (var scope = node.Services.CreateAsyncScope())
            {
                var db = scope.ServiceProvider.GetRequiredService<GongkaiDb>();
                (await db.Publications.SingleAsync(row => row.ItemId == id)).Content.Title = "另一节点改的标题";
                await db.SaveChangesAsync();
            }

            var patience = DateTime.UtcNow.AddSeconds(10);
            while (!(await reader.GetAsync($"/info/{id}")).Text.Contains("另一节点改的标题", StringComparison.Ordinal))
            {
                Assert.True(DateTime.UtcNow < patience, "The other node's change was not heard.");
                await Task.Delay(20);
            }

            await node.StopAsync();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
