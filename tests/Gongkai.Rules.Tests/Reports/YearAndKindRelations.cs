using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports;

namespace Gongkai.Rules.Tests.Reports;

/// <summary>K5–K9 of law §3.5.</summary>
public sealed class YearAndKindRelations
{
    [Theory]
    [InlineData("T3.R1.C1", -1)] // a count is not negative
    [InlineData("T2.1.1.C1", 1.5)] // nor broken
    [InlineData("T2.5.1.C2", 0.5)] // a change is an integer
    [InlineData("T2.9.1.C2", -3)] // money is not negative
    public void K5_names_the_cell(string code, double value)
    {
        var finding = ReportChecker.Check(Sample.Of(2020, (code, (decimal)value))).Find("K5")!;

        Assert.Equal((code, (decimal)value), (finding.Cell, finding.Left!.Value));
    }

    [Fact]
    public void K5_lets_a_change_be_negative() =>
        Assert.Null(ReportChecker.Check(Sample.Of(2020, ("T2.5.1.C2", -18))).Find("K5"));

    [Fact]
    public void K6_compares_carried_in_with_last_years_carried_out_across_the_change_of_form()
    {
        var before = Sample.Of(2020).WithRow("T3.R4", 0, 2, 0, 0, 0, 0, 2);
        var now = Sample.Of(2021).WithRow("T3.R2", 0, 1, 0, 0, 0, 0, 2).WithRow("T3.R4", 0, 1, 0, 0, 0, 0, 2);

        var finding = ReportChecker.Check(now, new CheckContext(before)).Findings.Single(finding => finding.Rule == "K6");

        Assert.Equal(("T3.R2.C2", 1m, 2m), (finding.Cell, finding.Left!.Value, finding.Right!.Value));
    }

    [Fact]
    public void K6_is_not_assessed_without_last_years_report() =>
        Assert.Contains(ReportChecker.Check(Sample.Of(2020)).NotAssessed, open => open.Rule == "K6");

    [Fact]
    public void K6_is_not_assessed_against_the_wrong_year()
    {
        var result = ReportChecker.Check(Sample.Of(2024),
            new CheckContext(Sample.Of(2022).WithRow("T3.R4", 1, 0, 0, 0, 0, 0, 1)));

        Assert.Null(result.Find("K6"));
        Assert.Contains(result.NotAssessed, open => open.Rule == "K6" && open.Why.Contains("2022", StringComparison.Ordinal));
    }

    [Fact]
    public void K7_finds_the_form_of_2021_in_a_report_for_2020() =>
        Assert.Equal(Severity.Error, ReportChecker.Check(Sample.Of(ReportFormat.F2021, 2020)).Find("K7")!.Severity);

    [Theory]
    [InlineData("示例区科技局2019年政府信息公开工作年度报告")]
    [InlineData("示例区科技局二〇一九年政府信息公开工作年度报告")]
    public void K8_finds_another_year_in_the_title(string title) =>
        Assert.NotNull(ReportChecker.Check(Sample.Of(2020).Titled(title)).Find("K8"));

    [Theory]
    [InlineData("示例区科技局2020年度政府信息公开工作年度报告")]
    [InlineData("示例区科技局二〇二〇年政府信息公开工作年度报告")]
    [InlineData("示例区科技局2020年政府信息公开工作年度报告（2021年1月）")] // the day of publication
    public void K8_is_content_with_the_year_in_the_title(string title) =>
        Assert.Null(ReportChecker.Check(Sample.Of(2020).Titled(title)).Find("K8"));

    [Theory]
    [InlineData("本报告数据统计期限自2019年1月1日至2019年12月31日。")] // stale
    [InlineData("统计期限自2020年1月1日起至2020年10月31日止。")] // odd
    [InlineData("本报告中所列数据的统计期限自至。")] // left blank
    [InlineData("统计期限自年月日起至年月日止。")] // left blank
    [InlineData("统计期限是从2019年1月1日起，至2020年12月31日止。")] // two years
    [InlineData("统计期限为2019年度。")] // the year alone
    [InlineData("统计期限：2019.1.1-2019.12.31。")] // with points
    public void K8_finds_a_stated_period_that_is_not_the_year(string text) =>
        Assert.NotNull(ReportChecker.Check(Sample.Of(2020).Telling((0, text))).Find("K8"));

    [Theory]
    [InlineData("本报告数据统计期限自2020年1月1日起至2020年12月31日止。")]
    [InlineData("所列数据的统计期限为2020年1月1日至12月31日。")]
    [InlineData("数据统计时间至2020年12月31日。")] // the end alone
    [InlineData("统计期限为2020年度。")]
    [InlineData("统计期限：2020.1.1-2020.12.31。")]
    [InlineData("统计时间2019年以来的数据另见附件。")] // not a period of the report
    [InlineData("2019年10月8日至2020年3月31日开展了清理。")] // not a statistical period
    public void K8_is_content_with_the_whole_year(string text) =>
        Assert.Null(ReportChecker.Check(Sample.Of(2020).Telling((1, text))).Find("K8"));

