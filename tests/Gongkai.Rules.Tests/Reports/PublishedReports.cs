using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Gongkai.Rules.Reports;

namespace Gongkai.Rules.Tests.Reports;

/// <summary>
/// The prose of published reports against the totals of their tables: no false alarm. Retold ones always, those of the
/// collection where it is at hand.
/// </summary>
public sealed partial class PublishedReports
{
    /// <summary>What a published report says, in words of our own, with the figures of its tables.</summary>
    public static TheoryData<string, string> Retold() => new()
    {
        { "", "全年共收到政府信息公开申请21件，办结21件，其中予以公开18件。" },
        { "W3", "全年共收到政府信息公开申请22件。" },
    };

    /// <summary>Lines of the collection, where it is at hand; none elsewhere.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> Collected() => Folder() is not { } folder ? []
        : File.ReadLines(Path.Combine(folder, "EXPECTED.tsv")).Skip(1)
            .Where(line => line.Split('\t') is [var file, _, _, "2019" or "2021", ..]
                && !file.EndsWith(".pdf", StringComparison.Ordinal))
            .Select(line => new TheoryDataRow<string, string>(line.StartsWith("018", StringComparison.Ordinal)
                ? "W3" // the categories of 2602 add to 2603
                : "", line));

    [Theory]
    [MemberData(nameof(Retold))]
    [MemberData(nameof(Collected))]
    public void Raise_no_alarm_but_the_one_that_is_true(string alarm, string text)
    {
        var result = ReportChecker.Check(text.Contains('\t', StringComparison.Ordinal) ? FromCollection(text) : Own(text));
        var alarms = result.Findings.Where(finding => finding.Rule is "W3" or "W4" or "W8").ToArray();

        Assert.Equal(alarm, string.Join(' ', alarms.Select(finding => finding.Rule)));
        Assert.All(alarms, finding => Assert.Equal(1m, Math.Abs(finding.Left!.Value - finding.Right!.Value)));
    }

    private static Report Own(string text) => Sample.Of(2020).WithRow("T3.R1", 21, 0, 0, 0, 0, 0, 21)
        .WithRow("T3.R3.1", 21, 0, 0, 0, 0, 0, 21).WithRow("T3.R3.7", 21, 0, 0, 0, 0, 0, 21).Telling((1, text));

    private static Report FromCollection(string line) =>
        Report(line.Split('\t'), Path.Combine(Folder()!, "reports", line.Split('\t')[0]));

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
