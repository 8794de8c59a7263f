using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Gongkai.Documents.Inspection;
using static Gongkai.Documents.Tests.Inspection.OfficeBuilder;

namespace Gongkai.Documents.Tests.Inspection;

/// <summary>What search may know of a file: what its reader sees, and nothing else.</summary>
public sealed class ShownTexts
{
    [Fact]
    public void Of_a_Word_file_hold_neither_deleted_nor_hidden_text_nor_comments()
    {
        var file = Word(
            P("正文一段") + """<w:p><w:r><w:t>留下</w:t></w:r><w:del w:id="1" w:author="甲"><w:r><w:delText>删去的</w:delText></w:r></w:del></w:p>"""
            + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏的</w:t></w:r></w:p>" + $"<w:tbl><w:tr><w:tc>{P("序号")}</w:tc><w:tc>{P("名称")}</w:tc></w:tr></w:tbl>",
            main => main.AddNewPart<WordprocessingCommentsPart>().Comments = new DocumentFormat.OpenXml.Wordprocessing.Comments(
                new DocumentFormat.OpenXml.Wordprocessing.Comment(new DocumentFormat.OpenXml.Wordprocessing.Paragraph(
                    new DocumentFormat.OpenXml.Wordprocessing.Run(new DocumentFormat.OpenXml.Wordprocessing.Text("批注的话"))))
                { Id = "0" }));

        Assert.Equal("正文一段\n留下\n序号\t名称\n", AttachmentInspector.Read(file, "公示.docx").ShownText);
    }

    [Fact]
    public void Of_a_workbook_hold_neither_hidden_sheets_nor_hidden_rows_and_columns()
    {
        var file = Workbook(
            new SheetSpec("公示", Row(1, "", ("A1", "看得见"), ("B1", "藏在列里")) + Row(2, "hidden=\"1\"", ("A2", "藏在行里")))
            {
                Columns = """<x:cols><x:col min="2" max="2" hidden="1"/></x:cols>""",
            },
            new SheetSpec("底表", Row(1, "", ("A1", "藏在表里"))) { State = SheetStateValues.Hidden });

        Assert.Equal("看得见\n", AttachmentInspector.Read(file, "名单.xlsx").ShownText);
    }

    [Fact]
    public void Are_the_beginning_of_what_is_long()
    {
        var text = string.Concat(Enumerable.Repeat("一行十二个字的说明文字\n", 30_000));

        var shown = AttachmentInspector.Read(System.Text.Encoding.UTF8.GetBytes(text), "长文.txt").ShownText;

        Assert.InRange(shown.Length, Inspected.MostShown - 20, Inspected.MostShown);
        Assert.StartsWith(shown[..1000], text, StringComparison.Ordinal);
    }
}
