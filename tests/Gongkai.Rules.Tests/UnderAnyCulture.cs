using System.Globalization;
using Gongkai.Rules.Reports;

namespace Gongkai.Rules.Tests;

/// <summary>Rules give the same answer under every culture, also where a host turns culture data on.</summary>
public sealed class UnderAnyCulture
{
    [Fact]
    public void Figures_are_written_alike()
    {
        var report = new Report(ReportFormat.F2021, [.. ReportFormat.F2021.Cells.Select(cell => CellValue.Of(cell.Code == "T3.R1.C1" ? 3.5m : 0))]) { Year = 2024 };
        var plain = ReportChecker.Check(report).Findings.Select(finding => finding.Says).ToList();
        var before = CultureInfo.CurrentCulture;
        try
        {
            var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NumberDecimalSeparator = ",";
            odd.NumberFormat.NegativeSign = "~";
            CultureInfo.CurrentCulture = odd;

            Assert.Contains(plain, says => says.Contains("3.5", StringComparison.Ordinal));
            Assert.Equal(plain, ReportChecker.Check(report).Findings.Select(finding => finding.Says));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>“yyyy” is the year of the culture's calendar: 2567 in Thailand. “O” is 2024-09-24 everywhere.</summary>
    [Fact]
    public void Days_are_written_in_the_one_pattern_no_culture_changes() =>
        Assert.DoesNotContain(LawTable.Sources(), file => file.Text.Contains(":yyyy", StringComparison.Ordinal) || file.Text.Contains("ToString(\"yyyy", StringComparison.Ordinal));
}
