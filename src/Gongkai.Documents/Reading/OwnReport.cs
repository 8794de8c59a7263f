using Gongkai.Documents.Writing;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>
/// Reads back a Word file or a page of ours so that it gives the same report, and a report with the corrections where it was
/// corrected.
/// </summary>
internal static class OwnReport
{
    /// <summary>
    /// What the assembler reads, made exact by what only our own files carry; a file that does not name itself ours is left to
    /// it.
    /// </summary>
    internal static ReadResult Assemble(SourceDocument document)
    {
        if (OwnProperties.From(document.Properties) is not { } properties)
        {
            return ReportAssembler.Assemble(document);
        }

        var rest = OwnTables.TakeFrom(document, out var own);
        var result = ReportAssembler.Assemble(rest);
        return result.Report is { } read
            ? result with { Report = own.ApplyTo(properties.ApplyTo(Exact(read, rest, ReportFormat.Named(properties.Format)))) }
            : result;
    }

    /// <summary>
    /// Rows that stand as they were written are read by our own layout; any other row as the assembler reads it.
    /// </summary>
    private static Report Exact(Report read, SourceDocument document, ReportFormat? named)
    {
        if (named is null)
        {
            return read;
        }

        var cells = named == read.Format ? read.Cells.ToArray() : new CellValue[named.Cells.Count];
        var known = document.Blocks.OfType<GridBlock>().Sum(grid => FormGrid.Read(grid, named, cells));
        var hasFigures = read.Cells.ToArray().Any(cell => cell.State != CellState.Absent);
        return known > 0 || !hasFigures ? new Report(read, named, cells) : read;
    }
}
