using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Gongkai.Rules.Reports;

namespace Gongkai.Rules.Tests.Reports;

/// <summary>
/// The prose of published reports against the totals of their tables: no false alarm. Absent where the collection is not at
/// hand.
/// </summary>
public sealed partial class PublishedReports
{
    [Fact]
    public void Raise_no_alarm_but_the_one_that_is_true()
    {
        if (Folder() is not { } folder)
        {
            return;
        }

        foreach (var line in File.ReadLines(Path.Combine(folder, "EXPECTED.tsv")).Skip(1).Select(line => line.Split('\t')))
        {
            if (line[3] is not ("2019" or "2021") || line[0].EndsWith(".pdf", StringComparison.Ordinal))
            {
                continue;
            }

            var result = ReportChecker.Check(Report(line, Path.Combine(folder, "reports", line[0])));
            var alarms = result.Findings.Where(finding => finding.Rule is "W3" or "W4" or "W8").ToArray();

            Assert.True(line[0].StartsWith("018", StringComparison.Ordinal)
                ? alarms is [{ Rule: "W3", Left: 2602, Right: 2603 }] // the categories of 2602 add to 2603
                : alarms.Length == 0, line[0] + string.Concat(alarms.Select(alarm => alarm.Says)));
        }
    }

    private static Report Report(string[] line, string file)
    {
        var figures = line[4..11].Select(figure => decimal.Parse(figure, CultureInfo.InvariantCulture)).ToArray();
        var report = Sample.Of(int.Parse(line[2], CultureInfo.InvariantCulture));
        (string Row, int Figure)[] rows = [("T3.R1", 0), ("T3.R2", 1), ("T3.R3.1", 2), ("T3.R3.7", 2), ("T3.R4", 3)];
        foreach (var (row, figure) in rows)
        {
            report = report.WithRow(row, figures[figure], 0, 0, 0, 0, 0, figures[figure]);
        }

        var issued = line[0][..3] switch { "014" => 62, "018" => 77, "006" => 4, _ => 0 };
        var text = File.ReadAllText(file);
        text = file.EndsWith(".html", StringComparison.Ordinal) ? WebUtility.HtmlDecode(Tags().Replace(text, "")) : text;
        return report.With(("T4.A5", figures[4]), ("T4.B5", figures[5]), ("T4.C5", figures[6]), ("T2.1.2.C1", issued))
            .Telling((1, SectionText.Canonical(Narrative().Match(text).Value)));
    }

    private static string? Folder()
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Directory.GetCurrentDirectory() })
        {
            for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
            {
                var folder = Path.Combine(at.FullName, "shared", "samples");
                if (Directory.Exists(folder))
                {
                    return folder;
                }
            }
        }

        return null;
    }

    [GeneratedRegex("(?is)<(script|style).*?</\\1>|<[^>]+>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex("(?s)(?<=总体情况)(?!、).*?(?=主动公开政府信息情况|\\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Narrative();
}
