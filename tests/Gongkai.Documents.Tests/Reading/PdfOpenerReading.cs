using System.Diagnostics;
using Gongkai.Documents.Reading;
using static Gongkai.Documents.Tests.Reading.DocxFixture;

namespace Gongkai.Documents.Tests.Reading;

public sealed class PdfOpenerReading
{
    private const string Filler = "这是足够长的一行正文用来表示页面左右边距所在的位置一二三四五六七八";

    [Fact]
    public void Joins_wrapped_lines_to_paragraphs_and_keeps_headings_apart()
    {
        var document = PdfFixture.Open(pdf => pdf.Text(200, 780, "示例区年度报告", 16).Text(90, 740, "一、总体情况").Text(90, 720, Filler
            + "共收到申请")
            .Text(70, 700, "十二件，自然人" + Filler).Text(70, 680, "办结。").Text(90, 660, "二、主动公开"));

        Assert.Equal(["示例区年度报告", "一、总体情况", Filler + "共收到申请十二件，自然人" + Filler + "办结。", "二、主动公开"], Texts(document));
        Assert.All(document.Blocks, block => Assert.Equal("第 1 页", block.Place));
    }

    [Fact]
    public void Joins_a_paragraph_over_a_page_break_and_drops_the_page_numbers()
    {
        var document = PdfFixture.Open(pdf => pdf.Text(90, 700, "第一段从这里开始" + Filler).Text(290, 40, "- 1 -").Page()
            .Text(70, 780, Filler + "到这里结束。").Text(290, 40, "2"));

        Assert.Equal(["第一段从这里开始" + Filler + Filler + "到这里结束。"], Texts(document));
    }

    [Fact]
    public void Reads_a_ruled_table_with_merged_cells_and_labels_over_several_lines()
    {
        var document = PdfFixture.Open(pdf => Ruled(pdf.Text(70, 740, Filler)));

        Assert.Equal(["三、结果|（一）予以公开|12", "(三、结果)|（二）部分公开，不计其他情形|0"], Grid(document));
    }

    [Fact]
    public void Reads_rules_drawn_as_thin_boxes_and_as_outlines()
    {
        var document = PdfFixture.Open(pdf => pdf.Text(70, 740, Filler).Box(70, 600, 100, 50).Box(170, 600, 100, 50).Box(70,
            599.5, 200, 1, "f").Box(70, 560, 1, 40, "f")
            .Box(170, 560, 1, 40, "f").Box(269.5, 560, 1, 40, "f").Box(70, 559.5, 200, 1, "f").Text(80, 620, "甲").Text(180,
                620, "1").Text(80, 575, "乙").Text(180, 575, "2"));

        Assert.Equal(["甲|1", "乙|2"], Grid(document));
    }

    [Fact]
    public void Closes_a_table_that_a_page_break_left_open()
    {
        var document = PdfFixture.Open(pdf => pdf.Text(70, 740, Filler).Line(70, 700, 70, 600).Line(170, 700, 170, 600)
            .Line(270, 700, 270, 600).Line(70, 650, 270, 650)
            .Text(80, 670, "甲").Text(180, 670, "1").Text(80, 620, "乙").Text(180, 620, "2"));

        Assert.Equal(["甲|1", "乙|2"], Grid(document));
    }

    [Fact]
    public void Does_not_take_a_frame_around_text_for_a_table() =>
        Assert.Equal([Filler], Texts(PdfFixture.Open(pdf => pdf.Box(50, 50, 500, 740).Text(70, 740, Filler))));

    [Fact]
    public void Finds_columns_of_figures_without_ruling_lines()
    {
        var document = PdfFixture.Open(pdf => pdf.Text(70, 740, Filler).Text(70, 700, "一、本年新收").Text(300, 700, "12").Text(350,
            700, "0").Text(400, 700, "12")
            .Text(70, 670, "（二）部分公开（区分处理的，").Text(300, 664, "1").Text(350, 664, "/").Text(400, 664, "1").Text(70, 658,
                "不计其他情形）").Text(70, 600, "四、复议"));

        Assert.Equal(["一、本年新收|12|0|12", "（二）部分公开（区分处理的，不计其他情形）|1|/|1"], Grid(document));
        Assert.Equal([Filler, "四、复议"], Texts(document));
    }

    [Fact]
    public void Puts_a_row_together_whose_figures_stand_at_different_heights() =>
        Assert.Equal(["一、本年新收|12|0|12", "二、上年结转|1|2|3", "（七）总计|13|2|15"], Grid(PdfFixture.Open(pdf => pdf.Text(70, 740, Filler)
            .Text(70, 700, "一、本年新收").Text(300, 700, "12").Text(350, 700, "0").Text(400, 700, "12")
            .Text(70, 670, "二、上年结转").Text(300, 664, "1").Text(350, 664, "2").Text(400, 672, "3")
            .Text(70, 640, "（七）总计").Text(300, 640, "13").Text(350, 640, "2").Text(400, 640, "15"))));

