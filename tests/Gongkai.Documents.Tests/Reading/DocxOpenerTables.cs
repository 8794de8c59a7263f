using Gongkai.Documents.Reading;
using static Gongkai.Documents.Tests.Reading.DocxFixture;

namespace Gongkai.Documents.Tests.Reading;

public sealed class DocxOpenerTables
{
    [Fact]
    public void Lays_merged_cells_out_on_the_full_grid() =>
        Assert.Equal(["结果|维持|(维持)", "(结果)|1|2"], Grid(Open(Table(
            Cell("结果", "<w:vMerge w:val=\"restart\"/>") + Cell("维持", "<w:gridSpan w:val=\"2\"/>"),
            Cell("藏", "<w:vMerge/>") + Cell("1") + Cell("2")))));

    [Fact]
    public void Fills_what_no_cell_covers_with_empty_origins() =>
        Assert.Equal(["|甲|", "乙||"], Grid(Open(Table(
            "<w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/></w:trPr>" + Cell("甲"), Cell("乙")))));

    [Fact]
    public void Closes_up_words_split_over_paragraphs_and_keeps_figures_apart() =>
        Assert.Equal(["社会公益组织|33 0|1.属于|5. 3"], Grid(Open(Table(
            $"<w:tc>{P("社会")}{P("公益")}{P("组织")}</w:tc><w:tc>{P("33")}{P("0")}</w:tc><w:tc>{P("1.")}{P("属于")}</w:tc><w:tc>"
                + $"{P("5.")}{P("3")}</w:tc>"))));

    [Fact]
    public void Keeps_the_paragraphs_of_a_cell_that_holds_prose()
    {
        var prose = new string('文', 50);

        Assert.Equal([$"{prose}\n第二段。"], Grid(Open(Table($"<w:tc>{P(prose)}{P("第二段。")}</w:tc>"))));
    }

    [Fact]
    public void Reads_a_legacy_horizontal_merge() =>
        Assert.Equal(["甲|(甲)|乙"], Grid(Open(Table(
            Cell("甲", "<w:hMerge w:val=\"restart\"/>") + Cell("", "<w:hMerge w:val=\"continue\"/>") + Cell("乙")))));

    [Fact]
    public void Puts_a_table_inside_a_cell_after_its_outer_table()
    {
        var document = Open(Table($"<w:tc>{P("外")}<w:tbl><w:tr>{Cell("内")}</w:tr></w:tbl>{P("层")}</w:tc>") + P("后"));

        Assert.Equal(["外层"], Lines((GridBlock)document.Blocks[0]));
        Assert.Equal(["内"], Lines((GridBlock)document.Blocks[1]));
        Assert.Equal(["第 1 个表格", "第 2 个表格", "第 1 段"], document.Blocks.Select(block => block.Place));
    }

    [Fact]
    public void Leaves_out_rows_deleted_in_a_tracked_change() =>
        Assert.Equal(["留"], Grid(Open(Table("<w:trPr><w:del/></w:trPr>" + Cell("删"), Cell("留")))));

    [Fact]
    public void Says_that_a_cell_holds_a_picture_so_that_it_is_not_taken_for_blank() =>
        Assert.Equal(["［图片］"],
            Grid(Open(Table("<w:tc><w:p><w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r></w:p></w:tc>"))));

    [Fact]
    public void Is_not_misled_by_an_absurd_span() =>
        Assert.Equal(DocxTable.WidestRow, Open(Table(Cell("宽",
            "<w:gridSpan w:val=\"2000000000\"/>"))).Blocks.OfType<GridBlock>().Single().Rows[0].Length);

    [Fact]
    public void Refuses_a_table_whose_grid_would_fill_the_memory()
    {
        var rows = string.Concat(Enumerable.Repeat("<w:tr><w:tc><w:p/></w:tc></w:tr>", 3000));

        var refusal = Assert.Throws<UnreadableFileException>(() =>
            Open($"<w:tbl><w:tr>{Cell("宽", "<w:gridSpan w:val=\"256\"/>")}</w:tr>{rows}</w:tbl>"));

        Assert.Equal("file.too-large", refusal.Code);
    }

    private static string Table(params string[] rows) =>
        $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows.Select(row => $"<w:tr>{row}</w:tr>"))}</w:tbl>";
}
