using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Disclosure.Review;

/// <summary>All ways in which a lattice is no review.</summary>
internal static class LatticeProblems
{
    private const string Law = "条例第十七条；保守国家秘密法第三十五条";

    internal static Problem TooFewSteps(int steps) => Bad(
        "lattice.too-few-steps", $"审核流程只有 {steps} 个步骤。", $"发布前至少三审，请设置不少于 {ReviewLattice.FewestPersons} 个步骤。", "Steps");

    internal static Problem TooFewPersons(int persons) => Bad(
        "lattice.too-few-persons", $"审核人数下限设为 {persons} 人。",
        $"至少由 {ReviewLattice.FewestPersons} 名不同的人审核，起草人不计在内。", "MinimumPersons");

    internal static Problem MorePersonsThanSteps(int persons, int steps) => Bad(
        "lattice.more-persons-than-steps", $"审核人数下限 {persons} 人多于步骤数 {steps}，无法完成审核。", "请增加步骤或者减少人数。", "MinimumPersons");

    internal static Problem SameCode() => Bad("lattice.same-code", "有两个步骤的代码相同。", "请为每个步骤使用不同的代码。", "Steps");

    internal static Problem Incomplete() => Bad("lattice.incomplete-step", "有步骤没有填写代码、名称或者角色。", "请补充完整。", "Steps");

    internal static Problem NoSecrecy(string before) => Bad(
        "lattice.no-secrecy", $"没有设置保密审查，或者其后的步骤“{before}”不存在。", "请指定保密审查的角色，以及在哪一个步骤之前完成。", "SecrecyBefore");

    internal static Problem BadCompletion(int days) => Bad(
        "lattice.bad-completion", $"紧急发布后补办审核的期限设为 {days} 个工作日。",
        $"请填写 1 至 {ReviewLattice.LongestCompletion} 的整数。", "CompletionDays");

    private static Problem Bad(string code, string says, string remedy, string field) =>
        new(code, Severity.Error, says, remedy, Law) { Field = field };
}
