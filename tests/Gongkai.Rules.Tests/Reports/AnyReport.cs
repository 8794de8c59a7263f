using CsCheck;
using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports;

namespace Gongkai.Rules.Tests.Reports;

/// <summary>What must hold for every report, whatever its figures (law §3.5).</summary>
public sealed class AnyReport
{
    private static readonly Gen<int> Figure = Gen.Frequency((3, Gen.Const(0)), (2, Gen.Int[1, 9]), (1, Gen.Int[10, 20000]));

    /// <summary>A report whose tables 3 and 4 satisfy K1–K4.</summary>
    private static readonly Gen<Report> Sound =
        from year in One(2019, 2020, 2021, 2025)
        from leaves in Figure.Array[6 * 21]
        from carriedOut in Figure.Array[6]
        from carriedIn in Figure.Array[6]
        from proceedings in Figure.Array[12]
        select Make(year, leaves, carriedIn, carriedOut, proceedings);

    [Fact]
    public void Whose_figures_satisfy_the_relations_passes() =>
        Sound.Sample(report => Assert.DoesNotContain(ReportChecker.Check(report).Findings, finding =>
            finding.Severity == Severity.Error), iter: Iterations.AtLeast(300));

    [Fact]
    public void With_one_cell_off_by_one_is_caught_where_the_cell_is() =>
        Gen.Select(Sound, Gen.Int[0, 999], Gen.Bool).Sample((report, at, up) =>
        {
            var cells = report.Format.RequiredCells.Where(cell => cell.Row.Table > 2).ToArray();
            var cell = cells[at % cells.Length];
            var changed = report.With((cell, CellValue.Of(report[cell].Value + (up ? 1 : -1))));

            var errors = ReportChecker.Check(changed).Findings.Where(finding => finding.Severity == Severity.Error).ToArray();

            Assert.Contains(errors, finding => finding.Cell == cell.Row.Code || finding.Cell == $"T3.C{cell.Column}");
            Assert.Contains(errors, finding => finding.Says.Contains(cell.Row.Table == 4 || finding.Rule == "K3"
                ? cell.Row.Label : cell.Heading, StringComparison.Ordinal));
        }, iter: Iterations.AtLeast(1000));

    [Fact]
    public void With_two_equal_cells_exchanged_still_passes() =>
        Gen.Select(Sound, Gen.Int[0, 9999], Gen.Int[0, 9999]).Sample((report, first, second) =>
        {
            var cells = report.Format.RequiredCells.Where(cell => cell.Row.Table > 2).ToArray();
            var one = cells[first % cells.Length];
            var equal = cells.Where(cell => cell != one && report[cell] == report[one]).ToArray();
            if (equal.Length == 0)
            {
                return;
            }

            var other = equal[second % equal.Length];
            var swapped = ReportChecker.Check(report.With((one, report[other]), (other, report[one])));
            Assert.Equal(ReportChecker.Check(report).Findings, swapped.Findings);
        }, iter: Iterations.AtLeast(200));

    [Fact]
    public void With_two_different_cells_of_a_row_exchanged_is_caught_in_its_row_or_its_columns() =>
        Gen.Select(Sound, Gen.Int[0, 9999], Gen.Int[0, 9999]).Sample((report, at, column) =>
        {
            var cells = report.Format.RequiredCells.Where(cell => cell.Row.Table == 3).ToArray();
            var one = cells[at % cells.Length];
            var other = one.Row.Cells[column % 7];
            if (report[one] == report[other])
            {
                return;
            }

            var swapped = report.With((one, report[other]), (other, report[one]));
            Assert.Contains(ReportChecker.Check(swapped).Findings, finding => finding.Severity == Severity.Error
                && (finding.Cell == one.Row.Code || finding.Cell == $"T3.C{one.Column}"
                    || finding.Cell == $"T3.C{other.Column}"));
        }, iter: Iterations.AtLeast(300));

