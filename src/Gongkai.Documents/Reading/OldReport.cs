using System.Text;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>
/// Reports of the forms before 2019: one table 指标名称/计量单位/年度/历年累计. They are recognised, kept as text, and not assessed.
/// </summary>
internal static class OldReport
{
    private static readonly string[] Words = ["指标名称", "计量单位", "历年累计", "政府信息公开情况统计表"];

    internal static bool Is(SourceDocument document, RowSink sink, ReportTitle title, int headings) =>
        sink.Rows == 0 && !sink.Evidence.Any && !sink.Remedies.Any
        && (title.IsAnnualReport || headings > 2)
        && (document.Blocks.Any(HasWords) || (title.Year < 2019 && headings > 1));

    internal static ReadResult Of(SourceDocument document, ReportTitle title)
    {
        var text = new SectionTexts();
        foreach (var line in document.Blocks.SelectMany(Lines))
        {
            var trimmed = line.AsSpan().Trim();
            if (!trimmed.IsEmpty && !PageLines.IsPageNumber(trimmed) && !PageLines.IsAround(trimmed))
            {
                text.Add(1, trimmed);
            }
        }

        var sink = new RowSink();
        foreach (var notice in document.Blocks.OfType<NoticeBlock>())
        {
            sink.Remark(notice);
        }

        var report = new Report(ReportFormat.Before2019, [])
        {
            Title = title.Title,
            Agency = title.Agency,
            Year = title.Year,
            Sections = text.Done(),
        };
        return ReadResult.Of(report, sink.Remarks);
    }

    private static bool HasWords(Block block) =>
        Lines(block).Any(line => Array.Exists(Words, word => line.Contains(word, StringComparison.Ordinal)));

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        TextBlock text => [text.Text],
        GridBlock grid =>
            grid.Rows.Select(row => string.Join(" | ", row.Where(cell => cell.IsOrigin).Select(cell => cell.Text.Trim()))),
        _ => [],
    };
}
