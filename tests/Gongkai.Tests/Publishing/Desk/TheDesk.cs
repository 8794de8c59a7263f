using System.Net;
using Gongkai.Data.People;
using Gongkai.Data.Publishing;
using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Tests.Publishing.Edit;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Publishing.Desk;

/// <summary>Today's work, the list with its bulk acts, the register of what is not opened.</summary>
public abstract class TheDesk(TestSite site)
{
    [Fact]
    public async Task Is_calm_when_nothing_waits()
    {
        var agency = await site.GivenAgency();
        using var reviewer = await site.SignedInAs(Role.FirstReviewer, agency);
        using var administrator = await site.SignedInAs(await site.GivenPerson(Role.SystemAdministrator, null));

        (await reviewer.GetAsync("/office")).Shows("没有要办的事");
        (await administrator.GetAsync("/office")).Shows("没有要办的事");
    }

    [Fact]
    public async Task Says_what_waits_for_whom_and_why()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office, change: content => content.Title = "等待审核的信息");
        await site.Submit(office, id);
        await site.GivenDraft(office, change: content =>
            (content.Title, content.FormedOn) = ("早该公开的信息", new DateOnly(2026, 1, 5)));
        using var first = await site.SignedInAs(office.The(Role.FirstReviewer));
        using var second = await site.SignedInAs(office.The(Role.SecondReviewer));
        using var secrecy = await site.SignedInAs(office.The(Role.SecrecyReviewer));
        using var editor = await site.SignedInAs(office.The(Role.Editor));

        (await first.GetAsync("/office")).Shows("待您初审");
        (await secrecy.GetAsync("/office")).Shows("待您保密审查");
        (await second.GetAsync("/office")).Shows("没有要办的事");
        var page = await editor.GetAsync("/office");
        Assert.DoesNotContain("待您", page.Text);
        page.Shows("早该公开的信息");
        page.Shows("条例第二十六条");
        page.Shows("已逾期");
        page.Shows("还没有公开指南");
    }

    [Fact]
    public async Task Brings_back_what_was_returned_with_the_reason()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        await site.Submit(office, id);
        ItemGivens.NoProblem(await site.Act(office, Role.FirstReviewer, id, open =>
            open.State.Return(open.By, open.Seen, "first", new ReturnAdvice("请核对金额"))));
        using var editor = await site.SignedInAs(office.The(Role.Editor));

        (await editor.GetAsync("/office")).Shows("退回：请核对金额");
    }

    [Fact]
    public async Task Reminds_of_a_document_without_interpretation_only_after_three_working_days()
    {
        var office = await site.GivenOffice();
        await site.GivenPublished(office, "policy", content =>
        {
            (content.Title, content.Kind, content.DocumentNumber) = ("示例办法", ItemKind.NormativeDocument, "示规〔2026〕1号");
            content.EffectiveOn = new DateOnly(2026, 4, 1);
        });
        using var editor = await site.SignedInAs(office.The(Role.Editor));
        var before = await editor.GetAsync("/office");
        var now = site.Time.GetUtcNow();
        site.Time.Move(TimeSpan.FromDays(8));
        using var later = await site.SignedInAs(office.The(Role.Editor));
        var after = await later.GetAsync("/office");
        site.Time.SetTo(now);

        Assert.DoesNotContain("解读应在", before.Text);
        after.Shows("解读应在");
    }

    [Fact]
    public async Task Lists_by_filter_and_only_ones_own_organs()
    {
        var (office, other) = (await site.GivenOffice(), await site.GivenOffice());
        await site.GivenDraft(office, change: content => content.Title = "唯一的蓝色通知");
        await site.GivenPublished(office, change: content => content.Title = "唯一的红色通知");
        await site.GivenDraft(other, change: content => content.Title = "唯一的外局通知");
        using var editor = await site.SignedInAs(office.The(Role.Editor));

        var all = await editor.GetAsync("/office/items");
        all.Shows("唯一的蓝色通知");
        all.Shows("唯一的红色通知");
        Assert.DoesNotContain("唯一的外局通知", all.Text);
        Assert.DoesNotContain("唯一的外局通知", (await editor.GetAsync($"/office/items?agency={other.Agency.Id}")).Text);
        var drafts = await editor.GetAsync("/office/items?stage=Draft&q=唯一&from=2026-03-01&until=2026-12-31&kind=Information");
        drafts.Shows("唯一的蓝色通知");
        Assert.DoesNotContain("唯一的红色通知", drafts.Text);
        (await editor.GetAsync("/office/items?q=没有这样的标题&stage=%27;drop&page=-3&from=x")).Shows("没有符合条件的信息");
        var number = await site.InDb(db => db.Items.Where(item => item.Content.Title == "唯一的红色通知")
            .Select(item => item.IndexNumber).SingleAsync());
        (await editor.GetAsync($"/office/items?q={number}")).Shows("唯一的红色通知");
    }

    [Fact]
    public async Task Exports_the_list_without_formulas()
    {
        var office = await site.GivenOffice();
        await site.GivenDraft(office, change: content => content.Title = "=HYPERLINK(\"x\")");
        using var editor = await site.SignedInAs(office.The(Role.Editor));

        var csv = await editor.GetAsync("/office/items?handler=Csv");

        csv.Is(HttpStatusCode.OK);
        Assert.StartsWith("text/csv", csv.Headers["Content-Type"]);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")\"", csv.Text);
    }

    [Fact]
    public async Task Submits_several_at_once_and_tells_each_refusal()
    {
        var (office, other) = (await site.GivenOffice(), await site.GivenOffice());
        var good = await site.GivenDraft(office, change: content => content.Title = "完整的信息");
        var bad = await site.GivenDraft(office, change: content => (content.Title, content.Summary) = ("缺概述的信息", ""));
        var foreign = await site.GivenDraft(other);
        using var editor = await site.SignedInAs(office.The(Role.Editor));

        var page = await editor.PostAsync("/office/items", ("id", $"{bad}"), ("id", $"{good}"), ("id", $"{foreign}"),
            ("act", "submit"));

        page.Shows("选择 3 条，办理成功 1 条");
        page.Shows("缺概述的信息：没有填写内容概述");
        page.Shows("没有这条信息");
        Assert.Equal(("InReview", "Draft", "Draft"),
            ((await site.Item(good)).Stage, (await site.Item(bad)).Stage, (await site.Item(foreign)).Stage));
    }

    [Fact]
    public async Task Moves_and_assigns_several_within_the_organ_only()
    {
        var (office, other) = (await site.GivenOffice(), await site.GivenOffice());
        var id = await site.GivenDraft(office);
        using var editor = await site.SignedInAs(office.The(Role.Editor));

        (await editor.PostAsync("/office/items", ("id", $"{id}"), ("act", "move"), ("toColumn", $"{other.Columns["news"]}")))
            .Shows("选择的栏目不属于这条信息的机关");
        await editor.PostAsync("/office/items", ("id", $"{id}"), ("act", "move"), ("toColumn", $"{office.Columns["news"]}"));
        (await editor.PostAsync("/office/items", ("id", $"{id}"), ("act", "assign"),
            ("toPerson", $"{other.The(Role.Editor).Id}"))).Shows("不属于这条信息的机关");
        await editor.PostAsync("/office/items", ("id", $"{id}"), ("act", "assign"),
            ("toPerson", $"{office.The(Role.Editor).Id}"));

        var item = await site.Item(id);
        Assert.Equal((office.Columns["news"], (long?)office.The(Role.Editor).Id), (item.ColumnId, item.ResponsiblePersonId));
        Assert.True(await site.InDb(db => db.AuditRecords.AnyAsync(record =>
            record.Action == "item.moved" && record.Subject == $"item:{id}")));
    }

    [Fact]
    public async Task Moves_what_is_public_only_by_who_manages_columns_and_tells_it_in_the_history()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenPublished(office);
        using var editor = await site.SignedInAs(office.The(Role.Editor));
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));
        (string, string)[] move = [("id", $"{id}"), ("act", "move"), ("toColumn", $"{office.Columns["news"]}")];

        (await editor.PostAsync("/office/items", move)).Shows("已公开的信息换栏目由管理栏目的人办理");
        await head.PostAsync("/office/items", move);

        Assert.Equal(office.Columns["news"], (await site.InDb(db => db.Publications.SingleAsync(known => known.ItemId == id)))
            .ColumnId);
        (await head.GetAsync($"/office/items/{id}/history")).Shows("调整到“");
    }

    [Fact]
    public async Task Withdraws_several_only_for_who_may()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenPublished(office);
        using var editor = await site.SignedInAs(office.The(Role.Editor));
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));

        (await editor.PostAsync("/office/items", ("id", $"{id}"), ("act", "withdraw"), ("reason", "x"))).Shows("没有对这条信息办理这件事的权限");
        (await head.PostAsync("/office/items", ("id", $"{id}"), ("act", "withdraw"), ("reason", " "))).Shows("没有写明理由");
        Assert.Equal("Published", (await site.Item(id)).Stage);
        await head.PostAsync("/office/items", ("id", $"{id}"), ("act", "withdraw"), ("reason", "内容有误"));

        Assert.Equal("Withdrawn", (await site.Item(id)).Stage);
        Assert.False(await site.InDb(db => db.Publications.AnyAsync(known => known.ItemId == id)));
    }

    [Fact]
    public async Task Reassesses_what_is_not_open()
    {
        var office = await site.GivenOffice();
        var id = await GivenNotOpen(office);
        await site.InDb(async db =>
        {
            (await db.Items.SingleAsync(item => item.Id == id)).NextReviewOn = new DateOnly(2026, 3, 1);
            return await db.SaveChangesAsync();
        });
        using var editor = await site.SignedInAs(office.The(Role.Editor));
        using var stranger = await site.SignedInAs((await site.GivenOffice()).The(Role.Editor));

        (await editor.GetAsync("/office/undisclosed")).Shows("超期 3 天");
        (await editor.GetAsync("/office")).Shows("条例第十八条");
        (await stranger.GetAsync($"/office/undisclosed/{id}")).Is(HttpStatusCode.NotFound);
        var wrong = await editor.PostFromAsync(
            $"/office/undisclosed/{id}", $"/office/undisclosed/{id}?handler=Keep", ("next", "2026-03-04"), ("reason", ""));
        wrong.Shows("不是今天以后五年以内的日期");
        wrong.Shows("没有写明继续不主动公开的理由");
        await editor.PostFromAsync($"/office/undisclosed/{id}", $"/office/undisclosed/{id}?handler=Keep", ("next", "2026-09-01"),
            ("reason", "仍在磋商"));
        Assert.Equal(new DateOnly(2026, 9, 1), (await site.Item(id)).NextReviewOn);
        Assert.Contains("仍在磋商", (await site.InDb(db =>
            db.AuditRecords.SingleAsync(record => record.Action == "item.reassess" && record.Subject == $"item:{id}"))).Changes);

        await editor.PostFromAsync($"/office/undisclosed/{id}", $"/office/undisclosed/{id}?handler=Open");

        var item = await site.Item(id);
        Assert.Equal(("Draft", Openness.Proactive, (string?)null),
            (item.Stage, item.Content.Openness, item.Content.OpennessGround));
        (await editor.GetAsync($"/office/undisclosed/{id}")).Is(HttpStatusCode.NotFound);
    }

    private async Task<long> GivenNotOpen(Office office)
    {
        var id = await site.GivenDraft(office, change: content =>
        {
            (content.Openness, content.OpennessGround, content.OpennessGroundKind) = (Openness.NotOpen, "G16.2", "过程稿");
            (content.OpennessReason, content.NoOrderToOpen) = ("仍在征求意见", true);
        });
        await site.PassAll(office, id);
        Assert.Equal("NotOpen", (await site.Item(id)).Stage);
        return id;
    }
}

public sealed class TheDeskOnSqlite(SqliteSite site) : TheDesk(site), IClassFixture<SqliteSite>;

public sealed class TheDeskOnPostgres(PostgresSite site) : TheDesk(site), IClassFixture<PostgresSite>;
