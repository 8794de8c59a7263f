using CsCheck;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>Tables that reach the reader as text.</summary>
public sealed class TextTables
{
    private static readonly Gen<Report> Reports = Gen.Select(
        Gen.Bool, Gen.Int[0, 1000], Gen.Bool,
        (old, seed, single) => Invented.Report(old ? ReportFormat.F2019 : ReportFormat.F2021, seed, singleOther: single && !old));

    [Fact]
    public void One_cell_a_line_are_read_cell_by_cell() => Reports.Sample(report => Reader.Same(report,
        Reader.Report(Invented.Lines(report))), iter: 40);

    [Fact]
    public void One_cell_a_line_with_blank_lines_between_are_read_alike() =>
        Reports.Sample(report => Reader.Same(report, Reader.Report(Invented.Lines(report, between: "\n\n"))), iter: 20);

    [Fact]
    public void Between_pipes_with_empty_places_at_the_end_are_read_alike() =>
        Reports.Sample(report => Reader.Same(report, Reader.Report(Invented.Pipes(report))), iter: 40);

    [Fact]
    public void A_row_a_line_are_read_alike() => Reports.Sample(report => Reader.Same(report,
        Reader.Report(Invented.Spaced(report))), iter: 40);

    [Fact]
    public void Run_together_never_give_another_figure_than_the_one_that_was_there() => Reports.Sample(
        report =>
        {
            var read = Reader.Report(Invented.Glued(report));
            Assert.Equal(report.Format, read.Format);
            foreach (var cell in report.Format.Cells)
            {
                Assert.True(!read[cell].IsNumber || read[cell].Value == report[cell].Value,
                    $"{cell.Code}: {read[cell]} for {report[cell]}");
            }
        },
        iter: 40);

    [Fact]
    public void With_each_pipe_on_its_own_line_keep_empty_cells_in_their_places() =>
        Reader.Values(Reader.Part(3, "一、本年新收政府信息公开申请数量 |\n|\n|\n|\n|\n|\n|\n4 |\n||\n"), "T3.R1", "", "", "", "", "", "", "4");

    [Fact]
    public void With_a_figure_before_more_empty_places_than_the_row_has_are_not_placed() =>
        Reader.Values(
            Reader.Part(3, "一、本年新收政府信息公开申请数量 | 4 | ||||||||\n"), "T3.R1",
            [.. Enumerable.Repeat("Unreadable:4 | | | | | | | |", 7)]);

    [Theory]
    [InlineData("\u2003")]
    [InlineData("\u0085 \u2028")]
    public void With_a_line_of_rare_blanks_between_are_read_alike(string blanks) => Reader.Same(Invented.Report(ReportFormat.F2021),
        Reader.Report(Invented.Lines(Invented.Report(ReportFormat.F2021), between: $"\n{blanks}\n")));

    [Theory]
    [InlineData("0\n0\n0\n0\n0")] // repeated lines dropped by an index
    [InlineData("0 | 0 | 0 |")]
    [InlineData("5\n0\n0\n0\n0\n0\n5\n2\n2")] // the label of the next row was lost
    public void With_too_few_or_too_many_figures_are_not_shifted(string figures)
    {
        var result = Reader.Read($"示例区林业局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\n{figures}\n六、其他需要报告的事项\n无");

        Assert.All(result.Report!.Format.Row("T3.R1").Cells, cell => Assert.Equal(CellState.Unreadable,
            result.Report[cell].State));
        Assert.Contains(result.Remarks, remark => remark is { Rule: "I3", Cell: "T3.R1" });
    }

    [Fact]
    public void Interrupted_by_a_page_number_go_on_behind_it()
    {
        var report = Reader.Part(3,
            "一、本年新收政府信息公开申请数量\n5\n0\n0\n0\n0\n0\n5\n— 3 —\n二、上年结转政府信息公开申请数量\n1\n0\n0\n0\n0\n0\n1\n4\n三、"
                + "本年度办理结果\n（一）予以公开\n6\n0\n0\n0\n0\n0\n6\n");

        Reader.Values(report, "T3.R1", "5", "0", "0", "0", "0", "0", "5");
        Reader.Values(report, "T3.R2", "1", "0", "0", "0", "0", "0", "1");
        Reader.Values(report, "T3.R3.1", "6", "0", "0", "0", "0", "0", "6");
    }

    [Theory]
    [InlineData("/", "Mark:/")]
    [InlineData("—", "Mark:—")]
    [InlineData("不适用", "Mark:不适用")]
    [InlineData("　0", "0")]
    [InlineData("12（其中修订 6 件）", "12")]
    [InlineData("? 0", "Unreadable:? 0")]
    [InlineData("１２", "12")]
    [InlineData("--253", "Unreadable:--253")]
    public void Keep_marks_notes_and_what_cannot_be_read(string printed, string read) =>
        Reader.Values(Reader.Part(2, $"信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n1\n{printed}\n3\n"), "T2.1.1", "1", read, "3");

    [Fact]
    public void Take_the_unit_of_the_column_heading_when_the_cell_has_none()
    {
        var report = Reader.Part(2, "信息内容 |\n采购项目数量 |\n采购总金额(万元,保留四位小数) |\n政府集中采购 |\n9 |\n103.3879 |\n", 2019);

        Assert.Equal(new CellValue(CellState.Number, 103.3879m, "万元", null), report["T2.9.1.C2"]);
    }

