using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>Hands a report to the writer of its kind.</summary>
internal static class ReportWriter
{
    internal static void Write(Report report, ReportFileKind kind, Stream output) =>
        throw new ArgumentOutOfRangeException(nameof(kind), kind, $"No writer for {report.Format} to {output}.");
}
