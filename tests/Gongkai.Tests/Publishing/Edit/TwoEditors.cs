using System.Net;
using Gongkai.Data.People;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Publishing.Edit;

/// <summary>Two persons write on one item; and one person writes, loses the session, and comes back.</summary>
public abstract class TwoEditors(TestSite site)
{
    [Fact]
    public async Task Overwrite_nothing_unseen()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        var begun = (await site.Item(id)).Revision;
        using var first = await site.SignedInAs(office.The(Role.Editor));
        using var second = await site.SignedInAs(office.The(Role.DisclosureOfficer));
        await first.PostAsync($"/office/items/{id}/edit", EditGivens.Form(office, begun, ("Title", "第一位的标题"), ("Summary", "第一位的概述")));

        var page = await second.PostAsync($"/office/items/{id}/edit", EditGivens.Form(office, begun, ("Title", "第二位的标题"), ("Body", "<p>第二位的正文</p>")));

        page.Is(HttpStatusCode.Conflict);
        page.Shows(office.The(Role.Editor).FullName);
        page.Shows("标题");
        page.Shows("第一位的标题");
        Assert.Equal("第二位的标题", page.Page.QuerySelector("#Title")!.GetAttribute("value"));
        Assert.Contains("第二位的正文", page.Page.QuerySelector("#Body")!.TextContent);
        Assert.Equal("第一位的标题", (await site.Item(id)).Content.Title);
    }

    [Fact]
    public async Task Take_over_the_others_field_and_save_knowingly()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        var begun = (await site.Item(id)).Revision;
        using var first = await site.SignedInAs(office.The(Role.Editor));
        using var second = await site.SignedInAs(office.The(Role.DisclosureOfficer));
        await first.PostAsync($"/office/items/{id}/edit", EditGivens.Form(office, begun, ("Title", "第一位的标题")));
        var page = await second.PostAsync($"/office/items/{id}/edit", EditGivens.Form(office, begun, ("Title", "第二位的标题"), ("Summary", "第二位的概述")));
        string Hidden(string name) => page.Page.QuerySelector($"input[name={name}]")!.GetAttribute("value")!;
        var seen = int.Parse(Hidden("Revision"));

        var taken = await second.PostAsync($"/office/items/{id}/edit", EditGivens.Form(
            office, seen, ("Title", "第二位的标题"), ("Summary", "第二位的概述"), ("go", "take:Title"), ("ConflictBy", Hidden("ConflictBy")),
            ("ConflictName", Hidden("ConflictName")), ("ConflictChanged", Hidden("ConflictChanged"))));
        Assert.Equal("第一位的标题", taken.Page.QuerySelector("#Title")!.GetAttribute("value"));
        var saved = await second.PostAsync($"/office/items/{id}/edit", EditGivens.Form(office, seen, ("Title", "第一位的标题"), ("Summary", "第二位的概述")));

        Assert.True(saved.Redirected, saved.Text);
        var item = await site.Item(id);
        Assert.Equal(("第一位的标题", "第二位的概述"), (item.Content.Title, item.Content.Summary));
    }

    [Fact]
    public async Task Are_told_when_it_was_submitted_meanwhile()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        var begun = (await site.Item(id)).Revision;
        await site.Submit(office, id);
        using var second = await site.SignedInAs(office.The(Role.DisclosureOfficer));

        var page = await second.PostAsync($"/office/items/{id}/edit", EditGivens.Form(office, begun));

        page.Is(HttpStatusCode.Conflict);
        page.Shows("办理状态（送审）");
        Assert.Equal("InReview", (await site.Item(id)).Stage);
    }

    [Fact]
    public async Task Save_at_the_same_moment_and_only_one_wins()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        var begun = (await site.Item(id)).Revision;
        using var first = await site.SignedInAs(office.The(Role.Editor));
        using var second = await site.SignedInAs(office.The(Role.DisclosureOfficer));

        var answers = await Task.WhenAll(
            first.PostAsync($"/office/items/{id}/edit", EditGivens.Form(office, begun, ("Title", "甲的标题"))),
            second.PostAsync($"/office/items/{id}/edit", EditGivens.Form(office, begun, ("Title", "乙的标题"))));

        Assert.Single(answers, answer => answer.Redirected);
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Lose_nothing_that_was_typed()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        var revision = (await site.Item(id)).Revision;
        using var editor = await site.SignedInAs(office.The(Role.Editor));
        using var colleague = await site.SignedInAs(office.The(Role.DisclosureOfficer));

        var kept = await Keep(editor, id, EditGivens.Form(office, revision, ("Title", "还没有写完的标题"), ("DraftKey", $"item:{id}")));
        kept.Is(HttpStatusCode.OK);
        Assert.Contains("\"savedAt\":\"2026-03-0", kept.Text);
        Assert.Contains($"\"revision\":{revision}", kept.Text);
        Assert.Equal("关于开展示例活动的通知", (await site.Item(id)).Content.Title);
        (await editor.GetAsync($"/office/items/{id}/edit")).Shows("自动保存、还没有正式保存的内容");
        var restored = await editor.GetAsync($"/office/items/{id}/edit?draft=restore");
        Assert.Equal("还没有写完的标题", restored.Page.QuerySelector("#Title")!.GetAttribute("value"));

        Assert.DoesNotContain("自动保存、还没有", (await colleague.GetAsync($"/office/items/{id}/edit")).Text);
        var foreign = await colleague.GetAsync($"/office/items/{id}/edit?draft=restore");
        Assert.Equal("关于开展示例活动的通知", foreign.Page.QuerySelector("#Title")!.GetAttribute("value"));

        await editor.PostAsync($"/office/items/{id}/edit", EditGivens.Form(office, revision, ("Title", "写完的标题")));
        Assert.False(await site.InDb(db => db.DraftSaves.AnyAsync(draft => draft.Key == $"item:{id}")));
    }

    [Fact]
    public async Task Are_told_by_the_autosave_that_the_item_moved_on()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        var begun = (await site.Item(id)).Revision;
        using var first = await site.SignedInAs(office.The(Role.Editor));
        using var second = await site.SignedInAs(office.The(Role.DisclosureOfficer));
        await first.PostAsync($"/office/items/{id}/edit", EditGivens.Form(office, begun, ("Title", "第一位的标题")));

        var answer = await Keep(second, id, EditGivens.Form(office, begun, ("DraftKey", $"item:{id}")));

        answer.Is(HttpStatusCode.Conflict);
        Assert.Contains(office.The(Role.Editor).FullName, System.Text.RegularExpressions.Regex.Unescape(answer.Text));
        Assert.Contains("标题", System.Text.RegularExpressions.Regex.Unescape(answer.Text));
    }

    [Theory]
    [InlineData("item:0")]
    [InlineData("new:0")]
    [InlineData("file:abc")]
    [InlineData("")]
    public async Task Keep_no_draft_of_what_does_not_exist(string key)
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        using var editor = await site.SignedInAs(office.The(Role.Editor));

        (await Keep(editor, id, EditGivens.Form(office, 0, ("DraftKey", key)))).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Keep_no_draft_of_another_organ()
    {
        var (office, other) = (await site.GivenOffice(), await site.GivenOffice());
        var (id, own) = (await site.GivenDraft(office), await site.GivenDraft(other));
        using var stranger = await site.SignedInAs(other.The(Role.Editor));

        (await Keep(stranger, own, EditGivens.Form(office, 0, ("DraftKey", $"item:{id}")))).Is(HttpStatusCode.NotFound);
        (await Keep(stranger, own, EditGivens.Form(office, 0, ("DraftKey", $"new:{office.Columns["notices"]}")))).Is(HttpStatusCode.NotFound);
        (await Keep(stranger, own, EditGivens.Form(other, 0, ("DraftKey", $"new:{other.Columns["notices"]}")))).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_a_fresh_token_only_when_signed_in()
    {
        var office = await site.GivenOffice();
        using var editor = await site.SignedInAs(office.The(Role.Editor));
        using var nobody = site.Anybody();

        Assert.Contains("\"token\":\"", (await editor.GetAsync("/office/token")).Text);
        Assert.True((await nobody.GetAsync("/office/token")).Redirected);
    }

    private static Task<Shown> Keep(Visitor visitor, long id, (string, string)[] fields) =>
        visitor.PostFromAsync($"/office/items/{id}/edit", "/office/drafts", fields);
}

public sealed class TwoEditorsOnSqlite(SqliteSite site) : TwoEditors(site), IClassFixture<SqliteSite>;

public sealed class TwoEditorsOnPostgres(PostgresSite site) : TwoEditors(site), IClassFixture<PostgresSite>;
