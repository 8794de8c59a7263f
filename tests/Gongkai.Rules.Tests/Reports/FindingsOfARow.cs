using Gongkai.Rules.Reports;

namespace Gongkai.Rules.Tests.Reports;

/// <summary>One remark a row, and remarks that speak of what really stands there.</summary>
public sealed class FindingsOfARow
{
    private static readonly ReportFormat Format = ReportFormat.F2021;

    [Fact]
    public void A_row_with_blanks_and_marks_has_one_remark()
    {
        var report = Sample.Of(2024).With(
            (Format.Find("T3.R3.3.1.C1")!, CellValue.Blank), (Format.Find("T3.R3.3.1.C2")!, CellValue.Of(null, null, "/")));

        var found = Assert.Single(ReportChecker.Check(report).Findings, finding => finding.Rule is "I1" or "I2");
        Assert.Contains("另有 1 格填的是“/”一类的记号", found.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_that_is_no_money_is_pointed_out() =>
        Assert.Contains(
            ReportChecker.Check(Sample.Of(2024).With((Format.Find("T2.8.1.C1")!, CellValue.Of(3, "美元", "3美元")))).Findings,
            finding => finding.Rule == "I5" && finding.Says.Contains("“美元”", StringComparison.Ordinal));

    [Theory]
    [InlineData("办公经费充足。", true)] // 经费 is no fee of an applicant
    [InlineData("发出收费通知1件，应收100元。", false)]
    public void W5_wants_the_fees_told_in_section_six(string six, bool fires)
    {
        var report = Sample.Of(2024, ("T3.R1.C1", 1), ("T3.R1.C7", 1), ("T3.R3.6.2.C1", 1), ("T3.R3.6.2.C7", 1), ("T3.R3.7.C1", 1), ("T3.R3.7.C7", 1));

        Assert.Equal(fires, ReportChecker.Check(report.Telling((6, six))).Findings.Any(finding => finding.Rule == "W5"));
    }

    [Fact]
    public void W7_says_when_the_register_does_not_know_what_the_suit_is_about()
    {
        var report = Sample.Of(2024, ("T4.B4", 1), ("T4.B5", 1));
        var facts = new RegisterFacts(report, 0, 0, 0, []) { DirectSuitsOfUnknownReplies = 1 };

        Assert.Contains(ReportChecker.Check(report, new CheckContext(Register: facts)).NotAssessed, open => open.Rule == "W7");
    }
}
