using Gongkai.Rules.Reports;

namespace Gongkai.Rules.Tests.Reports;

public sealed class AmountsInYuan
{
    [Theory]
    [InlineData(2024, "T2.8.1.C1", "2.5", 25_000)] // the unit of the form
    [InlineData(2024, "T2.8.1.C1", "27150元", 27_150)] // the printed unit
    [InlineData(2024, "T2.8.1.C1", "2.5项", 25_000)] // no unit of money: that of the form
    [InlineData(2020, "T2.9.1.C2", "27150", 27_150)] // no unit at all: 元 by convention
    [InlineData(2020, "T2.9.1.C2", "1.5亿元", 150_000_000)]
    public void Are_taken_by_the_printed_unit_of_money_or_that_of_the_form(int year, string code, string text, int yuan) =>
        Assert.Equal(yuan, Money.InYuan(ReportFormat.For(year).Find(code)!, CellText.Read(text)));

    [Theory]
    [InlineData("1000000000000001")] // more than any cell can mean
    [InlineData("?")]
    [InlineData("")]
    public void Are_none_where_no_figure_can_be_meant(string text) =>
        Assert.Null(Money.InYuan(ReportFormat.F2021.Find("T2.8.1.C1")!, CellText.Read(text)));

    [Fact]
    public void Are_the_same_for_the_sum_the_trend_and_the_register()
    {
        var report = Sample.Of(2024).WithCells(CellText.Read("2.5项"), "T2.8.1.C1");
        var facts = new RegisterFacts(Sample.Of(2024, ("T2.8.1.C1", 2.5m)), 0, 0, 0, []);

        Assert.True(RollUp.Of([report], null, null).Ok(out var sum));
        Assert.Equal(2.5m, sum!.Report["T2.8.1.C1"].Value);
        Assert.Equal(25_000m, ReportSeries.Point(report, "T2.8.1.C1", ReportFormat.F2021).Value);
        Assert.Null(ReportChecker.Check(report, new CheckContext(Register: facts)).Find("K9"));
    }

    [Fact]
    public void Beyond_all_measure_are_no_data_in_a_trend()
    {
        var report = Sample.Of(2024, ("T2.8.1.C1", 1_000_000_000_000_001m), ("T3.R1.C1", -1_000_000_000_000_001m));

        Assert.False(ReportSeries.Point(report, "T2.8.1.C1", ReportFormat.F2021).HasData);
        Assert.False(ReportSeries.Point(report, "T3.R1.C1", ReportFormat.F2021).HasData);
    }
}
