using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports;

namespace Gongkai.Rules.Tests.Reports;

/// <summary>W3, W4 and I4 of law §3.5: numbers of the prose that name a table quantity, denials, parts and their whole.</summary>
public sealed class ProseAgainstTables
{
    // 20 new, 2 carried in, 21 results (one of them 其他处理), 1 carried out; 3 reviews, 1 + 2 suits; 5 issued, 1 abolished, 30
    // in force.
    private static readonly Report Busy = Sample.Of(2024, ("T2.1.2.C1", 5), ("T2.1.2.C2", 1), ("T2.1.2.C3", 30),
        ("T2.8.1.C1", 2.5m))
        .WithRow("T3.R1", 18, 2, 0, 0, 0, 0, 20).WithRow("T3.R2", 2, 0, 0, 0, 0, 0, 2)
        .WithRow("T3.R3.1", 18, 2, 0, 0, 0, 0, 20).WithRow("T3.R3.6.3", 1, 0, 0, 0, 0, 0, 1)
        .WithRow("T3.R3.7", 19, 2, 0, 0, 0, 0, 21).WithRow("T3.R4", 1, 0, 0, 0, 0, 0, 1)
        .WithRow("T4.A", 2, 1, 0, 0, 3).WithRow("T4.B", 1, 0, 0, 0, 1).WithRow("T4.C", 1, 1, 0, 0, 2);

