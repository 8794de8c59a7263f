using System.Net;
using Gongkai.Data.Publishing;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Portal;

/// <summary>A list longer than anybody counts is read to its end, a thousand at a time, and nothing is dropped.</summary>
public abstract class LongLists(TestSite site)
{
    private const int Many = 1045;

    [Fact]
    public async Task Are_read_to_the_end_by_their_own_links()
    {
        var agency = await site.GivenAgency();
        var top = await site.GivenColumn(agency, "notices", "通知公告", "notices");
        var below = await site.GivenColumn(agency, "sub", "公示", null, top);
        await GivenMany(top, below);
        using var reader = site.Anybody();

        foreach (var list in (string[])[$"/{agency.Slug}/notices", $"/{agency.Slug}/catalogue", "/latest"])
        {
            var seen = new HashSet<string>();
            var (path, pages) = (list, 0);
            while (path is not null)
            {
                var shown = await reader.GetAsync(path);
                shown.Is(HttpStatusCode.OK);
                var links = shown.Page.QuerySelectorAll("main a[href^='/info/']").Select(link => link.GetAttribute("href")!).ToList();
                Assert.InRange(links.Count, 1, 20);
                Assert.All(links, link => Assert.True(seen.Add(link), $"{link} twice, on {path}"));
                path = shown.Page.QuerySelector("a[rel=next]")?.GetAttribute("href");
                Assert.True(++pages < 60);
            }

            Assert.Equal(Many, seen.Count);
        }

        (await reader.GetAsync($"/{agency.Slug}/notices")).Shows("共 1,000 条以上");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("1")]
    [InlineData("1-2-3")]
    [InlineData("99999999999999999999-1")]
    [InlineData("9223372036854775807-1")]
    public async Task Know_no_place_that_cannot_be_read(string before)
    {
        using var reader = site.Anybody();

        (await reader.GetAsync($"/latest?before={before}")).Is(HttpStatusCode.NotFound);
    }

    /// <summary>Many of the same minute among them: the order must not depend on the time alone.</summary>
    private Task<int> GivenMany(Column one, Column other) => site.InDb(async db =>
    {
        var now = site.Time.GetUtcNow().UtcDateTime;
        var items = Enumerable.Range(0, Many).Select(at => new InformationItem
        {
            AgencyId = one.AgencyId,
            ColumnId = at % 3 == 0 ? one.Id : other.Id,
            Stage = "Published",
            CreatedAt = now,
            UpdatedAt = now,
        }).ToList();
        db.Items.AddRange(items);
        await db.SaveChangesAsync();
        db.Publications.AddRange(items.Select((item, at) => new Publication
        {
            ItemId = item.Id,
            AgencyId = item.AgencyId,
            ColumnId = item.ColumnId,
            IndexNumber = $"long/{item.Id}",
            Version = 1,
            PublishedAt = now.AddMinutes(-(at / 7)),
            UpdatedAt = now,
            Content = new ItemContent { Title = $"第{at}号公告" },
        }));
        return await db.SaveChangesAsync();
    });
}

public sealed class LongListsOnSqlite(SqliteSite site) : LongLists(site), IClassFixture<SqliteSite>;

public sealed class LongListsOnPostgres(PostgresSite site) : LongLists(site), IClassFixture<PostgresSite>;
