using System.Text;
using CsCheck;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Writing;
using Gongkai.Documents.Writing.Docx;
using Gongkai.Documents.Writing.Xlsx;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Tests.Writing;

/// <summary>json → X → json gives the same report for every X that can be read.</summary>
public sealed class RoundTrips
{
    [Fact]
    public void Through_Word_change_nothing() => SampleReports.Any.Sample(report => SampleReports.AssertSame(report, ThroughWord(report)), iter: 60);

    [Fact]
    public void Through_a_workbook_change_nothing() => SampleReports.Any.Sample(
        report => SampleReports.AssertSame(report, OwnXlsx.TryRead(XlsxOpener.Open(Write(report, ReportFileKind.Xlsx)))), iter: 60);

    [Fact]
    public void Through_a_page_change_nothing() => SampleReports.Any.Sample(report => SampleReports.AssertSame(report, ThroughPage(report)), iter: 60);

    [Fact]
    public void Of_an_ordinary_report_need_no_notes() => Assert.Empty(OwnTables.Of(SampleReports.AllZero()));

    private static Report? ThroughWord(Report report)
    {
        var bytes = Write(report, ReportFileKind.Docx);
        return OwnReport.Assemble(DocxOpener.Open(bytes), OwnDocx.Properties(bytes)).Report;
    }

    private static Report? ThroughPage(Report report)
    {
        var document = HtmlOpener.Open(Encoding.UTF8.GetString(Write(report, ReportFileKind.Html)));
        return OwnReport.Assemble(document, OwnProperties.From(document.Properties)).Report;
    }

    private static byte[] Write(Report report, ReportFileKind kind)
    {
        using var stream = new MemoryStream();
        ReportFile.Write(report, kind, stream);
        return stream.ToArray();
    }
}
