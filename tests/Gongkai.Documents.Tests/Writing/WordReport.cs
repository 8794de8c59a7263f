using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Gongkai.Documents.Writing;
using Gongkai.Documents.Writing.Docx;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Tests.Writing;

public sealed class WordReport
{
    [Fact]
    public void Obeys_the_schema_whatever_the_report_holds() => SampleReports.Any.Sample(report =>
    {
        using var document = Open(Write(report));
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document)
            .Select(error => $"{error.Path?.XPath}: {error.Description}");
        Assert.Empty(errors);
    }, iter: 12);

    [Fact]
    public void Has_the_same_bytes_each_time() => Assert.Equal(Write(SampleReports.AllZero()), Write(SampleReports.AllZero()));

    // GB/T 9704-2012, 5.2: A4, 37/35/28/26 mm; 1 mm is 56.69 twentieths of a point.
    [Fact]
    public void Is_laid_out_as_official_documents_are()
    {
        using var document = Open(Write(SampleReports.AllZero()));
        var page = document.MainDocumentPart!.Document!.Body!.Elements<SectionProperties>().Single();
        var margin = page.GetFirstChild<PageMargin>()!;
        Assert.Equal((11906u, 16838u), (page.GetFirstChild<PageSize>()!.Width!.Value,
            page.GetFirstChild<PageSize>()!.Height!.Value));
        Assert.Equal(
            [37, 35, 28, 26],
            new[] { margin.Top!.Value, margin.Bottom!.Value, (int)margin.Left!.Value, (int)margin.Right!.Value }.Select(twips =>
                (int)Math.Round(twips / 56.69)));
    }

    [Fact]
    public void Marks_its_title_and_its_sections_for_the_reader()
    {
        using var document = Open(Write(SampleReports.AllZero()));
        var marked = document.MainDocumentPart!.Document!.Body!.Elements<Paragraph>()
            .Select(paragraph => (Style: paragraph.ParagraphProperties!.ParagraphStyleId!.Val!.Value!, paragraph.InnerText))
            .Where(paragraph => paragraph.Style.StartsWith("GongkaiTitle", StringComparison.Ordinal)
                || paragraph.Style.StartsWith("GongkaiSection", StringComparison.Ordinal));
        Assert.Equal(
        [
            ("GongkaiTitle", "示例区科技局2020年度政府信息公开工作年度报告"), ("GongkaiSection1", "一、总体情况"), ("GongkaiSection2", "二、主动公开政府信息情况"),
            ("GongkaiSection3", "三、收到和处理政府信息公开申请情况"), ("GongkaiSection4", "四、政府信息公开行政复议、行政诉讼情况"),
            ("GongkaiSection5", "五、存在的主要问题及改进情况"), ("GongkaiSection6", "六、其他需要报告的事项"),
        ], marked);
    }

    [Fact]
    public void Keeps_blank_lines_of_the_prose_as_empty_paragraphs()
    {
        var report = new Report(ReportFormat.F2021,
            new CellValue[ReportFormat.F2021.Cells.Count])
        { Sections = new Dictionary<int, string> { [1] = "甲\n\n乙" } };
        using var document = Open(Write(report));
        Assert.Equal(
            ["甲", "", "乙"],
            document.MainDocumentPart!.Document!.Body!.Elements<Paragraph>()
                .Where(p => p.ParagraphProperties!.ParagraphStyleId!.Val == "GongkaiBody").Select(p => p.InnerText));
    }

    [Fact]
    public void Has_every_row_of_table_three_with_its_heading_repeated_and_whole()
    {
        using var document = Open(Write(SampleReports.AllZero()));
        var table = document.MainDocumentPart!.Document!.Body!.Elements<Table>().ElementAt(1);
        var rows = table.Elements<TableRow>().ToList();
        Assert.Equal(26, rows.Count); // 3 of heading, 23 of figures
        Assert.Equal(3, rows.Count(row => row.Descendants<TableHeader>().Any()));
        Assert.All(rows, row => Assert.Single(row.Descendants<CantSplit>()));
        Assert.All(rows, row => Assert.Equal(10, row.Elements<TableCell>()
            .Sum(cell => cell.TableCellProperties!.GridSpan?.Val?.Value ?? 1)));
    }

    [Theory]
    [InlineData("一、总体情况", 1)]
    [InlineData("（一）主动公开情况。", 2)]
    [InlineData("(十二)其他", 2)] // narrow brackets are met too
    [InlineData("1.规章", 0)]
    [InlineData("一是公开。", 0)] // a sentence, not a heading
    [InlineData("（一", 0)]
    [InlineData("", 0)]
    public void Sets_a_line_by_its_own_numbering(string line, int level) => Assert.Equal(level, DocxProse.Level(line));

    [Fact]
    public void Says_in_its_properties_whose_report_it_is() => SampleReports.Any.Sample(
        report => OwnProperties.From(OwnDocx.Properties(Write(report))!) == OwnProperties.Of(report), iter: 50);

    [Fact]
    public void Of_somebody_else_has_no_such_properties() => Assert.Null(OwnDocx.Properties(new byte[] { 1, 2, 3 }));

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), false);

    private static byte[] Write(Report report)
    {
        using var stream = new MemoryStream();
        ReportFile.Write(report, ReportFileKind.Docx, stream);
        return stream.ToArray();
    }
}
