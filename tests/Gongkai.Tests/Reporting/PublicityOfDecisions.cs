using System.Net;
using Gongkai.Data.People;
using Gongkai.Tests.Publishing;
using Gongkai.Tests.Web;

namespace Gongkai.Tests.Reporting;

/// <summary>双公示: seven working days to publish, masked persons, three working days to withdraw (行政处罚法第四十八条).</summary>
public abstract class PublicityOfDecisions(TestSite site)
{
    [Fact]
    public async Task Goes_from_decision_to_portal_and_off_again()
    {
        site.Time.SetTo(new DateTimeOffset(2026, 3, 4, 4, 0, 0, TimeSpan.Zero));
        var office = await site.GivenOffice();
        var id = await site.GivenPenalty(office.Agency, "示罚〔2026〕1号", new DateOnly(2026, 2, 10));
        var address = $"/office/registers/penalties/{id}?year=2026";
        using var officer = await site.SignedInAs(office.The(Role.DisclosureOfficer));
        using var anybody = site.Anybody();

        (await officer.GetAsync(address)).Shows("已超过期限");
        Assert.DoesNotContain("示罚〔2026〕1号", (await anybody.GetAsync($"/{office.Agency.Slug}/decisions")).Text, StringComparison.Ordinal);
        Assert.True((await officer.PostFromAsync(address, $"{address}&handler=Publish")).Redirected);
        var shown = await anybody.GetAsync($"/{office.Agency.Slug}/decisions");
        shown.Shows("示罚〔2026〕1号");
        shown.Shows("张某某");
        Assert.Contains($"/{office.Agency.Slug}/decisions", (await anybody.GetAsync($"/{office.Agency.Slug}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("张三丰", shown.Text, StringComparison.Ordinal);

        (await officer.PostFromAsync(address, $"{address}&handler=Withdraw")).Shows("现在不需要撤下");
        (await officer.PostFromAsync(address, $"{address}&handler=Remove")).Shows("正在公示的决定不能删除");
        (await officer.PostFromAsync(address, $"{address}&handler=Change", ("ChangedOn", "2026-03-03"), ("ChangeReason", ""))).Shows("没有写明变化的情况");
        (await officer.PostFromAsync(address, $"{address}&handler=Change", ("ChangedOn", "2026-03-05"), ("ChangeReason", "撤销"))).Shows("不在决定日期和今天之间");
        Assert.True((await officer.PostFromAsync(address, $"{address}&handler=Change", ("ChangedOn", "2026-03-03"), ("ChangeReason", "市政府复议决定撤销"))).Redirected);
        (await officer.GetAsync(address)).Shows("应当撤下");
        Assert.True((await officer.PostFromAsync(address, $"{address}&handler=Withdraw")).Redirected);
        Assert.DoesNotContain("示罚〔2026〕1号", (await anybody.GetAsync($"/{office.Agency.Slug}/decisions")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_a_penalty_without_effect_on_society_to_the_report_alone()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenPenalty(office.Agency, "示罚〔2025〕9号", new DateOnly(2025, 2, 10), open: false);
        var address = $"/office/registers/penalties/{id}?year=2025";
        using var officer = await site.SignedInAs(office.The(Role.DisclosureOfficer));

        (await officer.GetAsync(address)).Shows("不公示");
        (await officer.PostFromAsync(address, $"{address}&handler=Publish")).Shows("现在不能公示");
        (await officer.GetAsync("/office/registers?year=2025")).Shows("1 条记录");
        (await site.Anybody().GetAsync("/no-such-organ/decisions")).Is(HttpStatusCode.NotFound);
    }
}

public sealed class PublicityOfDecisionsOnSqlite(SqliteSite site) : PublicityOfDecisions(site), IClassFixture<SqliteSite>;

public sealed class PublicityOfDecisionsOnPostgres(PostgresSite site) : PublicityOfDecisions(site), IClassFixture<PostgresSite>;
