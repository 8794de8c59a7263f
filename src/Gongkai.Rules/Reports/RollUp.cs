using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports.Checks;

namespace Gongkai.Rules.Reports;

/// <summary>Which organs a roll-up holds, and which reports it had better not be trusted for.</summary>
/// <remarks>Example: expected 40, included 38, missing 2, of the 38 one failing.</remarks>
/// <param name="Expected">How many were expected; null when nobody said.</param>
/// <param name="Included">The organs summed, in the order of their names.</param>
/// <param name="Missing">Expected organs without a report.</param>
/// <param name="Failing">Organs whose report breaks a hard relation; summed all the same.</param>
/// <param name="Incomplete">Organs whose report lacks usable figures; those cells were summed as 0.</param>
/// <param name="Unexpected">Organs summed that nobody expected; empty when nobody said.</param>
/// <param name="LackingCells">The cells summed as 0, by organ.</param>
public sealed record Completeness(
    int? Expected,
    IReadOnlyList<string> Included,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Failing,
    IReadOnlyList<string> Incomplete,
    IReadOnlyList<string> Unexpected,
    IReadOnlyDictionary<string, IReadOnlyList<string>> LackingCells);

/// <summary>One report for many organs, cell by cell (汇总), with its completeness.</summary>
/// <param name="Report">The sums.</param>
/// <param name="Completeness">Who is in it.</param>
public sealed record RollUpResult(Report Report, Completeness Completeness);

/// <summary>Sums the reports of subordinate organs.</summary>
/// <remarks>
/// <para>Source: law §3.5: K1–K4 survive addition, so the sum of good reports is a good report. Money is summed in 元 and
/// given in the unit of the form.</para>
/// <para>Example: two organs with T3.R1.C1 = 3 and 4 give 7.</para>
/// </remarks>
public static class RollUp
{
    /// <summary>Sums reports of one year and one edition.</summary>
    /// <param name="reports">At least one; each organ once.</param>
    /// <param name="expected">The organs that should be there; null when nobody said.</param>
    /// <param name="agency">Whose report the sum is; null: “汇总”.</param>
    /// <returns>The sum, or all the reasons why there is none.</returns>
    public static Checked<RollUpResult> Of(IReadOnlyList<Report> reports, IReadOnlyList<string>? expected, string? agency)
    {
        var problems = Problems(reports);
        if (problems.Count > 0)
        {
            return new Checked<RollUpResult>(problems);
        }

        var sorted = reports.OrderBy(report => report.Agency, StringComparer.Ordinal).ToList();
        var format = sorted[0].Format;
        var year = sorted[0].Year!.Value;
        var name = agency ?? "汇总";
        var sum = new Report(format, [.. Sums(format, sorted)])
        {
            Agency = name,
            Year = year,
            Title = $"{name}{year}年政府信息公开工作年度报告",
            Sections = Enumerable.Range(1, 6).ToDictionary(section => section, _ => ""),
        };
        return new RollUpResult(sum, CompletenessOf(sorted, expected));
    }

    private static List<Problem> Problems(IReadOnlyList<Report> reports)
    {
        var problems = new List<Problem>();
        if (reports.Count == 0)
        {
            return [RollUpProblems.Nothing()];
        }

        foreach (var report in reports)
        {
            if (report.Year is null || report.Agency.Length == 0 || report.Format.Cells.Count == 0)
            {
                problems.Add(RollUpProblems.Unusable(report));
            }
        }

        if (reports.Select(report => report.Year).Distinct().Count() > 1)
        {
            problems.Add(RollUpProblems.MixedYears(reports));
            return problems; // an organ may well have a report for each year
        }

        if (reports.Select(report => report.Format).Distinct().Count() > 1)
        {
            problems.Add(RollUpProblems.MixedFormats(reports));
        }

        problems.AddRange(reports.GroupBy(report => Key(report.Agency)).Where(group => group.Count() > 1)
            .Select(group => RollUpProblems.Twice(group.First().Agency, group.Count())));
        return problems;
    }

    private static IEnumerable<CellValue> Sums(ReportFormat format, List<Report> reports)
    {
        // 其他处理 printed as one row in some reports of 2021 form: its figures go to “3.其他”, unless every report has only that row.
        var table = format.Table;
        List<Report> withSingle = [.. reports.Where(table.HasSingleRow)];
        var allSingle = withSingle.Count == reports.Count;
        foreach (var cell in format.Cells)
        {
            if (cell.Row == table.SingleRow ? !allSingle : allSingle && table.SplitRows.Contains(cell.Row))
            {
                yield return CellValue.Absent;
            }
            else if (!allSingle && table.SplitRows.Count > 0 && cell.Row == table.SplitRows[^1])
            {
                var own = Sum(cell, reports).Value;
                yield return CellValue.Of(own + Sum(table.SingleRow!.Cells[cell.Column - 1], withSingle).Value);
            }
            else
            {
                yield return Sum(cell, reports);
            }
        }
    }

    /// <summary>What cannot be meant (<see cref="Figures.Largest"/>) is not added: the cell is named as lacking.</summary>
    private static CellValue Sum(CellDefinition cell, List<Report> reports)
    {
        if (cell.Kind != CellKind.Amount)
        {
            return CellValue.Of(reports.Sum(report => Figures.Usable(report[cell]) ? report[cell].Value : 0));
        }

        var yuan = reports.Sum(report => Money.InYuan(cell, report[cell]) ?? 0);
        return Money.Factor(cell.Unit) is { } factor
            ? CellValue.Of(yuan / factor)
            : new CellValue(CellState.Number, yuan, "元", null);
    }

    private static Completeness CompletenessOf(List<Report> reports, IReadOnlyList<string>? expected)
    {
        var included = reports.Select(report => report.Agency).ToList();
        var keys = included.Select(Key).ToHashSet(StringComparer.Ordinal);
        var wanted = expected?.Select(Key).ToHashSet(StringComparer.Ordinal);
        var lacking = reports.Select(report => (report.Agency, Cells: Lacking(report)))
            .Where(one => one.Cells.Count > 0).ToList();
        return new Completeness(
            wanted?.Count,
            included,
            expected is null ? [] : [.. expected.DistinctBy(Key).Where(organ => !keys.Contains(Key(organ)))],
            [.. reports.Where(report => ReportChecker.Check(report).HasErrors).Select(report => report.Agency)],
            [.. lacking.Select(one => one.Agency)],
            wanted is null ? [] : [.. included.Where(organ => !wanted.Contains(Key(organ)))],
            lacking.ToDictionary(one => one.Agency, one => one.Cells, StringComparer.Ordinal));
    }

    /// <summary>
    /// Cells without a usable figure that are not a plain blank or mark of a leaf: absent, unreadable, beyond all measure, or a
    /// total that is not stated. Of 其他处理 only the row or rows that the report has.
    /// </summary>
    private static IReadOnlyList<string> Lacking(Report report)
    {
        var table = report.Format.Table;
        var single = table.HasSingleRow(report);
        return [.. report.Format.Cells
            .Where(cell => single ? !table.SplitRows.Contains(cell.Row) : !cell.Row.IsOptional)
            .Where(cell => !Figures.Take(report[cell], cell, out _))
            .Select(cell => cell.Code)];
    }

    /// <summary>Organs are the same when their names are, but for white space.</summary>
    private static string Key(string agency) => CellText.Narrow(agency);
}
