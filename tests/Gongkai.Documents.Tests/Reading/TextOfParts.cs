using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>The prose of a published report, without what stands around it.</summary>
public sealed class TextOfParts
{
    private static readonly Report Report = Invented.Report(ReportFormat.F2021);

    [Fact]
    public void Leaves_out_page_numbers_and_what_a_portal_prints_around()
    {
        var text = "当前位置：首页 > 政务公开\n发布日期：2024-01-20\n字体：大 中 小\n" + Invented.Lines(Report).Replace("做好公开工作。\n",
            "做好公开工作。\n— 1 —\n第 2 页 共 9 页\n3\n", StringComparison.Ordinal)
            + "附件下载\n【打印本页】\n版权所有：示例区人民政府\n";

        var report = Reader.Report(text);

        Reader.Same(Report, report);
        Assert.DoesNotContain(0, report.Sections.Keys);
        Assert.Equal("2023年，本机关按要求做好公开工作。", report.Sections[1]);
        Assert.Equal("无", report.Sections[6]);
    }

    [Theory]
    [InlineData("示例区林业局\n2024年1月17日")]
    [InlineData("2024 年 1 月 17 日")]
    [InlineData("示例区林业局")]
    public void Leaves_out_the_signature(string signature) =>
        Assert.Equal("无", Reader.Report(Invented.Lines(Report) + signature + "\n").Sections[6]);

    [Fact]
    public void Keeps_what_stands_between_the_title_and_the_first_heading()
    {
        var text = Invented.Lines(Report).Replace("一、总体情况\n", "根据条例编制本报告。\n一、总体情况\n", StringComparison.Ordinal);

        Assert.Equal("根据条例编制本报告。", Reader.Report(text).Sections[0]);
    }

    [Fact]
    public void Of_two_series_of_numbers_is_joined_by_what_the_headings_say()
    {
        var tables = Invented.Lines(Report);
        var text = "示例区林业局2023年度政府信息公开工作年度报告\n一、总体情况\n本年工作平稳。\n二、存在的主要问题及改进情况\n解读偏少。\n三、其他需要报告的事项\n没有收费。\n"
            + tables[tables.IndexOf("二、主动公开", StringComparison.Ordinal)..tables.IndexOf("五、存在", StringComparison.Ordinal)]
                .Replace("二、主动", "一、主动", StringComparison.Ordinal).Replace("三、收到", "二、收到",
                    StringComparison.Ordinal).Replace("四、政府信息", "三、政府信息", StringComparison.Ordinal);

        var report = Reader.Report(text);

        Reader.Same(Report, report);
        Assert.Equal(("本年工作平稳。", "解读偏少。", "没有收费。"), (report.Sections[1], report.Sections[5], report.Sections[6]));
    }

    [Fact]
    public void May_be_a_whole_report_on_one_line()
    {
        var report = Reader.Report(Invented.Glued(Report));

        Assert.Equal("2023年，本机关按要求做好公开工作。", report.Sections[1]);
        Assert.Equal(("", "", ""), (report.Sections[2], report.Sections[3], report.Sections[4]));
        Assert.Equal("一是解读不够及时。", report.Sections[5]);
        Assert.Equal("无", report.Sections[6]);
    }
}