    [Theory]
    [InlineData("2024年，新收政府信息公开申请19件。", 19, 20)]
    [InlineData("全年共收到政府信息公开申请25件，均已按时答复。", 25, 20)]
    [InlineData("全年收到27件政府信息公开申请。", 27, 20)]
    [InlineData("本年度共收到公民、法人和其他组织提出的政府信息公开申请 23 件。", 23, 20)]
    [InlineData("共受理依申请公开26件（含上年结转2件）。", 26, 22)]
    [InlineData("新收政府信息公开申请22件。", 22, 20)] // 新收 leaves no room for the two carried in
    [InlineData("收到政府信息公开申请20件，上年结转3件。", 3, 2)]
    [InlineData("收到政府信息公开申请20件，2023年结转4件。", 4, 2)]
    [InlineData("收到政府信息公开申请20件，办结18件，结转下年1件。", 18, 21)]
    [InlineData("收到政府信息公开申请20件。其中，办结18件。", 18, 21)]
    [InlineData("收到政府信息公开申请20件，结转下年度继续办理5件。", 5, 1)]
    [InlineData("收到政府信息公开申请20件，结转至2025年4件。", 4, 1)]
    [InlineData("本年度收到行政复议申请7件。", 7, 3)] // a bureau decides no reconsiderations: the case is about its own work
    [InlineData("因政府信息公开引发的行政复议4件。", 4, 3)]
    [InlineData("因政府信息公开引发行政复议3件、行政诉讼5件。", 5, 3)]
    [InlineData("全年因政府信息公开被申请行政复议、提起行政诉讼案件共9件。", 9, 6)]
    [InlineData("全年制发行政规范性文件6件。", 6, 5)]
    [InlineData("废止行政规范性文件3件。", 3, 1)]
    [InlineData("现行有效行政规范性文件31件。", 31, 30)]
    [InlineData("全年行政事业性收费3.1万元。", 31000, 25000)]
    [InlineData("依申请公开方面，未发生行政复议、行政诉讼。", 0, 6)]
    public void W3_names_both_numbers(string text, int left, int right)
    {
        var finding = Assert.Single(Check(text), finding => finding.Severity == Severity.Warning);

        Assert.Equal(("W3", "S1", left, right), (finding.Rule, finding.Cell, finding.Left!.Value, finding.Right!.Value));
        Assert.Contains("正文写“", finding.Says, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024年共收到政府信息公开申请20件，上年结转2件，办结21件，结转下年度继续办理1件。")]
    [InlineData("全年共受理政府信息公开申请22件。")] // carried-in cases counted in
    [InlineData("全年办理政府信息公开申请20件。")] // 办理 may mean received
    [InlineData("收到政府信息公开申请20余件。")] // approximate
    [InlineData("收到政府信息公开申请约30件。")]
    [InlineData("通过网站收到政府信息公开申请12件，通过信函收到政府信息公开申请8件。")] // channels
    [InlineData("其中收到自然人申请18件。")] // a kind of applicant
    [InlineData("收到政府信息公开申请20件，比上年增加5件。")] // a comparison
    [InlineData("2023年收到政府信息公开申请15件，2024年收到政府信息公开申请20件。")] // another year
    [InlineData("收到政府信息公开申请20件，答复20件，另有1件申请人撤回。")] // withdrawn counted outside
    [InlineData("受理群众来信182件，收到网友留言348件，依申请公开工作有序推进。")] // other things received
    [InlineData("按时办结率100%，依申请公开群众满意率98.5%。")]
    [InlineData("因政府信息公开引发行政复议3件，行政诉讼3件。")] // the two totals of suits together
    [InlineData("办理行政复议案件120件。")] // not said to be about disclosure
    [InlineData("通过网站公开规范性文件8个。")]
    [InlineData("未收到通过传真提出的政府信息公开申请。")] // one channel
    [InlineData("未收到因政府信息公开引发的投诉举报。")]
    [InlineData("无依申请公开收费情况。")]
    [InlineData("2023年无依申请公开。")]
    [InlineData("未发生因政府信息公开引发的行政复议被纠正的情况。")]
    [InlineData("全年公开信息10300条，其中工作动态4000条，通知公告3595条。")] // 其中 need not be exhaustive
    [InlineData("全年公开信息86条，其中工作动态44条、通知公告42条。")]
    [InlineData("公开信息224条，其中，机构职能类信息13条，占比5.8%；部门动态类信息86条，占比38.4%。")]
    [InlineData("收到政府信息公开申请20件，其中自然人18件、商业企业2件，予以公开19件，其他处理1件。")] // two ways to divide
    [InlineData("收到政府信息公开申请20件，答复公开5件、部分公开3件、不予公开2件。")] // kinds of reply
    [InlineData("收到政府信息公开申请20件，按时办结19件，延期办结2件。")]
    [InlineData("全年共处理政府信息公开申请，办结上年结转1件、本年新收19件。")] // what was finished, by where it came from
    [InlineData("依申请公开工作中没有答复的申请。")]
    [InlineData("无逾期未答复的政府信息公开申请。")]
    [InlineData("没有超期办结的政府信息公开申请，不存在依申请公开收费情况。")]
    [InlineData("依申请公开收到申请20件，按时答复率100%，较2023年增加12件。")]
    [InlineData("全年收到行政复议、行政诉讼案件共6件，均与政府信息公开有关。")]
    [InlineData("全年网站发布信息1,234条，解读政策12篇，回应关切30余次。")]
    public void Nothing_is_said_of(string text) =>
        Assert.DoesNotContain(Check(text), finding => finding.Severity != Severity.Info || finding.Rule == "I4");

    [Fact]
    public void W3_is_not_assessed_where_two_scopes_are_possible()
    {
        var result = ReportChecker.Check(Busy.Telling((1, "全区各单位共收到政府信息公开申请88件。")));

        Assert.DoesNotContain(result.Findings, finding => finding.Rule == "W3");
        Assert.Contains(result.NotAssessed, open => open is { Rule: "W3", Cell: "S1" });
    }

    [Fact]
    public void W3_takes_the_district_for_the_scope_of_its_government()
    {
        var report = new Report(Busy.Format, Busy.Cells.ToArray()) { Agency = "示例区人民政府", Year = 2024, Sections = Busy.Sections };

        Assert.NotNull(ReportChecker.Check(report.Telling((1, "全区共收到政府信息公开申请88件。"))).Find("W3"));
    }

    [Fact]
    public void W3_says_when_the_difference_is_what_was_carried_in() =>
        Assert.Contains("上年结转 2 件", Assert.Single(Check("新收政府信息公开申请22件。"), finding => finding.Rule == "W3").Remedy,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("全年公开信息86条，其中工作动态44条、通知公告34条、政策文件10条。", 86, 88)] // parts exceed the whole
    [InlineData("全年公开信息86条，其中工作动态44条、通知公告34条。", 86, 78)] // no 等
    [InlineData("共发布信息2602条（其中机构职能类82条，政策类80条，其他信息2441条）。", 2602, 2603)]
    [InlineData("收到政府信息公开申请20件，其中自然人申请19件，法人或其他组织申请2件；办结21件。", 20, 21)] // the list ends at the semicolon
    public void W3_compares_parts_with_their_whole(string text, int left, int right)
    {
        var finding = Assert.Single(Check(text), finding => finding.Rule == "W3");

        Assert.Equal(("S1", left, right), (finding.Cell, finding.Left!.Value, finding.Right!.Value));
    }

    [Fact]
    public void I4_gives_the_remainder_that_is_not_itemised()
    {
        var finding = Assert.Single(Check("主动公开政府信息共86条，其中工作动态44条、通知公告34条等。"), finding => finding.Rule == "I4");

        Assert.Equal(("S1", 86, 78), (finding.Cell, finding.Left!.Value, finding.Right!.Value));
        Assert.Contains("86 = 44 + 34 + 8，有 8 条未逐项列明（等）", finding.Says, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024年，我局未收到政府信息公开申请。")]
    [InlineData("示例区科技局2024年无依申请公开。")]
    [InlineData("全年未接收到公民、法人或其他组织提出的政府信息公开申请，也没有收费。")]
    [InlineData("本年度未收到和处理政府信息公开申请件。")]
    [InlineData("没有收到依申请公开请求；没有收取费用。")]
    [InlineData("不存在依申请公开情况。")]
    public void W4_fires_where_the_prose_says_none_and_the_table_has_some(string text)
    {
        var finding = Assert.Single(Check(text), finding => finding.Severity == Severity.Warning);

        Assert.Equal(("W4", "S1", 0m, 20m), (finding.Rule, finding.Cell, finding.Left!.Value, finding.Right!.Value));
    }

    [Fact]
    public void W4_knows_a_count_of_zero() =>
        Assert.Contains(Check("全年收到政府信息公开申请0件。"), finding => finding.Rule == "W4");

    [Fact]
    public void W4_holds_for_an_organ_without_applications() =>
        Assert.DoesNotContain(ReportChecker.Check(Sample.Of(2024).Telling((1, "2024年，我局未收到政府信息公开申请。"))).Findings, finding =>
            finding.Rule == "W4");

    [Fact]
    public void Money_that_differs_ten_thousand_times_is_a_question_of_the_unit()
    {
        var found = Check("全年行政事业性收费2.5元。");

        Assert.Equal("T2.8.1.C1", Assert.Single(found, finding => finding.Rule == "I5").Cell);
        Assert.DoesNotContain(found, finding => finding.Rule == "W3");
    }

    [Theory]
    [InlineData("政府集中采购9项，采购总金额2.72万元。", true)] // 8 in the table; 27150 元 rounds to 2.72 万元
    [InlineData("政府集中采购8项，采购总金额2.72万元。", false)]
    [InlineData("政府集中采购8项，采购总金额2.8万元。", true)]
    public void W3_compares_what_was_bought(string text, bool fires)
    {
        var report = Sample.Of(2020, ("T2.9.1.C1", 8)).WithCells(CellText.Read("27150元"), "T2.9.1.C2").Telling((1, text));

        Assert.Equal(fires, ReportChecker.Check(report).Find("W3") is not null);
    }

    [Fact]
    public void W3_compares_the_fee_with_section_six()
    {
        var report = Busy.Telling((1, "全年收取信息处理费380元。"), (6, "本年度发出收费通知1件，收取信息处理费400元。"));

        Assert.Equal((380m, 400m), (ReportChecker.Check(report).Find("W3")!.Left!.Value,
            ReportChecker.Check(report).Find("W3")!.Right!.Value));
    }

    [Fact]
    public void W8_wants_the_fee_of_the_prose_in_section_six() =>
        Assert.NotNull(ReportChecker.Check(Busy.Telling((1, "全年收取信息处理费380元。"))).Find("W8"));

    [Fact]
    public void A_line_broken_by_the_page_does_not_cut_a_sentence() =>
        Assert.Single(Check("全年共受理政府信息公开\n申请 29 件，办结 21 件（含\n上年结转 2 件），均在法定期限内答复。"), finding => finding.Rule == "W3");

    private static IReadOnlyList<Finding> Check(string text) => ReportChecker.Check(Busy.Telling((1, text))).Findings;
}
