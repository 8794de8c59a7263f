using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports;

namespace Gongkai.Rules.Tests.Reports;

/// <summary>K1–K4 of law §3.5 (勾稽关系 of 国办公开办函〔2019〕60号 and 〔2021〕30号).</summary>
public sealed class HardRelations
{
    [Theory]
    [InlineData(2019, 40)] // 7 + 7 + 23 rows + 3 blocks
    [InlineData(2021, 42)] // two rows more
    public void Are_as_many_as_the_form_prescribes(int year, int count) =>
        Assert.Equal(count, ReportFormat.For(year).Relations.Count);

    [Theory]
    [InlineData(2019, 19)]
    [InlineData(2021, 21)]
    public void K2_adds_the_leaves_of_the_form(int year, int leaves) =>
        Assert.All(ReportFormat.For(year).Relations.Where(relation => relation.Rule == "K2"), relation =>
            Assert.Equal(leaves, relation.Right.Count));

    [Theory]
    [InlineData(2020)]
    [InlineData(2024)]
    public void Hold_for_a_report_of_zeros(int year)
    {
        var result = ReportChecker.Check(Sample.Of(year));

        Assert.True(result.Complete);
        Assert.DoesNotContain(result.Findings, finding => finding.Severity != Severity.Info);
        Assert.DoesNotContain(result.NotAssessed, open => open.Rule is "K1" or "K2" or "K3" or "K4");
    }

    [Fact]
    public void K1_names_both_sums()
    {
        var report = Sample.Of(2020, ("T3.R1.C1", 40), ("T3.R2.C1", 3), ("T3.R3.1.C1", 40), ("T3.R3.7.C1", 40), ("T3.R4.C1", 2));

        var finding = ReportChecker.Check(report).Find("K1", "T3.C1")!;

        Assert.Equal((Severity.Error, 43m, 42m), (finding.Severity, finding.Left!.Value, finding.Right!.Value));
        Assert.Equal("表三“自然人”列：本年新收 40 + 上年结转 3 = 43，总计 40 + 结转下年度 2 = 42，相差 1。", finding.Says);
        Assert.StartsWith("表三 勾稽关系", finding.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void K2_sets_the_total_against_its_parts()
    {
        var report = Sample.Of(2021, ("T3.R3.1.C1", 20), ("T3.R3.6.3.C1", 6), ("T3.R3.7.C1", 25));

        var finding = ReportChecker.Check(report).Find("K2", "T3.C1")!;

        Assert.Equal((25m, 26m), (finding.Left!.Value, finding.Right!.Value));
        Assert.Contains("总计 25，（一）予以公开 20 + （六）其他处理 3.其他 6 = 26，相差 1。", finding.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void K3_sets_the_last_column_against_the_six_kinds_of_applicant()
    {
        var finding = ReportChecker.Check(Sample.Of(2020).WithRow("T3.R3.3.6", 1, 2, 0, 0, 0, 0, 4)).Find("K3", "T3.R3.3.6")!;

        Assert.Equal((4m, 3m), (finding.Left!.Value, finding.Right!.Value));
        Assert.Contains("自然人 1 + 商业企业 2 = 3", finding.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void K4_finds_a_total_left_at_zero()
    {
        var finding = ReportChecker.Check(Sample.Of(2023).WithRow("T4.C", 5, 0, 0, 0, 0)).Find("K4", "T4.C")!;

        Assert.Equal((0m, 5m), (finding.Left!.Value, finding.Right!.Value));
        Assert.Contains("表四“行政诉讼·复议后起诉”", finding.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void Take_a_blank_leaf_as_zero_and_say_so()
    {
        var result = ReportChecker.Check(Sample.Of(2020).WithCells(CellValue.Blank, "T3.R3.3.1.C1"));

        Assert.False(result.Complete);
        Assert.Equal("I1", Assert.Single(result.Rules()));
        Assert.Equal("T3.R3.3.1.C1", result.Find("I1")!.Cell);
    }

    [Fact]
    public void Take_a_mark_as_zero_in_a_leaf_and_call_the_report_complete()
    {
        var result = ReportChecker.Check(Sample.Of(2020).WithCells(CellText.Read("/"), "T3.R3.3.1.C1", "T3.R3.3.1.C2"));

        Assert.True(result.Complete);
        Assert.Equal(("I2", "T3.R3.3.1"), (result.Findings.Single().Rule, result.Findings.Single().Cell));
    }

    [Fact]
    public void Are_not_assessed_where_a_total_is_blank()
    {
        var result = ReportChecker.Check(Sample.Of(2020).WithCells(CellValue.Blank, "T3.R1.C7"));

        Assert.Contains(result.NotAssessed, open => open is { Rule: "K1", Cell: "T3.C7" });
        Assert.Contains(result.NotAssessed, open => open is { Rule: "K3", Cell: "T3.R1" });
        Assert.Equal("I1", Assert.Single(result.Rules()));
    }

    [Theory]
    [InlineData("? 0")] // unreadable is never 0
    [InlineData("120")] // digits run together are not read in silence
    public void Are_not_assessed_where_a_cell_cannot_be_read(string raw)
    {
        var result = ReportChecker.Check(Sample.Of(2020).WithCells(CellValue.Of(null, null, raw), "T3.R1.C2"));

        Assert.Contains(result.NotAssessed, open => open is { Rule: "K1", Cell: "T3.C2" });
        Assert.False(result.Complete);
        Assert.DoesNotContain(result.Findings, finding => finding.Severity == Severity.Error);
    }

    [Fact]
    public void Are_named_once_for_a_table_that_is_absent()
    {
        var report = Sample.Of(2020);
        foreach (var row in report.Format.Rows.Where(row => row.Table == 3))
        {
            report = report.WithRow(row.Code, CellValue.Absent);
        }

        var open = ReportChecker.Check(report).NotAssessed.Where(open => open.Rule is "K1" or "K2" or "K3").ToArray();

        Assert.Equal(3, open.Length);
        Assert.All(open, entry => Assert.Equal((null, "表三没有找到。"), (entry.Cell, entry.Why)));
    }

    [Fact]
    public void Take_one_row_of_other_handling_for_the_three_of_the_form()
    {
        var report = Sample.Of(2023).WithRow("T3.R3.6", 2, 0, 0, 0, 0, 0, 2)
            .WithRow("T3.R1", 2, 0, 0, 0, 0, 0, 2).WithRow("T3.R3.7", 2, 0, 0, 0, 0, 0, 2);
        foreach (var row in new[] { "T3.R3.6.1", "T3.R3.6.2", "T3.R3.6.3" })
        {
            report = report.WithRow(row, CellValue.Absent);
        }

        var result = ReportChecker.Check(report);

        Assert.False(result.HasErrors);
        Assert.DoesNotContain(result.NotAssessed, open => open.Rule is "K2" or "K3");
        Assert.False(result.Complete); // the three rows the form prescribes are not there
    }

    [Fact]
    public void Are_not_asked_of_a_blank_template()
    {
        var report = new Report(ReportFormat.F2021, [.. ReportFormat.F2021.Cells.Select(_ => CellValue.Blank)]);

        var result = ReportChecker.Check(report);

        Assert.Equal("I1", Assert.Single(result.Findings).Rule);
        Assert.False(result.Complete);
    }

    [Fact]
    public void Are_not_asked_of_a_form_of_before_2019()
    {
        var result = ReportChecker.Check(new Report(ReportFormat.Before2019, []) { Year = 2018 });

        Assert.Empty(result.Findings);
        Assert.False(result.Complete);
    }
}
