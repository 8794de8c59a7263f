using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports;

namespace Gongkai.Rules.Tests.Reports;

/// <summary>W1, W2 and W5–W9 of law §3.5: questions to a person, never errors.</summary>
public sealed class SoftRelations
{
    private static readonly string LongText = string.Concat(
        Enumerable.Range(0, 40).Select(i => $"我局第{"甲乙丙丁戊己庚辛壬癸"[i % 10]}项工作按要求公开了{"财政就业教育医疗环保"[i % 10]}信息，"));

    [Fact]
    public void W1_asks_about_a_stock_that_does_not_follow_from_last_year()
    {
        // the published case: 470 + 62 − 33 = 499, printed 440
        var before = Sample.Of(2023, ("T2.1.2.C3", 470));
        var now = Sample.Of(2024, ("T2.1.2.C1", 62), ("T2.1.2.C2", 33), ("T2.1.2.C3", 440));

        var finding = Assert.Single(ReportChecker.Check(now, new CheckContext(before)).Findings, finding => finding.Rule == "W1");

        Assert.Equal((Severity.Warning, "T2.1.2", 440m, 499m),
            (finding.Severity, finding.Cell, finding.Left!.Value, finding.Right!.Value));
        Assert.Contains("470 + 本年制发 62 − 本年废止 33 = 499", finding.Says, StringComparison.Ordinal);
        Assert.Null(ReportChecker.Check(now.With(("T2.1.2.C3", 499)), new CheckContext(before)).Find("W1"));
    }

    [Fact]
    public void W1_is_not_assessed_against_the_old_form() =>
        Assert.Contains(ReportChecker.Check(Sample.Of(2021), new CheckContext(Sample.Of(2020))).NotAssessed, open =>
            open.Rule == "W1");

    [Fact]
    public void W1_is_not_assessed_where_a_figure_is_blank() =>
        Assert.Contains(
            ReportChecker.Check(Sample.Of(2024).WithCells(CellValue.Blank, "T2.1.2.C3"),
                new CheckContext(Sample.Of(2023))).NotAssessed,
            open => open is { Rule: "W1", Cell: "T2.1.2" });

    [Fact]
    public void W2_carries_the_number_of_items_over_the_year()
    {
        var before = Sample.Of(2019, ("T2.5.1.C1", 100), ("T2.5.1.C2", -18));

        Assert.Null(ReportChecker.Check(Sample.Of(2020, ("T2.5.1.C1", 82)), new CheckContext(before)).Find("W2"));
        var finding = ReportChecker.Check(Sample.Of(2020, ("T2.5.1.C1", 100)), new CheckContext(before)).Find("W2")!;
        Assert.Equal(("T2.5.1", 100m, 82m), (finding.Cell, finding.Left!.Value, finding.Right!.Value));
    }

    [Fact]
    public void W2_lets_no_more_be_newly_public_than_public_in_all()
    {
        var finding = ReportChecker.Check(Sample.Of(2020, ("T2.1.2.C2", 5), ("T2.1.2.C3", 4))).Find("W2")!;

        Assert.Equal(("T2.1.2", 5m, 4m), (finding.Cell, finding.Left!.Value, finding.Right!.Value));
    }

    [Theory]
    [InlineData(8, 0, true)]
    [InlineData(0, 27150, true)]
    [InlineData(8, 27150, false)]
    [InlineData(0, 0, false)]
    public void W2_wants_money_with_projects_and_projects_with_money(int projects, int money, bool asks) =>
        Assert.Equal(asks, ReportChecker.Check(Sample.Of(2020, ("T2.9.1.C1", projects), ("T2.9.1.C2", money))).Find("W2",
            "T2.9.1") is not null);

    [Fact]
    public void W5_misses_the_fee_notices_in_section_six()
    {
        var report = Sample.Of(2024).WithRow("T3.R1", 1, 0, 0, 0, 0, 0, 1).WithRow("T3.R3.6.2", 1, 0, 0, 0, 0, 0, 1)
            .WithRow("T3.R3.7", 1, 0, 0, 0, 0, 0, 1);

        Assert.Equal(["W5", "W8"], ReportChecker.Check(report).Rules()); // W8: 无 although a fee was due
        Assert.Empty(ReportChecker.Check(report.Telling((6, "本年度发出收费通知1件，应收信息处理费300元，实收0元。"))).Findings);
    }

    [Fact]
    public void W5_knows_that_no_fee_could_be_charged_before_2021() =>
        Assert.Equal("S6", ReportChecker.Check(Sample.Of(2020).Telling((6, "本年度收取信息处理费380元。"))).Find("W5")!.Cell);

    [Fact]
    public void W5_asks_for_the_fees_in_the_register() =>
        Assert.Equal("S6", ReportChecker.Check(Sample.Of(2024), With(Sample.Of(2024), fees: 2)).Find("W5")!.Cell);

