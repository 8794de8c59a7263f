using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Reports;

/// <summary>Why reports cannot be summed.</summary>
internal static class RollUpProblems
{
    internal static Problem Nothing() => new("rollup.nothing", Severity.Error, "没有可以汇总的年度报告。", "请给出至少一份年度报告。", "");

    internal static Problem Unusable(Report report) => new(
        "rollup.unusable", Severity.Error,
        $"“{NameOf(report)}”没有写明机关或者年度，或者不是 2019 年以后的格式，不能汇总。", "请补正这份报告的标题，或者不要把它放进来。", "");

    internal static Problem OtherYear(Report first, Report other) => new(
        "rollup.mixed-years", Severity.Error,
        $"“{NameOf(other)}”是 {other.Year} 年度的，“{NameOf(first)}”是 {first.Year} 年度的，不能相加。", "请只汇总同一年度的报告。", "");

    internal static Problem OtherFormat(Report first, Report other) => new(
        "rollup.mixed-formats", Severity.Error,
        $"“{NameOf(other)}”的格式是 {other.Format}，“{NameOf(first)}”的格式是 {first.Format}，不能相加。", "请先按同一格式重新填报。", "");

    internal static Problem Twice(string agency, int times) => new(
        "rollup.twice", Severity.Error,
        $"“{agency}”有 {times} 份报告，会被重复相加。", "每个机关只能有一份，请去掉旧的。", "");

    private static string NameOf(Report report) => report.Agency.Length > 0 ? report.Agency : report.Title ?? "未写明机关的报告";
}
