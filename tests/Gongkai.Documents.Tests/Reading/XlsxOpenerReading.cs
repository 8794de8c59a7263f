using Gongkai.Documents.Reading;
using static Gongkai.Documents.Tests.Reading.XlsxFixture;

namespace Gongkai.Documents.Tests.Reading;

public sealed class XlsxOpenerReading
{
    [Fact]
    public void Divides_a_sheet_into_text_and_tables_with_their_places()
    {
        var document = Open(Row(1, Text("A1", "年度报告")) + Row(3, Text("B3", "规章"), Number("C3", "1")) + Row(4, Text("B4",
            "文件"), Number("C4", "2"))
            + Row(5, Text("A5", "三、申请")) + Row(9, Number("A9", "7"), Number("B9", "8")));

        Assert.Equal(["年度报告", "三、申请"], DocxFixture.Texts(document));
        Assert.Equal(["规章|1", "文件|2"], DocxFixture.Lines((GridBlock)document.Blocks[1]));
        Assert.Equal(["工作表“表”第 1 行", "工作表“表”第 3 行起", "工作表“表”第 5 行", "工作表“表”第 9 行起"], document.Blocks.Select(block =>
            block.Place));
    }

    [Fact]
    public void Keeps_the_bands_of_table_two_and_rows_with_empty_bordered_cells_in_the_table() =>
        Assert.Equal(["第二十条第（一）项|", "规章|1", "四、结转下年度继续办理|"], DocxFixture.Grid(Open(
            Row(1, Text("A1", "第二十条第（一）项")) + Row(2, Text("A2", "规章"), Number("B2", "1")) + Row(3, Text("A3", "四、结转下年度继续办理"),
                Bordered("B3")))));

    [Fact]
    public void Reads_shared_strings_with_their_runs_and_without_their_readings() =>
        Assert.Equal(["总体情况"], DocxFixture.Texts(Open(
            Row(1, "<c r=\"A1\" t=\"s\"><v>1</v></c>"),
                "<si/><si><r><t>总体</t></r><r><t>情况</t></r><rPh sb=\"0\" eb=\"1\"><t>zong</t></rPh></si>")));

    [Theory]
    [InlineData("27149.999999999996", 0, "27150")] // a sum of doubles
    [InlineData("4166.241619", 0, "4166.241619")] // six decimals are legitimate
    [InlineData("3985758", 0, "3985758")]
    [InlineData("1.5E3", 0, "1500")]
    [InlineData("45292", 1, "2024-01-01")] // a built-in date format
    [InlineData("45292", 2, "2024-01-01")] // a custom one
    [InlineData("45292", 3, "45292")] // a d in quotes and a colour in brackets are no date
    [InlineData("0.35", 4, "35%")]
    public void Prints_numbers_as_a_person_reads_them(string value, int style, string printed) =>
        Assert.Equal([printed], DocxFixture.Texts(Open(Row(1, Number("A1", value, style)))));

    [Fact]
    public void Takes_the_stored_value_of_a_formula_and_never_0_for_one_that_has_none() =>
        Assert.Equal(["3|=SUM(A1:A1)|#REF!"], DocxFixture.Grid(Open(Row(1,
            "<c r=\"A1\"><f>1+2</f><v>3</v></c>", "<c r=\"B1\"><f>SUM(A1:A1)</f></c>", "<c r=\"C1\" t=\"e\"><v>#REF!</v></c>"))));

    [Fact]
    public void Lays_merged_ranges_out() =>
        Assert.Equal(["结果|维持|(维持)", "(结果)|1|2"], DocxFixture.Grid(Open(
            Row(1, Text("A1", "结果"), Text("B1", "维持")) + Row(2, Number("B2", "1"), Number("C2", "2")),
            after: "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/></mergeCells>")));

    [Fact]
    public void Closes_up_lines_within_a_cell_of_a_table() =>
        Assert.Equal(["社会公益组织|33 0"], DocxFixture.Grid(Open(Row(1, Text("A1", "社会\n公益\n组织"), Text("B1", "33\n0")))));

    [Fact]
    public void Mentions_hidden_rows_and_columns_and_does_not_read_them()
    {
        var document = XlsxOpener.Open(Book("<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData>"
            + Row(1, Text("A1", "甲"), Number("B1", "9"), Number("C1", "1")) + "<row r=\"2\" hidden=\"1\">" + Text("A2", "乙")
                + "</row>"
            + Row(3, Text("A3", "丙"), Number("C3", "3")) + "</sheetData>"));

        Assert.Equal(["隐藏的第 2 行，未读取", "隐藏的列，未读取"], document.Blocks.OfType<NoticeBlock>().Select(notice => notice.Says));
        Assert.Equal(["甲||1", "丙||3"], DocxFixture.Grid(document));
    }

    [Fact]
    public void Mentions_hidden_sheets_and_reads_the_others_in_order()
    {
        var document = XlsxOpener.Open(Book(
            "<sheetData>" + Row(1, Text("A1", "字")) + "</sheetData>", "",
                "<sheet name=\"藏\" state=\"veryHidden\" r:id=\"rId1\"/><sheet name=\"表\" r:id=\"rId2\"/>"));

        Assert.Equal([NoticeBlock.Hidden("工作表", "工作表“藏”"), new TextBlock("字", "工作表“表”第 1 行")], document.Blocks);
    }

    [Fact]
    public void Counts_rows_and_cells_without_addresses() =>
        Assert.Equal(["1|2", "3|4"],
            DocxFixture.Grid(Open("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>")));

    [Fact]
    public void Is_not_misled_by_a_declared_size() =>
        Assert.Equal(["甲", "乙"], DocxFixture.Texts(XlsxOpener.Open(Book(
            "<dimension ref=\"A1:XFD1048576\"/><sheetData>" + Row(1, Text("A1", "甲")) + Row(1048576, Text("XFD1048576", "乙"))
                + "</sheetData>"))));
}
