using Gongkai.Data.People;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Publishing.Decide;

/// <summary>Publishing now, later and before the review; withdrawing; amending.</summary>
public abstract class PublicationPages(TestSite site)
{
    [Theory]
    [InlineData("2020-05-08 10:30")]
    [InlineData("2027-01-01")]
    [InlineData("昨天")]
    public async Task Take_no_date_of_publication(string forged)
    {
        var (office, id) = await Reviewed();
        using var final = await site.As(office, Role.FinalReviewer);

        var shown = await final.Decides($"/office/items/{id}/publish", "?handler=Now", ("PublishedAt", forged));

        shown.Shows("发布时间不能写成");
        Assert.False(await site.IsPublic(id));
    }

    [Fact]
    public async Task Ignore_a_date_hidden_in_other_fields()
    {
        var (office, id) = await Reviewed();
        using var final = await site.As(office, Role.FinalReviewer);

        await final.Decides($"/office/items/{id}/publish", "?handler=Now", ("At", "2020-01-01"), ("Day", "2020-01-01"), ("Open.Item.PublishAt", "2020-01-01"));

        Assert.Equal(site.Time.GetUtcNow().UtcDateTime, (await site.InDb(db => db.Publications.SingleAsync(row => row.ItemId == id))).PublishedAt);
    }

    [Fact]
    public async Task Publish_once_only()
    {
        var (office, id) = await Reviewed();
        using var officer = await site.As(office, Role.DisclosureOfficer);
        var page = $"/office/items/{id}/publish";
        var seen = await officer.SeenOn(page);

        await officer.PostFromAsync(page, page + "?handler=Now", ("Seen", seen));
        var again = await officer.PostFromAsync(page, page + "?handler=Now", ("Seen", seen));

        again.Shows("这条信息现在是“已发布”，不能发布。");
        Assert.Single(await site.EventsOf(id), kind => kind == "published");
    }

    [Fact]
    public async Task Publish_nothing_before_its_steps_are_passed()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        await site.Submit(office, id);
        using var final = await site.As(office, Role.FinalReviewer);

        var shown = await final.Decides($"/office/items/{id}/publish", "?handler=Now");

