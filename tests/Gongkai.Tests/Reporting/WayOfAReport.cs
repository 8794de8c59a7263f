using System.Net;
using Gongkai.Data.People;
using Gongkai.Documents;
using Gongkai.Rules.Reports.Handling;
using Gongkai.Tests.Admin;
using Gongkai.Tests.Publishing;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Reporting;

/// <summary>From the ledger to the public, with a return and a correction on the way.</summary>
public abstract class WayOfAReport(TestSite site)
{
    [Fact]
    public async Task Leads_from_the_ledger_over_a_return_to_the_portal()
    {
        site.Time.SetTo(ReportGivens.InTime);
        var office = await site.GivenOffice();
        await site.GivenApplications(office.Agency);
        var id = await site.GivenFinished(office, zero: false);
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));
        using var supervisor = await site.SignedInAs(Role.Supervisor, office.Agency);
        using var anybody = site.Anybody();

        var submitted = await head.Submits(id);
        Assert.True(submitted.Redirected, submitted.Text);
        (await head.PostFromAsync($"/office/reports/{id}", $"/office/reports/{id}?handler=Publish")).Shows("不能公布");
        var returned = await supervisor.PostFromAsync(
            $"/office/reports/{id}/review", $"/office/reports/{id}/review?handler=Return", ("Advice", "请补充"),
            ("Marks[0].Where", "S5"), ("Marks[0].Quote", "政策解读的形式还比较单一"), ("Marks[0].Says", "请写明数量"), ("Marks[1].Where", "T3.R1.C7"), ("Marks[1].Says", "请核对"));
        Assert.True(returned.Redirected, returned.Text);
        var told = await head.GetAsync($"/office/reports/{id}");
        told.Shows("政策解读的形式还比较单一");
        Assert.NotNull(told.Page.QuerySelector($"a[href='/office/reports/{id}/cells/T3.R1.C7']"));

        Assert.True((await head.Submits(id)).Redirected);
        Assert.True((await supervisor.PostFromAsync($"/office/reports/{id}/review", $"/office/reports/{id}/review?handler=Accept")).Redirected);
        (await anybody.GetAsync($"/reports/{office.Agency.Slug}/2025")).Is(HttpStatusCode.NotFound);
        Assert.True((await head.PostFromAsync($"/office/reports/{id}", $"/office/reports/{id}?handler=Publish")).Redirected);

        var page = await anybody.GetAsync($"/reports/{office.Agency.Slug}/2025");
        page.Is(HttpStatusCode.OK);
        Assert.Equal("3", page.Page.GetElementById("T3.R1.C7")!.TextContent.Trim());
        Assert.Contains("收到政府信息公开申请3件", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2025-0001", await anybody.Client.GetStringAsync(new Uri($"/reports/{office.Agency.Slug}/2025/report.json", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains($"/reports/{office.Agency.Slug}/2025", (await anybody.GetAsync("/reports?year=2025")).Text, StringComparison.Ordinal);
        Assert.Contains($"/reports/{office.Agency.Slug}/2025", (await anybody.GetAsync($"/{office.Agency.Slug}/annual-reports")).Text, StringComparison.Ordinal);
        Assert.Equal(
            ["submit", "return", "submit", "accept", "publish"],
            await site.InDb(db => db.ReportEvents.Where(happened => happened.ReportId == id).OrderBy(happened => happened.Id).Select(happened => happened.Kind).ToListAsync()));
        Assert.Single(await site.Audit("report.publish", $"report:{id}"));
    }

    [Fact]
    public async Task Keeps_the_figures_of_the_submission_and_shows_what_the_ledger_says_since()
    {
        site.Time.SetTo(ReportGivens.InTime);
        var office = await site.GivenOffice();
        await site.GivenApplications(office.Agency);
        var id = await site.GivenFinished(office, zero: false);
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));
        using var supervisor = await site.SignedInAs(Role.Supervisor, office.Agency);
        Assert.True((await head.Submits(id)).Redirected);

        await site.GivenApplication(office.Agency, "2025-0099", Rules.Applications.ApplicantClass.Research, ReportGivens.Came(2025, 12, 30));

        Assert.Equal("3", (await head.GetAsync($"/office/reports/{id}")).Page.GetElementById("T3.R1.C7")!.TextContent.Trim());
        (await supervisor.GetAsync($"/office/reports/{id}/review")).Shows("按登记台账计算是 4，报告填的是 3");
        var report = await site.InDb(db => db.AnnualReports.SingleAsync(known => known.Id == id));
        Assert.Contains("2025-0001", report.FrozenCases, StringComparison.Ordinal);
        Assert.DoesNotContain("2025-0099", report.FrozenCases, StringComparison.Ordinal);
        Assert.Equal(64, report.CasesHash!.Length);
    }

    [Fact]
    public async Task Corrects_what_is_public_by_a_new_version_that_says_what_changed()
    {
        site.Time.SetTo(ReportGivens.InTime);
        var office = await site.GivenOffice();
        await site.GivenApplications(office.Agency);
        var id = await site.GivenPublishedReport(office, zero: false);
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));
        using var supervisor = await site.SignedInAs(Role.Supervisor, office.Agency);
        using var anybody = site.Anybody();
        await site.GivenProceeding(office.Agency, "复1", Rules.Remedies.ProceedingKind.Reconsideration, Rules.Remedies.ProceedingResult.Upheld);

        (await head.PostFromAsync($"/office/reports/{id}", $"/office/reports/{id}?handler=Correct", ("Reason", " "))).Shows("没有写明理由");
        Assert.True((await head.PostFromAsync($"/office/reports/{id}", $"/office/reports/{id}?handler=Correct", ("Reason", "漏计一件行政复议"))).Redirected);
        (await anybody.GetAsync($"/reports/{office.Agency.Slug}/2025")).Shows("第 1 版");
        var again = await head.Submits(id);
        Assert.True(again.Redirected, again.Text);
        Assert.True((await supervisor.PostFromAsync($"/office/reports/{id}/review", $"/office/reports/{id}/review?handler=Accept")).Redirected);
        Assert.True((await head.PostFromAsync($"/office/reports/{id}", $"/office/reports/{id}?handler=Publish")).Redirected);

        var page = await anybody.GetAsync($"/reports/{office.Agency.Slug}/2025");
        page.Shows("漏计一件行政复议");
        page.Shows("0 改为 1");
        Assert.Equal("1", page.Page.GetElementById("T4.A1")!.TextContent.Trim());
        var old = await anybody.GetAsync($"/reports/{office.Agency.Slug}/2025/versions/1");
        old.Shows("已被更正");
        Assert.Equal("0", old.Page.GetElementById("T4.A1")!.TextContent.Trim());
    }

    [Fact]
    public async Task Is_locked_after_the_last_day_until_a_reason_is_given()
    {
        site.Time.SetTo(ReportGivens.InTime);
        var office = await site.GivenOffice();
        var id = await site.GivenFinished(office, zero: true);
        site.Time.SetTo(new DateTimeOffset(2026, 2, 2, 4, 0, 0, TimeSpan.Zero));
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));

        (await head.Submits(id)).Shows("报告已锁定");
        (await head.PostFromAsync($"/office/reports/{id}", $"/office/reports/{id}?handler=Reopen", ("Reason", ""))).Shows("没有写明理由");
        Assert.True((await head.PostFromAsync($"/office/reports/{id}", $"/office/reports/{id}?handler=Reopen", ("Reason", "系统迁移"))).Redirected);
        Assert.True((await head.Submits(id)).Redirected);
        using var supervisor = await site.SignedInAs(Role.Supervisor, office.Agency);
        (await supervisor.GetAsync($"/office/reports/{id}/review")).Shows("系统迁移");
    }

    [Fact]
    public async Task Is_not_begun_for_a_year_to_come_nor_submitted_before_its_end()
    {
        site.Time.SetTo(ReportGivens.InTime);
        var office = await site.GivenOffice();
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));

        (await head.PostAsync("/office/reports", ("Organ", office.Agency.Id.ToString()), ("Year", "2027"))).Shows("2027 年还没有开始");
        (await head.PostAsync("/office/reports", ("Organ", office.Agency.Id.ToString()), ("Year", "2018"))).Shows("2018 年度没有可以编制的格式");
        var id = await site.GivenFinished(office, zero: true, year: 2026);
        (await head.Submits(id)).Shows("2026 年还没有结束");
    }

    [Fact]
    public async Task Is_given_up_only_before_anybody_saw_it()
    {
        site.Time.SetTo(ReportGivens.InTime);
        var office = await site.GivenOffice();
        var id = await site.GivenFinished(office, zero: true);
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));
        Assert.True((await head.Submits(id)).Redirected);

        (await head.PostFromAsync($"/office/reports/{id}/sections/1", $"/office/reports/{id}?handler=Drop")).Shows("只有没有报送的报告可以放弃");
        var other = await site.GivenReport(office, 2024);
        Assert.True((await head.PostFromAsync($"/office/reports/{other}", $"/office/reports/{other}?handler=Drop")).Redirected);
        (await head.GetAsync($"/office/reports/{other}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Is_read_from_its_word_file_as_it_was_published()
    {
        site.Time.SetTo(ReportGivens.InTime);
        var office = await site.GivenOffice();
        await site.GivenApplications(office.Agency);
        await site.GivenPublishedReport(office, zero: false);
        using var anybody = site.Anybody();

        foreach (var kind in new[] { "docx", "xlsx", "json", "csv" })
        {
            var bytes = await anybody.Client.GetByteArrayAsync(new Uri($"/reports/{office.Agency.Slug}/2025/report.{kind}", UriKind.Relative));
            var read = ReportFile.Read("report." + kind, bytes);
            Assert.Equal((2025, 3m, 1m), (read.Report!.Year, read.Report["T3.R1.C7"].Value, read.Report["T3.R4.C5"].Value));
        }

        (await anybody.GetAsync($"/reports/{office.Agency.Slug}/2025/report.exe")).Is(HttpStatusCode.NotFound);
        var cell = await anybody.GetAsync($"/reports/{office.Agency.Slug}/2025/cells/T3.R1.C7");
        Assert.Contains("\"value\": 3", cell.Text, StringComparison.Ordinal);
        (await anybody.GetAsync($"/reports/{office.Agency.Slug}/2025/cells/T9")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Is_closed_to_strangers_at_every_step()
    {
        site.Time.SetTo(ReportGivens.InTime);
        var (office, other) = (await site.GivenOffice(), await site.GivenOffice());
        var id = await site.GivenFinished(office, zero: true);
        using var nobody = site.Anybody();
        using var editor = await site.SignedInAs(office.The(Role.Editor));
        using var officer = await site.SignedInAs(office.The(Role.DisclosureOfficer));
        using var stranger = await site.SignedInAs(other.The(Role.DisclosureHead));
        using var foreign = await site.SignedInAs(Role.Supervisor, other.Agency);
        string[] pages = ["", "/cells/T3.R1.C7", "/sections/1", "/check", "/preview", "/history", "/source"];

        foreach (var page in pages)
        {
            Assert.Contains("/office/sign-in", (await nobody.GetAsync($"/office/reports/{id}{page}")).Location!.ToString(), StringComparison.Ordinal);
            (await editor.GetAsync($"/office/reports/{id}{page}")).Is(HttpStatusCode.Forbidden);
            (await stranger.GetAsync($"/office/reports/{id}{page}")).Is(HttpStatusCode.NotFound);
        }

        (await foreign.GetAsync($"/office/reports/{id}/review")).Is(HttpStatusCode.NotFound);
        (await officer.GetAsync($"/office/reports/{id}/review")).Is(HttpStatusCode.Forbidden);
        (await officer.Submits(id)).Is(HttpStatusCode.Forbidden); // the head submits
        (await stranger.PostFromAsync("/office/reports", $"/office/reports/{id}/check")).Is(HttpStatusCode.NotFound);
        Assert.Equal(ReportState.Writing, await site.InDb(db => db.AnnualReports.Where(known => known.Id == id).Select(known => known.State).SingleAsync()));
    }

    [Fact]
    public async Task Is_not_accepted_by_whoever_submitted_it()
    {
        site.Time.SetTo(ReportGivens.InTime);
        var office = await site.GivenOffice();
        var id = await site.GivenFinished(office, zero: true);
        using var both = await site.SignedInAs(await site.GivenPerson([Role.DisclosureHead, Role.Supervisor], office.Agency));
        Assert.True((await both.Submits(id)).Redirected);

        (await both.PostFromAsync($"/office/reports/{id}/review", $"/office/reports/{id}/review?handler=Accept")).Shows("报送人不能审核自己报送的报告");
    }
}

public sealed class WayOfAReportOnSqlite(SqliteSite site) : WayOfAReport(site), IClassFixture<SqliteSite>;

public sealed class WayOfAReportOnPostgres(PostgresSite site) : WayOfAReport(site), IClassFixture<PostgresSite>;