    [Fact]
    public void With_a_zero_left_blank_has_a_remark_and_no_broken_sum() =>
        Gen.Select(Sound, Gen.Int[0, 999]).Sample((report, at) =>
        {
            var zeros = report.Format.RequiredCells.Where(cell => cell.Row.Table > 2 && report[cell].Value == 0).ToArray();
            var result = ReportChecker.Check(report.With((zeros[at % zeros.Length], CellValue.Blank)));

            Assert.Contains(result.Findings, finding => finding.Rule == "I1" && finding.Cell == zeros[at % zeros.Length].Code);
            Assert.DoesNotContain(result.Findings, finding => finding.Rule is "K1" or "K2" or "K3" or "K4");
            Assert.False(result.HasErrors);
            Assert.False(result.Complete);
        }, iter: Iterations.AtLeast(300));

    [Fact]
    public void With_money_ten_thousand_times_last_years_has_a_remark_on_the_unit() =>
        Gen.Int[1, 999_999].Sample(cents =>
        {
            var before = Sample.Of(2023, ("T2.8.1.C1", cents / 100m));
            var now = Sample.Of(2024, ("T2.8.1.C1", cents * 100m));

            Assert.Contains(ReportChecker.Check(now, new CheckContext(before)).Findings, finding =>
                finding is { Rule: "I5", Cell: "T2.8.1.C1" });
        });

    [Fact]
    public void With_any_text_and_any_cell_is_checked_without_an_exception()
    {
        var cell = Gen.OneOf(
            Gen.Decimal.Select(CellValue.Of),
            Gen.String[Gen.Char["0123456789/-. 元万"], 0, 40].Select(text => CellText.Read(text)),
            Gen.String[Gen.Char["0123456789-"], 0, 60].Select(text => CellValue.Of(null, null, text)));
        var words = One("收到", "政府信息公开申请", "件", "12", "，", "。", "其中", "、", "无", "未收到", "结转", "上年", "（", "）", "等", "1,234",
            "元", "万", "行政复议", "\n", "统计期限自", "年", "99999999999999999999999999");
        Gen.Select(cell.Array[200], words.Array[0, 60]).Sample((cells, text) =>
        {
            var format = ReportFormat.F2019;
            var report = new Report(format, cells[..format.Cells.Count]) { Year = 2020, Title = string.Concat(text) };
            var told = report.Telling((1, string.Concat(text)), (6, string.Concat(text)));
            Assert.NotNull(ReportChecker.Check(told, new CheckContext(told, new RegisterFacts(told, 1, 1, 1, []))));
        }, iter: Iterations.AtLeast(500));
    }

    private static Report Make(int year, int[] leaves, int[] carriedIn, int[] carriedOut, int[] proceedings)
    {
        var report = Sample.Of(year);
        var rows = report.Format.Rows.Where(row => row.Role == RowRole.Result && !row.IsOptional).ToArray();
        var totals = new decimal[6];
        for (var r = 0; r < rows.Length; r++)
        {
            var row = leaves[(r * 6)..((r * 6) + 6)].Select(figure => (decimal)figure).ToArray();
            report = report.WithRow(rows[r].Code, WithSum(row));
            totals = [.. totals.Zip(row, (sum, figure) => sum + figure)];
        }

        var all = totals.Zip(carriedOut, (total, left) => total + left).ToArray();
        var before = all.Zip(carriedIn, (sum, figure) => Math.Min(sum, figure)).ToArray();
        report = report.WithRow("T3.R3.7", WithSum(totals)).WithRow("T3.R4",
            WithSum([.. carriedOut.Select(figure => (decimal)figure)]))
            .WithRow("T3.R2", WithSum(before)).WithRow("T3.R1", WithSum([.. all.Zip(before, (sum, figure) => sum - figure)]));
        for (var b = 0; b < 3; b++)
        {
            report = report.WithRow("T4." + "ABC"[b], WithSum(
                [.. proceedings[(b * 4)..((b * 4) + 4)].Select(figure => (decimal)figure)]));
        }

        return report;
    }

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static decimal[] WithSum(decimal[] parts) => [.. parts, parts.Sum()];
}
