using Gongkai.Data.People;
using Gongkai.Tests.Web;

namespace Gongkai.Tests.Publishing.Decide;

public abstract class SecrecyPage(TestSite site)
{
    [Fact]
    public async Task Asks_for_result_basis_and_the_body_that_is_asked()
    {
        var (office, id) = await Submitted();
        using var reviewer = await site.As(office, Role.SecrecyReviewer);
        var page = $"/office/items/{id}/secrecy";

        (await reviewer.Decides(page, "", ("Basis", "不涉密"))).Shows("没有选择审查的结论。");
        (await reviewer.Decides(page, "", ("Result", "7"), ("Basis", "不涉密"))).Shows("没有选择审查的结论。");
        (await reviewer.Decides(page, "", ("Result", "Open"))).Shows("保密审查没有写明依据。");
        (await reviewer.Decides(page, "", ("Result", "Undecided"), ("Basis", "涉及未定事项"))).Shows("没有写明报请哪个部门确定。");
        (await reviewer.Decides(page, "", ("Result", "Open"), ("Basis", new string('长', 1001)))).Shows("填写的内容超过 1000 字。");
        (await reviewer.Decides(page, "?handler=Determine", ("Result", "Open"), ("Document", "复函"))).Shows("没有报请确定的记录。");
        Assert.DoesNotContain("secrecy-reviewed", await site.EventsOf(id));
    }

    [Fact]
    public async Task Records_a_referral_and_its_answer()
    {
        var (office, id) = await Submitted();
        using var reviewer = await site.As(office, Role.SecrecyReviewer);
        var page = $"/office/items/{id}/secrecy";

        var asked = await reviewer.Decides(page, "", ("Result", "Undecided"), ("Basis", "涉及未定事项"), ("ReferredTo", "示例市保密局"));
        (await reviewer.GetAsync("/office/review")).Shows("记录报请确定的结果");
        var without = await reviewer.Decides(page, "?handler=Determine", ("Result", "Open"), ("Document", ""));
        var answered = await reviewer.Decides(page, "?handler=Determine", ("Result", "Open"), ("Document", "示保函〔2026〕1号"));

        Assert.True(asked.Redirected && answered.Redirected);
        without.Shows("报请确定的结果须写明部门、文件");
        (await reviewer.GetAsync($"/office/items/{id}/history")).Shows("示保函〔2026〕1号");
        Assert.True(await site.Audited("item.determined", $"item:{id}"));
    }

    [Fact]
    public async Task Ends_the_review_of_what_must_not_be_open()
    {
        var (office, id) = await Submitted();
        using var reviewer = await site.As(office, Role.SecrecyReviewer);

        await reviewer.Decides($"/office/items/{id}/secrecy", "", ("Result", "NotOpen"), ("Basis", "涉及工作秘密"));

        Assert.Equal("NotOpen", (await site.Item(id)).Stage);
        (await reviewer.GetAsync($"/office/items/{id}")).Shows("不主动公开");
    }

    [Fact]
    public async Task Refuses_content_that_was_not_looked_at_and_the_author()
    {
        var office = await site.GivenOffice();
        var person = await site.GivenPerson([Role.Editor, Role.SecrecyReviewer], office.Agency);
        var people = office.People.ToDictionary(pair => pair.Key, pair => pair.Value);
        people[Role.Editor] = person;
        var id = await site.GivenDraft(office with { People = people });
        using var author = await site.SignedInAs(person);
        using var reviewer = await site.As(office, Role.SecrecyReviewer);
        var page = $"/office/items/{id}/secrecy";

        var own = await author.Decides(page, "", ("Result", "Open"), ("Basis", "不涉密"));
        var stale = await reviewer.PostFromAsync(page, page, ("Seen", "00"), ("Result", "Open"), ("Basis", "不涉密"));

        own.Shows("不能对它进行保密审查。");
        stale.Shows("您看到的内容与现在的内容不同");
        Assert.DoesNotContain("secrecy-reviewed", await site.EventsOf(id));
    }

    private async Task<(Office Office, long Id)> Submitted()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        await site.Submit(office, id);
        return (office, id);
    }
}

public sealed class SecrecyPageOnSqlite(SqliteSite site) : SecrecyPage(site), IClassFixture<SqliteSite>;

public sealed class SecrecyPageOnPostgres(PostgresSite site) : SecrecyPage(site), IClassFixture<PostgresSite>;
