using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports;

namespace Gongkai.Rules.Tests.Reports;

/// <summary>Figures of real reports (facts) with our own words around them.</summary>
public sealed class PublishedFigures
{
    [Fact]
    public void Of_a_bureau_without_applications_have_two_remarks_and_nothing_else()
    {
        var report = Sample.Of(2020, ("T2.9.1.C1", 8)).WithCells(CellText.Read("27150（单位：元）"), "T2.9.1.C2")
            .Telling((1, "（一）主动公开\n全年公开政府信息共86条，其中工作动态44条、通知公告34条等。\n（二）依申请公开\n示例区科技局2020年无依申请公开。"));

        var result = ReportChecker.Check(report);

        Assert.True(result.Complete);
        Assert.Equal([("I4", "S1"), ("I5", "T2.9.1.C2")], result.Findings.Select(finding => (finding.Rule, finding.Cell!)));
        Assert.All(result.Findings, finding => Assert.Equal(Severity.Info, finding.Severity));
        Assert.Contains("27150 元 = 2.715 万元", result.Find("I5")!.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_big_city_hold_in_the_column_of_totals()
    {
        var report = City();

        var result = ReportChecker.Check(report);

        Assert.DoesNotContain(result.Findings, finding =>
            finding is { Rule: "K1" } or { Rule: "K2", Cell: "T3.C7" } or { Rule: "K4" });
        Assert.DoesNotContain(result.Findings, finding => finding.Rule == "K3"
            && finding.Cell is "T3.R1" or "T3.R2" or "T3.R3.7" or "T3.R4");
    }

    [Fact]
    public void Of_a_big_city_break_when_one_is_changed() =>
        Assert.NotNull(ReportChecker.Check(City().With(("T3.R3.4.1.C7", 3223))).Find("K2", "T3.C7"));

    [Fact]
    public void Of_an_old_report_show_the_results_that_do_not_add_up()
    {
        // results add to 27, natural persons 26, others 1; the totals printed are 21, 20 and 1
        var report = Sample.Of(2020).WithRow("T3.R1", 20, 0, 0, 0, 0, 1, 21).WithRow("T3.R3.1", 26, 0, 0, 0, 0, 1, 27)
            .WithRow("T3.R3.7", 20, 0, 0, 0, 0, 1, 21);

        var found = ReportChecker.Check(report).Findings.Where(finding => finding.Severity == Severity.Error).ToArray();

        Assert.Equal([("K2", "T3.C1"), ("K2", "T3.C7")], found.Select(finding => (finding.Rule, finding.Cell!)));
        Assert.Equal((21m, 27m), (found[1].Left!.Value, found[1].Right!.Value));
    }

    private static Report City()
    {
        decimal[] totals = [5548, 2168, 13, 30, 11, 51, 104, 85, 286, 150, 3222, 180, 19, 203, 148, 0, 101, 5, 318, 203, 965];
        var report = Sample.Of(2025);
        var leaves = report.Format.Rows.Where(row => row.Role == RowRole.Result && !row.IsOptional).ToArray();
        report = report.With(leaves.Zip(totals, (row, total) => (row.Cells[6], CellValue.Of(total))));
        return report.WithRow("T3.R1", 13612, 252, 0, 45, 128, 32, 14069).WithRow("T3.R2", 535, 6, 0, 1, 18, 0, 560)
            .WithRow("T3.R3.7", 13364, 252, 0, 44, 121, 29, 13810).WithRow("T3.R4", 783, 6, 0, 2, 25, 3, 819)
            .WithRow("T4.A", 376, 97, 196, 121, 790).WithRow("T4.B", 16, 1, 12, 27, 56).WithRow("T4.C", 74, 1, 30, 51, 156);
    }
}