    [Theory]
    [InlineData("统计期限为２０２３年１月１日至２０２３年１２月３１日。", false)] // full-width digits are digits
    [InlineData("统计期限为２０２０年１月１日至２０２０年１２月３１日。", true)]
    [InlineData("统计期限为 2020 年 1 月 1 日\n至 12 月 31 日。", true)] // white space anywhere
    [InlineData("统计期限为٢٠٢٣年١月١日至١٢月٣١日。", true)] // digits of another script are none: nothing is stated
    public void K8_reads_digits_of_any_width(string text, bool right) =>
        Assert.Equal(right, ReportChecker.Check(Sample.Of(2020).Telling((1, text))).Find("K8") is null);

    [Fact]
    public void K8_takes_a_period_with_a_sea_of_blanks_for_what_it_is()
    {
        var blanks = new string(' ', 20_000) + new string('\u3000', 20_000);

        Assert.Null(ReportChecker.Check(Sample.Of(2020).Telling((1, $"统计期限{blanks}"))).Find("K8"));
        Assert.NotNull(ReportChecker.Check(
            Sample.Of(2020).Telling((1, $"统计期限{blanks}为2019年{blanks}1月1日至12月31日"))).Find("K8"));
    }

    [Fact]
    public void K9_lists_every_cell_that_differs_from_the_register()
    {
        var compiled = Sample.Of(2024).WithRow("T3.R1", 2, 0, 0, 0, 0, 0, 2).WithRow("T3.R4", 2, 0, 0, 0, 0, 0, 2);
        var sent = Sample.Of(2024).WithRow("T3.R1", 1, 0, 0, 0, 0, 0, 1).WithRow("T3.R4", 1, 0, 0, 0, 0, 0, 1);

        var found = ReportChecker.Check(sent, new CheckContext(Register: new RegisterFacts(compiled, 0, 0, 0, [])))
            .Findings.Where(finding => finding.Rule == "K9").ToArray();

        Assert.Equal(["T3.R1.C1", "T3.R1.C7", "T3.R4.C1", "T3.R4.C7"], found.Select(finding => finding.Cell));
        Assert.All(found, finding => Assert.Equal((2m, 1m), (finding.Left!.Value, finding.Right!.Value)));
    }

    [Fact]
    public void K9_is_not_assessed_against_the_register_of_another_year()
    {
        var result = ReportChecker.Check(Sample.Of(2024),
            new CheckContext(Register: new RegisterFacts(Sample.Of(2023, ("T3.R1.C1", 5)), 0, 0, 0, [])));

        Assert.Null(result.Find("K9"));
        Assert.Contains(result.NotAssessed, open => open.Rule == "K9");
    }

    [Fact]
    public void K9_takes_the_three_rows_of_the_register_for_one_row_of_the_report()
    {
        var compiled = Sample.Of(2024).WithRow("T3.R3.6.1", 1, 0, 0, 0, 0, 0, 1).WithRow("T3.R3.6.3", 1, 0, 0, 0, 0, 0, 1);
        var report = Sample.Of(2024).WithRow("T3.R3.6", 2, 0, 0, 0, 0, 0, 3);
        foreach (var row in new[] { "T3.R3.6.1", "T3.R3.6.2", "T3.R3.6.3" })
        {
            report = report.WithRow(row, CellValue.Absent);
        }

        var result = ReportChecker.Check(report, new CheckContext(Register: new RegisterFacts(compiled, 0, 0, 0, [])));

        Assert.Equal("T3.R3.6.C7", Assert.Single(result.Findings, finding => finding.Rule == "K9").Cell);
    }

    [Fact]
    public void K9_compares_money_in_yuan()
    {
        var compiled = Sample.Of(2024, ("T2.8.1.C1", 2.5m));
        var same = Sample.Of(2024).WithCells(CellText.Read("25000元"), "T2.8.1.C1");
        var facts = new RegisterFacts(compiled, 0, 0, 0, []);

        Assert.Null(ReportChecker.Check(same, new CheckContext(Register: facts)).Find("K9"));
        var finding = ReportChecker.Check(Sample.Of(2024, ("T2.8.1.C1", 3)), new CheckContext(Register: facts)).Find("K9")!;
        Assert.Equal((25000m, 30000m), (finding.Left!.Value, finding.Right!.Value));
    }

    [Fact]
    public void A_waiver_of_a_hard_relation_has_no_effect()
    {
        var report = Sample.Of(2020).WithRow("T4.A", 1, 0, 0, 0, 0).Waiving(new Waiver("K4", "T4.A", "以后更正", "", null));

        var result = ReportChecker.Check(report);

        Assert.Equal(Severity.Error, result.Find("K4")!.Severity);
        Assert.NotNull(result.Find("I7"));
    }
}
