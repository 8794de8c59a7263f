using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports;

namespace Gongkai.Rules.Tests.Reports;

public sealed class OrderOfFindings
{
    [Fact]
    public void Is_errors_warnings_remarks_and_by_rule_within_each()
    {
        Finding[] found =
        [
            Of(Severity.Info, "I1"), Of(Severity.Warning, "W3"), Of(Severity.Error, "K9"), Of(Severity.Error, "K1"),
                Of(Severity.Warning, "W1"),
        ];

        Assert.Equal(["K1", "K9", "W1", "W3", "I1"], found.Order(Finding.ByWeight).Select(finding => finding.Rule));
    }

    [Fact]
    public void Leaves_places_of_one_rule_as_they_were_found()
    {
        var found = Enumerable.Range(0, 100).Select(at => Of(Severity.Error, "K1") with { Cell = $"T3.C{at % 7}" }).ToArray();

        Assert.Equal(found, found.Order(Finding.ByWeight));
    }

    [Fact]
    public void Is_that_of_a_checked_report()
    {
        var report = Sample.Of(2024).WithRow("T4.C", 5, 0, 0, 0, 0).WithRow("T3.R1", 2, 0, 0, 0, 0, 0,
            3).WithCells(CellValue.Blank, "T4.A1");

        var found = ReportChecker.Check(report).Findings;

        Assert.Equal(found.Order(Finding.ByWeight), found);
        Assert.Equal(["K1", "K1", "K3", "K4"],
            found.TakeWhile(finding => finding.Severity == Severity.Error).Select(finding => finding.Rule));
    }

    private static Finding Of(Severity severity, string rule) => new(severity, rule, null, null, null, "", "", "");
}
