using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Reports;

/// <summary>Why reports cannot be summed.</summary>
internal static class RollUpProblems
{
    internal static Problem Nothing() => new("rollup.nothing", Severity.Error, "没有可以汇总的年度报告。", "请给出至少一份年度报告。", "");

    internal static Problem Unusable(Report report) => new(
        "rollup.unusable", Severity.Error,
        $"“{NameOf(report)}”没有写明机关或者年度，或者不是 2019 年以后的格式，不能汇总。", "请补正这份报告的标题，或者不要把它放进来。", "");

    internal static Problem MixedYears(IReadOnlyList<Report> reports) => new(
        "rollup.mixed-years", Severity.Error,
        $"这些报告不是同一年度的，不能相加：{Groups(reports, report => $"{report.Year} 年度")}。", "请只给出同一年度的报告。", "");

    internal static Problem MixedFormats(IReadOnlyList<Report> reports) => new(
        "rollup.mixed-formats", Severity.Error,
        $"这些报告用的不是同一种格式，不能相加：{Groups(reports, report => $"{report.Format} 格式")}。", "请先按同一种格式重新填报。", "");

    internal static Problem Twice(string agency, int times) => new(
        "rollup.twice", Severity.Error,
        $"“{agency}”有 {times} 份报告，会被重复相加。", "每个机关只能有一份，请去掉旧的。", "");

    /// <summary>“2019 年度 1 份（示例区科技局），2020 年度 3 份（……等）”.</summary>
    private static string Groups(IReadOnlyList<Report> reports, Func<Report, string> kind) => string.Join("，", reports
        .GroupBy(kind)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => $"{group.Key} {group.Count()} 份（{NameOf(group.First())}{(group.Count() > 1 ? " 等" : "")}）"));

    private static string NameOf(Report report) => report.Agency.Length > 0 ? report.Agency : report.Title ?? "未写明机关的报告";
}
