using Gongkai.Rules.Reports;

namespace Gongkai.Rules.Tests.Reports;

/// <summary>I3: a text that is no figure is never 0, and is named once a row.</summary>
public sealed class UnreadableCells
{
    [Fact]
    public void With_one_text_are_one_remark_on_their_row()
    {
        var result = ReportChecker.Check(Sample.Of(2024).WithCells(CellText.Read("见附件"), "T3.R1.C1", "T3.R1.C2", "T3.R1.C3"));

        var finding = Assert.Single(result.Findings, finding => finding.Rule == "I3");
        Assert.Equal("T3.R1", finding.Cell);
        Assert.Contains("“自然人”“商业企业”“科研机构”列的内容“见附件”无法读成数字", finding.Says, StringComparison.Ordinal);
        Assert.False(result.Complete);
    }

    [Fact]
    public void With_two_texts_are_two_remarks()
    {
        var report = Sample.Of(2024).WithCells(CellText.Read("见附件"), "T3.R1.C1", "T3.R1.C2").WithCells(CellText.Read("若干"),
            "T3.R1.C3");

        var found = ReportChecker.Check(report).Findings.Where(finding => finding.Rule == "I3").Select(finding => finding.Cell);

        Assert.Equal(["T3.R1", "T3.R1.C3"], found);
    }

    [Fact]
    public void Of_two_rows_are_named_each()
    {
        var report = Sample.Of(2024).WithCells(CellText.Read("见附件"), "T3.R1.C1", "T3.R2.C1");

        var found = ReportChecker.Check(report).Findings.Where(finding => finding.Rule == "I3").Select(finding => finding.Cell);

        Assert.Equal(["T3.R1.C1", "T3.R2.C1"], found);
    }

    [Fact]
    public void Include_figures_beyond_all_measure() =>
        Assert.Equal("T3.R1.C1", ReportChecker.Check(Sample.Of(2024, ("T3.R1.C1", 1_000_000_000_000_001m))).Find("I3")!.Cell);
}
