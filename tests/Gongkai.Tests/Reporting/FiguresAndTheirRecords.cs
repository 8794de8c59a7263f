using System.Globalization;
using System.Net;
using Gongkai.Data.People;
using Gongkai.Data.Registers;
using Gongkai.Reporting.Compiling;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Outcomes;
using Gongkai.Rules.Registers;
using Gongkai.Rules.Remedies;
using Gongkai.Tests.Publishing;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Reporting;

/// <summary>Every figure opens the records behind it, and they sum to it.</summary>
public abstract class FiguresAndTheirRecords(TestSite site)
{
    [Fact]
    public async Task Agree_for_every_cell_with_records_of_every_table()
    {
        site.Time.SetTo(ReportGivens.InTime);
        var office = await site.GivenOffice();
        await Everything(office);
        var id = await site.GivenReport(office);
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));

        var shown = await head.GetAsync($"/office/reports/{id}");
        var figures = shown.Page.QuerySelectorAll(".form-table td[id]").Where(cell => cell.TextContent.Trim() is not ("0" or "")).ToList();
        Assert.Contains(figures, cell => cell.Id == "T2.1.2.C3");
        Assert.Contains(figures, cell => cell.Id == "T4.B4");
        Assert.True(figures.Count > 15);
        foreach (var figure in figures)
        {
            var records = await head.GetAsync($"/office/reports/{id}/cells/{figure.Id}");
            var sum = records.Page.QuerySelector("tfoot td")!.TextContent;
            Assert.Equal(decimal.Parse(figure.TextContent, CultureInfo.InvariantCulture), decimal.Parse(sum, CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task Are_the_same_however_often_they_are_compiled_and_as_of_any_day()
    {
        var office = await site.GivenOffice();
        await Everything(office);

        var (one, other) = (await Compiled(office, null), await Compiled(office, null));
        var june = await Compiled(office, new DateOnly(2025, 6, 1));

        Assert.Equal(one.Report.Cells.ToArray(), other.Report.Cells.ToArray());
        Assert.Equal(one.CasesJson, other.CasesJson);
        Assert.Equal((3m, 2m), (one.Report["T3.R1.C7"].Value, june.Report["T3.R1.C7"].Value));
        Assert.Equal((1m, 1m), (one.Report["T3.R4.C7"].Value, june.Report["T3.R4.C7"].Value)); // 2025-0002 is still open in June
        Assert.Equal((3, 1), (one.Facts.Replied, one.Facts.RepliedLate));
    }

    [Fact]
    public async Task Stay_blank_and_say_why_when_the_ledger_cannot_be_compiled()
    {
        site.Time.SetTo(ReportGivens.InTime);
        var office = await site.GivenOffice();
        var id = await site.GivenReport(office);
        await site.GivenApplication(office.Agency, "2025-0007", ApplicantClass.NaturalPerson, ReportGivens.Came(2025, 3, 3));
        await site.InDb(async db =>
        {
            (await db.Applications.SingleAsync(known => known.AgencyId == office.Agency.Id)).ApplicantClass = null;
            return await db.SaveChangesAsync();
        });
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));

        var shown = await head.GetAsync($"/office/reports/{id}");

        shown.Shows("申请“2025-0007”没有写明申请人类别");
        Assert.Equal("—", shown.Page.GetElementById("T3.R1.C7")!.TextContent.Trim());
        (await head.Submits(id)).Shows("台账有误，不能编制");
    }

    [Fact]
    public async Task Are_shown_as_of_a_day_without_touching_the_report()
    {
        site.Time.SetTo(ReportGivens.InTime);
        var office = await site.GivenOffice();
        await Everything(office);
        var id = await site.GivenReport(office);
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));

        var june = await head.GetAsync($"/office/reports/{id}?asOf=2025-06-01");

        june.Shows("台账截至 2025-06-01 的试算");
        Assert.Equal("2", june.Page.GetElementById("T3.R1.C7")!.TextContent.Trim());
        Assert.Equal("3", (await head.GetAsync($"/office/reports/{id}?asOf=2024-06-01")).Page.GetElementById("T3.R1.C7")!.TextContent.Trim());
    }

    [Fact]
    public async Task Carry_over_from_year_to_year_in_every_column()
    {
        var office = await site.GivenOffice();
        await Everything(office);

        for (var year = 2023; year <= 2025; year++)
        {
            var (then, now) = (await Compiled(office, null, year), await Compiled(office, null, year + 1));
            for (var column = 1; column <= 7; column++)
            {
                Assert.Equal(then.Report[$"T3.R4.C{column}"].Value, now.Report[$"T3.R2.C{column}"].Value);
            }
        }
    }

    [Fact]
    public async Task Read_the_validity_of_a_published_document_from_its_publication()
    {
        var office = await site.GivenOffice();
        site.Time.SetTo(new DateTimeOffset(2026, 3, 4, 4, 0, 0, TimeSpan.Zero));
        await site.GivenPublished(office, change: content => (content.Kind, content.DocumentNumber, content.NoInterpretationReason, content.FormedOn, content.EffectiveOn)
            = (ItemKind.NormativeDocument, "示规〔2026〕1号", "另行解读", new DateOnly(2026, 3, 2), new DateOnly(2026, 4, 1)));

        var now = await Compiled(office, null, 2026);

        Assert.Equal((1m, 0m, 1m), (now.Report["T2.1.2.C1"].Value, now.Report["T2.1.2.C2"].Value, now.Report["T2.1.2.C3"].Value));
        Assert.StartsWith("/office/items/", now.Records[now.Behind("T2.1.2.C1")[0].Id].Href, StringComparison.Ordinal);
        Assert.Equal(0m, (await Compiled(office, null, 2025)).Report["T2.1.2.C3"].Value);
        using var officer = await site.SignedInAs(office.The(Role.DisclosureOfficer));
        var register = await officer.GetAsync("/office/registers/documents?year=2026");
        register.Shows("已在本平台发布，自动计入");
        register.Shows("尚未施行");
    }

    [Fact]
    public async Task Are_corrected_by_hand_with_a_reason_and_the_computed_figure_stays()
    {
        site.Time.SetTo(ReportGivens.InTime);
        var office = await site.GivenOffice();
        await Everything(office);
        var id = await site.GivenReport(office);
        var cell = $"/office/reports/{id}/cells/T2.6.1.C1";
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));

        (await head.PostAsync(cell, ("Value", "5"), ("Reason", ""))).Shows("没有写明更正的理由");
        (await head.PostAsync(cell, ("Value", "1.5"), ("Reason", "多计"))).Shows("“1.5”不是这一格可以填的数");
        (await head.PostAsync(cell, ("Value", "-1"), ("Reason", "多计"))).Shows("“-1”不是这一格可以填的数");
        var corrected = await head.PostAsync(cell, ("Value", "5"), ("Reason", "两件由派驻机构登记"));
        Assert.True(corrected.Redirected, corrected.Text);

        var shown = await head.GetAsync(cell);
        shown.Shows("更正时台账为 1，改为 5");
        (await head.GetAsync($"/office/reports/{id}/check")).Shows("两件由派驻机构登记");
        var kept = await site.InDb(db => db.AnnualReports.Include(report => report.Corrections).SingleAsync(report => report.Id == id));
        Assert.Equal((1m, 5m, office.The(Role.DisclosureHead).Id), (kept.Corrections[0].Computed, kept.Corrections[0].Value, kept.Corrections[0].PersonId));
        Assert.True((await head.PostFromAsync(cell, $"{cell}?handler=Restore")).Redirected);
        Assert.DoesNotContain("更正时台账", (await head.GetAsync(cell)).Text, StringComparison.Ordinal);
        (await head.GetAsync($"/office/reports/{id}/cells/T9.X")).Is(HttpStatusCode.NotFound);
    }

    private async Task<CompiledReport> Compiled(Office office, DateOnly? asOf, int year = 2025) =>
        await site.AtDesk(office.The(Role.DisclosureHead), office.Agency, async services =>
        {
            var compiled = await services.GetRequiredService<ReportLedger>().CompileAsync(office.Agency, year, asOf, CancellationToken.None);
            Assert.True(compiled.Ok(out var report), string.Concat(compiled.Problems.Select(problem => problem.Says)));
            return report;
        });

    private async Task Everything(Office office)
    {
        var agency = office.Agency;
        await site.GivenApplications(agency);
        await site.GivenApplication(agency, "2023-0004", ApplicantClass.Research, ReportGivens.Came(2023, 12, 20), ReportGivens.Answered(2024, 1, 9, OutcomeCode.N4));
        await site.GivenProceeding(agency, "复1", ProceedingKind.Reconsideration, ProceedingResult.Revoked);
        await site.GivenProceeding(agency, "诉1", ProceedingKind.DirectLitigation, null);
        await site.GivenPenalty(agency, "示罚〔2025〕1号", new DateOnly(2025, 3, 5), open: false);
        await site.InDb(db =>
        {
            db.DocumentEntries.Add(new DocumentEntry { AgencyId = agency.Id, Kind = NormativeKind.NormativeDocument, Title = "示例办法", Number = "示规〔2020〕1号", IssuedOn = new DateOnly(2020, 5, 6) });
            db.PaymentEntries.Add(new PaymentEntry { AgencyId = agency.Id, Kind = PaymentKind.Fee, Name = "示例费", On = new DateOnly(2025, 4, 1), Yuan = 12_600 });
            return db.SaveChangesAsync();
        });
    }
}

public sealed class FiguresAndTheirRecordsOnSqlite(SqliteSite site) : FiguresAndTheirRecords(site), IClassFixture<SqliteSite>;

public sealed class FiguresAndTheirRecordsOnPostgres(PostgresSite site) : FiguresAndTheirRecords(site), IClassFixture<PostgresSite>;
