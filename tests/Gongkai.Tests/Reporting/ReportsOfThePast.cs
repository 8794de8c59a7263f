using System.Net;
using System.Text;
using Gongkai.Data.Agencies;
using Gongkai.Data.People;
using Gongkai.Tests.Publishing;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Reporting;

/// <summary>Reports of earlier years from files, and the district's view of all.</summary>
public abstract class ReportsOfThePast(TestSite site)
{
    [Fact]
    public async Task Come_in_as_data_with_the_printed_text_and_go_out_again_the_same()
    {
        site.Time.SetTo(ReportGivens.InTime);
        var office = await site.GivenOffice();
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));
        using var anybody = site.Anybody();

        var read = await head.UploadAsync("/office/reports/import", "/office/reports/import", "File", "旧报告.csv", Old(office.Agency), ("Organ", office.Agency.Id.ToString()), ("Year", ""));
        Assert.True(read.Redirected, read.Text);
        var id = read.Location!.ToString().Split('/')[^1];
        (await head.GetAsync($"/office/reports/{id}/cells/T2.9.1.C2")).Shows("由文件导入，没有台账记录");
        (await head.GetAsync($"/office/reports/{id}/history")).Shows("旧报告.csv");
        Assert.True((await head.PostFromAsync($"/office/reports/{id}", $"/office/reports/{id}?handler=Publish")).Redirected);

        var page = await anybody.GetAsync($"/reports/{office.Agency.Slug}/2020");
        Assert.Equal("27150（单位：元）", page.Page.GetElementById("T2.9.1.C2")!.TextContent.Trim());
        page.Shows("由原报告文件导入");
        Assert.Equal("application/octet-stream", (await head.GetAsync($"/office/reports/{id}/source")).Headers["Content-Type"]);
    }

    [Fact]
    public async Task Are_refused_twice_and_for_another_organ_and_when_they_are_none()
    {
        site.Time.SetTo(ReportGivens.InTime);
        var (office, other) = (await site.GivenOffice(), await site.GivenOffice());
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));
        Task<Shown> Import(string name, byte[] content, Agency organ) =>
            head.UploadAsync("/office/reports/import", "/office/reports/import", "File", name, content, ("Organ", organ.Id.ToString()), ("Year", ""));

        (await Import("a.txt", Encoding.UTF8.GetBytes("关于放假的通知"), office.Agency)).Is(HttpStatusCode.OK);
        (await Import("a.csv", Old(other.Agency), office.Agency)).Shows("不是" + office.Agency.ShortName);
        (await Import("a.csv", Old(other.Agency), other.Agency)).Is(HttpStatusCode.NotFound);
        Assert.True((await Import("a.csv", Old(office.Agency), office.Agency)).Redirected);
        (await Import("a.csv", Old(office.Agency), office.Agency)).Shows("2020 年度已有报告");
    }

    [Fact]
    public async Task Stand_in_one_series_and_say_what_is_not_comparable()
    {
        site.Time.SetTo(ReportGivens.InTime);
        var office = await site.GivenOffice();
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));
        var read = await head.UploadAsync("/office/reports/import", "/office/reports/import", "File", "a.csv", Old(office.Agency), ("Organ", office.Agency.Id.ToString()), ("Year", ""));
        var old = read.Location!.ToString().Split('/')[^1];
        await head.PostFromAsync($"/office/reports/{old}", $"/office/reports/{old}?handler=Publish");
        var id = await site.GivenReport(office);

        (await head.GetAsync($"/office/reports/{id}/cells/T2.1.2.C3")).Shows("两种格式表二的指标含义不同，不可比");
        Assert.Equal(2, (await head.GetAsync($"/office/reports/{id}/cells/T3.R1.C7")).Page.QuerySelectorAll("tbody th[scope=row]").Length);
    }

    [Fact]
    public async Task Are_seen_with_all_others_by_the_competent_office_and_summed()
    {
        site.Time.SetTo(ReportGivens.InTime);
        var above = await site.GivenAgency();
        var (one, two) = (await Below(above), await Below(above));
        await site.GivenApplications(one.Agency);
        var submitted = await site.GivenFinished(one, zero: false);
        using (var head = await site.SignedInAs(one.The(Role.DisclosureHead)))
        {
            Assert.True((await head.Submits(submitted)).Redirected);
        }

        site.Time.SetTo(new DateTimeOffset(2026, 2, 3, 4, 0, 0, TimeSpan.Zero));
        using var supervisor = await site.SignedInAs(Role.Supervisor, above, subtree: true);
        using var stranger = await site.SignedInAs(two.The(Role.DisclosureHead));

        var page = await supervisor.GetAsync("/office/reports/district?year=2025");

        var rows = page.Page.QuerySelectorAll(".table-cards tbody tr").ToDictionary(row => row.QuerySelector(".worklist-title")!.TextContent, row => row.TextContent);
        Assert.Contains("已报送", rows[one.Agency.ShortName], StringComparison.Ordinal);
        Assert.Contains("未编制", rows[two.Agency.ShortName], StringComparison.Ordinal);
        Assert.Contains("逾期", rows[two.Agency.ShortName], StringComparison.Ordinal);
        page.Shows("汇总 1 个机关");
        Assert.Equal("3", page.Page.GetElementById("T3.R1.C7")!.TextContent.Trim());
        Assert.Contains("\"T3.R1.C7\": 3", (await supervisor.GetAsync("/office/reports/district?year=2025&handler=Sum&kind=json")).Text, StringComparison.Ordinal);
        (await stranger.GetAsync("/office/reports/district")).Is(HttpStatusCode.Forbidden);
    }

    private async Task<Office> Below(Agency above)
    {
        var office = await site.GivenOffice();
        await site.InDb(async db =>
        {
            var agency = await db.Agencies.SingleAsync(known => known.Id == office.Agency.Id);
            (agency.ParentId, agency.Path) = (above.Id, $"{above.Path}{agency.Id}/");
            return await db.SaveChangesAsync();
        });
        return office;
    }

    /// <summary>A zero report of 2020 in the product's own layout, with eight procurements.</summary>
    private static byte[] Old(Agency agency)
    {
        var format = Rules.Reports.ReportFormat.F2019;
        var report = new Rules.Reports.Report(format, [.. format.Cells.Select(cell => cell.Code switch
        {
            "T2.9.1.C1" => Rules.Reports.CellValue.Of(8),
            "T2.9.1.C2" => Rules.Reports.CellValue.Of(27150, "元", "27150（单位：元）"),
            _ => Rules.Reports.CellValue.Of(0),
        })])
        {
            Agency = agency.Name,
            Year = 2020,
            Title = $"{agency.Name}2020年政府信息公开工作年度报告",
            Sections = Enumerable.Range(1, 6).ToDictionary(section => section, section => section == 6 ? "无" : ""),
        };
        using var memory = new MemoryStream();
        Documents.ReportFile.Write(report, Documents.ReportFileKind.Csv, memory);
        return memory.ToArray();
    }
}

public sealed class ReportsOfThePastOnSqlite(SqliteSite site) : ReportsOfThePast(site), IClassFixture<SqliteSite>;

public sealed class ReportsOfThePastOnPostgres(PostgresSite site) : ReportsOfThePast(site), IClassFixture<PostgresSite>;
