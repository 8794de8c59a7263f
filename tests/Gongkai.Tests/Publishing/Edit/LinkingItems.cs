using System.Net;
using Gongkai.Data.People;
using Gongkai.Data.Publishing;
using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Publishing.Edit;

public abstract class LinkingItems(TestSite site)
{
    [Fact]
    public async Task Finds_ones_own_drafts_and_what_is_public_elsewhere_but_no_other_draft()
    {
        var (office, other) = (await site.GivenOffice(), await site.GivenOffice());
        var id = await site.GivenDraft(office);
        await site.GivenDraft(office, change: content => content.Title = "可关联的自家草稿");
        await site.GivenPublished(other, change: content => content.Title = "可关联的外局公开");
        var hidden = await site.GivenDraft(other, change: content => content.Title = "可关联的外局草稿");
        using var editor = await site.SignedInAs(office.The(Role.Editor));

        var page = await editor.GetAsync($"/office/items/{id}/links?q=可关联的");
        page.Shows("可关联的自家草稿");
        page.Shows("可关联的外局公开");
        Assert.DoesNotContain("可关联的外局草稿", page.Text);
        var refused = await Add(editor, id, hidden, "Related");

        refused.Shows("没有找到要关联的信息");
        Assert.Empty((await Content(id)).Ties);
    }

    [Fact]
    public async Task Tells_of_another_organs_tie_when_it_is_public_and_not_before()
    {
        var (office, other) = (await site.GivenOffice(), await site.GivenOffice());
        var id = await site.GivenPublished(office);
        var draft = await site.GivenDraft(other, change: content => content.Title = "外局的解读");
        using var stranger = await site.SignedInAs(other.The(Role.Editor));
        using var editor = await site.SignedInAs(office.The(Role.Editor));
        using var reader = site.Anybody();

        await Add(stranger, draft, id, "Interprets");

        (await stranger.GetAsync($"/office/items/{draft}/links")).Shows("关于开展示例活动的通知");
        Assert.DoesNotContain("外局的解读", (await editor.GetAsync($"/office/items/{id}/links")).Text);
        await Publish(other, draft);
        (await editor.GetAsync($"/office/items/{id}/links")).Shows("由对方登记");
        (await reader.GetAsync($"/info/{id}")).Shows("外局的解读");
        (await reader.GetAsync($"/info/{draft}")).Shows("关于开展示例活动的通知");
    }

    [Fact]
    public async Task Ties_interpretation_and_document_once_though_both_say_so()
    {
        var office = await site.GivenOffice();
        var document = await site.GivenDraft(office, "policy", Norm);
        var reading = await site.GivenDraft(office, "interpretation", content =>
            (content.Title, content.Kind) = ("示例办法解读", ItemKind.Interpretation));
        using var editor = await site.SignedInAs(office.The(Role.Editor));

        await Add(editor, document, reading, "InterpretedBy");
        (await Add(editor, document, reading, "InterpretedBy")).Shows("已经有同样的关联");
        await Add(editor, reading, document, "Interprets");
        await Publish(office, document);
        await Publish(office, reading);

        var link = await site.InDb(db => db.ItemLinks.SingleAsync(known => known.ToItemId == document));
        Assert.Equal((reading, LinkKind.Interprets, document), (link.FromItemId, link.Kind, link.CarrierItemId));
        Assert.Equal(1, (await editor.GetAsync($"/office/items/{document}/links")).Page.QuerySelectorAll("tbody tr").Length);
        ItemGivens.NoProblem(await site.Act(office, Role.DisclosureHead, document, open => open.State.Withdraw(open.By, "有误")));
        Assert.Equal(reading, (await site.InDb(db => db.ItemLinks.SingleAsync(known => known.ToItemId == document)))
            .CarrierItemId);
        ItemGivens.NoProblem(await site.Act(office, Role.DisclosureHead, reading, open => open.State.Withdraw(open.By, "有误")));
        Assert.False(await site.InDb(db => db.ItemLinks.AnyAsync(known => known.ToItemId == document)));
    }

