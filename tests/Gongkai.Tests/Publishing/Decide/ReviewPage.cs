using Gongkai.Data.People;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Items;
using Gongkai.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Publishing.Decide;

public abstract class ReviewPage(TestSite site)
{
    [Fact]
    public async Task Shows_document_files_findings_and_two_buttons()
    {
        var (office, id) = await Submitted(content => content.BodyHtml = "<p>联系人手机 13800138000。</p>");
        using var first = await site.As(office, Role.FirstReviewer);

        var shown = await first.GetAsync($"/office/items/{id}/review");

        Assert.NotNull(shown.Page.QuerySelector("[data-markable] .prose"));
        Assert.NotNull(shown.Page.QuerySelector("form[data-marks=Marks] button[value=pass]"));
        Assert.NotNull(shown.Page.QuerySelector("form[data-marks=Marks] button[value=return]"));
        Assert.Single(shown.Page.QuerySelectorAll("article.finding"));
        shown.Shows("正文第1段");
        shown.Shows("尚未审查");
    }

    [Fact]
    public async Task Sends_back_with_an_opinion_and_marks_which_the_next_round_shows()
    {
        var (office, id) = await Submitted();
        using var first = await site.As(office, Role.FirstReviewer);

        await first.Decides(
            $"/office/items/{id}/review", "", ("Step", "first"), ("Decision", "return"), ("Note", "请写明时间"), ("Marks[0].Quote", "近日"),
            ("Marks[0].Nth", "0"), ("Marks[0].Comment", "写明日期"));

        Assert.Equal("Returned", (await site.Item(id)).Stage);
        Assert.True(await site.Audited("item.returned", $"item:{id}"));
        await Edit(office, id, content => content.BodyHtml = content.BodyHtml.Replace("近日", "3月10日", StringComparison.Ordinal));
        await site.Submit(office, id);
        var shown = await first.GetAsync($"/office/items/{id}/review");
        shown.Shows("请写明时间");
        shown.Shows("写明日期");
        shown.Shows("与上次退回时相比");
        Assert.Contains("3", shown.Page.QuerySelector(".diff ins")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("近", shown.Page.QuerySelector(".diff del")!.TextContent[..1]);
    }

    [Fact]
    public async Task Marks_the_words_while_they_are_there()
    {
        var (office, id) = await Submitted();
        using var first = await site.As(office, Role.FirstReviewer);
        await first.Decides(
            $"/office/items/{id}/review", "", ("Step", "first"), ("Decision", "return"), ("Marks[0].Quote", "示例活动"), ("Marks[0].Nth", "1"),
            ("Marks[0].Comment", "核对名称"));
        await site.Submit(office, id);

        var shown = await first.GetAsync($"/office/items/{id}/review");

        var mark = Assert.Single(shown.Page.QuerySelectorAll("mark.remark"));
        Assert.NotNull(mark.Closest(".prose")); // the first occurrence is in the title
    }

    [Fact]
    public async Task Asks_for_a_reason_when_it_sends_back()
    {
        var (office, id) = await Submitted();
        using var first = await site.As(office, Role.FirstReviewer);

        var bare = await first.Decides($"/office/items/{id}/review", "", ("Step", "first"), ("Decision", "return"));
        var empty = await first.Decides(
            $"/office/items/{id}/review", "", ("Step", "first"), ("Decision", "return"), ("Marks[0].Quote", "近日"), ("Marks[0].Comment", ""));
        var longer = await first.Decides(
            $"/office/items/{id}/review", "", ("Step", "first"), ("Decision", "return"), ("Note", new string('长', 2001)));
        var none = await first.Decides($"/office/items/{id}/review", "", ("Step", "first"));

        bare.Shows("退回没有写明意见，也没有标注。");
        empty.Shows("有批注没有写意见。");
        longer.Shows("意见有 2001 字，超过 2000 字。");
        none.Shows("没有选择通过还是退回。");
        Assert.Equal("InReview", (await site.Item(id)).Stage);
    }

    [Fact]
    public async Task Refuses_what_was_changed_after_it_was_looked_at()
    {
        var (office, id) = await Submitted();
        using var first = await site.As(office, Role.FirstReviewer);
        var page = $"/office/items/{id}/review";
        var seen = await first.SeenOn(page);
        await Edit(office, id, content => content.BodyHtml += "<p>另行通知。</p>");
        await site.Submit(office, id);

        var shown = await first.PostFromAsync(page, page, ("Seen", seen), ("Step", "first"), ("Decision", "pass"));

        shown.Shows("您看到的内容与现在的内容不同");
        Assert.DoesNotContain("step-passed", await site.EventsOf(id));
    }

    [Fact]
    public async Task Refuses_a_forged_step_and_a_replayed_form()
    {
        var (office, id) = await Submitted();
        using var first = await site.As(office, Role.FirstReviewer);
        var page = $"/office/items/{id}/review";
        var seen = await first.SeenOn(page);

        var forged = await first.PostFromAsync(page, page, ("Seen", seen), ("Step", "final"), ("Decision", "pass"));
        var once = await first.PostFromAsync(page, page, ("Seen", seen), ("Step", "first"), ("Decision", "pass"));
        var again = await first.PostFromAsync(page, page, ("Seen", seen), ("Step", "first"), ("Decision", "pass"));

        forged.Shows("您没有终审的权限。");
        forged.Shows("需要的角色：终审人");
        Assert.True(once.Redirected, once.Text);
        again.Shows("现在应办理“复审”，不能办理“初审”。");
        Assert.Single(await site.EventsOf(id), kind => kind == "step-passed");
    }

    [Fact]
    public async Task Refuses_the_author_and_the_same_person_twice()
    {
        var office = await site.GivenOffice();
        var person = await site.GivenPerson([Role.Editor, Role.FirstReviewer, Role.SecondReviewer], office.Agency);
        var people = office.People.ToDictionary(pair => pair.Key, pair => pair.Value);
        people[Role.Editor] = person;
        var own = await site.GivenDraft(office with { People = people });
        var other = await site.GivenDraft(office);
        await site.Submit(office, own);
        await site.Submit(office, other);
        using var visitor = await site.SignedInAs(person);

        var self = await visitor.PostFromAsync(
            $"/office/items/{other}/review", $"/office/items/{own}/review", ("Seen", (await site.Item(own)).ContentHash), ("Step", "first"), ("Decision", "pass"));
        var first = await visitor.Decides($"/office/items/{other}/review", "", ("Step", "first"), ("Decision", "pass"));
        var second = await visitor.PostFromAsync(
            $"/office/items/{other}/review", $"/office/items/{other}/review", ("Seen", (await site.Item(other)).ContentHash), ("Step", "second"), ("Decision", "pass"));

        self.Shows("您起草或者修改过这份内容，不能对它进行审核。");
        Assert.True(first.Redirected, first.Text);
        second.Shows("您已经审核过这份内容");
        Assert.DoesNotContain("step-passed", await site.EventsOf(own));
        Assert.Single(await site.EventsOf(other), kind => kind == "step-passed");
    }

    [Fact]
    public async Task Passes_nothing_with_an_open_finding_until_somebody_answers_for_it()
    {
        var (office, id) = await Submitted(content => content.BodyHtml = "<p>联系人手机 13800138000。</p>");
        using var first = await site.As(office, Role.FirstReviewer);
        var page = $"/office/items/{id}/review";
        var fingerprint = (await first.GetAsync(page)).Page.QuerySelector("input[name=Fingerprint]")!.GetAttribute("value")!;

        var stopped = await first.Decides(page, "", ("Step", "first"), ("Decision", "pass"));
        var wordless = await first.Decides($"/office/items/{id}/check", "?handler=Accept", ("Fingerprint", fingerprint), ("Reason", " "));
        var unknown = await first.Decides($"/office/items/{id}/check", "?handler=Accept", ("Fingerprint", "0"), ("Reason", "本人同意"));
        var longer = await first.Decides($"/office/items/{id}/check", "?handler=Accept", ("Fingerprint", fingerprint), ("Reason", new string('长', 501)));
        var accepted = await first.Decides($"/office/items/{id}/check", "?handler=Accept", ("Fingerprint", fingerprint), ("Reason", "咨询电话，本人同意公开"), ("Back", "review"));
        var passed = await first.Decides(page, "", ("Step", "first"), ("Decision", "pass"));

        stopped.Shows("发布前检查还有 1 处未处理。");
        wordless.Shows("没有写明理由");
        unknown.Shows("不在现在内容的未处理结果中");
        longer.Shows("保留的理由有 501 字");
        Assert.Equal(page, accepted.Location?.ToString());
        Assert.True(passed.Redirected, passed.Text);
        Assert.True(await site.Audited("item.finding-accepted", $"item:{id}"));
    }

    [Fact]
    public async Task Goes_on_with_the_next_waiting_item_the_oldest_first()
    {
        var (office, older) = await Submitted();
        site.Time.Move(TimeSpan.FromMinutes(1));
        var newer = await site.GivenDraft(office, change: content => content.Title = "第二份通知");
        await site.Submit(office, newer);
        using var first = await site.As(office, Role.FirstReviewer);

        var list = await first.GetAsync("/office/review");
        var on = await first.Decides($"/office/items/{older}/review", "", ("Step", "first"), ("Decision", "pass"), ("Next", "true"));
        var last = await first.Decides($"/office/items/{newer}/review", "", ("Step", "first"), ("Decision", "pass"), ("Next", "true"));

        Assert.Equal(
            [$"/office/items/{older}/review", $"/office/items/{newer}/review"],
            list.Page.QuerySelectorAll("a.worklist-title").Select(link => link.GetAttribute("href")));
        Assert.Equal($"/office/items/{newer}/review", on.Location?.ToString());
        Assert.Equal($"/office/items/{newer}", last.Location?.ToString());
        (await first.GetAsync("/office/review")).Shows("没有等您办理的信息");
    }

    private async Task<(Office Office, long Id)> Submitted(Action<ItemContent>? change = null)
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office, change: change);
        await site.Submit(office, id);
        return (office, id);
    }

    private Task<bool> Edit(Office office, long id, Action<ItemContent> change) =>
        site.AtDesk(office.The(Role.Editor), office.Agency, async services =>
        {
            var desk = services.GetRequiredService<ItemDesk>();
            var open = (await desk.OpenAsync(id, CancellationToken.None))!;
            change(open.Item.Content);
            ItemGivens.NoProblem(await desk.SaveContentAsync(open, CancellationToken.None));
            return true;
        });
}

public sealed class ReviewPageOnSqlite(SqliteSite site) : ReviewPage(site), IClassFixture<SqliteSite>;

public sealed class ReviewPageOnPostgres(PostgresSite site) : ReviewPage(site), IClassFixture<PostgresSite>;
