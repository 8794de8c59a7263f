using System.Net;
using Gongkai.Data.People;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Publishing.Edit;

public abstract class EditingAnItem(TestSite site)
{
    [Fact]
    public async Task Asks_who_one_is_and_whether_one_may_and_hides_what_is_another_organs()
    {
        var (office, other) = (await site.GivenOffice(), await site.GivenOffice());
        var id = await site.GivenDraft(office);
        using var nobody = site.Anybody();
        using var reviewer = await site.SignedInAs(office.The(Role.FirstReviewer));
        using var stranger = await site.SignedInAs(other.The(Role.Editor));

        foreach (var path in new[] { $"/office/items/{id}/edit", $"/office/items/{id}/links", EditGivens.NewPage(office) })
        {
            Assert.Contains("sign-in", (await nobody.GetAsync(path)).Location?.ToString());
            (await reviewer.GetAsync(path)).Is(HttpStatusCode.Forbidden);
            (await stranger.GetAsync(path)).Is(HttpStatusCode.NotFound);
        }

        (await stranger.PostFromAsync("/office/items", $"/office/items/{id}/edit", EditGivens.Form(other))).Is(HttpStatusCode.NotFound);
        Assert.Equal("关于开展示例活动的通知", (await site.Item(id)).Content.Title);
    }

    [Fact]
    public async Task Begins_with_the_column_and_keeps_a_draft_that_is_far_from_complete()
    {
        var office = await site.GivenOffice();
        using var editor = await site.SignedInAs(office.The(Role.Editor));
        (await editor.GetAsync("/office/items/new")).Shows("通知公告");

        var page = await editor.GetAsync(EditGivens.NewPage(office));
        Assert.Equal(office.Agency.Name, page.Page.QuerySelector("#Source")!.GetAttribute("value"));
        Assert.Equal("2026-03-04", page.Page.QuerySelector("#FormedOn")!.GetAttribute("value"));
        var saved = await editor.PostAsync(EditGivens.NewPage(office), EditGivens.Form(office, 0, ("Summary", ""), ("TopicClass", ""), ("Section", ""), ("FormedOn", "")));

        Assert.True(saved.Redirected, saved.Text);
        var item = await site.LastItem(office);
        Assert.Equal(("Draft", "关于公布示例服务事项的通知"), (item.Stage, item.Content.Title));
        Assert.True(await site.InDb(db => db.AuditRecords.AnyAsync(record => record.Action == "item.create" && record.AgencyId == office.Agency.Id)));
    }

    [Fact]
    public async Task Tells_every_missing_field_at_once_when_it_is_submitted_and_keeps_what_was_written()
    {
        var office = await site.GivenOffice();
        using var editor = await site.SignedInAs(office.The(Role.Editor));

        var answer = await editor.PostAsync(
            EditGivens.NewPage(office), EditGivens.Form(office, 0, ("go", "submit"), ("Summary", ""), ("TopicClass", ""), ("FormedOn", "2026-03-20"), ("Section", "")));
        var page = await editor.GetAsync(answer.Location!.ToString());

        Assert.Contains("check=1", answer.Location!.ToString());
        page.Shows("没有填写内容概述");
        page.Shows("没有填写主题分类");
        page.Shows("没有填写责任科室");
        page.Shows("生成日期 2026-03-20 晚于今天 2026-03-04");
        Assert.Equal("#Summary", page.Page.QuerySelectorAll(".error-summary a").First(link => link.TextContent.Contains("内容概述")).GetAttribute("href"));
        Assert.Equal("Draft", (await site.LastItem(office)).Stage);
    }

    [Fact]
    public async Task Goes_into_review_when_it_is_complete()
    {
        var office = await site.GivenOffice();
        using var editor = await site.SignedInAs(office.The(Role.Editor));

        var answer = await editor.PostAsync(EditGivens.NewPage(office), EditGivens.Form(office, 0, ("go", "submit")));

        var item = await site.LastItem(office);
        Assert.Equal($"/office/items/{item.Id}", answer.Location?.ToString());
        Assert.Equal(("InReview", "first"), (item.Stage, item.WaitsFor));
        Assert.True(await site.InDb(db => db.AuditRecords.AnyAsync(record => record.Action == "item.submitted" && record.Subject == $"item:{item.Id}")));
    }

    [Theory]
    [InlineData("FormedOn", "2026-02-30", "生成日期“2026-02-30”不是一个日期")]
    [InlineData("Title", "", "没有填写标题，无法保存")]
    [InlineData("Column", "999999", "栏目选择的内容不存在或者不属于本机关")]
    [InlineData("Section", "999999", "责任科室选择的内容不存在或者不属于本机关")]
    [InlineData("Responsible", "1", "责任人选择的内容不存在或者不属于本机关")]
    [InlineData("Openness", "Everything", "公开属性选择的内容不存在")]
    [InlineData("Kind", "99", "信息类型选择的内容不存在")]
    public async Task Says_what_is_wrong_with_a_field_and_keeps_the_text(string field, string value, string says)
    {
        var office = await site.GivenOffice();
        var other = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        using var editor = await site.SignedInAs(office.The(Role.Editor));
        var typed = field == "Responsible" ? other.The(Role.Editor).Id.ToString() : value;

        var page = await editor.PostAsync(
            $"/office/items/{id}/edit", EditGivens.Form(office, (await site.Item(id)).Revision, ("Summary", "我写的概述"), (field, typed)));

        page.Is(HttpStatusCode.OK);
        page.Shows(says);
        page.Shows("我写的概述");
        Assert.Equal("示例区开展示例活动。", (await site.Item(id)).Content.Summary);
    }