    [Fact]
    public async Task Ends_a_document_only_when_the_act_is_published_and_while_it_is()
    {
        var office = await site.GivenOffice();
        var old = await site.GivenPublished(office, "policy", Norm);
        var act = await site.GivenDraft(office);
        using var editor = await site.SignedInAs(office.The(Role.Editor));
        using var reviewer = await site.SignedInAs(office.The(Role.FirstReviewer));

        (await Add(editor, act, old, "Abolishes")).Shows("没有填写修改或者废止生效的日期");
        await Add(editor, act, old, "Abolishes", "2026-03-01");
        await site.Submit(office, act);
        (await reviewer.GetAsync($"/office/items/{act}/review")).Shows("废止的文件");
        Assert.Equal("有效", (await Public(old)).Validity);
        await Publish(office, act, submitted: true);
        Assert.Equal((act, false), ((await Public(old)).ChangedByItemId, (await Public(old)).Validity == "有效"));

        ItemGivens.NoProblem(await site.Act(office, Role.DisclosureHead, act, open => open.State.Withdraw(open.By, "有误")));

        Assert.Equal(("有效", (long?)null), ((await Public(old)).Validity, (await Public(old)).ChangedByItemId));
    }

    [Fact]
    public async Task Starts_the_review_again_when_a_tie_changes_after_it()
    {
        var office = await site.GivenOffice();
        var (other, id) = (await site.GivenPublished(office), await site.GivenDraft(office));
        await site.PassAll(office, id);
        using var editor = await site.SignedInAs(office.The(Role.Editor));

        await Add(editor, id, other, "Related");

        Assert.Equal("Draft", (await site.InDb(db => db.Items.SingleAsync(item => item.Id == id))).Stage);
        Assert.Contains(await site.Act(office, Role.FinalReviewer, id, open => open.State.Publish(open.By, open.Seen)),
            problem => problem.Code == "review.wrong-stage");
        await editor.PostFromAsync($"/office/items/{id}/links", $"/office/items/{id}/links?handler=Remove",
            ("other", $"{other}"), ("kind", "Related"));
        Assert.Empty((await Content(id)).Ties);
    }

    [Fact]
    public async Task Changes_the_ties_of_what_is_public_by_an_amendment()
    {
        var office = await site.GivenOffice();
        var (other, id) = (await site.GivenPublished(office), await site.GivenPublished(office));
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));

        (await head.GetAsync($"/office/items/{id}/links")).Shows("已公开的内容由修订来修改");
        (await head.PostFromAsync($"/office/items/{id}/edit", $"/office/items/{id}/links?handler=Add", ("other", $"{other}"),
            ("kind", "Related"), ("on", "")))
            .Shows("请先发起修订");
        Assert.False(await site.InDb(db => db.ItemLinks.AnyAsync(link => link.FromItemId == id)));
        ItemGivens.NoProblem(await site.Act(office, Role.Editor, id, open =>
            open.State.StartAmendment(open.By, open.Seen, "补充关联")));
        using var editor = await site.SignedInAs(office.The(Role.Editor));
        await Add(editor, id, other, "Related");
        Assert.False(await site.InDb(db => db.ItemLinks.AnyAsync(link => link.FromItemId == id)));
        await Publish(office, id);

        Assert.True(await site.InDb(db => db.ItemLinks.AnyAsync(link => link.FromItemId == id && link.ToItemId == other)));
    }

    private static void Norm(ItemContent content) =>
        (content.Title, content.Kind, content.DocumentNumber, content.EffectiveOn, content.FormClass) =
            ("示例办法", ItemKind.NormativeDocument, "示规〔2026〕2号", new DateOnly(2026, 1, 1), "通知");

    private async Task Publish(Office office, long id, bool submitted = false)
    {
        if (submitted)
        {
            await site.PassRest(office, id);
        }
        else
        {
            await site.PassAll(office, id);
        }

        ItemGivens.NoProblem(await site.Act(office, Role.FinalReviewer, id, open => open.State.Publish(open.By, open.Seen)));
    }

    private async Task<ItemContent> Content(long id) =>
        (await site.InDb(db => db.Items.SingleAsync(item => item.Id == id))).Content;

    private Task<Publication> Public(long id) => site.InDb(db => db.Publications.SingleAsync(known => known.ItemId == id));

    private static Task<Shown> Add(Visitor visitor, long id, long other, string kind, string on = "") => visitor.PostFromAsync(
        $"/office/items/{id}/links", $"/office/items/{id}/links?handler=Add", ("other", $"{other}"), ("kind", kind), ("on", on));
}

public sealed class LinkingItemsOnSqlite(SqliteSite site) : LinkingItems(site), IClassFixture<SqliteSite>;

public sealed class LinkingItemsOnPostgres(PostgresSite site) : LinkingItems(site), IClassFixture<PostgresSite>;
