using System.Net;
using Gongkai.Data.People;
using Gongkai.Rules.Letters;
using Gongkai.Shell;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Admin;

public sealed class LetterPagesOnSqlite(SqliteSite site) : LetterPages(site), IClassFixture<SqliteSite>;

public sealed class LetterPagesOnPostgres(PostgresSite site) : LetterPages(site), IClassFixture<PostgresSite>;

/// <summary>Settings and texts of letters.</summary>
public abstract class LetterPages(TestSite site)
{
    private const string Page = "/office/letters/texts/D15";

    private DateOnly Today => BeijingDate.Today(site.Time);

    [Fact]
    public async Task Settings_are_kept_and_shown_with_the_next_number()
    {
        var agency = await site.GivenAgency();
        using var head = await site.SignedInAs(Role.DisclosureHead, agency);
        var path = $"/office/letters/settings?agency={agency.Id}";
        (await head.GetAsync(path)).Shows($"{agency.DocumentWord}公开〔{Today.Year}〕1号");

        var saved = await head.PostAsync(path, ("Word", "示科信复"), ("Court", "示例区人民法院"), ("ReconsiderationOrgan", "示例区人民政府"));

        Assert.True(saved.Redirected, saved.Text);
        var shown = await head.GetAsync(path);
        shown.Shows($"示科信复〔{Today.Year}〕1号");
        shown.Shows("示例区人民法院");
        Assert.NotEmpty(await site.Audit("letters.settings"));
    }

    [Theory]
    [InlineData("Word", "示科〔2026〕", "机关代字只写汉字")]
    [InlineData("ReconsiderationUrl", "javascript:alert(1)", "请写成 https:// 或 http:// 开头的完整网址")]
    [InlineData("Court", "longer than two hundred", "请不超过 200 个字")]
    public async Task Settings_that_are_wrong_are_named(string field, string value, string says)
    {
        var agency = await site.GivenAgency();
        using var head = await site.SignedInAs(Role.DisclosureHead, agency);

        var shown = await head.PostAsync($"/office/letters/settings?agency={agency.Id}", (field, field == "Court" ? new string('院', 201) : value));

        shown.Shows(says);
        Assert.False(await site.InDb(db => db.Settings.AnyAsync(setting => setting.AgencyId == agency.Id)));
    }

    [Fact]
    public async Task Are_not_there_for_another_organ_and_forbidden_to_others()
    {
        var (own, other) = (await site.GivenAgency(), await site.GivenAgency());
        using var head = await site.SignedInAs(Role.DisclosureHead, own);
        using var editor = await site.SignedInAs(Role.Editor, own);
        using var local = await site.SignedInAs(await site.GivenAdministratorOf(Role.SystemAdministrator, own));

        (await head.GetAsync($"/office/letters/settings?agency={other.Id}")).Is(HttpStatusCode.NotFound);
        (await head.GetAsync("/office/letters/settings?agency=0")).Is(HttpStatusCode.NotFound);
        (await head.GetAsync("/office/letters/texts")).Is(HttpStatusCode.Forbidden);
        (await editor.GetAsync("/office/letters/settings")).Is(HttpStatusCode.Forbidden);
        (await local.GetAsync($"{Page}?agency={own.Id}")).Is(HttpStatusCode.OK);
        (await local.GetAsync($"{Page}?agency={other.Id}")).Is(HttpStatusCode.NotFound);
        (await local.GetAsync($"{Page}?agency=0")).Is(HttpStatusCode.NotFound);
        (await local.GetAsync($"/office/letters/texts/D99?agency={own.Id}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Texts_are_previewed_without_being_kept_and_kept_as_a_new_version()
    {
        var agency = await site.GivenAgency();
        using var system = await site.System();
        var path = $"{Page}?agency={agency.Id}";
        var body = LetterTemplate.Default(LetterKinds.Find("D15")!).Body.Replace("告知您该政府信息不存在", "告知{您}该政府信息不存在<script>alert(1)</script>", StringComparison.Ordinal)
            + "\n如有疑问，可以拨打{联系电话}。";

        var preview = await system.PostFromAsync(path, path + "&handler=Preview", ("Title", "不存在告知书"), ("Body", body), ("From", $"{Today:yyyy-MM-dd}"));
        preview.Shows("不存在告知书");
        preview.Shows("如有疑问，可以拨打");
        Assert.DoesNotContain("<script>alert", preview.Text, StringComparison.Ordinal);
        Assert.Empty(await Versions(agency.Id));

        var saved = await system.PostAsync(path, ("Title", "不存在告知书"), ("Body", body), ("From", $"{Today:yyyy-MM-dd}"));

        Assert.True(saved.Redirected, saved.Text);
        var version = Assert.Single(await Versions(agency.Id));
        (await system.GetAsync(path)).Shows($"第 {version} 版");
        (await system.GetAsync($"/office/letters/texts?agency={agency.Id}")).Shows($"本机关第 {version} 版，自 {Today:yyyy-MM-dd} 起");
        Assert.DoesNotContain("如有疑问", (await system.GetAsync(path + "&version=0")).Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal); // the default again
        Assert.NotEmpty(await site.Audit("letters.text"));
    }

    [Fact]
    public async Task Texts_that_lack_what_the_law_wants_are_refused_with_the_article()
    {
        var agency = await site.GivenAgency();
        using var system = await site.System();
        var path = $"{Page}?agency={agency.Id}";

        var shown = await system.PostAsync(path, ("Title", "告知书"), ("Body", "您可以向人民法院起诉。{某字段}"), ("From", $"{Today:yyyy-MM-dd}"));

        shown.Shows("“{某字段}”不是可用的字段".Replace("“{某字段}”", "第 1 段的“{某字段}”", StringComparison.Ordinal));
        shown.Shows("缺少必备内容：{检索关键词}");
        shown.Shows("自行写了复议或者诉讼的途径");
        Assert.Equal("您可以向人民法院起诉。{某字段}", shown.Page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Empty(await Versions(agency.Id));
    }

    [Fact]
    public async Task Texts_do_not_reach_into_the_past()
    {
        using var system = await site.System();

        var shown = await system.PostAsync(Page + "?agency=0", ("Title", "告知书"), ("Body", "x"), ("From", $"{Today.AddDays(-1):yyyy-MM-dd}"));

        shown.Shows("不能作为开始使用的日期");
    }

    [Theory]
    [InlineData("UPDATE letter_texts SET title = 'x'")]
    [InlineData("DELETE FROM letter_texts")]
    public async Task Versions_are_never_changed(string sql)
    {
        var agency = await site.GivenAgency();
        using var system = await site.System();
        var text = LetterTemplate.Default(LetterKinds.Find("D15")!);
        await system.PostAsync($"{Page}?agency={agency.Id}", ("Title", text.Title), ("Body", text.Body), ("From", $"{Today:yyyy-MM-dd}"));

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => site.InDb(db => db.Database.ExecuteSqlRawAsync(sql)));
    }

    private Task<List<int>> Versions(long agency) =>
        site.InDb(db => db.LetterTexts.Where(text => text.AgencyId == agency).Select(text => text.Version).ToListAsync());
}
