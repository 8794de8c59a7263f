namespace Gongkai.Rules.Disclosure;

/// <summary>What art. 12 requires of the guide (指南) and of every catalogue entry (目录).</summary>
/// <remarks>Example: <c>RequiredElements.Missing(RequiredElements.Guide, given)</c> names what a draft guide still
/// lacks.</remarks>
public static class RequiredElements
{
    /// <summary>The nine elements of the disclosure guide, in the Regulation's words and order.</summary>
    public static IReadOnlyList<string> Guide { get; } =
    [
        "政府信息的分类", "编排体系", "获取方式", "政府信息公开工作机构的名称", "办公地址", "办公时间", "联系电话", "传真号码", "互联网联系方式",
    ];

    /// <summary>The four elements of every entry of the disclosure catalogue.</summary>
    public static IReadOnlyList<string> CatalogueEntry { get; } = ["索引", "名称", "内容概述", "生成日期"];

    /// <summary>What is absent or blank, in the order of the list.</summary>
    /// <param name="required"><see cref="Guide"/> or <see cref="CatalogueEntry"/>.</param>
    /// <param name="given">Element → text; unknown keys are ignored.</param>
    /// <returns>The missing elements; empty when complete (条例 art. 12).</returns>
    public static IReadOnlyList<string> Missing(IReadOnlyList<string> required, IReadOnlyDictionary<string, string> given) =>
        [.. required.Where(element => !given.TryGetValue(element, out var text) || string.IsNullOrWhiteSpace(text))];
}
