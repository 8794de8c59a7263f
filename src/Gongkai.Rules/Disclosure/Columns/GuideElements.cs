using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Disclosure.Columns;

/// <summary>Whether guide and catalogue entries hold what art. 12 asks for.</summary>
/// <remarks>Example: a guide without 传真号码 → one problem at the field 传真号码.</remarks>
public static class GuideElements
{
    private const string Law = "条例第十二条";

    /// <summary>After so many months the guide is to be read through again; a default, the article says 及时更新.</summary>
    public const int ReviewMonths = 12;

    /// <summary>What a guide (政府信息公开指南) lacks of the nine elements.</summary>
    /// <param name="given">Element, in the words of <see cref="RequiredElements.Guide"/> → text.</param>
    /// <returns>One problem for each missing element, in the article's order.</returns>
    public static IReadOnlyList<Problem> Check(IReadOnlyDictionary<string, string> given) =>
    [
        .. RequiredElements.Missing(RequiredElements.Guide, given).Select(element => new Problem(
            "guide.missing-element", Severity.Error, $"公开指南没有写明“{element}”。", $"请补充{element}；指南的九项内容缺一不可。", Law)
        { Field = element }),
    ];

    /// <summary>What an entry of the catalogue (政府信息公开目录) lacks of the four elements.</summary>
    /// <param name="given">Element, in the words of <see cref="RequiredElements.CatalogueEntry"/> → text.</param>
    /// <returns>One problem for each missing element. Example: blank 内容概述 → <c>catalogue.missing-element</c>.</returns>
    public static IReadOnlyList<Problem> CheckEntry(IReadOnlyDictionary<string, string> given) =>
    [
        .. RequiredElements.Missing(RequiredElements.CatalogueEntry, given).Select(element => new Problem(
            "catalogue.missing-element", Severity.Error, $"目录条目没有“{element}”。", $"请补充{element}；目录条目的四项内容缺一不可。", Law)
        { Field = element }),
    ];

    /// <summary>Whether the guide should be read through again.</summary>
    /// <param name="reviewedOn">The day it was last read through or changed.</param>
    /// <param name="today">Beijing's day.</param>
    /// <returns>A warning after <see cref="ReviewMonths"/>, else null. Example: 2023-09-24, on 2024-09-25 → the
    /// warning.</returns>
    public static Problem? Stale(DateOnly reviewedOn, DateOnly today) => today > reviewedOn.AddMonths(ReviewMonths)
        ? new Problem(
            "guide.stale", Severity.Warning, $"公开指南自 {reviewedOn:O} 以来没有核对。", "请核对机构名称、地址、时间和联系方式，有变化的及时更新。", Law)
        : null;
}
