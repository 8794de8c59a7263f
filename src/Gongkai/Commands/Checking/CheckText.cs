using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports;

namespace Gongkai.Commands.Checking;

/// <summary>The verdicts for a clerk: one line a file, then what was found and what to do.</summary>
internal static class CheckText
{
    private const int MostPlaces = 10;

    /// <param name="to">Where to.</param>
    /// <param name="file">The verdict.</param>
    /// <param name="one">Whether it is the only one; among many the closing lines say once what all of them lack.</param>
    internal static void Write(TextWriter to, CheckedFile file, bool one)
    {
        to.WriteLine($"{Verdict(file)}  {file.File}{Identity(file)}");
        if (file.Error is { } error)
        {
            to.WriteLine($"    {error.Says}{error.Remedy}");
        }

        foreach (var alike in file.Findings.GroupBy(Alike))
        {
            Write(to, alike.First(), [.. alike.Skip(1)], file.Result?.Report.Format);
        }

        WriteOpen(to, file, one);
    }

    private static string Verdict(CheckedFile file) => file switch
    {
        { Error: not null } => "✗ 读不出",
        { NotJudged: { } why } => $"？无法判断：{why}",
        { Errors: > 0, Warnings: > 0 } => $"✗ {file.Errors} 处错误、{file.Warnings} 处提醒",
        { Errors: > 0 } => $"✗ {file.Errors} 处错误",
        { Open: > 0 } => $"？有 {file.Open} 条勾稽关系无法判断" + (file.Warnings > 0 ? $"，{file.Warnings} 处提醒" : ""),
        { Lacking: > 0 } => $"？勾稽关系成立，但有 {file.Lacking} 格没有读到数" + (file.Warnings > 0 ? $"，{file.Warnings} 处提醒" : ""),
        { Warnings: > 0 } => $"✓ 勾稽关系全部成立，有 {file.Warnings} 处提醒",
        _ => "✓ 勾稽关系全部成立",
    };

    private static string Identity(CheckedFile file)
    {
        if (file.Result is not { Report: var report })
        {
            return "";
        }

        var agency = report.Agency.Length > 0 ? report.Agency : "机关不详";
        var year = report.Year is { } known ? $"{known} 年度" : "年度不详";
        return $"（{agency}，{year}）";
    }

    /// <summary>
    /// Errors and warnings are told one by one; remarks of one kind that ask for the same thing are told once and counted.
    /// </summary>
    private static Finding Alike(Finding finding) =>
        finding.Rule is "I1" or "I2" or "I3" ? finding with { Cell = null, Says = "" } : finding;

    private static void Write(TextWriter to, Finding finding, List<Finding> others, ReportFormat? format)
    {
        var kind = finding.Severity switch
        {
            Severity.Error => "错误",
            Severity.Warning when finding.Waiver is not null => "已说明",
            Severity.Warning => "提醒",
            _ => "说明",
        };
        to.WriteLine($"    {kind} {finding.Rule}  {finding.Says}{Others(others, format)}");
        if (finding.Waiver is { } waiver)
        {
            to.WriteLine($"        已接受，理由：{waiver.Reason}");
        }
        else if (finding.Remedy.Length > 0)
        {
            to.WriteLine($"        → {finding.Remedy}");
        }
    }

    /// <summary>Where else: each place by its name on the form, up to <see cref="MostPlaces"/>.</summary>
    private static string Others(List<Finding> others, ReportFormat? format)
    {
        if (others.Count == 0)
        {
            return "";
        }

        var places = others.Where(other => other.Cell is not null).Take(MostPlaces)
            .Select(other => format?.Find(other.Cell!)?.Name ?? format?.FindRow(other.Cell!)?.Name ?? other.Cell!);
        var named = string.Join("、", places);
        return $"另有 {others.Count} 处也是这样{(named.Length > 0 ? $"：{named}{(others.Count > MostPlaces ? " 等" : "")}" : "")}。";
    }

    private static void WriteOpen(TextWriter to, CheckedFile file, bool one)
    {
        var shown = (file.Result?.NotAssessed ?? [])
            .Where(open => (one || file.HasPrevious || open.Rule is not ("K6" or "W1" or "W2"))
                && (file.HasRegister || open.Rule is not ("K9" or "W5" or "W7" or "W9")))
            .GroupBy(open => open.Rule)
            .Select(rule => rule.First() with { Why = Summary(rule.Count(), rule.First().Why) });
        foreach (var open in shown)
        {
            to.WriteLine($"    未判断 {open.Rule}  {open.Why}");
        }
    }

    private static string Summary(int count, string why) => count > 1 ? $"共 {count} 处，例如：{why}" : why;
}
