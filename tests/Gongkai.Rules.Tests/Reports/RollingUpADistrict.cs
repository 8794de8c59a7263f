using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Outcomes;
using Gongkai.Rules.Remedies;
using Gongkai.Rules.Reports;

namespace Gongkai.Rules.Tests.Reports;

/// <summary>Three hundred organs over a change of year: two merged, one closed, five that hand in nothing.</summary>
public sealed class RollingUpADistrict
{
    private const int Year = 2024;
    private static readonly string[] Organs = [.. Enumerable.Range(1, 300).Select(n => $"示例区第{n:000}局")];
    private static readonly Dictionary<string, List<ApplicationRecord>> Ledgers = Organs.ToDictionary(organ => organ, Ledger);

    [Fact]
    public void Sums_what_was_handed_in_and_names_who_is_missing()
    {
        var handedIn = Organs.Skip(5).Select(organ => Report(organ, Ledgers[organ], Year)).ToList();

        Assert.True(RollUp.Of(handedIn, Organs, "示例区人民政府").Ok(out var sum));

        Assert.Equal((300, 295, 5), (sum!.Completeness.Expected, sum.Completeness.Included.Count, sum.Completeness.Missing.Count));
        Assert.Equal(Organs.Take(5), sum.Completeness.Missing);
        Assert.Empty(sum.Completeness.Failing);
        foreach (var cell in sum.Report.Format.RequiredCells)
        {
            Assert.Equal(handedIn.Sum(report => report[cell].Value), sum.Report[cell].Value);
        }
    }

    [Fact]
    public void The_sum_of_reports_that_tie_out_ties_out()
    {
        var sum = Sum(Organs.Select(organ => Report(organ, Ledgers[organ], Year)));

        Assert.DoesNotContain(ReportChecker.Check(sum, new CheckContext()).Findings, finding => finding.Rule[0] == 'K');
    }

    [Fact]
    public void Nothing_carried_over_is_lost_when_organs_merge_or_close()
    {
        var before = Sum(Organs.Select(organ => Report(organ, Ledgers[organ], Year)));
        // The successor of two takes both ledgers; the files of one that was closed go to the office of the district.
        var after = Organs.Skip(3).ToDictionary(organ => organ, organ => Ledgers[organ]);
        after["示例区合并局"] = [.. Ledgers[Organs[0]], .. Ledgers[Organs[1]]];
        after["示例区政府办公室"] = Ledgers[Organs[2]];

        var next = Sum(after.Select(one => Report(one.Key, one.Value, Year + 1)));

        for (var column = 1; column <= 7; column++)
        {
            Assert.Equal(before[$"T3.R4.C{column}"], next[$"T3.R2.C{column}"]);
        }

        Assert.DoesNotContain(ReportChecker.Check(next, new CheckContext(before)).Findings, finding => finding.Rule == "K6");
    }

    private static Report Sum(IEnumerable<Report> reports)
    {
        Assert.True(RollUp.Of([.. reports], null, "示例区人民政府").Ok(out var sum));
        return sum!.Report;
    }

    private static Report Report(string organ, List<ApplicationRecord> ledger, int year)
    {
        var register = new Register(organ, ledger, [], new Dictionary<string, CellValue>());
        Assert.True(ReportCompiler.Compile(register, year, null, WorkCalendar.National).Ok(out var compiled));
        return compiled!.Report;
    }

    /// <summary>A few applications an organ, some of them open at the end of the year; always the same.</summary>
    private static List<ApplicationRecord> Ledger(string organ)
    {
        var seed = int.Parse(organ[4..7]);
        return [.. Enumerable.Range(0, seed % 7).Select(n =>
        {
            var received = new DateOnly(Year, 1, 8).AddDays((seed * 37 + n * 53) % 350);
            var outcome = (OutcomeCode)((seed + n) % 22);
            ApplicationEvent reply = new Replied(
                received.AddDays(12), outcome, null, ServiceWay.Post, outcome == OutcomeCode.P3 ? [OutcomeCode.N4] : [], false);
            return new ApplicationRecord(
                $"{organ}-{n}", (ApplicantClass)(1 + ((seed + n) % 6)), [new Arrived(received, Channel.RegisteredPost), reply]);
        })];
    }
}
