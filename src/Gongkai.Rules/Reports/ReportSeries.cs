using Gongkai.Rules.Reports.Checks;

namespace Gongkai.Rules.Reports;

/// <summary>One year of a trend: a figure, or “no data” with the reason. Never 0 for what is not known.</summary>
/// <remarks>Example: <c>T2.1.2.C3</c> of a report for 2020 is no data, because the form of 2019 has no 现行有效件数.</remarks>
/// <param name="Year">The report year; null when the report names none.</param>
/// <param name="Value">The figure (money in 元), or null for no data.</param>
/// <param name="Why">Why there is no data; empty when there is a figure.</param>
public sealed record SeriesPoint(int? Year, decimal? Value, string Why)
{
    /// <summary>Whether there is a figure.</summary>
    public bool HasData => Value is not null;
}

/// <summary>Trends over years, also across the change from the form of 2019 to that of 2021 (law §3.6).</summary>
/// <remarks>
/// Tables 3 and 4 have the same cells in both, but for （六）其他处理: R3.6 of 2019 is R3.6.1 + R3.6.2 + R3.6.3 of 2021.
/// The quantities of table 2 are not comparable between the forms.
/// </remarks>
public static class ReportSeries
{
    /// <summary>A trend of one cell.</summary>
    /// <param name="reports">Reports of one organ, in any order.</param>
    /// <param name="code">A cell code; <c>T3.R3.6.C1</c>…<c>C7</c> gives the whole of 其他处理 in either form.</param>
    /// <param name="form">The form whose meaning a code of table 2 has; reports of another form have no data there. F2021
    /// when left out.</param>
    /// <returns>One point a report, ordered by year.</returns>
    /// <remarks>Example: the reports for 2020 (R3.6 = 4) and 2021 (1 + 0 + 2) give 4 and 3 for <c>T3.R3.6.C7</c>.</remarks>
    public static IReadOnlyList<SeriesPoint> Of(IEnumerable<Report> reports, string code, ReportFormat? form = null) =>
        [.. reports.Select(report => Point(report, code, form ?? ReportFormat.F2021)).OrderBy(point => point.Year)];

    /// <summary>One year.</summary>
    /// <param name="report">The report.</param>
    /// <param name="code">As in <see cref="Of"/>.</param>
    /// <param name="form">As in <see cref="Of"/>.</param>
    /// <returns>The figure or no data.</returns>
    public static SeriesPoint Point(Report report, string code, ReportFormat form)
    {
        if (report.Format.Cells.Count == 0)
        {
            return None(report, $"{report.Format.Source}没有这一格。");
        }

        if (code.StartsWith("T2.", StringComparison.Ordinal) && report.Format != form)
        {
            return None(report, "两种格式表二的指标含义不同，不可比。");
        }

        return report.Format.Find(code) is { } cell ? Cell(report, cell) : None(report, $"{report.Format}格式没有这一格。");
    }

    private static SeriesPoint Cell(Report report, CellDefinition cell)
    {
        var table = report.Format.Table;
        if (cell.Row == table.SingleRow && !table.HasSingleRow(report))
        {
            return Split(report, table.SplitRows, cell.Column);
        }

        var value = report[cell];
        return Figures.Usable(value)
            ? new(report.Year, cell.Kind == CellKind.Amount ? Money.InYuan(cell, value) : value.Value, "")
            : None(report, Figures.Why(report, cell));
    }

    private static SeriesPoint Split(Report report, IReadOnlyList<RowDefinition> rows, int column)
    {
        var sum = 0m;
        foreach (var row in rows)
        {
            var cell = row.Cells[column - 1];
            if (!Figures.Usable(report[cell]))
            {
                return None(report, Figures.Why(report, cell));
            }

            sum += report[cell].Value;
        }

        return new(report.Year, sum, "");
    }

    private static SeriesPoint None(Report report, string why) => new(report.Year, null, why);
}
