using System.Net;
using Gongkai.Data.Agencies;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Portal;

public abstract class Organs(TestSite site)
{
    [Fact]
    public async Task Show_contact_columns_and_what_is_newest()
    {
        var agency = await site.GivenAgency();
        await Change(agency, row => row.Contact = new AgencyContact { Office = "局办公室", Phone = "0000-0000321" });
        await site.GivenPublished(await site.GivenColumn(agency, "news", "工作动态", "news"), item => item.Title = "走访企业");
        using var reader = site.Anybody();

        var shown = await reader.GetAsync($"/{agency.Slug}");

        shown.Shows("局办公室");
        shown.Shows("0000-0000321");
        shown.Shows("工作动态");
        shown.Shows("走访企业");
        Assert.Equal(agency.Name, shown.Page.QuerySelector("h1")?.TextContent);
    }

    [Theory]
    [InlineData("/nosuch")]
    [InlineData("/NOSUCH")]
    [InlineData("/office-x")]
    [InlineData("/info")]
    [InlineData("/files")]
    [InlineData("/..%2Fetc")]
    public async Task That_do_not_exist_are_a_page_that_says_so(string path)
    {
        using var reader = site.Anybody();

        var shown = await reader.GetAsync(path);

        shown.Is(HttpStatusCode.NotFound);
        Assert.NotNull(shown.Page.QuerySelector(".error-page"));
    }

    [Fact]
    public async Task That_are_no_more_say_who_follows_and_those_that_follow_whom()
    {
        var (gone, next) = (await site.GivenAgency(), await site.GivenAgency());
        await Change(gone, row => row.DissolvedOn = new DateOnly(2019, 3, 18));
        await site.InDb(db =>
        {
            db.AgencyChanges.Add(new AgencyChange
            {
                AgencyId = gone.Id,
                Kind = AgencyChangeKind.Merged,
                On = new DateOnly(2019, 3, 18),
                SuccessorId = next.Id,
                Basis = "机构改革方案",
            });
            return db.SaveChangesAsync();
        });
        using var reader = site.Anybody();

        var before = (await reader.GetAsync($"/{gone.Slug}")).Page.QuerySelector(".notice")!;
        var after = (await reader.GetAsync($"/{next.Slug}")).Page.QuerySelector(".notice")!;

        Assert.Contains("自 2019 年 3 月 18 日起撤销", before.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/{next.Slug}", before.QuerySelector("a")?.GetAttribute("href"));
        Assert.Equal($"/{gone.Slug}", after.QuerySelector("a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task That_were_renamed_say_their_old_name()
    {
        var agency = await site.GivenAgency();
        await site.InDb(db =>
        {
            db.AgencyChanges.Add(new AgencyChange
            {
                AgencyId = agency.Id,
                Kind = AgencyChangeKind.Renamed,
                On = new DateOnly(2024, 1, 1),
                OldName = "示例区旧名局",
            });
            return db.SaveChangesAsync();
        });
        using var reader = site.Anybody();

        (await reader.GetAsync($"/{agency.Slug}")).Shows("本机关原名“示例区旧名局”，2024 年 1 月 1 日更名");
    }

    [Fact]
    public async Task Have_a_guide_with_the_elements_of_article_twelve_and_its_text()
    {
        var agency = await site.GivenAgency();
        await Change(agency, row => row.Contact = new AgencyContact
        {
            Office = "局办公室",
            Address = "政务路 8 号",
            Hours = "工作日 9:00–17:00",
            Phone = "0000-0000321",
            Fax = "",
            Email = "a@example.gov.cn",
        });
        await site.GivenPublished(await site.GivenColumn(agency, "guide", "政府信息公开指南", "guide"), item =>
            item.BodyHtml = "<h2>一、分类</h2><p>指南正文</p>");
        using var reader = site.Anybody();

        var shown = await reader.GetAsync($"/{agency.Slug}/guide");

        shown.Shows("指南正文");
        var facts = shown.Page.QuerySelectorAll("dl.facts dt").Select(term => term.TextContent);
        Assert.Equal(["政府信息公开工作机构的名称", "办公地址", "办公时间", "联系电话", "传真号码", "互联网联系方式"], facts.TakeLast(6));
        Assert.Null(shown.Page.QuerySelector("#classes")); // the text has them
        Assert.NotNull(shown.Page.QuerySelector("#ways")); // the text has not
        shown.Shows("尚未公布"); // the fax nobody entered is not passed over
        Assert.NotNull(shown.Page.QuerySelector(".contents a[href='#part-1']"));
    }

    [Fact]
    public async Task Without_a_guide_text_still_explain_classes_order_and_ways()
    {
        var agency = await site.GivenAgency();
        await site.GivenPublished(await site.GivenColumn(agency, "news", "工作动态", "news"));
        using var reader = site.Anybody();

        var shown = await reader.GetAsync($"/{agency.Slug}/guide");

        Assert.All(["政府信息的分类", "编排体系", "获取方式", "工作动态"], shown.Shows);
    }

    [Fact]
    public async Task Keep_their_annual_reports_of_all_years_together()
    {
        var agency = await site.GivenAgency();
        var reports = await site.GivenColumn(agency, "annual-reports", "政府信息公开年报");
        var file = await site.GivenFile("报告.docx", "报告",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        await site.GivenPublished(reports, item => item.Title = "示例局2008年政府信息公开工作年度报告");
        await site.GivenPublished(reports, item => (item.Title, item.Files) = ("示例局 2025 年政府信息公开工作年度报告", [file]));
        using var reader = site.Anybody();

        var shown = await reader.GetAsync($"/{agency.Slug}/annual-reports");

        Assert.Equal(["2025", "2008"], shown.Page.QuerySelectorAll(".year").Select(year => year.TextContent));
        Assert.StartsWith("Word", shown.Page.QuerySelector(".downloads a")!.TextContent, StringComparison.Ordinal);
        (await reader.GetAsync($"/{(await site.GivenAgency()).Slug}/annual-reports")).Shows("尚未发布");
    }

    private Task<int> Change(Agency agency, Action<Agency> change) => site.InDb(async db =>
    {
        change(await db.Agencies.SingleAsync(row => row.Id == agency.Id));
        return await db.SaveChangesAsync();
    });
}

public sealed class OrgansOnSqlite(SqliteSite site) : Organs(site), IClassFixture<SqliteSite>;

public sealed class OrgansOnPostgres(PostgresSite site) : Organs(site), IClassFixture<PostgresSite>;
