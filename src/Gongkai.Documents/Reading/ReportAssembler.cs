using Gongkai.Documents.Writing;

namespace Gongkai.Documents.Reading;

/// <summary>
/// Makes a report of what an opener found: title, organ, year, form, tables and prose. Nothing is guessed: what could not be
/// placed is said.
/// </summary>
internal static class ReportAssembler
{
    internal static ReadResult Assemble(SourceDocument document)
    {
        var rest = OwnTables.TakeFrom(document, out var own);
        var result = rest.Blocks.Any(block => block is TextBlock { Section: not null })
            ? MarkedReport.Assemble(rest)
            : new PrintedReport(Traditional.Simplified(LongLines.Cut(rest))).Assemble();
        return result.Report is { } read ? result with { Report = own.ApplyTo(read) } : result;
    }
}