    [Fact]
    public async Task Takes_no_stage_person_or_time_from_hidden_fields()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        using var editor = await site.SignedInAs(office.The(Role.Editor));

        await editor.PostAsync($"/office/items/{id}/edit", EditGivens.Form(
            office, (await site.Item(id)).Revision, ("Stage", "Published"), ("Item.Stage", "Published"), ("IndexNumber", "X"), ("CreatedById", "1"),
            ("PublishedAt", "2020-01-01"), ("AgencyId", "1"), ("Id", "1"), ("ContentHash", "x")));

        var item = await site.Item(id);
        Assert.Equal(("Draft", (string?)null, office.Agency.Id), (item.Stage, item.IndexNumber, item.AgencyId));
        Assert.Equal(office.The(Role.Editor).Id, item.CreatedById);
        Assert.False(await site.InDb(db => db.Publications.AnyAsync(known => known.ItemId == id)));
    }

    [Fact]
    public async Task Takes_script_out_of_the_text_and_shows_a_title_as_text()
    {
        var office = await site.GivenOffice();
        using var editor = await site.SignedInAs(office.The(Role.Editor));

        await editor.PostAsync(EditGivens.NewPage(office), EditGivens.Form(
            office, 0, ("Title", "<script>alert(1)</script>示例"), ("Body", "<p onclick=\"alert(1)\">正文<script>alert(1)</script><img src=x onerror=alert(1)></p>")));
        var item = await site.LastItem(office);
        var page = await editor.GetAsync($"/office/items/{item.Id}/edit");

        Assert.DoesNotContain("script", item.Content.BodyHtml);
        Assert.DoesNotContain("on", item.Content.BodyHtml.Replace("<strong>", ""));
        Assert.DoesNotContain("<script>alert", page.Text);
        Assert.Equal("<script>alert(1)</script>示例", page.Page.QuerySelector("#Title")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Refuses_to_change_what_is_public_and_says_how_it_is_done()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenPublished(office);
        using var editor = await site.SignedInAs(office.The(Role.Editor));

        (await editor.GetAsync($"/office/items/{id}/edit")).Shows("请先在这条信息的页面发起修订");
        var answer = await editor.PostFromAsync(
            EditGivens.NewPage(office), $"/office/items/{id}/edit", EditGivens.Form(office, (await site.Item(id)).Revision, ("SeenStage", "Published")));

        answer.Is(HttpStatusCode.OK);
        Assert.Equal("关于开展示例活动的通知", (await site.Item(id)).Content.Title);
    }

    [Fact]
    public async Task Shows_what_the_guard_found_and_takes_a_reason_for_keeping_it()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        using var editor = await site.SignedInAs(office.The(Role.Editor));
        var form = EditGivens.Form(office, (await site.Item(id)).Revision, ("Body", "<p>咨询电话：13812345678。</p>"), ("go", "check"));

        await editor.PostAsync($"/office/items/{id}/edit", form);
        var page = await editor.GetAsync($"/office/items/{id}/edit");
        page.Shows("正文第1段");
        page.Shows("1 处待处理");
        Assert.DoesNotContain("13812345678", page.Page.QuerySelector("aside")!.TextContent);
        var print = page.Page.QuerySelector("button[value^='accept:']")!.GetAttribute("value")!["accept:".Length..];
        var now = EditGivens.Form(office, (await site.Item(id)).Revision, ("Body", "<p>咨询电话：13812345678。</p>"), ("go", "accept:" + print));
        await editor.PostAsync($"/office/items/{id}/edit", now);
        (await editor.GetAsync($"/office/items/{id}/edit")).Shows("1 处待处理");
        await editor.PostAsync($"/office/items/{id}/edit", [
            .. EditGivens.Form(office, (await site.Item(id)).Revision, ("Body", "<p>咨询电话：13812345678。</p>"), ("go", "accept:" + print)),
            ("Reason-" + print, "对外公布的值班电话")]);

        (await editor.GetAsync($"/office/items/{id}/edit")).Shows("已说明理由保留：对外公布的值班电话");
        Assert.Equal("对外公布的值班电话", (await site.InDb(db => db.GuardFindings.SingleAsync(row => row.ItemId == id))).AcceptedReason);
    }

    [Fact]
    public async Task Shows_the_advice_of_who_sent_it_back()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        await site.Submit(office, id);
        ItemGivens.NoProblem(await site.Act(office, Role.FirstReviewer, id, open => open.State.Return(
            open.By, open.Seen, "first", new ReturnAdvice("金额有误", new ReviewMark("示例活动", "请写全称")))));
        using var editor = await site.SignedInAs(office.The(Role.Editor));

        var page = await editor.GetAsync($"/office/items/{id}/edit");

        page.Shows("金额有误");
        page.Shows("请写全称");
    }

    [Fact]
    public async Task Needs_the_token_of_the_form()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        using var editor = await site.SignedInAs(office.The(Role.Editor));

        foreach (var path in new[] { $"/office/items/{id}/edit", "/office/drafts", "/office/items", EditGivens.NewPage(office) })
        {
            using var answer = await editor.Client.PostAsync(
                new Uri(path, UriKind.Relative), new FormUrlEncodedContent(EditGivens.Form(office).Select(field => KeyValuePair.Create(field.Item1, field.Item2))));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }
}

public sealed class EditingAnItemOnSqlite(SqliteSite site) : EditingAnItem(site), IClassFixture<SqliteSite>;

public sealed class EditingAnItemOnPostgres(PostgresSite site) : EditingAnItem(site), IClassFixture<PostgresSite>;
