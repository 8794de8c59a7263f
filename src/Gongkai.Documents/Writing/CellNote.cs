using System.Globalization;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>
/// What the shown text of a cell does not say by itself, printed in the table 数据说明 at the end of a file: a reading of digits run
/// together, a unit beside other raw text, a cell the source did not have. It holds only as long as the cell still shows
/// <paramref name="Shown"/>: a figure corrected by hand outweighs its old note.
/// </summary>
/// <param name="Code">The cell.</param>
/// <param name="Shown">The text on the form.</param>
/// <param name="Value">What it means.</param>
internal sealed record CellNote(string Code, string Shown, CellValue Value)
{
    /// <summary>The heading of the table.</summary>
    internal const string Heading = "数据说明";

    /// <summary>In place of a figure: the source had no such cell.</summary>
    internal const string NoCell = "无此格";

    /// <summary>The columns of the table.</summary>
    internal static IReadOnlyList<string> Columns { get; } = ["代码", "位置", "表中所示", "数值", "单位", "原文"];

    /// <summary>The notes a report needs: none for a report as offices print them.</summary>
    internal static IReadOnlyList<CellNote> Of(Report report)
    {
        var notes = new List<CellNote>();
        foreach (var row in report.Format.Rows.Where(row => FormTables.Shows(report, row)))
        {
            foreach (var cell in row.Cells)
            {
                var value = report[cell];
                var shown = PrintedCell.Text(cell, value);
                if (PrintedCell.Read(shown) != value)
                {
                    notes.Add(new CellNote(cell.Code, shown, value));
                }
            }
        }

        return notes;
    }

    /// <summary>The row of the table.</summary>
    internal string[] Row(ReportFormat format) =>
    [
        Code, format.Find(Code)!.Name, Shown,
        Value.State == CellState.Absent ? NoCell : Value.IsNumber ? PrintedCell.Figure(Value.Value) : "",
        Value.Unit ?? "", Value.Raw ?? "",
    ];

    /// <summary>A note from a row of the table, null when it is not one.</summary>
    internal static CellNote? From(IReadOnlyList<string> row)
    {
        if (row.Count < 6 || row[0].Length == 0)
        {
            return null;
        }

        if (row[3] == NoCell)
        {
            return new CellNote(row[0], row[2], CellValue.Absent);
        }

        decimal? value = decimal.TryParse(row[3], NumberStyles.Number, NumberFormatInfo.InvariantInfo, out var number) ? number
            : null;
        return new CellNote(row[0], row[2], CellValue.Of(value, PrintedCell.Kept(row[4]), PrintedCell.Kept(row[5])));
    }

    /// <summary>The report with its notes taken into account.</summary>
    internal static Report Apply(Report read, IReadOnlyList<CellNote> notes)
    {
        if (notes.Count == 0)
        {
            return read;
        }

        var changes = new List<(CellDefinition, CellValue)>();
        foreach (var note in notes)
        {
            if (read.Format.Find(note.Code) is { } cell && StillShows(cell, read[cell], note.Shown))
            {
                changes.Add((cell, note.Value));
            }
        }

        return changes.Count == 0 ? read : read.With(changes);
    }

    /// <summary>Whether a cell was not corrected since; the unit of the form may stand beside the figure or not.</summary>
    private static bool StillShows(CellDefinition cell, CellValue value, string shown) =>
        Same(PrintedCell.Text(cell, value), shown)
        || (value.IsNumber && Same(PrintedCell.Figure(value.Value) + value.Unit, shown));

    /// <summary>White space within a figure is lost when the figure is read, and so says nothing about a correction.</summary>
    private static bool Same(string text, string shown) => CellText.Narrow(text) == CellText.Narrow(shown);
}
