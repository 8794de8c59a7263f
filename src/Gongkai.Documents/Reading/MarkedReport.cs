using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>
/// A report in a file of our own: its headings are marked, so that every other line is text and stays as it is.
/// </summary>
internal static class MarkedReport
{
    internal static ReadResult Assemble(SourceDocument document)
    {
        var sink = new RowSink();
        var grids = new GridRows(sink);
        var texts = new SectionTexts();
        var section = 0;
        string? title = null;
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case TextBlock { Section: 0 } marked:
                    title = marked.Text.Length == 0 ? null : marked.Text;
                    break;
                case TextBlock { Section: { } heading }:
                    section = heading;
                    texts.Open(section);
                    break;
                case TextBlock line:
                    texts.Add(section, line.Text);
                    break;
                case NoticeBlock notice:
                    sink.Remark(notice);
                    break;
                case GridBlock grid:
                    grids.Read(grid, section);
                    break;
            }
        }

        return Done(document, title, sink, texts);
    }

    /// <summary>The form the file names; it counts only where no heading of a table tells.</summary>
    private static ReportFormat? Named(SourceDocument document) =>
        document.Properties.TryGetValue("GongkaiFormat", out var code) ? ReportFormat.Named(code) : null;

    private static ReadResult Done(SourceDocument document, string? title, RowSink sink, SectionTexts texts)
    {
        var known = title is null ? new ReportTitle(null, "", null) : ReportTitle.Parse(title);
        var format = sink.Evidence.Form() ?? Named(document)
            ?? (known.Year is { } year ? ReportFormat.For(year) : ReportFormat.Unrecognised);
        InferredRows.Place(format, sink);
        var report = new Report(format, ReportTables.Cells(format, sink))
        {
            Title = title,
            Agency = known.Agency,
            Year = known.Year,
            Sections = texts.Done(),
        };
        return ReadResult.Of(report, sink.Remarks);
    }
}
