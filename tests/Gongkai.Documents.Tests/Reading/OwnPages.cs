using System.Net;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>Pages of our own mark title and headings: what looks like a heading elsewhere is text.</summary>
public sealed class OwnPages
{
    [Fact]
    public void Keep_every_line_as_it_stands()
    {
        string[] lines = ["一、总体情况", "", "规章", "3", "— 1 —", "当前位置：首页", "六、其他需要报告的事项", "a  b　c"];
        var report = Invented.Report(ReportFormat.F2019);
        var page = "<!DOCTYPE html><html><body><h1 data-report-title>示例区林业局2020年度政府信息公开工作年度报告</h1><p>编制说明</p>"
            + "<h2 data-section=\"1\">一、总体情况</h2>" + string.Concat(lines.Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>"))
            + "<h2 data-section=\"2\">二、主动公开政府信息情况</h2>" + Pages.Table2(report)
            + "<h2 data-section=\"3\">三</h2>" + Pages.Table3(report) + "<h2 data-section=\"4\">四</h2><p>无复议。</p>"
                + Pages.Table4(report)
            + "<h2 data-section=\"6\">六</h2></body></html>";

        var read = Reader.Report(page, "own.html");

        Reader.Same(report, read);
        Assert.Equal("示例区林业局2020年度政府信息公开工作年度报告", read.Title);
        Assert.Equal("编制说明", read.Sections[0]);
        Assert.Equal(string.Join('\n', lines), read.Sections[1]);
        Assert.Equal(["", "", "无复议。", ""], [read.Sections[2], read.Sections[3], read.Sections[4], read.Sections[6]]);
        Assert.DoesNotContain(5, read.Sections.Keys);
    }

    [Fact]
    public void Carry_accepted_findings()
    {
        const string Page = "<h1 data-report-title>示例区林业局2023年政府信息公开工作年度报告</h1><h2 data-section=\"6\">六</h2><p>无</p><p>核对说明</p>"
            + "<table><tr><td>规则</td><td>位置</td><td>理由</td><td>采纳人</td><td>日期</td></tr><tr><td>W1</td><td>T2.1.2</td><td>"
            + "自然失效</td><td>王</td><td>2024-01-09</td></tr></table>";

        var read = Reader.Report(Page, "own.html");

        Assert.Equal([new Waiver("W1", "T2.1.2", "自然失效", "王", new DateOnly(2024, 1, 9))], read.Waivers);
        Assert.Equal("无", read.Sections[6]);
    }
}
