using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports;

namespace Gongkai.Commands.Checking;

/// <summary>The verdicts for a clerk: one line a file, then what was found and what to do.</summary>
internal static class CheckText
{
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

        foreach (var finding in file.Findings)
        {
            Write(to, finding);
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

    private static void Write(TextWriter to, Finding finding)
    {
        var kind = finding.Severity switch
        {
            Severity.Error => "错误",
            Severity.Warning when finding.Waiver is not null => "已说明",
            Severity.Warning => "提醒",
            _ => "说明",
        };
        to.WriteLine($"    {kind} {finding.Rule}  {finding.Says}");
        if (finding.Waiver is { } waiver)
        {
            to.WriteLine($"        已接受，理由：{waiver.Reason}");
        }
        else if (finding.Remedy.Length > 0)
        {
            to.WriteLine($"        → {finding.Remedy}");
        }
    }

    private static void WriteOpen(TextWriter to, CheckedFile file, bool one)
    {
        var open = file.Result?.NotAssessed ?? [];
        var shown = open.Where(item => (file.HasRegister || item.Rule != "K9") && (one || file.HasPrevious || item.Rule != "K6"))
            .GroupBy(item => item with { Cell = null })
            .Select(group => Summary(group.Key.Rule, group.Count(), group.Key.Why))
            .ToList();
        if (shown.Count > 0)
        {
            to.WriteLine($"    未判断  {string.Join("；", shown)}。");
        }
    }

    private static string Summary(string rule, int count, string why) =>
        $"{rule}{(count > 1 ? $" {count} 处" : "")}：{why.TrimEnd('。')}";
}
