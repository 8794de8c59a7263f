using Gongkai.Documents.Json;
using Gongkai.Documents.Writing.Docx;
using Gongkai.Documents.Writing.Xlsx;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>Hands a report to the writer of its kind.</summary>
internal static class ReportWriter
{
    internal static void Write(Report report, ReportFileKind kind, Stream output)
    {
        Action<Report, Stream> write = kind switch
        {
            ReportFileKind.Json => ReportJson.Write,
            ReportFileKind.Docx => DocxWriter.Write,
            ReportFileKind.Xlsx => XlsxWriter.Write,
            ReportFileKind.Html => HtmlWriter.Write,
            ReportFileKind.Csv => ReportCsv.Write,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of file."),
        };
        write(report, output);
    }
}
