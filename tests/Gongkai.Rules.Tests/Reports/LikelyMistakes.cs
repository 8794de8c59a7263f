using Gongkai.Rules.Reports;

namespace Gongkai.Rules.Tests.Reports;

/// <summary>The guess that helps a clerk: only where one mistake explains the difference exactly.</summary>
public sealed class LikelyMistakes
{
    private static readonly Report Sound = Sample.Of(2024)
        .WithRow("T3.R1", 40, 5, 0, 0, 0, 0, 45).WithRow("T3.R2", 3, 0, 0, 0, 0, 0, 3)
        .WithRow("T3.R3.1", 30, 2, 0, 0, 0, 0, 32).WithRow("T3.R3.2", 11, 3, 0, 0, 0, 0, 14)
        .WithRow("T3.R3.7", 41, 5, 0, 0, 0, 0, 46).WithRow("T3.R4", 2, 0, 0, 0, 0, 0, 2);

    [Fact]
    public void Name_the_one_cell_where_row_and_column_cross()
    {
        var remedy = Remedy(Sound.With(("T3.R3.2.C1", 12)), "K3", "T3.R3.2");

        Assert.Contains("只错了一格", remedy, StringComparison.Ordinal);
        Assert.Contains("“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”行“自然人”列现为 12，改为 11", remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void See_that_the_carried_in_were_left_out() =>
        Assert.Contains("上年结转 3 件", Remedy(
            Sound.WithRow("T3.R3.2", 8, 3, 0, 0, 0, 0, 11).WithRow("T3.R3.7", 38, 5, 0, 0, 0, 0, 43), "K1", "T3.C1"),
                StringComparison.Ordinal);

    [Fact]
    public void See_a_total_that_was_not_filled_in() =>
        Assert.Contains("可能漏填，应为 11", Remedy(Sample.Of(2023).WithRow("T4.A", 10, 1, 0, 0, 0), "K4", "T4.A"),
            StringComparison.Ordinal);

    [Fact]
    public void See_a_total_that_is_still_last_years()
    {
        var now = Sample.Of(2024).WithRow("T4.A", 10, 1, 0, 0, 7);
        var before = Sample.Of(2023).WithRow("T4.A", 7, 0, 0, 0, 7);

        var finding = ReportChecker.Check(now, new CheckContext(before)).Find("K4")!;

        Assert.Contains("与上年报告相同（7），可能没有更新，应为 11", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void See_two_neighbouring_columns_exchanged() =>
        Assert.Contains("填反或错位", Remedy(Sound.WithRow("T3.R3.1", 2, 30, 0, 0, 0, 0, 32), "K2", "T3.C1"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData(31, "颠倒")]
    [InlineData(113, "多写了一位")]
    [InlineData(18, "写错")]
    public void See_a_slip_of_the_hand_in_a_total(int total, string word) =>
        Assert.Contains(word, Remedy(Sample.Of(2024).WithRow("T4.A", 12, 1, 0, 0, total), "K4", "T4.A"),
            StringComparison.Ordinal);

    [Fact]
    public void Are_not_guessed_where_nothing_fits() =>
        Assert.StartsWith("请核对", Remedy(Sample.Of(2024).WithRow("T4.A", 5, 1, 0, 0, 9), "K4", "T4.A"), StringComparison.Ordinal);

    private static string Remedy(Report report, string rule, string cell) => ReportChecker.Check(report).Find(rule, cell)!.Remedy;
}
