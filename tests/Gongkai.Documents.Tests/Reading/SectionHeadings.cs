using Gongkai.Documents.Reading;

namespace Gongkai.Documents.Tests.Reading;

public sealed class SectionHeadings
{
    [Theory]
    [InlineData("一、总体情况", 1)]
    [InlineData("总体情况", 1)] // the number is missing
    [InlineData("## 一、 总体情况", 1)] // markdown, a space after the number
    [InlineData("一、工作基本情况", 1)] // another wording
    [InlineData("一、概述", 1)] // wording of before 2019
    [InlineData("**一、总体情况**", 1)] // bold in markdown
    [InlineData("二、行政机关主动公开政府信息情况", 2)]
    [InlineData("第二部分 主动公开政府信息情况", 2)] // numbered as a part
    [InlineData("三是收到和处理政府信息公开申请情况", 3)] // numbered in speech
    [InlineData("三、收到和处理政府信息公开申请情况（本列数据）", 3)] // text follows on the line
    [InlineData("四、政府信息公开行政复议、行政诉讼情况", 4)]
    [InlineData("四、政府信息公开行政法复议、行政诉讼情况", 4)] // typing error
    [InlineData("四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", 4)] // wording of 2019
    [InlineData("五、存在问题及改进情况", 5)]
    [InlineData("五、存在的主要问题及整改措施", 5)]
    [InlineData("五、政府信息公开工作存在的主要问题及改进情况", 5)]
    [InlineData("六、其他报告事项", 6)]
    [InlineData("六、其它需要报告的事项：", 6)]
    [InlineData("六 、其他需要报告的事项", 6)] // a space before the mark
    public void Are_known_in_many_wordings(string line, int section) => Assert.Equal(section, Headings.Of(line, out _));

    [Theory]
    [InlineData("四、结转下年度继续办理")] // a row of table 3
    [InlineData("三、本年度办理结果")] // the head of its results
    [InlineData("二、上年结转政府信息公开申请数量")] // a row of table 3
    [InlineData("（一）主动公开政府信息情况")] // a subheading of part one
    [InlineData("无其他需要报告的事项")] // the whole text of part six
    [InlineData("（一）存在的主要问题。")] // a subheading of part five
    [InlineData("总体情况良好")] // a sentence
    [InlineData("本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六部分组成。")] // the preamble names all parts
    [InlineData("2023年，示例区林业局做好公开工作。")]
    [InlineData("")]
    [InlineData("一、")]
    public void Are_not_seen_in_other_lines(string line) => Assert.Equal(0, Headings.Of(line, out _));

    [Fact]
    public void Of_a_table_of_contents_do_not_count()
    {
        var contents = string.Join('\n', Invented.Headings.Select((heading, i) => $"{heading}……………{i + 1}"));
        var text = Invented.Lines(Invented.Report(Rules.Reports.ReportFormat.F2021)).Replace("报告\n", $"报告\n目录\n{contents}\n",
            StringComparison.Ordinal);

        var report = Reader.Report(text);

        Assert.Equal("2023年，本机关按要求做好公开工作。", report.Sections[1]);
        Assert.Equal("无", report.Sections[6]);
        Assert.DoesNotContain(0, report.Sections.Keys);
    }

    [Fact]
    public void Without_a_heading_give_no_part()
    {
        var text = Invented.Lines(Invented.Report(Rules.Reports.ReportFormat.F2021)).Replace("五、存在的主要问题及改进情况\n", "",
            StringComparison.Ordinal);

        Assert.DoesNotContain(5, Reader.Report(text).Sections.Keys);
    }
}
