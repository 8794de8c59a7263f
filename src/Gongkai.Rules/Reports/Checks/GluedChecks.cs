namespace Gongkai.Rules.Reports.Checks;

/// <summary>I6: rows whose figures were offered from a glued run, and rows that can be read in more than one way.</summary>
internal static class GluedChecks
{
    private const string Source = "文字版丢失了表格边框，数字连在一起";

    internal static void Row(Assessment assessment, RowDefinition row)
    {
        var report = assessment.Report;
        foreach (var cell in row.Definitions)
        {
            var value = report[cell];
            if (value.State == CellState.Ambiguous && !SaidBefore(report, row, value.Raw))
            {
                Ambiguous(assessment, row, cell, value.Raw!);
                return;
            }

            if (value.IsReading && !SaidBefore(report, row, value.Raw))
            {
                Reading(assessment, row, value.Raw!);
                return;
            }
        }
    }

    /// <summary>A run that covers all of table 4 is named at its first block.</summary>
    private static bool SaidBefore(Report report, RowDefinition row, string? raw) =>
        row.Table == 4 && row.Code != "T4.A" && report["T4.A1"].Raw == raw;

    private static void Reading(Assessment assessment, RowDefinition row, string raw)
    {
        var figures = string.Join("、", Covered(assessment.Report, row, raw).Select(cell =>
            Say.Number(assessment.Report[cell].Value)));
        assessment.Remark("I6", row.Code, $"{row.Name}的数字连在一起（“{raw}”），按 {figures} 来读。这是推断的读法，不是原件逐格写明的。",
            "请对照原件确认这一行的各个数字。", Source);
    }

    private static void Ambiguous(Assessment assessment, RowDefinition row, CellDefinition cell, string raw)
    {
        var covered = Columns(assessment.Report, row, raw);
        var readings = covered is 1 or (> 5 and not (7 or 15)) ? [] : Glued.Readings(raw, covered, most: 5);
        var listed = string.Join("；", readings.Take(4).Select(reading => string.Join("、", reading.Select(Say.Number))));
        var says = readings.Count switch
        {
            0 => $"数字连在一起（“{raw}”），读不出各格的数。",
            1 => $"数字连在一起（“{raw}”），可能读作 {listed}，未经确认没有采用。",
            > 4 => $"数字连在一起（“{raw}”），读法很多，例如：{listed}。",
            _ => $"数字连在一起（“{raw}”），有 {readings.Count} 种读法：{listed}。",
        };
        assessment.Remark("I6", covered == 1 ? cell.Code : row.Code, (covered == 1 ? cell.Name : row.Name) + says,
            "请对照原件逐格填写，之后才能核对。", Source);
    }

    /// <summary>How many cells the run covers; a run that stands alone in its row covers the row.</summary>
    private static int Columns(Report report, RowDefinition row, string raw)
    {
        var covered = Covered(report, row, raw).Length;
        return covered == 1 && !row.Cells.Any(cell => report[cell].IsNumber) ? row.Cells.Count : covered;
    }

    private static CellDefinition[] Covered(Report report, RowDefinition row, string raw)
    {
        var rows = row.Table == 4 ? report.Format.Rows.Where(other => other.Table == 4) : [row];
        return [.. rows.SelectMany(other => other.Definitions).Where(cell => report[cell].Raw == raw)];
    }
}
