using CsCheck;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Tests.Reading;

public sealed class PortalPages
{
    private static readonly Report Report = Invented.Report(ReportFormat.F2021);

    [Fact]
    public void With_merged_cells_are_read_cell_by_cell() => Gen.Select(Gen.Bool, Gen.Int[0, 1000]).Sample(
        (old, seed) =>
        {
            var report = Invented.Report(old ? ReportFormat.F2019 : ReportFormat.F2021, seed);
            Reader.Same(report, Reader.Report(Pages.Of(report), "page.html"));
        },
        iter: 40);

    [Fact]
    public void Give_only_the_report_and_nothing_around_it()
    {
        var page = "<html><head><meta name=contentsource content=示例区林业局 /><meta content='示例区林业局2023年度政府信息公开工作年度报告' "
            + "name='ArticleTitle'><script>var a='<p>一、总体情况</p>';</script></head>"
            + "<body><div class=nav><ul><li><a>首页</a></li><li><a>政府信息公开年报</a></li><li>政府信息公开指南</li></ul></div><form><div "
            + "class=wzcon><div>"
            + "<!--[if !supportLists]-->" + Pages.Body(Report) + "<div style='display: none'>隐藏的文字</div></div></div></form>"
            + "<div class=footer>主办单位：示例区人民政府办公室 ICP备00000000号</div></body></html>";

        var report = Reader.Report(page, "page.htm");

        Reader.Same(Report, report);
        Assert.Equal("示例区林业局", report.Agency);
        Assert.Equal("2023年，本机关按要求做好公开工作。", report.Sections[1]);
        Assert.Equal("无", report.Sections[6]);
        Assert.DoesNotContain(0, report.Sections.Keys);
    }

    [Fact]
    public void Inside_tables_for_layout_are_read_alike() =>
        Reader.Same(Report,
            Reader.Report($"<table><tr><td>菜单</td><td><table><tr><td>{Pages.Body(Report)}</td></tr></table></td></tr></table>",
            "page.html"));

    [Fact]
    public void With_empty_cells_give_blanks_and_never_zeros()
    {
        var template = new Report(ReportFormat.F2021, [.. ReportFormat.F2021.Cells.Select(cell => cell.Row.IsOptional
            ? CellValue.Absent : CellValue.Blank)]);
        var page = Pages.Of(template).Replace("<td></td>", "<td><o:p>&nbsp;</o:p></td>", StringComparison.Ordinal);

        Reader.Same(template, Reader.Report(page, "page.html"));
    }

    [Theory]
    [InlineData("colspan=7", "colspan=1000000")] // as wide as the page may be
    [InlineData("rowspan=2", "rowspan=1000000")]
    [InlineData("colspan=5", "colspan=0")]
    [InlineData("colspan=5", "colspan=-1")]
    [InlineData("colspan=3 rowspan=3", "colspan=4 rowspan=3")] // one too many: figures still follow their label
    public void With_wrong_spans_neither_explode_nor_shift(string right, string wrong)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var report = Reader.Report(Pages.Of(Report).Replace(right, wrong, StringComparison.Ordinal), "page.html");

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100L << 20);
        Reader.Values(report, "T3.R3.1", [.. ReportFormat.F2021.Row("T3.R3.1").Cells.Select(cell =>
            Invented.Text(Report[cell]))]);
    }

    [Fact]
    public void Break_lines_where_the_page_breaks_them()
    {
        var page = Pages.Of(Report).Replace("<p>一是解读不够及时。</p>", "<div>一是解读<span>不够</span>及时。<br>二是\n   培训不足。<br/><br/></div>",
            StringComparison.Ordinal);

        Assert.Equal("一是解读不够及时。\n二是 培训不足。", Reader.Report(page, "page.html").Sections[5]);
    }

    [Theory]
    [InlineData("<div>", 100_000)] // nesting without end
    [InlineData("<p><b a={0}>", 20_000)] // formatting never closed
    [InlineData("<table><tr><td>", 50_000)]
    [InlineData("<p>", 600_000)]
    public void Made_to_keep_a_parser_busy_are_refused(string tag, int times)
    {
        var page = string.Concat(Enumerable.Range(0, times).Select(i => tag.Replace("{0}",
            i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)));

        Assert.Equal("file.too-large", Reader.Read(page, "page.html").Error?.Code);
    }
}
