using Gongkai.Rules.Reports;
using Gongkai.Rules.Reports.Writing;

namespace Gongkai.Rules.Tests.Reports;

/// <summary>What the ledger can say by itself.</summary>
public sealed class SkeletonOfAReport
{
    private static readonly ReportFacts Facts = new(86, [("工作动态", 44), ("通知公告", 34), ("政策文件", 8)], [], 2, 0, 1, 12, 1, 0);

    [Fact]
    public void Binds_every_figure_it_names()
    {
        var (report, previous) = (Sample.Of(2024, ("T3.R1.C7", 12), ("T3.R3.7.C7", 12), ("T4.A5", 2), ("T4.A2", 1)), Sample.Of(2023, ("T3.R1.C7", 9)));
        var figures = new ReportFigures(report, previous, Facts);

        var sections = ReportSkeleton.Draft(report, previous, Facts);

        Assert.Equal([1, 2, 3, 4, 5, 6], sections.Keys.Order());
        Assert.All(sections.Values, text => Assert.Empty(FigureText.Unknown(text, figures.Find)));
        var first = FigureText.Resolve(sections[1], figures.Find);
        Assert.Contains("主动公开政府信息86条，其中工作动态44条、通知公告34条、政策文件8条。", first, StringComparison.Ordinal);
        Assert.Contains("收到政府信息公开申请12件，较上年增加3件", first, StringComparison.Ordinal);
        Assert.Contains("超过法定期限答复1件，占8.3%", first, StringComparison.Ordinal);
        Assert.Contains("行政复议2件，其中结果纠正1件", first, StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_nothing_that_no_record_shows() =>
        Assert.EndsWith("（五）监督保障\n", ReportSkeleton.Draft(Sample.Of(2024), null, Facts)[1], StringComparison.Ordinal);

    [Fact]
    public void Says_in_words_that_there_was_no_application() =>
        Assert.Contains("没有收到政府信息公开申请", ReportSkeleton.Draft(Sample.Of(2024), null, Facts)[1], StringComparison.Ordinal);

    [Theory]
    [InlineData(2020, "无")] // fees exist since 2021
    [InlineData(2024, "没有收取信息处理费")]
    public void Ends_with_the_fee_statement_of_its_year(int year, string says) =>
        Assert.Contains(says, ReportSkeleton.Draft(Sample.Of(year), null, Facts)[6], StringComparison.Ordinal);

    [Fact]
    public void Passes_the_check_of_prose_against_tables()
    {
        var report = Sample.Of(2024, ("T3.R1.C1", 12), ("T3.R1.C7", 12), ("T3.R3.1.C1", 12), ("T3.R3.1.C7", 12), ("T3.R3.7.C1", 12), ("T3.R3.7.C7", 12));
        var figures = new ReportFigures(report, null, Facts);
        var told = new Report(report)
        {
            Sections = ReportSkeleton.Draft(report, null, Facts).ToDictionary(part => part.Key, part => FigureText.Resolve(part.Value, figures.Find)),
        };

        Assert.DoesNotContain(ReportChecker.Check(told).Findings, finding => finding.Rule is "W3" or "W4" || finding.Rule[0] == 'K');
    }
}
