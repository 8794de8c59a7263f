using Gongkai.Rules.Reports;

namespace Gongkai.Rules.Tests.Reports;

/// <summary>law §3.5: the sum of good reports is a good report, and what could not be added is named.</summary>
public sealed class RollingUp
{
    private static readonly string[] Split = ["T3.R3.6.1", "T3.R3.6.2", "T3.R3.6.3"];

    [Fact]
    public void Adds_cell_by_cell()
    {
        var sum = Of(Organ("甲局", ("T3.R1.C1", 3), ("T3.R1.C7", 3)), Organ("乙局", ("T3.R1.C1", 4), ("T3.R1.C7", 4)));

        Assert.Equal((7m, 7m), (sum.Report["T3.R1.C1"].Value, sum.Report["T3.R1.C7"].Value));
        Assert.Equal(["乙局", "甲局"], sum.Completeness.Included);
        Assert.Empty(sum.Completeness.Incomplete);
    }

    [Fact]
    public void Leaves_out_and_names_what_cannot_be_meant()
    {
        var huge = CellValue.Of(40_000_000_000_000_000_000_000_000_000m); // two of them are more than a decimal holds
        var sum = Of(
            Organ("甲局").WithCells(huge, "T3.R1.C1"),
            Organ("乙局").WithCells(huge, "T3.R1.C1"),
            Organ("丙局", ("T3.R1.C1", 2)));

        Assert.Equal(2m, sum.Report["T3.R1.C1"].Value);
        Assert.Equal(["T3.R1.C1"], sum.Completeness.LackingCells["甲局"]);
        Assert.Equal(["T3.R1.C1"], sum.Completeness.LackingCells["乙局"]);
        Assert.DoesNotContain("丙局", sum.Completeness.Incomplete);
    }

    [Fact]
    public void Adds_the_largest_figure_that_can_be_meant() =>
        Assert.Equal(2_000_000_000_000_000m, Of(
            Organ("甲局", ("T3.R1.C1", 1_000_000_000_000_000m)),
            Organ("乙局", ("T3.R1.C1", 1_000_000_000_000_000m))).Report["T3.R1.C1"].Value);

    [Fact]
    public void Takes_one_row_of_other_handling_without_its_total_for_what_it_is()
    {
        var one = Single(Organ("甲局").WithRow("T3.R3.6", 2, 0, 0, 0, 0, 1, 3)).WithCells(CellValue.Blank, "T3.R3.6.C7");
        var sum = Of(one, Organ("乙局").WithRow("T3.R3.6.3", 4, 0, 0, 0, 0, 0, 4));

        Assert.Equal((6m, 1m, 4m), Row(sum.Report, "T3.R3.6.3"));
        Assert.Equal(["T3.R3.6.C7"], sum.Completeness.LackingCells["甲局"]);
        Assert.Equal(CellState.Absent, sum.Report["T3.R3.6.C1"].State);
    }

    [Fact]
    public void Does_not_count_other_handling_twice_where_the_row_and_its_parts_are_both_printed()
    {
        var both = Organ("甲局").WithRow("T3.R3.6", 2, 0, 0, 0, 0, 0, 2).WithRow("T3.R3.6.1", 2, 0, 0, 0, 0, 0, 2);
        var sum = Of(both, Organ("乙局"));

        Assert.Equal((2m, 0m, 2m), Row(sum.Report, "T3.R3.6.1"));
        Assert.Equal((0m, 0m, 0m), Row(sum.Report, "T3.R3.6.3"));
        Assert.Equal(CellState.Absent, sum.Report["T3.R3.6.C7"].State);
    }

    [Fact]
    public void Keeps_the_one_row_where_every_report_has_it()
    {
        var sum = Of(
            Single(Organ("甲局").WithRow("T3.R3.6", 2, 0, 0, 0, 0, 0, 2)),
                Single(Organ("乙局").WithRow("T3.R3.6", 1, 0, 0, 0, 0, 0, 1)));

        Assert.Equal((3m, 0m, 3m), Row(sum.Report, "T3.R3.6"));
        Assert.Equal(CellState.Absent, sum.Report["T3.R3.6.3.C7"].State);
    }

    [Fact]
    public void Adds_money_in_yuan_and_gives_it_in_the_unit_of_the_form()
    {
        var sum = Of(Organ("甲局", ("T2.8.1.C1", 2.5m)), Organ("乙局").WithCells(CellText.Read("25000元"), "T2.8.1.C1"));

        Assert.Equal(CellValue.Of(5), sum.Report["T2.8.1.C1"]);
    }

    [Fact]
    public void Says_who_is_missing_failing_or_not_expected()
    {
        var failing = Organ("乙 局").WithRow("T4.A", 1, 0, 0, 0, 0);
        Assert.True(RollUp.Of([Organ("甲局"), failing], ["甲局", "丙局"], null).Ok(out var sum));

        Assert.Equal(2, sum!.Completeness.Expected);
        Assert.Equal(["丙局"], sum.Completeness.Missing);
        Assert.Equal(["乙 局"], sum.Completeness.Failing);
        Assert.Equal(["乙 局"], sum.Completeness.Unexpected);
    }

    [Theory]
    [InlineData(null, "汇总")]
    [InlineData("示例市人民政府", "示例市人民政府")]
    public void Is_the_report_of_the_organ_named(string? agency, string name)
    {
        Assert.True(RollUp.Of([Organ("甲局")], null, agency).Ok(out var sum));

        Assert.Equal((name, 2024, $"{name}2024年政府信息公开工作年度报告"), (sum!.Report.Agency, sum.Report.Year!.Value, sum.Report.Title!));
    }

    [Fact]
    public void Refuses_nothing_other_years_other_forms_and_an_organ_twice()
    {
        var years = RollUp.Of([Organ("甲局"), Organ("甲 局"), Named(Sample.Of(2020), "乙局")], null, null).Problems;
        var forms = RollUp.Of([Organ("甲局"), Organ("甲 局"), Named(Sample.Of(2020), "乙局", 2024)], null, null).Problems;

        // Over several years an organ has several reports; only within one year is a second one a mistake.
        Assert.Equal("这些报告不是同一年度的，不能相加：2020 年度 1 份（乙局），2024 年度 2 份（甲局 等）。", Assert.Single(years).Says);
        Assert.Equal(["rollup.mixed-formats", "rollup.twice"], forms.Select(problem => problem.Code));
        Assert.Equal(["rollup.nothing"], RollUp.Of([], null, null).Problems.Select(problem => problem.Code));
        Assert.Equal(["rollup.unusable"], RollUp.Of([Organ("")], null, null).Problems.Select(problem => problem.Code));
    }

    private static RollUpResult Of(params Report[] reports)
    {
        Assert.True(RollUp.Of(reports, null, null).Ok(out var sum));
        return sum!;
    }

    private static Report Organ(string name, params (string Code, decimal Value)[] cells) => Named(Sample.Of(2024, cells), name);

    private static Report Named(Report report, string name, int? year = null) => new(report.Format, report.Cells.ToArray())
    {
        Agency = name,
        Year = year ?? report.Year,
        Title = report.Title,
        Sections = report.Sections,
    };

    /// <summary>Without the three rows that the one row stands for.</summary>
    private static Report Single(Report report) => Split.Aggregate(report, (less, row) => less.WithRow(row, CellValue.Absent));

    private static (decimal First, decimal Sixth, decimal Total) Row(Report report, string row) =>
        (report[row + ".C1"].Value, report[row + ".C6"].Value, report[row + ".C7"].Value);
}