    [Fact]
    public void Keep_the_unit_printed_in_the_cell()
    {
        var report = Reader.Part(2, "信息内容\n采购项目数量\n采购总金额\n政府集中采购\n8\n27150（单位：元）\n", 2020);

        Assert.Equal(new CellValue(CellState.Number, 27150, "元", "27150（单位：元）"), report["T2.9.1.C2"]);
    }

    [Fact]
    public void Read_two_figures_in_one_cell_never_as_one() =>
        Reader.Values(Reader.Part(2, "| 信息内容 | 本年处理决定数量 |\n|---|---|\n| 行政许可 | 1 2 |\n"), "T2.5.1", "Ambiguous:1 2");

    [Fact]
    public void Leave_out_a_row_the_form_does_not_have_and_say_so()
    {
        var result = Reader.Read(
            "示例区林业局2020年政府信息公开工作年度报告\n二、主动公开政府信息情况\n信息内容 | 本年新 制作数量 | 本年新 公开数量 | 对外公开总数量 |\n"
            + "规章 | 2 | 2 | 3 |\n规范性文件 | 11 | 11 | 19 |\n其他主动公开文件 | 56 | 45 | 45 |\n三、收到和处理政府信息公开申请情况\n");

        Reader.Values(result.Report!, "T2.1.2", "11", "11", "19");
        Assert.Contains(result.Remarks, remark => remark.Says.Contains("其他主动公开文件", StringComparison.Ordinal));
    }

    [Fact]
    public void Leave_missing_rows_absent()
    {
        var report = Invented.Report(ReportFormat.F2021);
        var read = Reader.Report(Invented.Lines(report).Replace("2.重复申请\n", "重复的\n", StringComparison.Ordinal));

        Assert.Equal(CellState.Absent, read["T3.R3.5.2.C1"].State);
        Assert.Equal(report["T3.R3.5.3.C1"], read["T3.R3.5.3.C1"]);
    }

    [Fact]
    public void Keep_prose_above_and_below_them_as_text_of_the_part()
    {
        var report = Reader.Part(2, "本机关共有规章 3 件。\n信息内容\n本年处理决定数量\n行政许可\n7\n注：行政许可含变更。");

        Assert.Equal("本机关共有规章 3 件。\n注：行政许可含变更。", report.Sections[2]);
        Reader.Values(report, "T2.5.1", "7");
    }

    [Fact]
    public void Of_part_four_may_have_their_words_set_upright()
    {
        var report = Reader.Part(4,
            "行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n结 结 其 尚\n果 果 他 未\n总计 果 果 他 未 总\n维 纠 结 审\n1 2 3 4 10 0 0 0 0 0 5 0 0 0 5\n");

        Reader.Values(report, "T4.A", "1", "2", "3", "4", "10");
        Reader.Values(report, "T4.C", "5", "0", "0", "0", "5");
    }

    [Fact]
    public void Of_part_four_may_come_one_block_at_a_time()
    {
        var block = "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n|---|---|---|---|---|\n";
        var report = Reader.Part(4, $"### 行政复议\n{block}| 1 | 0 | 0 | 0 | 1 |\n### 行政诉讼（复议后起诉）\n{block}| 2 | 0 | 0 | 0 | 2 |\n");

        Reader.Values(report, "T4.A", "1", "0", "0", "0", "1");
        Reader.Values(report, "T4.B", "absent", "absent", "absent", "absent", "absent");
        Reader.Values(report, "T4.C", "2", "0", "0", "0", "2");
    }

    [Fact]
    public void Cut_into_blocks_go_by_the_names_of_their_rows_and_not_by_a_wrong_heading()
    {
        var report = Reader.Part(3,
            "### (六) 其他\n| 项目 | 本年新收件数 | 上年结转件数 | 予以公开 | 部分公开 | 不予公开 | 结转下年度 | 总计 |\n|---|---|---|---|---|---|---|---|\n"
            + "| 2. 申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 7 | 0 | 0 | 0 | 0 | 0 | 7 |\n| 3. 其他 | 4 | 1 | 0 | 0 | 0 | 0 | 5 "
            + "|\n| （七）总计 | 11 | 1 | 0 | 0 | 0 | 0 | 12 |\n");

        Reader.Values(report, "T3.R3.6.2", "7", "0", "0", "0", "0", "0", "7");
        Reader.Values(report, "T3.R3.6.3", "4", "1", "0", "0", "0", "0", "5");
        Reader.Values(report, "T3.R3.7", "11", "1", "0", "0", "0", "0", "12");
        Reader.Values(report, "T3.R1", "absent", "absent", "absent", "absent", "absent", "absent", "absent");
    }

    [Fact]
    public void With_a_row_that_comes_twice_keep_the_first_and_say_so()
    {
        const string Row = "一、本年新收政府信息公开申请数量 0 0 0 0 0 0 0\n";
        var result = Reader.Read($"示例区林业局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n{Row}{Row.Replace('0', '1')}六、其他需要报告的事项\n无");

        Reader.Values(result.Report!, "T3.R1", "0", "0", "0", "0", "0", "0", "0");
        Assert.Contains(result.Remarks, remark => remark.Cell == "T3.R1");
    }
}
