using Gongkai.Data;
using Gongkai.Data.People;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;
using Gongkai.Tests.Publishing.Decide;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Publishing;

/// <summary>The guard reads before each step: content that stayed the same is read again when the word lists changed.</summary>
public abstract class WordListsThatChange(TestSite site)
{
    [Fact]
    public async Task Stop_the_next_approval_of_the_same_content()
    {
        var (office, id) = await Given();
        await site.Submit(office, id);
        await Forbid(office, "示例活动");

        var stopped = await Pass(office, Role.FirstReviewer, id, "first");

        Assert.Contains(stopped, problem => problem.Code == "guard.open-findings");
        await Forbid(office);
        ItemGivens.NoProblem(await Pass(office, Role.FirstReviewer, id, "first"));
    }

    [Fact]
    public async Task Are_read_with_before_the_secrecy_review_and_leave_earlier_steps_standing()
    {
        var (office, id) = await Given();
        await site.Submit(office, id);
        ItemGivens.NoProblem(await Pass(office, Role.FirstReviewer, id, "first"));
        await Forbid(office, "示例活动");
        using var keeper = await site.As(office, Role.SecrecyReviewer);
        var seen = (await site.InDb(db => db.Items.SingleAsync(item => item.Id == id))).ContentHash;

        (await keeper.GetAsync($"/office/items/{id}/secrecy")).Shows("还没有按现行检查用词检查过");
        await keeper.PostAsync($"/office/items/{id}/secrecy", ("Seen", seen), ("Result", "Open"), ("Basis", "不涉密"));

        Assert.Equal("禁用词", (await keeper.GetAsync($"/office/items/{id}/secrecy"))
            .Text.Contains("出现禁用词", StringComparison.Ordinal) ? "禁用词" : "");
        Assert.Equal(2, await site.InDb(db => db.ItemEvents.CountAsync(row =>
            row.ItemId == id && row.Kind == ItemEventKinds.GuardRun)));
        (await keeper.GetAsync($"/office/items/{id}")).Shows("初审");
    }

    [Fact]
    public async Task Stop_a_publication_that_everybody_approved()
    {
        var (office, id) = await Given();
        await site.PassAll(office, id);
        await Forbid(office, "示例活动");

        // Also past the page that runs the guard first: the rules themselves want it.
        var past = await site.AtDesk(office.The(Role.FinalReviewer), office.Agency, async services =>
        {
            var desk = services.GetRequiredService<ItemDesk>();
            var open = (await desk.OpenAsync(id, CancellationToken.None))!;
            return await desk.RecordAsync(open, open.State.Publish(open.By, open.Seen), CancellationToken.None);
        });
        var stopped = await site.Act(office, Role.FinalReviewer, id, open => open.State.Publish(open.By, open.Seen));

        Assert.Contains(past, problem => problem.Code == "guard.not-run");
        Assert.Contains(stopped, problem => problem.Code == "guard.open-findings");
        Assert.False(await site.InDb(db => db.Publications.AnyAsync(known => known.ItemId == id)));
    }

    [Fact]
    public async Task Hold_a_scheduled_publication_and_say_so()
    {
        var (office, id) = await Given();
        await site.PassAll(office, id);
        ItemGivens.NoProblem(await site.Act(
            office, Role.FinalReviewer, id, open => open.State.Schedule(open.By, open.Seen, site.Time.GetUtcNow().AddHours(1))));
        await Forbid(office, "示例活动");
        site.Time.Move(TimeSpan.FromHours(1.5));
        await site.RunJobs();
        using var head = await site.As(office, Role.DisclosureHead);

        Assert.False(await site.InDb(db => db.Publications.AnyAsync(known => known.ItemId == id)));
        Assert.Equal("Approved", (await site.InDb(db => db.Items.SingleAsync(item => item.Id == id))).Stage);
        Assert.Contains("处未处理。", await site.InDb(db =>
            db.ItemEvents.Where(row => row.ItemId == id && row.Kind == ItemEventKinds.PublicationHeld)
            .Select(row => row.Details).SingleAsync()), StringComparison.Ordinal);
        Assert.Contains("处未处理。", (await head.GetAsync($"/office/items/{id}")).Page.QuerySelector(".notice-warn")?.TextContent);
        (await head.GetAsync($"/office/items/{id}/history")).Shows("定时发布未执行");
        (await head.GetAsync("/office")).Shows("到时没有发布");
        await Forbid(office);
        ItemGivens.NoProblem(await site.Act(office, Role.FinalReviewer, id, open => open.State.Publish(open.By, open.Seen)));
        Assert.DoesNotContain("没有执行：", (await head.GetAsync($"/office/items/{id}")).Text, StringComparison.Ordinal);
    }

    private async Task<(Office Office, long Id)> Given()
    {
        var office = await site.GivenOffice();
        return (office, await site.GivenDraft(office));
    }

    private Task<IReadOnlyList<Problem>> Pass(Office office, Role role, long id, string step) =>
        site.Act(office, role, id, open => open.State.Pass(open.By, open.Seen, step, ""));

    private Task<int> Forbid(Office office, params string[] words) =>
        site.AtDesk(office.The(Role.DisclosureHead), office.Agency, async services =>
    {
        await services.GetRequiredService<OrganSettings>()
            .WriteAsync(office.Agency.Id, OrganSettings.WordsName, words, CancellationToken.None);
        return await services.GetRequiredService<GongkaiDb>().SaveChangesAsync();
    });
}

public sealed class WordListsThatChangeOnSqlite(SqliteSite site) : WordListsThatChange(site), IClassFixture<SqliteSite>;

public sealed class WordListsThatChangeOnPostgres(PostgresSite site) : WordListsThatChange(site), IClassFixture<PostgresSite>;
