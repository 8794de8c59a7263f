using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>What an opener sees and does not read becomes a remark with its place, never text of the report.</summary>
public sealed class PicturesAndHiddenParts
{
    private const string Picture = "<w:p><w:r><w:drawing><a:graphic><pic:pic/></a:graphic></w:drawing></w:r></w:p>";

    [Fact]
    public void In_prose_are_remarks_with_their_place()
    {
        var result = Word(1, DocxFixture.P("正文。") + Picture);

        Assert.Equal("正文。", result.Report!.Sections[1]);
        Assert.Contains(result.Remarks, remark => remark is { Rule: "I3", Says: "第 4 段：图片，未读取。" });
    }

    [Fact]
    public void In_place_of_a_table_leave_its_cells_absent_and_say_what_to_do()
    {
        var result = Word(3, Picture);

        Assert.Equal(CellState.Absent, result.Report!["T3.R1.C1"].State);
        var remark = Assert.Single(result.Remarks, remark => remark.Says.Contains("第三部分的表格是图片", StringComparison.Ordinal));
        Assert.StartsWith("第 5 段：", remark.Says, StringComparison.Ordinal);
        Assert.Contains("对照图片", remark.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_table_of_prose_are_no_text()
    {
        var cell = $"<w:tc>{Picture}</w:tc>";
        var result = Word(1, $"<w:tbl><w:tr>{DocxFixture.Cell("左")}{DocxFixture.Cell("右")}{cell}</w:tr></w:tbl>");

        Assert.Equal("左 | 右", result.Report!.Sections[1]);
        Assert.Contains(result.Remarks, remark => remark.Says == "第 1 个表格：图片，未读取。");
    }

    [Fact]
    public void In_a_workbook_are_remarks_too()
    {
        var rows = Invented.Headings.Select((heading, i) => XlsxFixture.Row(i + 1, XlsxFixture.Text($"A{i + 1}", heading)));
        var book = XlsxFixture.Book($"<sheetData>{string.Concat(rows)}<row r=\"8\" hidden=\"1\">"
            + $"{XlsxFixture.Text("A8", "藏")}</row></sheetData>");
        var result = ReportFile.Read("report.xlsx", book);

        Assert.DoesNotContain("未读取", string.Concat(result.Report!.Sections.Values), StringComparison.Ordinal);
        Assert.Contains(result.Remarks, remark => remark is { Rule: "I3", Says: "工作表“表”：隐藏的第 8 行，未读取。" });
    }

    /// <summary>A report whose parts are empty but for one.</summary>
    private static ReadResult Word(int part, string body) => ReportFile.Read("report.docx", DocxFixture.Docx(
        DocxFixture.P("示例区林业局2023年政府信息公开工作年度报告")
        + string.Concat(Invented.Headings.Select((heading, i) => DocxFixture.P(heading) + (i + 1 == part ? body : "")))));
}