        shown.Shows("还没有通过：初审、复审、终审。");
        Assert.False(await site.IsPublic(id));
    }

    [Fact]
    public async Task Set_an_hour_in_Beijing_and_take_it_back()
    {
        var (office, id) = await Reviewed();
        using var head = await site.As(office, Role.DisclosureHead);
        var page = $"/office/items/{id}/publish";

        var past = await head.Decides(page, "?handler=Schedule", ("Day", "2020-01-01"), ("Time", "09:00"));
        var unread = await head.Decides(page, "?handler=Schedule", ("Day", ""), ("Time", "09:00"));
        var set = await head.Decides(page, "?handler=Schedule", ("Day", "2030-01-02"), ("Time", "09:00"));

        past.Shows("不晚于现在");
        unread.Shows("没有写明发布的日期和时间。");
        Assert.True(set.Redirected, set.Text);
        Assert.Equal(new DateTime(2030, 1, 2, 1, 0, 0, DateTimeKind.Utc), (await site.Item(id)).PublishAt);
        (await head.GetAsync(page)).Shows("2030-01-02 09:00");
        Assert.True((await head.Decides(page, "?handler=Cancel")).Redirected);
        Assert.Null((await site.Item(id)).PublishAt);
        Assert.Equal("Approved", (await site.Item(id)).Stage);
    }

    [Fact]
    public async Task Publish_in_an_emergency_and_have_the_review_follow()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        var page = $"/office/items/{id}";
        using var head = await site.As(office, Role.DisclosureHead);
        using var secrecy = await site.As(office, Role.SecrecyReviewer);

        var unread = await head.Decides(page + "/publish", "?handler=Urgent", ("Reason", "汛情紧急"));
        await secrecy.Decides(page + "/secrecy", "", ("Result", "Open"), ("Basis", "不涉密"));
        var wordless = await head.Decides(page + "/publish", "?handler=Urgent", ("Reason", ""));
        var done = await head.Decides(page + "/publish", "?handler=Urgent", ("Reason", "汛情紧急"));

        unread.Shows("没有完成保密审查");
        wordless.Shows("紧急发布没有写明理由。");
        Assert.True(done.Redirected, done.Text);
        Assert.True(await site.InDb(db => db.Publications.AnyAsync(row => row.ItemId == id && row.Urgent)));
        (await head.GetAsync(page)).Shows("应急发布，最晚 2026-");
        foreach (var (role, step) in new[] { (Role.FirstReviewer, "first"), (Role.SecondReviewer, "second"), (Role.FinalReviewer, "final") })
        {
            using var reviewer = await site.As(office, role);
            Assert.True((await reviewer.Decides(page + "/review", "", ("Step", step), ("Decision", "pass"))).Redirected);
        }

        Assert.Equal("emergency-completed", (await site.EventsOf(id))[^1]);
        Assert.False(await site.InDb(db => db.Publications.AnyAsync(row => row.ItemId == id && row.Urgent)));
    }

    [Fact]
    public async Task Raise_an_alarm_when_the_review_does_not_follow()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        using var head = await site.As(office, Role.DisclosureHead);
        using var secrecy = await site.As(office, Role.SecrecyReviewer);
        await secrecy.Decides($"/office/items/{id}/secrecy", "", ("Result", "Open"), ("Basis", "不涉密"));
        await head.Decides($"/office/items/{id}/publish", "?handler=Urgent", ("Reason", "汛情紧急"));

        site.Time.Move(TimeSpan.FromDays(8));
        using var later = await site.As(office, Role.DisclosureHead);

        (await later.GetAsync($"/office/items/{id}")).Shows("补办审核，已经逾期。");
    }

    [Fact]
    public async Task Withdraw_with_a_reason_that_readers_see()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenPublished(office);
        using var head = await site.As(office, Role.DisclosureHead);
        var page = $"/office/items/{id}/withdraw";

        var wordless = await head.PostFromAsync(page, page + "?handler=Now", ("Reason", ""));
        var longer = await head.PostFromAsync(page, page + "?handler=Now", ("Reason", new string('长', 501)));
        var set = await head.PostFromAsync(page, page + "?handler=Schedule", ("Reason", "活动结束"), ("Day", "2031-05-06"), ("Time", "18:00"));
        var taken = await head.PostFromAsync(page, page + "?handler=Cancel");
        var done = await head.PostFromAsync(page, page + "?handler=Now", ("Reason", "内容有误"));
        var again = await head.PostFromAsync(page, page + "?handler=Now", ("Reason", "内容有误"));

        wordless.Shows("撤下没有写明理由。");
        longer.Shows("理由有 501 字");
        Assert.True(set.Redirected && taken.Redirected && done.Redirected);
        Assert.Equal("内容有误", (await site.InDb(db => db.ItemVersions.SingleAsync(version => version.ItemId == id))).WithdrawalReason);
        Assert.True(await site.Audited("item.withdrawn", $"item:{id}"));
        Assert.False(again.Redirected);
    }

    [Fact]
    public async Task Begin_an_amendment_and_drop_it()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenPublished(office);
        using var editor = await site.As(office, Role.Editor);
        var page = $"/office/items/{id}/amend";

        var wordless = await editor.Decides(page, "?handler=Start", ("Reason", ""));
        var begun = await editor.Decides(page, "?handler=Start", ("Reason", "补充联系方式"));
        var dropped = await editor.PostFromAsync(page, page + "?handler=Drop");

        wordless.Shows("发起修订没有写明理由。");
        Assert.Equal($"/office/items/{id}/edit", begun.Location?.ToString());
        Assert.True(dropped.Redirected, dropped.Text);
        Assert.Equal("Published", (await site.Item(id)).Stage);
        Assert.Equal(["amendment-started", "amendment-dropped"], (await site.EventsOf(id))[^2..]);
    }

    private async Task<(Office Office, long Id)> Reviewed()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        await site.PassAll(office, id);
        return (office, id);
    }
}

public sealed class PublicationPagesOnSqlite(SqliteSite site) : PublicationPages(site), IClassFixture<SqliteSite>;

public sealed class PublicationPagesOnPostgres(PostgresSite site) : PublicationPages(site), IClassFixture<PostgresSite>;
