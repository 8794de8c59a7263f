using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>Makes a report of what an opener found: title, organ, year, form, tables and prose. Nothing is guessed: what could not be placed is said.</summary>
internal static class ReportAssembler
{
    internal static ReadResult Assemble(SourceDocument document) =>
        document.Blocks.Any(block => block is TextBlock { Section: not null }) ? MarkedReport.Assemble(document) : new PrintedReport(Traditional.Simplified(document)).Assemble();
}
