using Gongkai.Data.People;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Shell;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Publishing;

/// <summary>Draft, three reviews, secrecy review, publication; and nothing public by any other way.</summary>
public abstract class TheWayToThePortal(TestSite site)
{
    [Fact]
    public async Task Leads_through_three_reviews_and_the_secrecy_review()
    {
        var office = await site.GivenOffice();

        var id = await site.GivenPublished(office);

        var publication = await site.InDb(db => db.Publications.SingleAsync(known => known.ItemId == id));
        Assert.Equal(("关于开展示例活动的通知", 1), (publication.Content.Title, publication.Version));
        Assert.Equal(20, publication.IndexNumber.Length);
        Assert.Equal(site.Time.GetUtcNow().UtcDateTime, publication.PublishedAt);
        Assert.Equal(
            ["item.create", "item.drafted", "item.guard-run", "item.submitted", "item.step-passed", "item.step-passed",
                "item.secrecy-reviewed", "item.step-passed", "item.published"],
            await site.InDb(db => db.AuditRecords.Where(record =>
                record.AgencyId == office.Agency.Id && record.Action.StartsWith("item."))
                .OrderBy(record => record.Sequence).Select(record => record.Action).ToListAsync()));
    }

    [Fact]
    public async Task Is_closed_to_who_skips_a_step()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);

        var draft = await site.Act(office, Role.FinalReviewer, id, open => open.State.Publish(open.By, open.Seen));
        await site.Submit(office, id);
        var submitted = await site.Act(office, Role.FinalReviewer, id, open => open.State.Publish(open.By, open.Seen));

        Assert.NotEmpty(draft);
        Assert.NotEmpty(submitted);
        Assert.False(await site.InDb(db => db.Publications.AnyAsync(known => known.ItemId == id)));
    }

    [Fact]
    public async Task Starts_again_when_the_content_changes_after_a_step()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        await site.Submit(office, id);
        var seen = (await site.InDb(db => db.Items.SingleAsync(item => item.Id == id))).ContentHash;
        await site.Act(office, Role.FirstReviewer, id, open => open.State.Pass(open.By, open.Seen, "first", ""));
        await site.Edit(office, id, content => content.BodyHtml += "<p>另行通知。</p>");

        var stale = await site.Act(office, Role.SecondReviewer, id, open => open.State.Pass(open.By, seen, "second", ""));

        Assert.Contains(stale, problem => problem.Code is "review.content-changed" or "review.not-in-review");
        Assert.Equal("Draft", (await site.InDb(db => db.Items.SingleAsync(item => item.Id == id))).Stage);
    }

    [Fact]
    public async Task Numbers_publications_without_gap_or_twin_when_many_publish_at_once()
    {
        var office = await site.GivenOffice();
        var ids = new List<long>();
        for (var at = 0; at < 6; at++)
        {
            var id = await site.GivenDraft(office);
            await site.PassAll(office, id);
            ids.Add(id);
        }

        await Task.WhenAll(ids.Select(id => site.Act(office, Role.FinalReviewer, id, open =>
            open.State.Publish(open.By, open.Seen))));

        var numbers = await site.InDb(db => db.Publications.Where(known => known.AgencyId == office.Agency.Id)
            .Select(known => known.IndexNumber).OrderBy(number => number).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 6).Select(at => $"{at:D5}"), numbers.Select(number => number[^5..]));
    }

    [Fact]
    public async Task Opens_at_the_hour_that_was_set_and_not_before()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        await site.PassAll(office, id);
        ItemGivens.NoProblem(await site.Act(
            office, Role.FinalReviewer, id, open => open.State.Schedule(open.By, open.Seen, site.Time.GetUtcNow().AddHours(2))));

        await site.RunJobs();
        var before = await site.InDb(db => db.Publications.AnyAsync(known => known.ItemId == id));
        site.Time.Move(TimeSpan.FromHours(2.5));
        await site.RunJobs();

        Assert.False(before);
        Assert.True(await site.InDb(db => db.Publications.AnyAsync(known => known.ItemId == id)));
    }

    [Fact]
    public async Task Goes_back_with_a_withdrawal_and_takes_the_files_along()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenPublished(office);

        ItemGivens.NoProblem(await site.Act(office, Role.DisclosureHead, id, open => open.State.Withdraw(open.By, "内容有误")));

        Assert.False(await site.InDb(db => db.Publications.AnyAsync(known => known.ItemId == id)));
        var version = await site.InDb(db => db.ItemVersions.SingleAsync(known => known.ItemId == id));
        Assert.Equal("内容有误", version.WithdrawalReason);
    }

    [Fact]
    public async Task Shows_the_old_version_until_the_new_one_is_reviewed()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenPublished(office);
        ItemGivens.NoProblem(await site.Act(office, Role.Editor, id, open =>
            open.State.StartAmendment(open.By, open.Seen, "补充联系方式")));
        await site.Edit(office, id, content => content.Title = "关于开展示例活动的补充通知");

        var meanwhile = await site.InDb(db => db.Publications.SingleAsync(known => known.ItemId == id));
        await site.PassAll(office, id);
        ItemGivens.NoProblem(await site.Act(office, Role.FinalReviewer, id, open => open.State.Publish(open.By, open.Seen)));
        var after = await site.InDb(db => db.Publications.SingleAsync(known => known.ItemId == id));

        Assert.Equal(("关于开展示例活动的通知", 1), (meanwhile.Content.Title, meanwhile.Version));
        Assert.Equal(("关于开展示例活动的补充通知", 2), (after.Content.Title, after.Version));
        Assert.Equal(meanwhile.IndexNumber, after.IndexNumber);
        Assert.Equal(["", "补充联系方式"], await site.InDb(db => db.ItemVersions.Where(known => known.ItemId == id)
            .OrderBy(known => known.Number).Select(known => known.Note).ToListAsync()));
    }

    [Fact]
    public async Task Stops_at_an_identity_number_until_somebody_answers_for_it()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office, change: content => content.BodyHtml = "<p>联系人手机 13800138000。</p>");
        await site.Submit(office, id);

        var stopped = await site.Act(office, Role.FirstReviewer, id, open => open.State.Pass(open.By, open.Seen, "first", ""));

        Assert.Contains(stopped, problem => problem.Code == "guard.open-findings");
        var finding = await site.InDb(db => db.GuardFindings.SingleAsync(row => row.ItemId == id));
        Assert.DoesNotContain("13800138000", finding.Excerpt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_marked_for_what_an_older_portal_had_published()
    {
        var office = await site.GivenOffice();
        var old = new DateTime(2020, 5, 8, 2, 30, 0, DateTimeKind.Utc);

        var result = await site.AtDesk(office.The(Role.DisclosureHead), office.Agency, services =>
            services.GetRequiredService<Importer>().ImportAsync(
            office.Agency,
            new BatchDecision("旧门户", "经三级审核同意迁移",
                [office.The(Role.FirstReviewer).Id, office.The(Role.SecondReviewer).Id, office.The(Role.FinalReviewer).Id],
                office.The(Role.DisclosureHead).Id),
            [
                new OldPublication("a", office.Columns["news"], office.Section.Id,
                    new ItemContent { Title = "旧闻一则", BodyHtml = "<p>科技活动周开幕。</p>" }, old),
                new OldPublication("b", office.Columns["news"], office.Section.Id,
                    new ItemContent { Title = "名单", BodyHtml = "<p>110101199003078515</p>" }, old),
            ],
            CancellationToken.None));

        Assert.Equal("b", Assert.Single(result.Skipped).Key);
        var publication = await site.InDb(db => db.Publications.SingleAsync(known => known.ItemId == result.Items["a"]));
        Assert.Equal((old, site.Time.GetUtcNow().UtcDateTime), (publication.PublishedAt, publication.ImportedAt));
        Assert.Contains("/2020-", publication.IndexNumber, StringComparison.Ordinal);
    }

}

public sealed class TheWayToThePortalOnSqlite(SqliteSite site) : TheWayToThePortal(site), IClassFixture<SqliteSite>;

public sealed class TheWayToThePortalOnPostgres(PostgresSite site) : TheWayToThePortal(site), IClassFixture<PostgresSite>;
