using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>The form follows from the headings found, never from the year while a heading tells.</summary>
public sealed class ChoiceOfForm
{
    [Fact]
    public void Follows_the_headings_against_the_year()
    {
        var report = Invented.Report(ReportFormat.F2021);

        Assert.Equal(ReportFormat.F2021, Reader.Report(Invented.Lines(report).Replace("2023", "2020",
            StringComparison.Ordinal)).Format);
    }

    [Fact]
    public void Takes_a_single_other_row_of_the_new_form_as_that_row()
    {
        var report = Invented.Report(ReportFormat.F2021, singleOther: true);
        var read = Reader.Report(Invented.Lines(report));

        Assert.Equal(report["T3.R3.6.C7"], read["T3.R3.6.C7"]);
        Assert.Equal(CellState.Absent, read["T3.R3.6.1.C1"].State);
    }

    [Fact]
    public void Falls_back_to_the_year_when_the_tables_are_pictures_and_says_so()
    {
        var text = string.Join('\n', Invented.Headings.Select(heading => heading + "\n（见图）"));

        var result = Reader.Read("示例区林业局2023年政府信息公开工作年度报告\n" + text);

        Assert.Equal(ReportFormat.F2021, result.Report!.Format);
        Assert.All(result.Report.Cells.ToArray(), cell => Assert.Equal(CellState.Absent, cell.State));
        Assert.Contains(result.Remarks, remark => remark.Says.Contains("格式", StringComparison.Ordinal));
    }

    [Fact]
    public void Knows_the_form_of_before_2019_and_keeps_it_as_text()
    {
        var report = Reader.Report(Reader.Fixture("before-2019.txt"));

        Assert.Equal(ReportFormat.Before2019, report.Format);
        Assert.Equal(2017, report.Year);
        Assert.Equal("示例区水务局", report.Agency);
        Assert.Contains("主动公开文件数 | 条 | 31 | 205", report.Sections[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_a_copied_page_in_traditional_characters_with_readings_in_brackets()
    {
        var report = Reader.Report("二、主動公開政府信息情況\n信息內(nèi)容 | 本年制發(fā)件數(shù) | 本年廢止件數(shù) | 現(xiàn)行有效件數(shù) |\n規(guī)章 "
            + "| 1 | 2 | 3 |\n行政規(guī)范性文件 | 4 | 5 | 6 |\n三、收到和處(chǔ)理政府信息公開申請(qǐng)情況\n");

        Assert.Equal(ReportFormat.F2021, report.Format);
        Reader.Values(report, "T2.1.2", "4", "5", "6");
    }

    [Fact]
    public void Is_not_misled_by_a_row_name_that_begins_like_a_heading_of_the_old_form()
    {
        var text = "申请人情况自然人总计一、本年新收政府信息公开申请数量1000001（六）其他处理1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请1000001（七）总计1000001";

        Assert.Equal(ReportFormat.F2021, Reader.Part(3, text, 2020).Format);
    }
}
