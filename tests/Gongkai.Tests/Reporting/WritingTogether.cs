using System.Net;
using Gongkai.Data.People;
using Gongkai.Tests.Publishing;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Reporting;

/// <summary>Two people in one report: nothing is lost, and the second is told who changed what.</summary>
public abstract class WritingTogether(TestSite site)
{
    [Fact]
    public async Task Lets_two_people_write_two_sections()
    {
        var (office, id) = await Begun();
        using var one = await site.SignedInAs(office.The(Role.DisclosureHead));
        using var other = await site.SignedInAs(office.The(Role.DisclosureOfficer));

        Assert.True((await one.PostAsync($"/office/reports/{id}/sections/1", ("Revision", "0"), ("Text", "甲写的。"))).Redirected);
        Assert.True((await other.PostAsync($"/office/reports/{id}/sections/5", ("Revision", "0"), ("Text", "乙写的。"))).Redirected);

        Assert.Equal(("甲写的。", "乙写的。"), (await Text(id, 1), await Text(id, 5)));
    }

    [Fact]
    public async Task Tells_the_second_of_one_section_and_keeps_both_texts()
    {
        var (office, id) = await Begun();
        using var one = await site.SignedInAs(office.The(Role.DisclosureHead));
        using var other = await site.SignedInAs(office.The(Role.DisclosureOfficer));
        await one.PostAsync($"/office/reports/{id}/sections/5", ("Revision", "0"), ("Text", "甲写的。"));

        var conflict = await other.PostAsync($"/office/reports/{id}/sections/5", ("Revision", "0"), ("Text", "乙写的。"));

        conflict.Is(HttpStatusCode.Conflict);
        conflict.Shows(office.The(Role.DisclosureHead).FullName);
        conflict.Shows("甲写的。");
        Assert.Equal("乙写的。", conflict.Page.QuerySelector("#Text")!.TextContent);
        Assert.Equal("甲写的。", await Text(id, 5));
        var knowing = await other.PostAsync($"/office/reports/{id}/sections/5", ("Revision", conflict.Page.QuerySelector("[data-revision]")!.GetAttribute("value")!), ("Text", "甲乙合写的。"));
        Assert.True(knowing.Redirected, knowing.Text);
        Assert.Equal("甲乙合写的。", await Text(id, 5));
    }

    [Fact]
    public async Task Saves_as_one_types_and_answers_the_script()
    {
        var (office, id) = await Begun();
        using var one = await site.SignedInAs(office.The(Role.DisclosureHead));
        using var other = await site.SignedInAs(office.The(Role.DisclosureOfficer));
        var page = $"/office/reports/{id}/sections/6";

        var saved = await one.PostFromAsync(page, $"{page}?handler=Autosave", ("Revision", "0"), ("Text", "无其他事项。"));
        var late = await other.PostFromAsync(page, $"{page}?handler=Autosave", ("Revision", "0"), ("Text", "另写。"));

        saved.Is(HttpStatusCode.OK);
        Assert.Contains("\"revision\":1", saved.Text, StringComparison.Ordinal);
        late.Is(HttpStatusCode.Conflict);
        Assert.Contains(office.The(Role.DisclosureHead).FullName, System.Text.RegularExpressions.Regex.Unescape(late.Text), StringComparison.Ordinal);
        Assert.Equal("无其他事项。", await Text(id, 6));
    }

    [Fact]
    public async Task Binds_figures_that_follow_the_ledger_and_names_those_that_do_not_exist()
    {
        var (office, id) = await Begun();
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));
        await head.PostAsync($"/office/reports/{id}/sections/5", ("Revision", "0"), ("Text", "收到{T3.R1.C7}件，见{不存在的数}，今后继续改进公开工作。"));

        (await head.GetAsync($"/office/reports/{id}/sections/5")).Shows("这些名称没有对应的数");
        await site.GivenApplications(office.Agency);

        Assert.Contains("收到3件", (await head.GetAsync($"/office/reports/{id}/preview")).Text, StringComparison.Ordinal);
        (await head.Submits(id)).Shows("“{不存在的数}”没有对应的数");
    }

    [Fact]
    public async Task Keeps_personal_data_in_until_it_is_taken_out()
    {
        var (office, id) = await Begun();
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));
        await head.PostFromAsync($"/office/reports/{id}", $"/office/reports/{id}?handler=Zero");
        await head.PostAsync($"/office/reports/{id}/sections/5", ("Revision", "0"), ("Text", "联系人张三，身份证号11010519491231002X，今后继续改进公开工作。"));

        var refused = await head.Submits(id);

        refused.Shows("第 5 部分");
        Assert.DoesNotContain("11010519491231002X", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_what_was_copied_from_last_year()
    {
        site.Time.SetTo(ReportGivens.InTime);
        var office = await site.GivenOffice();
        site.Time.SetTo(new DateTimeOffset(2025, 1, 20, 4, 0, 0, TimeSpan.Zero));
        await site.GivenPublishedReport(office, zero: true, year: 2024);
        site.Time.SetTo(ReportGivens.InTime);
        var id = await site.GivenFinished(office, zero: true);
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));

        var page = await head.GetAsync($"/office/reports/{id}/sections/5");

        page.Shows("与上年相同的语句");
        Assert.Contains("政策解读的形式还比较单一", page.Page.QuerySelector("mark.remark")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Never_believes_zero_over_a_ledger_that_has_cases()
    {
        var (office, id) = await Begun();
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));
        (await head.Submits(id)).Shows("还没有确认零报告");
        Assert.True((await head.PostFromAsync($"/office/reports/{id}", $"/office/reports/{id}?handler=Zero")).Redirected);
        await site.GivenApplication(office.Agency, "2025-0001", Rules.Applications.ApplicantClass.NaturalPerson, ReportGivens.Came(2025, 12, 22));
        foreach (var cell in new[] { "T3.R1.C1", "T3.R1.C7", "T3.R4.C1", "T3.R4.C7" })
        {
            Assert.True((await head.PostAsync($"/office/reports/{id}/cells/{cell}", ("Value", "0"), ("Reason", "误登"))).Redirected);
        }

        (await head.Submits(id)).Shows("表三全部为 0，而申请台账有本年度的申请");
    }

    private async Task<(Office Office, long Id)> Begun()
    {
        site.Time.SetTo(ReportGivens.InTime);
        var office = await site.GivenOffice();
        return (office, await site.GivenReport(office));
    }

    private Task<string> Text(long id, int section) => site.InDb(db =>
        db.ReportSections.Where(part => part.ReportId == id && part.Number == section).Select(part => part.Text).SingleAsync());
}

public sealed class WritingTogetherOnSqlite(SqliteSite site) : WritingTogether(site), IClassFixture<SqliteSite>;

public sealed class WritingTogetherOnPostgres(PostgresSite site) : WritingTogether(site), IClassFixture<PostgresSite>;
