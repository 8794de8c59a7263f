using System.Net;
using Gongkai.Data.People;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Publishing.Decide;

/// <summary>Draft, three reviews, secrecy review and publication, each by a person in a browser.</summary>
public abstract class TheWholeWayByBrowser(TestSite site)
{
    [Fact]
    public async Task Ends_with_a_row_of_the_portal()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        var page = $"/office/items/{id}";
        using var editor = await site.As(office, Role.Editor);
        using var first = await site.As(office, Role.FirstReviewer);
        using var second = await site.As(office, Role.SecondReviewer);
        using var secrecy = await site.As(office, Role.SecrecyReviewer);
        using var final = await site.As(office, Role.FinalReviewer);

        Done(await editor.Decides(page, "?handler=Submit"));
        Done(await first.Decides(page + "/review", "", ("Step", "first"), ("Decision", "pass"), ("Note", "同意")));
        Done(await second.Decides(page + "/review", "", ("Step", "second"), ("Decision", "pass")));
        Done(await secrecy.Decides(page + "/secrecy", "", ("Result", "Open"), ("Basis", "不涉及国家秘密、工作秘密")));
        Done(await final.Decides(page + "/review", "", ("Step", "final"), ("Decision", "pass")));
        Assert.False(await site.IsPublic(id));
        Done(await final.Decides(page + "/publish", "?handler=Now"));

        var row = await site.InDb(db => db.Publications.SingleAsync(shown => shown.ItemId == id));
        Assert.Equal((1, site.Time.GetUtcNow().UtcDateTime), (row.Version, row.PublishedAt));
        Assert.Equal(
            ["drafted", "guard-run", "submitted", "step-passed", "step-passed", "secrecy-reviewed", "step-passed", "published"], await site.EventsOf(id));
        Assert.True(await site.Audited("item.published", $"item:{id}"));
        (await editor.GetAsync(page)).Shows("已发布");
    }

    [Fact]
    public async Task Is_told_in_full_on_the_pages_of_the_item()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenPublished(office);
        using var editor = await site.As(office, Role.Editor);

        var history = await editor.GetAsync($"/office/items/{id}/history");
        history.Shows("终审通过");
        history.Shows(office.The(Role.FinalReviewer).FullName + "（终审人）");
        history.Shows("不涉及国家秘密、工作秘密");
        history.Shows("发布（第 1 版）");
        (await editor.GetAsync($"/office/items/{id}")).Shows("各有关单位：");
        (await editor.GetAsync($"/office/items/{id}/check")).Shows("没有发现问题");
        (await editor.GetAsync($"/office/items/{id}/related")).Shows("没有关联的信息");
        (await editor.GetAsync($"/office/items/{id}/versions")).Shows("第 1 版");
    }

    [Fact]
    public async Task Shows_whom_an_item_waits_for()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        await site.Submit(office, id);
        using var editor = await site.As(office, Role.Editor);

        var shown = await editor.GetAsync($"/office/items/{id}");

        shown.Shows("待初审");
        shown.Shows(office.The(Role.FirstReviewer).FullName);
        shown.Shows("主动公开期限");
        Assert.Null(shown.Page.QuerySelector("a[href$='/review']"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/history")]
    [InlineData("/versions")]
    [InlineData("/check")]
    [InlineData("/related")]
    [InlineData("/review")]
    [InlineData("/secrecy")]
    [InlineData("/publish")]
    [InlineData("/withdraw")]
    [InlineData("/amend")]
    public async Task Is_closed_to_strangers(string page)
    {
        var office = await site.GivenOffice();
        var other = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        var path = $"/office/items/{id}{page}";
        using var nobody = site.Anybody();
        using var auditor = await site.SignedInAs(await site.GivenPerson(Role.AuditAdministrator, null));
        using var stranger = await site.SignedInAs(await site.GivenPerson(
            [Role.Editor, Role.FirstReviewer, Role.FinalReviewer, Role.SecrecyReviewer, Role.DisclosureHead], other.Agency));

        var asked = await nobody.GetAsync(path);
        Assert.Contains("/office/sign-in", asked.Location!.ToString(), StringComparison.Ordinal);
        (await auditor.GetAsync(path)).Is(HttpStatusCode.Forbidden);
        (await stranger.GetAsync(path)).Is(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"/office/items/99999999{page}")).Is(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/review", "", nameof(Role.Editor))]
    [InlineData("/secrecy", "", nameof(Role.FirstReviewer))]
    [InlineData("/publish", "?handler=Now", nameof(Role.Editor))]
    [InlineData("/publish", "?handler=Urgent", nameof(Role.DisclosureOfficer))]
    [InlineData("/withdraw", "?handler=Now", nameof(Role.DisclosureOfficer))]
    [InlineData("/amend", "?handler=Start", nameof(Role.FirstReviewer))]
    [InlineData("", "?handler=Submit", nameof(Role.FirstReviewer))]
    [InlineData("/check", "?handler=Accept", nameof(Role.SecrecyReviewer))]
    public async Task Is_closed_to_who_has_not_the_role(string page, string handler, string role)
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        using var visitor = await site.As(office, Enum.Parse<Role>(role));
        using var head = await site.As(office, Role.DisclosureHead);
        var seen = await head.SeenOn($"/office/items/{id}");

        var shown = await visitor.PostFromAsync(
            "/office", $"/office/items/{id}{page}{handler}", ("Seen", seen), ("Reason", "理由"), ("Step", "first"), ("Decision", "pass"));

        shown.Is(HttpStatusCode.Forbidden);
        Assert.Equal(["drafted"], await site.EventsOf(id));
    }

    [Theory]
    [InlineData("/review", "")]
    [InlineData("/secrecy", "")]
    [InlineData("/secrecy", "?handler=Determine")]
    [InlineData("/publish", "?handler=Now")]
    [InlineData("/publish", "?handler=Schedule")]
    [InlineData("/publish", "?handler=Urgent")]
    [InlineData("/withdraw", "?handler=Now")]
    [InlineData("/withdraw", "?handler=Schedule")]
    [InlineData("/amend", "?handler=Start")]
    [InlineData("/amend", "?handler=Drop")]
    [InlineData("", "?handler=Submit")]
    [InlineData("/check", "?handler=Accept")]
    public async Task Leads_no_form_to_an_item_of_another_organ(string page, string handler)
    {
        var office = await site.GivenOffice();
        var other = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        var seen = (await site.Item(id)).ContentHash;
        using var stranger = await site.SignedInAs(await site.GivenPerson(
            [Role.Editor, Role.FirstReviewer, Role.FinalReviewer, Role.SecrecyReviewer, Role.DisclosureHead], other.Agency));

        var shown = await stranger.PostFromAsync(
            "/office", $"/office/items/{id}{page}{handler}", ("Seen", seen), ("Reason", "理由"), ("Step", "first"), ("Decision", "pass"),
            ("Result", "Open"), ("Basis", "依据"));

        shown.Is(HttpStatusCode.NotFound);
        Assert.Equal(["drafted"], await site.EventsOf(id));
    }

    private static void Done(Shown shown) => Assert.True(shown.Redirected, shown.Text);
}

public sealed class TheWholeWayByBrowserOnSqlite(SqliteSite site) : TheWholeWayByBrowser(site), IClassFixture<SqliteSite>;

public sealed class TheWholeWayByBrowserOnPostgres(PostgresSite site) : TheWholeWayByBrowser(site), IClassFixture<PostgresSite>;
