using Gongkai.Documents.Reading;
using static Gongkai.Documents.Tests.Reading.DocxFixture;

namespace Gongkai.Documents.Tests.Reading;

public sealed class DocxOpenerText
{
    [Fact]
    public void Gives_each_paragraph_its_place_and_leaves_blank_ones_out()
    {
        var document = Open(P("标题") + "<w:p/>" + P("正文"));

        Assert.Equal([new TextBlock("标题", "第 1 段"), new TextBlock("正文", "第 3 段")], document.Blocks);
    }

    [Fact]
    public void Joins_runs_and_turns_breaks_into_lines() =>
        Assert.Equal(["收到申请\t3-4 件", "办结 2 件"], Texts(Open(
            "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>收到</w:t></w:r><w:r><w:t>申请</w:t><w:tab/>"
                + "<w:t>3</w:t>"
            + "<w:noBreakHyphen/><w:t>4 件</w:t><w:br/><w:t xml:space=\"preserve\">办结 </w:t><w:t>2 件</w:t></w:r></w:p>")));

    [Fact]
    public void Leaves_out_what_paper_does_not_show() =>
        Assert.Equal(["甲乙"], Texts(Open(
            "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:moveFrom>"
                + "<w:r><w:t>移</w:t></w:r></w:moveFrom>"
            + "<w:ins><w:r><w:t>甲</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>"
            + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>乙</w:t></w:r></w:p>")));

    [Fact]
    public void Keeps_the_result_of_a_field_and_not_its_code() =>
        Assert.Equal(["共 12 件", "下一段"], Texts(Open(
            "<w:p><w:r><w:t>共 </w:t><w:fldChar w:fldCharType=\"begin\"/><w:instrText>=SUM(ABOVE)</w:instrText><w:t>码</w:t>"
                + "<w:fldChar w:fldCharType=\"separate\"/>"
            + "<w:t>12</w:t><w:fldChar w:fldCharType=\"end\"/><w:t> 件</w:t><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>"
                + P("下一段"))));

    [Fact]
    public void Reads_content_controls_and_text_boxes_once() =>
        Assert.Equal(["框内", "框外", "控件"], Texts(Open(
            "<w:p><w:r><w:t>框外</w:t><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>" + P("框内")
                + "</w:txbxContent></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><w:txbxContent>" + P("框内")
                + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
            + "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" + P("控件") + "</w:sdtContent></w:sdt>")));

    [Fact]
    public void Reads_a_table_inside_a_text_box() =>
        Assert.Equal(["总计|7"], Grid(Open(
            "<w:p><w:r><w:drawing><w:txbxContent><w:tbl><w:tr>" + Cell("总计") + Cell("7")
                + "</w:tr></w:tbl></w:txbxContent></w:drawing></w:r></w:p>")));

    [Fact]
    public void Says_where_a_picture_stands() =>
        Assert.Equal([new TextBlock("表一", "第 1 段"), NoticeBlock.Picture("第 2 段")], Open(
            P("表一") + "<w:p><w:r><w:drawing><a:graphic><pic:pic/></a:graphic></w:drawing></w:r></w:p>").Blocks);

    [Fact]
    public void Puts_a_note_after_the_paragraph_that_calls_it() =>
        Assert.Equal(["办结 3 件", "含上年结转。", "下一段"], Texts(Open(
            "<w:p><w:r><w:t>办结 3 件</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>" + P("下一段"),
            ("word/footnotes.xml", Part("footnotes", "<w:footnote w:type=\"separator\" w:id=\"0\">" + P("线")
                + "</w:footnote><w:footnote w:id=\"2\">"
                + P("含上年结转。") + "</w:footnote>")))));

    [Fact]
    public void Knows_the_headings_our_own_writer_marks_and_keeps_its_blank_paragraphs()
    {
        var document = Open("<w:p/>" + Styled("GongkaiTitle", "年度报告") + "<w:p/>" + Styled("GongkaiSection3", "三、申请")
            + Styled("Heading1", "其他"));

        Assert.Equal(["", "年度报告", "", "三、申请", "其他"], Texts(document));
        Assert.Equal([null, 0, null, 3, null], document.Blocks.Cast<TextBlock>().Select(block => block.Section));
    }

    [Fact]
    public void Reads_a_body_of_several_megabytes() =>
        Assert.Equal(20_000, Open(string.Concat(Enumerable.Repeat(P(new string('文', 100)), 20_000))).Blocks.Count);

    [Fact]
    public void Refuses_more_paragraphs_than_any_report_has() =>
        Assert.Equal("file.too-large", Assert.Throws<UnreadableFileException>(() =>
            Open(string.Concat(Enumerable.Repeat("<w:p/>", 700_000)))).Code);

    [Fact]
    public void Says_what_to_do_about_a_body_that_is_another_file() =>
        Assert.Equal("file.embedded", Assert.Throws<UnreadableFileException>(() => Open("<w:p/><w:altChunk/>")).Code);

    [Fact]
    public void Finds_the_body_by_the_relationships_of_the_package() =>
        Assert.Equal(["正文"], Texts(DocxOpener.Open(Zip(
            ("_rels/.rels",
                "<Relationships><Relationship Type=\"http://x/officeDocument\" Target=\"/a/b.xml\"/></Relationships>"),
                ("a/b.xml", Body(P("正文")))))));

    private static string Styled(string style, string text) =>
        $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";
}
