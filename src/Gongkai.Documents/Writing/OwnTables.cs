using System.Globalization;
using Gongkai.Documents.Json;
using Gongkai.Documents.Reading;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>
/// The tables our own files carry after the report: 核对说明 (accepted findings) and 数据说明 (<see cref="CellNote"/>). They are known by
/// the names of their columns in any kind of file.
/// </summary>
internal sealed class OwnTables
{
    /// <summary>The heading of the accepted findings.</summary>
    internal const string WaiverHeading = "核对说明";

    private const string Unrecognised = "未识别";
    private const string InformationHeading = "报告信息";
    private static readonly string[] InformationColumns = ["项目", "内容"];
    private static readonly string[] WaiverColumns = ["规则", "位置", "理由", "采纳人", "日期"];

    private readonly Dictionary<string, string> _information = new(StringComparer.Ordinal);
    private readonly List<Waiver> _waivers = [];
    private readonly List<CellNote> _notes = [];

    /// <summary>The tables to print after a report, each with heading, columns and rows; none for most reports.</summary>
    internal static IEnumerable<(string Heading, IReadOnlyList<string> Columns, IReadOnlyList<string[]> Rows)> Of(Report report)
    {
        if (report.Waivers.Count > 0)
        {
            yield return (WaiverHeading, WaiverColumns, [.. report.Waivers.Select(waiver => new[]
            {
                waiver.Rule, waiver.Cell ?? "", waiver.Reason, waiver.By, waiver.On?.ToString("O") ?? "",
            })]);
        }

        if (CellNote.Of(report) is { Count: > 0 } notes)
        {
            yield return (CellNote.Heading, CellNote.Columns, [.. notes.Select(note => note.Row(report.Format))]);
        }
    }

    /// <summary>
    /// The table that a workbook carries in place of document properties, which spreadsheet programs do not all keep.
    /// </summary>
    internal static IEnumerable<(string Heading, IReadOnlyList<string> Columns,
        IReadOnlyList<string[]> Rows)> Information(Report report)
    {
        (string Name, string? Text)[] rows =
            [("机关", report.Agency), ("年度", report.Year?.ToString()), ("格式", report.Format.Code ?? Unrecognised),
                ("标题", report.Title)];
        yield return (InformationHeading, InformationColumns,
            [.. rows.Where(row => !string.IsNullOrEmpty(row.Text)).Select(row => new[] { row.Name, row.Text! })]);
    }

    /// <summary>What the table of a workbook says; null when there is none.</summary>
    internal OwnProperties? Properties => _information.TryGetValue("格式", out var format)
        ? new OwnProperties(
            _information.GetValueOrDefault("机关"),
            ReportYear.Of(_information.GetValueOrDefault("年度")),
            format == Unrecognised ? null : format,
            _information.GetValueOrDefault("标题"))
        : null;

    /// <summary>Takes our own tables out of a document.</summary>
    /// <returns>What is left is the report proper; <paramref name="tables"/> holds what was taken.</returns>
    internal static SourceDocument TakeFrom(SourceDocument document, out OwnTables tables)
    {
        tables = new OwnTables();
        var rest = new List<Block>();
        foreach (var block in document.Blocks)
        {
            if (block is not GridBlock grid || !tables.Take(grid))
            {
                rest.Add(block);
            }
            else if (rest is [.., TextBlock { Text: WaiverHeading or CellNote.Heading or InformationHeading }])
            {
                // A workbook's reader gives a line of one merged cell as text.
                rest.RemoveAt(rest.Count - 1);
            }
        }

        return document with { Blocks = rest };
    }

    /// <summary>The report as it was before it was written: accepted findings put back, notes taken into account.</summary>
    internal Report ApplyTo(Report read)
    {
        var noted = CellNote.Apply(read, _notes);
        return _waivers.Count == 0 ? noted : new Report(noted) { Waivers = _waivers };
    }

    /// <summary>
    /// Reads the rows of a grid that belong to our tables: known by the names of their columns, in the first row or below a
    /// heading.
    /// </summary>
    private bool Take(GridBlock grid)
    {
        string? heading = null;
        for (var i = 0; i < grid.Rows.Count; i++)
        {
            string[] row = [.. grid.Rows[i].Select(cell => cell.Text)];
            heading = Table(row) ?? heading;
            if (heading is null && i > 0)
            {
                return false;
            }

            if (heading is not null && Table(row) is null && !grid.Rows[i].Skip(1).All(cell => !cell.IsOrigin))
            {
                Row(heading, row);
            }
        }

        return heading is not null;
    }

    private static string? Table(string[] row) =>
        Begins(row, WaiverColumns) ? WaiverHeading
        : Begins(row, CellNote.Columns) ? CellNote.Heading
        : Begins(row, InformationColumns) ? InformationHeading
        : null;

    private static bool Begins(string[] row, IReadOnlyList<string> columns) =>
        row.Length >= columns.Count && !columns.Where((name, i) => row[i] != name).Any();

    private void Row(string heading, string[] row)
    {
        if (heading == InformationHeading)
        {
            if (row.Length > 1 && row[0].Length > 0)
            {
                _information.TryAdd(row[0], row[1]);
            }
        }
        else if (heading == CellNote.Heading)
        {
            if (CellNote.From(row) is { } note)
            {
                _notes.Add(note);
            }
        }
        else if (row.Length >= 5 && row[0].Length > 0)
        {
            DateOnly? on = DateOnly.TryParseExact(row[4], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
                out var day) ? day : null;
            _waivers.Add(new Waiver(row[0], row[1].Length == 0 ? null : row[1], row[2], row[3], on));
        }
    }
}
