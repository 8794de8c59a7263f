using System.Net;
using Gongkai.Data.Agencies;
using Gongkai.Data.People;
using Gongkai.Tests.Admin;
using Gongkai.Tests.Portal;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Publishing.Elements;

public abstract class MissingElements(TestSite site)
{
    [Fact]
    public async Task Of_guide_and_catalogue_are_shown_to_the_organs_staff()
    {
        var (agency, other) = (await site.GivenAgency(), await site.GivenAgency());
        await site.InDb(async db =>
        {
            (await db.Agencies.SingleAsync(row => row.Id == agency.Id)).Contact = new AgencyContact
            {
                Office = "局办公室",
                Address = "政务路 8 号",
                Hours = "工作日",
                Phone = "0000-0000321",
                Email = "a@example.gov.cn",
            };
            return await db.SaveChangesAsync();
        });
        var column = await site.GivenColumn(agency, "news", "工作动态", "news");
        await site.GivenPublished(column, item => (item.Title, item.FormedOn) = ("齐全的信息", new DateOnly(2026, 3, 1)));
        var lacking = await site.GivenPublished(column, item => (item.Title, item.Summary) = ("缺概述的信息", ""));
        await site.GivenPublished(await site.GivenColumn(other, "news", "工作动态", "news"), item => (item.Title, item.Summary) = ("别的机关的信息", ""));
        using var editor = await site.SignedInAs(Role.Editor, agency);

        var shown = await editor.GetAsync("/office/elements");

        shown.Shows("缺 1 项");
        shown.Shows("传真号码");
        Assert.Contains("内容概述、生成日期", shown.Page.QuerySelector($"tr:has(a[href='/office/items/{lacking}'])")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("齐全的信息", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("别的机关的信息", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_nothing_for_those_who_read_no_items()
    {
        using var system = await site.System();

        (await system.GetAsync("/office/elements")).Is(HttpStatusCode.Forbidden);
    }
}

public sealed class MissingElementsOnSqlite(SqliteSite site) : MissingElements(site), IClassFixture<SqliteSite>;

public sealed class MissingElementsOnPostgres(PostgresSite site) : MissingElements(site), IClassFixture<PostgresSite>;
