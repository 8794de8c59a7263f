using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CsCheck;
using Gongkai.Documents.Writing;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Tests.Writing;

/// <summary>json → X → json gives the same report for every X that can be read.</summary>
public sealed class RoundTrips
{
    private static readonly Gen<string> Wild = Gen.OneOf(
        " ", "  ", "\u3000", "\u00a0", "\t", "\n", "\r\n", "|", "0", "12", "/", "无", "元", "\u0001", "\u007f", "\u2028", "\ufffe",
            "<b>",
        "&amp;", "'", "\"", "=", ",").Array[0, 6].Select(string.Concat);

    [Theory]
    [InlineData(ReportFileKind.Json, 300)]
    [InlineData(ReportFileKind.Csv, 300)]
    [InlineData(ReportFileKind.Html, 60)]
    [InlineData(ReportFileKind.Docx, 60)]
    [InlineData(ReportFileKind.Xlsx, 60)]
    public void Change_nothing(ReportFileKind kind, int reports) =>
        SampleReports.Any.Sample(report => SampleReports.AssertSame(report, Read(kind, Write(report, kind))), iter: reports);

    // An older form has no tables, only prose.
    [Theory]
    [InlineData(ReportFileKind.Json)]
    [InlineData(ReportFileKind.Csv)]
    [InlineData(ReportFileKind.Html)]
    [InlineData(ReportFileKind.Docx)]
    [InlineData(ReportFileKind.Xlsx)]
    public void Keep_a_report_of_before_2019(ReportFileKind kind)
    {
        var report = new Report(ReportFormat.Before2019, [])
        {
            Agency = "示例区档案局",
            Year = 2016,
            Title = "示例区档案局2016年政府信息公开工作年度报告",
            Sections = new Dictionary<int, string> { [0] = "现将工作情况报告如下。", [1] = "一是公开。\n\n二是公开。" },
        };
        SampleReports.AssertSame(report, Read(kind, Write(report, kind)));
    }

    [Theory]
    [InlineData(ReportFileKind.Html, "")]
    [InlineData(ReportFileKind.Docx, "word/document.xml")]
    public void Give_a_figure_corrected_in_the_file(ReportFileKind kind, string part)
    {
        var cell = ReportFormat.F2019.Find("T3.R1.C1")!;
        var report = SampleReports.AllZero().With((cell, CellValue.Of(4711)));
        var edited = Edit(Write(report, kind), part, text => text.Replace(">4711<", ">12<", StringComparison.Ordinal));
        SampleReports.AssertSame(report.With((cell, CellValue.Of(12))), Read(kind, edited));
    }

    [Theory]
    [InlineData(ReportFileKind.Html, "")]
    [InlineData(ReportFileKind.Docx, "word/document.xml")]
    public void Believe_a_title_corrected_in_the_file(ReportFileKind kind, string part)
    {
        var report = SampleReports.AllZero();
        var edited = Edit(Write(report, kind), part, text =>
            text.Replace(">示例区科技局2020年度", ">示例区教育局2019年度", StringComparison.Ordinal));
        var read = Read(kind, edited)!;
        Assert.Equal(("示例区教育局", 2019), (read.Agency, read.Year));
    }

    // White space of every kind, control characters, pipes: what the raw text of a cell may hold in JSON given from outside.
    [Theory]
    [InlineData(ReportFileKind.Json, 300)]
    [InlineData(ReportFileKind.Csv, 300)]
    [InlineData(ReportFileKind.Html, 60)]
    [InlineData(ReportFileKind.Docx, 60)]
    [InlineData(ReportFileKind.Xlsx, 60)]
    public void Keep_raw_texts_of_any_kind(ReportFileKind kind, int reports) => Gen.Select(Wild, Wild, Gen.Int[-1, 99]).Array[1,
        20].Sample(
        cells =>
        {
            var given = new Dictionary<string, object>();
            foreach (var ((unit, raw, value), i) in cells.Select((cell, i) => (cell, i)))
            {
                given[ReportFormat.F2021.Cells[3 + (7 * i)].Code] = new { value = value < 0 ? (int?)null : value, unit, raw };
            }

            var report = Read(ReportFileKind.Json, JsonSerializer.SerializeToUtf8Bytes(new
            {
                year = 2023,
                format = "F2021",
                cells = given
            }))!;
            SampleReports.AssertSame(report, Read(kind, Write(report, kind)));
        },
        iter: reports);

    [Theory]
    [InlineData(ReportFileKind.Html, "")]
    [InlineData(ReportFileKind.Docx, "docProps/custom.xml")]
    public void Take_no_year_that_json_would_refuse(ReportFileKind kind, string part)
    {
        var report = new Report(SampleReports.AllZero()) { Title = "示例", Agency = "示例区科技局" };
        var edited = Edit(Write(report, kind), part, text => text.Replace("2020", "99999", StringComparison.Ordinal));
        Assert.Null(Read(kind, edited)!.Year);
    }

    [Theory]
    [InlineData(ReportFileKind.Docx, "a.docx")]
    [InlineData(ReportFileKind.Xlsx, "a.xlsx")]
    [InlineData(ReportFileKind.Html, "a.html")]
    [InlineData(ReportFileKind.Csv, "a.csv")]
    public void Keep_printed_text_that_only_repeats_figure_and_unit(ReportFileKind kind, string name)
    {
        var format = ReportFormat.F2021;
        var report = new Report(format, [.. format.Cells.Select(cell => cell.Row.IsOptional ? CellValue.Absent : CellValue.Of(0))])
            .With((format.Find("T2.8.1.C1")!, CellValue.Of(2.715m, "万元", "2.715万元")));

        Assert.Equal(report["T2.8.1.C1"], ReportFile.Read(name, Write(report, kind)).Report!["T2.8.1.C1"]);
    }

    [Fact]
    public void Of_an_ordinary_report_need_no_notes() => Assert.Empty(OwnTables.Of(SampleReports.AllZero()));

    private static Report? Read(ReportFileKind kind, byte[] bytes)
    {
        var result = ReportFile.Read("report." + kind.ToString().ToLowerInvariant(), bytes);
        Assert.Null(result.Error?.Says);
        return result.Report;
    }

    private static byte[] Write(Report report, ReportFileKind kind)
    {
        using var stream = new MemoryStream();
        ReportFile.Write(report, kind, stream);
        return stream.ToArray();
    }

    private static byte[] Edit(byte[] bytes, string part, Func<string, string> change)
    {
        if (part.Length == 0)
        {
            return Encoding.UTF8.GetBytes(Changed(Encoding.UTF8.GetString(bytes), change));
        }

        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            string text;
            using (var reader = new StreamReader(zip.GetEntry(part)!.Open()))
            {
                text = reader.ReadToEnd();
            }

            zip.GetEntry(part)!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(Changed(text, change));
        }

        return stream.ToArray();
    }

    private static string Changed(string text, Func<string, string> change)
    {
        var changed = change(text);
        Assert.NotEqual(text, changed);
        return changed;
    }
}
