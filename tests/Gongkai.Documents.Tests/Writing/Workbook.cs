using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Writing.Xlsx;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Tests.Writing;

public sealed class Workbook
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void Obeys_the_schema_whatever_the_report_holds() => SampleReports.Any.Sample(report =>
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Write(report)), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document)
            .Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }, iter: 12);

    [Fact]
    public void Has_the_same_bytes_each_time() => Assert.Equal(Write(SampleReports.AllZero()), Write(SampleReports.AllZero()));

    [Fact]
    public void Comes_back_the_same_whatever_it_holds() => SampleReports.Any.Sample(
        report => SampleReports.AssertSame(report, OwnXlsx.TryRead(Grids(Write(report)))), iter: 60);

    [Fact]
    public void Keeps_amounts_as_numbers_with_their_decimals()
    {
        var report = SampleReports.AllZero().With((ReportFormat.F2019.Find("T2.9.1.C2")!, CellValue.Of(1023.3879m)));
        Assert.Contains("<v>1023.3879</v>", Sheet(Write(report), 1), StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_the_figure_a_clerk_put_into_the_form()
    {
        var report = SampleReports.AllZero();
        // Row 5 of 表三 is 一、本年新收, column D its 自然人: below the title and three rows of headings.
        var edited = Edit(Write(report), 2, sheet => sheet.Replace("""<c r="D5" s="5"><v>0</v></c>""",
            """<c r="D5" s="5"><v>7</v></c>""", StringComparison.Ordinal));
        var read = OwnXlsx.TryRead(Grids(edited))!;
        Assert.Equal(7, read["T3.R1.C1"].Value);
        SampleReports.AssertSame(report.With((ReportFormat.F2019.Find("T3.R1.C1")!, CellValue.Of(7))), read);
    }

    [Fact]
    public void Lets_a_corrected_figure_outweigh_its_old_note()
    {
        var cell = ReportFormat.F2019.Find("T3.R1.C1")!;
        var report = SampleReports.AllZero().With((cell, CellValue.Of(47, null, "470623300")));
        var edited = Edit(Write(report), 2, sheet => sheet.Replace("""<c r="D5" s="5"><v>47</v></c>""",
            """<c r="D5" s="5"><v>40</v></c>""", StringComparison.Ordinal));
        Assert.Equal(CellValue.Of(40), OwnXlsx.TryRead(Grids(edited))![cell]);
    }

    [Fact]
    public void Lists_every_cell_with_a_formula_to_the_form()
    {
        var data = Sheet(Write(SampleReports.AllZero()), 6);
        Assert.Equal(198, data.Split("<f>").Length - 1);
        Assert.Contains("IF(ISBLANK('表三'!D5),\"\",'表三'!D5)", data, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_somebody_else_is_not_taken_for_ours() =>
        Assert.Null(OwnXlsx.TryRead(new SourceDocument([new GridBlock([[new GridCell("规章", true)]], "工作表“Sheet1”")])));

    private static byte[] Write(Report report)
    {
        using var stream = new MemoryStream();
        ReportFile.Write(report, ReportFileKind.Xlsx, stream);
        return stream.ToArray();
    }

    private static string Sheet(byte[] xlsx, int number)
    {
        using var zip = new ZipArchive(new MemoryStream(xlsx));
        using var reader = new StreamReader(zip.GetEntry($"xl/worksheets/sheet{number}.xml")!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static byte[] Edit(byte[] xlsx, int number, Func<string, string> change)
    {
        var before = Sheet(xlsx, number);
        var after = change(before);
        Assert.NotEqual(before, after);
        using var stream = new MemoryStream();
        stream.Write(xlsx);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry($"xl/worksheets/sheet{number}.xml")!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry($"xl/worksheets/sheet{number}.xml").Open());
            writer.Write(after);
        }

        return stream.ToArray();
    }

    /// <summary>What any grid reader sees: the sheets as grids of text with merged cells spread out.</summary>
    private static SourceDocument Grids(byte[] xlsx)
    {
        using var zip = new ZipArchive(new MemoryStream(xlsx));
        var count = zip.Entries.Count(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal));
        return new SourceDocument([.. Enumerable.Range(1, count)
            .Select(number => Grid(XElement.Parse(Sheet(xlsx, number)), number))]);
    }

    private static GridBlock Grid(XElement sheet, int number)
    {
        var cells = sheet.Descendants(S + "c").ToDictionary(cell => Place((string)cell.Attribute("r")!), cell =>
            (string?)cell.Element(S + "v") ?? (string?)cell.Element(S + "is") ?? "");
        var width = cells.Keys.Max(place => place.Column);
        var rows = Enumerable.Range(1, cells.Keys.Max(place => place.Row))
            .Select(row => Enumerable.Range(1, width).Select(column =>
                new GridCell(cells.GetValueOrDefault((row, column), ""), true)).ToArray()).ToList();
        foreach (var merge in sheet.Descendants(S + "mergeCell").Select(merge => ((string)merge.Attribute("ref")!).Split(':')))
        {
            var (from, to) = (Place(merge[0]), Place(merge[1]));
            for (var row = from.Row; row <= to.Row; row++)
            {
                for (var column = from.Column; column <= to.Column; column++)
                {
                    rows[row - 1][column - 1] = new GridCell(cells[from], (row, column) == from);
                }
            }
        }

        return new GridBlock(rows, $"工作表“{number}”");
    }

    private static (int Row, int Column) Place(string at) => (int.Parse(at[1..]), at[0] - 'A' + 1);
}
