using System.Net;
using Gongkai.Data.Publishing;
using Gongkai.Tests.Web;

namespace Gongkai.Tests.Portal;

public abstract class Articles(TestSite site)
{
    [Fact]
    public async Task Begin_with_the_metadata_of_the_catalogue()
    {
        var column = await GivenColumn();
        var id = await site.GivenPublished(column, item =>
        {
            (item.Title, item.DocumentNumber, item.TopicClass) = ("示例区积分管理办法", "示科规〔2026〕1号", "科技、教育");
            (item.Kind, item.FormedOn, item.ExpiresOn) = (ItemKind.NormativeDocument, new DateOnly(2026, 2, 20),
                new DateOnly(2031, 3, 31));
        }, row => row.Validity = "有效");
        using var reader = site.Anybody();

        var shown = await reader.GetAsync($"/info/{id}");

        var head = shown.Page.QuerySelectorAll(".article-meta > div")
            .ToDictionary(row => row.Children[0].TextContent, row =>
                string.Join(' ', row.Children[1].TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal("示科规〔2026〕1号", head["文号"]);
        Assert.Equal("2026-02-20", head["成文日期"]);
        Assert.Equal("2026-03-04 12:00", head["发布日期"]); // noon in Beijing
        Assert.Equal("有效 至 2031-03-31", head["有效性"]);
        Assert.Equal("主动公开", head["公开方式"]);
        Assert.Equal("长期公开", head["公开时限"]);
        Assert.Contains("/2026-", head["索引号"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Carry_the_ten_tags_of_an_article()
    {
        var id = await site.GivenPublished(await GivenColumn(), item => (item.Title, item.Source) = ("标题“一”", "示例区报"));
        using var reader = site.Anybody();

        var shown = await reader.GetAsync($"/info/{id}");

        string? Meta(string name) => shown.Page.QuerySelector($"meta[name={name}]")?.GetAttribute("content");
        Assert.Equal("标题“一”", Meta("ArticleTitle"));
        Assert.Equal("2026-03-04 12:00", Meta("PubDate"));
        Assert.Equal("示例区报", Meta("ContentSource"));
        string[] others = ["SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnDescription", "ColumnKeywords",
            "ColumnType"];
        Assert.All(others, name => Assert.NotNull(Meta(name)));
    }

    [Fact]
    public async Task Encode_a_hostile_title_and_leave_Chinese_as_it_is()
    {
        var id = await site.GivenPublished(await GivenColumn(), item => item.Title = "<script>alert(1)</script>中文·“引号”");
        using var reader = site.Anybody();

        var shown = await reader.GetAsync($"/info/{id}");

        Assert.Null(shown.Page.QuerySelector("script:not([src])"));
        Assert.Contains("中文·“引号”", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_each_table_into_a_region_that_scrolls()
    {
        var id = await site.GivenPublished(await GivenColumn(), item =>
            item.BodyHtml = "<table><tbody><tr><td>甲</td></tr></tbody></table>");
        using var reader = site.Anybody();

        var shown = await reader.GetAsync($"/info/{id}");

        Assert.NotNull(shown.Page.QuerySelector(".prose > .table-scroll[tabindex='0'] > table"));
    }

    [Fact]
    public async Task Show_document_and_interpretation_on_each_other()
    {
        var column = await GivenColumn();
        var document = await site.GivenPublished(column, item => item.Title = "管理办法");
        var reading = await site.GivenPublished(column, item => item.Title = "办法的解读");
        await site.GivenLink(reading, document, LinkKind.Interprets);
        using var reader = site.Anybody();

        Assert.Equal("解读", await LabelAsync(reader, document, reading));
        Assert.Equal("文件", await LabelAsync(reader, reading, document));
    }

    [Fact]
    public async Task Say_nothing_of_related_items_that_are_not_public()
    {
        var column = await GivenColumn();
        var document = await site.GivenPublished(column);
        var draft = await site.GivenDraft(column, item => item.Title = "未公开的解读");
        await site.GivenLink(draft, document, LinkKind.Interprets);
        using var reader = site.Anybody();

        Assert.DoesNotContain("未公开的解读", (await reader.GetAsync($"/info/{document}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warn_that_a_document_was_abolished_and_by_what()
    {
        var column = await GivenColumn();
        var act = await site.GivenPublished(column, item => item.DocumentNumber = "示科规〔2026〕2号");
        var document = await site.GivenPublished(column, null, row => row.Validity = "废止");
        await site.GivenLink(act, document, LinkKind.Abolishes, new DateOnly(2026, 3, 1));
        using var reader = site.Anybody();

        var notice = (await reader.GetAsync($"/info/{document}")).Page.QuerySelector(".notice-warn")!;

        Assert.Contains("本文件自 2026 年 3 月 1 日起废止", notice.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/info/{act}", notice.QuerySelector("a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Count_a_term_as_over_the_day_after_whatever_was_stored()
    {
        var id = await site.GivenPublished(
            await GivenColumn(), item => item.ExpiresOn = new DateOnly(2026, 3, 3), row => row.Validity = "有效");
        using var reader = site.Anybody();

        (await reader.GetAsync($"/info/{id}")).Shows("本文件已失效");
    }

    [Fact]
    public async Task Mark_what_was_imported_and_what_was_urgent()
    {
        var id = await site.GivenPublished(await GivenColumn(), null, row =>
        {
            row.PublishedAt = new DateTime(2019, 12, 31, 16, 30, 0, DateTimeKind.Utc); // new year in Beijing
            row.ImportedAt = new DateTime(2026, 1, 8, 0, 0, 0, DateTimeKind.Utc);
            row.Urgent = true;
        });
        using var reader = site.Anybody();

        var shown = await reader.GetAsync($"/info/{id}");

        shown.Shows("2020-01-01 00:30");
        shown.Shows("2026-01-08");
        shown.Shows("迁移");
        shown.Shows("应急发布");
    }

    [Fact]
    public async Task That_were_withdrawn_are_gone_with_day_and_reason_and_nothing_of_the_content()
    {
        var id = await site.GivenPublished(await GivenColumn(), item => (item.Title, item.BodyHtml) = ("敏感标题", "<p>敏感正文</p>"));
        await site.GivenWithdrawn(id, "内容有误");
        using var reader = site.Anybody();

        var shown = await reader.GetAsync($"/info/{id}");

        shown.Is(HttpStatusCode.Gone);
        shown.Shows("2026-03-04");
        shown.Shows("内容有误");
        Assert.DoesNotContain("敏感", shown.Text, StringComparison.Ordinal);
        (await reader.GetAsync($"/info/{id}/versions/1")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whose_last_open_day_is_over_are_gone()
    {
        var id = await site.GivenPublished(await GivenColumn(), item => item.OpenUntil = new DateOnly(2026, 3, 3));
        using var reader = site.Anybody();

        var shown = await reader.GetAsync($"/info/{id}");

        shown.Is(HttpStatusCode.Gone);
        shown.Shows("公开期限已满");
    }

    [Fact]
    public async Task That_never_were_public_are_not_there()
    {
        var id = await site.GivenDraft(await GivenColumn());
        using var reader = site.Anybody();

        (await reader.GetAsync($"/info/{id}")).Is(HttpStatusCode.NotFound);
        (await reader.GetAsync($"/info/{id}/versions/1")).Is(HttpStatusCode.NotFound);
        (await reader.GetAsync("/info/99999999999999999999")).Is(HttpStatusCode.NotFound);
        (await reader.GetAsync("/info/1'--")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Show_what_each_version_changed()
    {
        var id = await site.GivenPublished(await GivenColumn(), item => item.BodyHtml = "<p>电话是 8260200。</p><p>其余不变。</p>");
        await site.GivenAmended(id, "更正电话", item => item.BodyHtml = "<p>电话是 8260191。</p><p>其余不变。</p>");
        using var reader = site.Anybody();

        (await reader.GetAsync($"/info/{id}")).Shows("更正电话");
        var shown = await reader.GetAsync($"/info/{id}/versions/2");

        Assert.Equal("8260200", shown.Page.QuerySelector(".prose del")?.TextContent);
        Assert.Equal("8260191", shown.Page.QuerySelector(".prose ins")?.TextContent);
        Assert.Contains("<p>其余不变。</p>", shown.Text, StringComparison.Ordinal);
        (await reader.GetAsync($"/info/{id}/versions/3")).Is(HttpStatusCode.NotFound);
        (await reader.GetAsync($"/info/{id}/versions/0")).Is(HttpStatusCode.NotFound);
    }

    private static async Task<string?> LabelAsync(Visitor reader, long on, long of) =>
        (await reader.GetAsync($"/info/{on}"))
            .Page.QuerySelector($".dated-list-main:has(a[href='/info/{of}']) .tag")?.TextContent;

    private async Task<Column> GivenColumn() => await site.GivenColumn(await site.GivenAgency(), "policy", "政策法规", "policy");
}

public sealed class ArticlesOnSqlite(SqliteSite site) : Articles(site), IClassFixture<SqliteSite>;

public sealed class ArticlesOnPostgres(PostgresSite site) : Articles(site), IClassFixture<PostgresSite>;