    [Fact]
    public void Keeps_figures_apart_that_stand_apart_and_does_not_double_overprinted_ones()
    {
        var document = PdfFixture.Open(pdf => Ruled(pdf.Text(70, 740, Filler), "33", ("0", 268)).Text(252.3, 670, "33"));

        Assert.Equal("33 0", ((GridBlock)document.Blocks[1]).Rows[0][2].Text);
    }

    [Fact]
    public void Replaces_radicals_by_the_characters_they_look_like() =>
        Assert.Equal(["人民政府工作的日子" + Filler], Texts(PdfFixture.Open(pdf => pdf.Text(70, 740,
            "\u2f08\u2ea0政府\u2f2f作的\u2f47\u2f26" + Filler))));

    [Fact]
    public void Sets_sideways_text_upright()
    {
        var document = PdfFixture.Open(pdf => pdf.Raw("q 0 1 -1 0 595 0 cm").Text(70, 500, Filler).Box(70, 400, 100, 50)
            .Box(170, 400, 100, 50)
            .Text(80, 420, "甲").Text(180, 420, "1").Raw("Q"));

        Assert.Equal([Filler], Texts(document));
        Assert.Equal(["甲|1"], Grid(document));
    }

    [Fact]
    public void Says_what_to_do_about_a_scan()
    {
        var refusal = Assert.Throws<UnreadableFileException>(() => PdfFixture.Open(pdf => pdf.Picture().Text(290, 40, "- 1 -")));

        Assert.Equal("pdf.scanned", refusal.Code);
        Assert.Contains("扫描件", refusal.Says, StringComparison.Ordinal);
        Assert.Contains("OCR", refusal.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_where_a_picture_stands_among_text() =>
        Assert.Equal([NoticeBlock.Picture("第 1 页"), new TextBlock(Filler, "第 1 页")],
            PdfFixture.Open(pdf => pdf.Picture().Text(70, 740, Filler)).Blocks);

    [Fact]
    public void Says_that_a_file_is_encrypted()
    {
        var bytes = new PdfFixture().Text(70, 740, Filler).Bytes(
            "/Encrypt << /Filter /Standard /V 1 /R 2 /O <" + new string('A', 64) + "> /U <" + new string('B', 64)
                + "> /P -4 >> /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]");

        Assert.Equal("file.encrypted", Assert.Throws<UnreadableFileException>(() => PdfOpener.Open(bytes)).Code);
    }

    [Fact]
    public void Refuses_more_pages_than_any_report_has()
    {
        var pdf = new PdfFixture();
        for (var i = 0; i < 500; i++)
        {
            pdf.Page();
        }

        Assert.Contains("501 页", Assert.Throws<UnreadableFileException>(() => PdfOpener.Open(pdf.Bytes())).Says,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Stops_within_a_page_when_its_time_is_over()
    {
        var page = new PdfPage(
            [.. Enumerable.Range(0, 1000).Select(i => new PdfGlyph("1", i % 10 * 40, (i % 10 * 40) + 5, 10 * (i / 10), 8))],
            [], [], [], 0, 1000, 0);

        Assert.Equal("file.too-slow", Assert.Throws<UnreadableFileException>(
            () => new PdfBlocks(new PdfLimits(Stopwatch.StartNew(), TimeSpan.FromTicks(-1))).Add(page, 1)).Code);
    }

    [Fact]
    public void Prints_once_what_is_printed_over_and_over()
    {
        var line = PdfLine.Group(Enumerable.Range(0, 200_000).Select(i => new PdfGlyph("字", i * 1e-5, 10, 0, 10)));

        Assert.Equal("字", Assert.Single(line).Text());
    }

    [Fact]
    public void Stops_when_its_time_is_over() =>
        Assert.Equal("file.too-slow", Assert.Throws<UnreadableFileException>(
            () => new PdfLimits(Stopwatch.StartNew(), TimeSpan.FromTicks(-1)).Check()).Code);

    private static PdfFixture Ruled(PdfFixture pdf, string figure = "12", (string Text, double X)? beside = null)
    {
        pdf.Line(70, 700, 290, 700).Line(70, 600, 290, 600).Line(100, 650, 290, 650);
        pdf.Line(70, 700, 70, 600).Line(100, 700, 100, 600).Line(240, 700, 240, 600).Line(290, 700, 290, 600);
        pdf.Text(80, 680, "三").Text(80, 665, "、").Text(80, 640, "结").Text(80, 620, "果");
        pdf.Text(110, 670, "（一）予以公开").Text(252, 670, figure).Text(110, 630, "（二）部分公开，").Text(110, 610, "不计其他情形").Text(255,
            620, "0");
        return beside is { } more ? pdf.Text(more.X, 670, more.Text) : pdf;
    }
}