    [Fact]
    public void W6_is_content_with_a_reconsideration_of_this_year() =>
        Assert.Empty(ReportChecker.Check(Sample.Of(2023).WithRow("T4.A", 1, 0, 0, 0, 1).WithRow("T4.C", 1, 0, 0, 0, 1)).Findings);

    [Fact]
    public void W6_asks_where_neither_year_has_a_reconsideration()
    {
        var now = Sample.Of(2023).WithRow("T4.C", 1, 0, 0, 0, 1);

        Assert.Equal("T4.C", ReportChecker.Check(now, new CheckContext(Sample.Of(2022))).Find("W6")!.Cell);
        Assert.Null(ReportChecker.Check(now, new CheckContext(Sample.Of(2022).WithRow("T4.A", 1, 0, 0, 0, 1))).Find("W6"));
        Assert.Contains(ReportChecker.Check(now).NotAssessed, open => open.Rule == "W6");
    }

    [Fact]
    public void W7_suspects_a_direct_suit_against_a_refusal_since_2024()
    {
        var now = Sample.Of(2024).WithRow("T4.B", 1, 0, 0, 0, 1);
        var facts = new RegisterFacts(now, 0, 0, 0, ["P-3"]);

        Assert.Contains("P-3", ReportChecker.Check(now, new CheckContext(Register: facts)).Find("W7")!.Says,
            StringComparison.Ordinal);
        Assert.Contains(ReportChecker.Check(now).NotAssessed, open => open.Rule == "W7");
        Assert.DoesNotContain(ReportChecker.Check(Sample.Of(2023).WithRow("T4.B", 1, 0, 0, 0, 1)).NotAssessed, open =>
            open.Rule == "W7");
    }

    [Fact]
    public void W9_misses_consultations_and_corrections()
    {
        var now = Sample.Of(2024, ("T3.R3.3.4.C7", 1), ("T3.R3.4.3.C7", 2));

        var result = ReportChecker.Check(now, With(now));

        Assert.Equal(["T3.R3.3.4", "T3.R3.4.3"], result.Findings.Where(finding => finding.Rule == "W9").Select(finding =>
            finding.Cell));
        Assert.Null(ReportChecker.Check(now, With(now, consultations: 1, corrections: 1)).Find("W9"));
        Assert.Contains(ReportChecker.Check(now).NotAssessed, open => open.Rule == "W9");
    }

    [Fact]
    public void W8_finds_a_telling_text_over_tables_of_zeros()
    {
        var result = ReportChecker.Check(Sample.Of(2024).Telling((1, "全年收到政府信息公开申请1件，已按时答复。")));

        Assert.Null(result.Find("W8")!.Cell);
        Assert.NotNull(result.Find("W3"));
        Assert.Null(ReportChecker.Check(Sample.Of(2024).Telling((1, "全年主动公开信息86条。"))).Find(
            "W8")); // items published do not matter
    }

    [Fact]
    public void W8_finds_last_years_words_again()
    {
        var before = Sample.Of(2023).Telling((1, "2023年，" + LongText));

        Assert.NotNull(ReportChecker.Check(Sample.Of(2024).Telling((1, "2024年，" + LongText)), new CheckContext(before)).Find(
            "W8"));
        Assert.Null(ReportChecker.Check(Sample.Of(2024).Telling(
            (1, "本年度重点抓了政策解读、平台建设和培训。" + new string([.. LongText.Reverse()]))), new CheckContext(before)).Find("W8"));
        Assert.Null(ReportChecker.Check(Sample.Of(2024), new CheckContext(Sample.Of(2023))).Find(
            "W8")); // short texts are not compared
    }

    [Fact]
    public void W8_misses_a_section_and_an_empty_one()
    {
        var report = new Report(ReportFormat.F2021, Sample.Of(2024).Cells.ToArray())
        {
            Year = 2024,
            Sections = new Dictionary<int, string> { [1] = "略", [2] = "", [3] = "", [4] = "", [6] = "" },
        };

        var found = ReportChecker.Check(report).Findings.Where(finding => finding.Rule == "W8").ToArray();

        Assert.Contains(found, finding => finding.Says.Contains("五、存在的主要问题及改进情况", StringComparison.Ordinal));
        Assert.Contains(found, finding => finding.Says.Contains("六、其他需要报告的事项", StringComparison.Ordinal));
    }

    [Fact]
    public void Accepted_with_a_reason_keep_it()
    {
        var report = Sample.Of(2020, ("T2.1.2.C2", 5), ("T2.1.2.C3", 4))
            .Waiving(new Waiver("W2", "T2.1.2", "1 件已失效", "张某", new DateOnly(2021, 1, 20)),
                new Waiver("W9", null, "没有用到", "", null));

        var finding = ReportChecker.Check(report).Findings.Single();

        Assert.Equal((Severity.Warning, "1 件已失效"), (finding.Severity, finding.Waiver!.Reason));
    }

    private static CheckContext With(Report compiled, int consultations = 0, int corrections = 0, int fees = 0) =>
        new(Register: new RegisterFacts(compiled, consultations, corrections, fees, []));
}
