using System.Globalization;
using Gongkai.Documents.Reading;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>
/// The tables our own files carry after the report: 核对说明 (accepted findings) and 数据说明 (<see cref="CellNote"/>). Each begins with a row
/// that holds only its heading, so that it is known in any kind of file.
/// </summary>
internal sealed class OwnTables
{
    /// <summary>The heading of the accepted findings.</summary>
    internal const string WaiverHeading = "核对说明";

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
                waiver.Rule, waiver.Cell ?? "", waiver.Reason, waiver.By, waiver.On?.ToString("yyyy-MM-dd") ?? "",
            })]);
        }

        if (CellNote.Of(report) is { Count: > 0 } notes)
        {
            yield return (CellNote.Heading, CellNote.Columns, [.. notes.Select(note => note.Row(report.Format))]);
        }
    }

    /// <summary>The table that a workbook carries in place of document properties, which spreadsheet programs do not all keep.</summary>
    internal static IEnumerable<(string Heading, IReadOnlyList<string> Columns, IReadOnlyList<string[]> Rows)> Information(Report report)
    {
        (string Name, string? Text)[] rows =
            [("机关", report.Agency), ("年度", report.Year?.ToString()), ("格式", report.Format.Code ?? ""), ("标题", report.Title)];
        yield return (InformationHeading, InformationColumns, [.. rows.Where(row => row.Text is not null).Select(row => new[] { row.Name, row.Text! })]);
    }

    /// <summary>What the table of a workbook says; null when there is none.</summary>
    internal OwnProperties? Properties => _information.TryGetValue("格式", out var format)
        ? new OwnProperties(
            _information.GetValueOrDefault("机关"),
            int.TryParse(_information.GetValueOrDefault("年度"), out var year) ? year : null,
            format.Length == 0 ? null : format,
            _information.GetValueOrDefault("标题"))
        : null;

    /// <summary>Takes our own tables out of a document.</summary>
    /// <returns>What is left is the report proper; <paramref name="tables"/> holds what was taken.</returns>
    internal static SourceDocument TakeFrom(SourceDocument document, out OwnTables tables)
    {
        var own = tables = new OwnTables();
        return new SourceDocument([.. document.Blocks.Where(block => block is not GridBlock grid || !own.Take(grid))]);
    }

    /// <summary>The report as it was before it was written: accepted findings put back, notes taken into account.</summary>
    internal Report ApplyTo(Report read)
    {
        var noted = CellNote.Apply(read, _notes);
        return _waivers.Count == 0 ? noted : noted.Rebuild(noted.Format, waivers: _waivers);
    }

    /// <summary>Reads the rows of a grid that belong to our tables.</summary>
    /// <returns>False when the grid does not begin with one of our headings.</returns>
    internal bool Take(GridBlock grid)
    {
        if (grid.Rows.Count == 0 || Heading(grid.Rows[0]) is null)
        {
            return false;
        }

        string? heading = null;
        foreach (var row in grid.Rows)
        {
            if (Heading(row) is { } found)
            {
                heading = found;
                continue;
            }

            Row(heading!, [.. row.Select(cell => cell.Text)]);
        }

        return true;
    }

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
            if (CellNote.From(row) is { } note && note.Code != CellNote.Columns[0])
            {
                _notes.Add(note);
            }
        }
        else if (row.Length >= 5 && row[0].Length > 0 && row[0] != WaiverColumns[0])
        {
            DateOnly? on = DateOnly.TryParseExact(row[4], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
            _waivers.Add(new Waiver(row[0], row[1].Length == 0 ? null : row[1], row[2], row[3], on));
        }
    }

    private static string? Heading(GridCell[] row)
    {
        var text = row[0].Text.Trim();
        return text is WaiverHeading or CellNote.Heading or InformationHeading && row.Skip(1).All(cell => !cell.IsOrigin || cell.Text.Length == 0) ? text : null;
    }
}
