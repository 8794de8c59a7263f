using System.Net;
using Gongkai.Data.People;
using Gongkai.Data.Publishing;
using Gongkai.Rules.Disclosure.Catalogue;
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
        var refused = await Add(editor, id, hidden, "related");

        refused.Shows("没有找到要关联的信息");
        Assert.False(await site.InDb(db => db.ItemLinks.AnyAsync(link => link.FromItemId == id)));
    }

    [Fact]
    public async Task Tells_nothing_of_another_organs_draft_that_is_tied_here()
    {
        var (office, other) = (await site.GivenOffice(), await site.GivenOffice());
        var id = await site.GivenPublished(office);
        var draft = await site.GivenDraft(other, change: content => content.Title = "外局尚未公开的解读");
        using var stranger = await site.SignedInAs(other.The(Role.Editor));
        using var editor = await site.SignedInAs(office.The(Role.Editor));

        await Add(stranger, draft, id, "interprets");

        Assert.True(await site.InDb(db => db.ItemLinks.AnyAsync(link => link.FromItemId == draft && link.ToItemId == id)));
        Assert.DoesNotContain("外局尚未公开的解读", (await editor.GetAsync($"/office/items/{id}/links")).Text);
        (await stranger.GetAsync($"/office/items/{draft}/links")).Shows("关于开展示例活动的通知");
    }

    [Fact]
    public async Task Ties_interpretation_and_document_both_ways_and_lets_go_again()
    {
        var office = await site.GivenOffice();
        var document = await site.GivenDraft(office, "policy", content => (content.Title, content.Kind) = ("示例办法", ItemKind.NormativeDocument));
        var reading = await site.GivenDraft(office, "interpretation", content => (content.Title, content.Kind) = ("示例办法解读", ItemKind.Interpretation));
        using var editor = await site.SignedInAs(office.The(Role.Editor));

        await Add(editor, document, reading, "interpreted-by");
        (await Add(editor, reading, document, "interprets")).Shows("已经有同样的关联");
        (await editor.GetAsync($"/office/items/{reading}/links")).Shows("示例办法");
        (await editor.GetAsync($"/office/items/{document}/links")).Shows("解读材料");
        var link = await site.InDb(db => db.ItemLinks.SingleAsync(known => known.ToItemId == document));
        Assert.Equal((reading, LinkKind.Interprets), (link.FromItemId, link.Kind));
        await editor.PostFromAsync($"/office/items/{document}/links", $"/office/items/{document}/links?handler=Remove", ("link", $"{link.Id}"));

        Assert.False(await site.InDb(db => db.ItemLinks.AnyAsync(known => known.ToItemId == document)));
        Assert.True(await site.InDb(db => db.AuditRecords.AnyAsync(record => record.Action == "item.unlink" && record.Subject == $"item:{document}")));
    }

    [Fact]
    public async Task Ends_a_document_only_with_a_day_and_after_publication_only_by_who_may_withdraw()
    {
        var office = await site.GivenOffice();
        var old = await site.GivenPublished(office, "policy", content =>
        {
            (content.Kind, content.DocumentNumber, content.EffectiveOn, content.FormClass) =
                (ItemKind.NormativeDocument, "示规〔2026〕2号", new DateOnly(2026, 1, 1), "通知");
        });
        var act = await site.GivenPublished(office);
        using var editor = await site.SignedInAs(office.The(Role.Editor));
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));

        (await Add(editor, act, old, "abolishes")).Shows("没有填写修改或者废止生效的日期");
        (await Add(editor, act, old, "abolishes", "2026-03-01")).Shows("请由有撤回权限的负责人办理");
        Assert.Equal("InForce", await Validity(old), ignoreCase: true);
        await Add(head, act, old, "abolishes", "2026-03-01");

        Assert.NotEqual("InForce", await Validity(old));
        Assert.Equal(act, (await site.InDb(db => db.Publications.SingleAsync(known => known.ItemId == old))).ChangedByItemId);
    }

    private Task<string> Validity(long id) => site.InDb(async db => (await db.Publications.SingleAsync(known => known.ItemId == id)).Validity switch
    {
        "现行有效" or "有效" or "InForce" => "InForce",
        var other => other,
    });

    private static Task<Shown> Add(Visitor visitor, long id, long other, string kind, string on = "") => visitor.PostFromAsync(
        $"/office/items/{id}/links", $"/office/items/{id}/links?handler=Add", ("other", $"{other}"), ("kind", kind), ("on", on));
}

public sealed class LinkingItemsOnSqlite(SqliteSite site) : LinkingItems(site), IClassFixture<SqliteSite>;

public sealed class LinkingItemsOnPostgres(PostgresSite site) : LinkingItems(site), IClassFixture<PostgresSite>;
