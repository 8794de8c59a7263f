using Gongkai.Data.Agencies;
using Gongkai.Rules.Problems;
using Gongkai.Shell;

namespace Gongkai.Admin.Agencies;

/// <summary>All ways in which a change of an organ can be refused.</summary>
internal static class ChangeProblems
{
    internal static Problem NoParent { get; } = AgencyProblems.Of("change.parent", "Parent", "没有选择上级机关，或所选机关不归您管理。", "请从列表中选择。");

    internal static Problem SameParent { get; } = AgencyProblems.Of("change.same-parent", "Parent", "所选机关就是现在的上级机关。", "请选择另一个。");

    internal static Problem TooDeep { get; } = AgencyProblems.Of("change.deep", "Parent", "调整后机构的层级太深。", "请选择更上一级的机关。");

    internal static Problem NoSuccessor { get; } = AgencyProblems.Of(
        "change.successor", "Successor", "没有选择承继职能的机关，或所选机关不归您管理。", "请从列表中选择；还没有的，请先新增。");

    internal static Problem Cycle(string name, string parent) =>
        AgencyProblems.Of("change.cycle", "Parent", $"{parent}是{name}本身或其下级机关。", "请选择不在本机关之下的机关。");

    internal static Problem SameName(string name) => AgencyProblems.Of("change.same-name", "Name", $"“{name}”就是现在的名称。", "请填写新的全称。");

    internal static Problem SuccessorNotThere(string name, DateOnly day) =>
        AgencyProblems.Of("change.successor-day", "Successor", $"{name}在 {day:yyyy-MM-dd} 不存在。", "请核对日期，或选择当时存在的机关。");

    internal static Problem Ended(string name, DateOnly day) =>
        AgencyProblems.Of("change.ended", "", $"{name}已自 {day:yyyy-MM-dd} 起撤销。", "登记有误的，请先恢复为现存机关。");

    internal static Problem NotEnded(string name) => AgencyProblems.Of("change.not-ended", "", $"{name}没有撤销。", "不必恢复。");

    internal static Problem HasBelow(IReadOnlyList<string> names) => AgencyProblems.Of(
        "change.below", "", $"还有 {names.Count} 个下级机关：{string.Join("、", names.Take(5))}{(names.Count > 5 ? "等" : "")}。", "请先调整它们的隶属关系，或先登记它们的撤并。");

    /// <param name="latest">What happens at once cannot lie in the future; an end may be known beforehand.</param>
    internal static IEnumerable<Problem> DayAndBasis(Agency agency, DateOnly? on, string? basis, DateOnly? latest)
    {
        if (on is null)
        {
            yield return AgencyProblems.Of("change.day", "On", "没有填写变动的日期。", "请填写文件载明的日期。");
        }

        if (on <= agency.EstablishedOn)
        {
            yield return AgencyProblems.Of("change.before", "On", $"日期 {on:yyyy-MM-dd} 不晚于成立日 {agency.EstablishedOn:yyyy-MM-dd}。", "请核对日期。");
        }

        if (on > latest)
        {
            yield return AgencyProblems.Of("change.future", "On", $"日期 {on:yyyy-MM-dd} 还没有到。", "请在当日或之后登记。");
        }

        if (basis?.Trim() is not { Length: > 0 and <= 200 })
        {
            yield return AgencyProblems.Of("change.basis", "Basis", "没有填写依据，或超过 200 个字。", "请填写批准变动的文件名称或文号。");
        }
    }
}
