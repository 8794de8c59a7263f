namespace Gongkai.Rules.Disclosure.Catalogue;

/// <summary>A ground for not opening information (arts. 14 to 16).</summary>
/// <remarks>Example: <c>Grounds.Find("G16.2")</c> is 过程性信息 with four kinds, one of which must be named.</remarks>
/// <param name="Code">Stable: <c>G14.1</c> … <c>G16.3</c>.</param>
/// <param name="Name">The ground in the Regulation's words.</param>
/// <param name="Kinds">Where not empty, one of these must be named.</param>
/// <param name="Discretionary">The Regulation says 可以不予公开: reasons must weigh it, and a rule that orders disclosure
/// prevails.</param>
/// <param name="Law">The article.</param>
public sealed record Ground(string Code, string Name, IReadOnlyList<string> Kinds, bool Discretionary, string Law);

/// <summary>The table of grounds.</summary>
/// <remarks>Example: seven rows, G14.1 to G16.3.</remarks>
public static class Grounds
{
    /// <summary>Every ground, in the order of the articles.</summary>
    public static IReadOnlyList<Ground> All { get; } =
    [
        new("G14.1", "依法确定为国家秘密", [], false, "条例第十四条"),
        new("G14.2", "法律、行政法规禁止公开", [], false, "条例第十四条"),
        new("G14.3", "公开后可能危及国家安全、公共安全、经济安全、社会稳定",
            ["国家安全", "公共安全", "经济安全", "社会稳定"], false, "条例第十四条"),
        new("G15", "涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害", ["商业秘密", "个人隐私", "第三方其他合法权益"], false, "条例第十五条"),
        new("G16.1", "内部事务信息", ["人事管理", "后勤管理", "内部工作流程"], true, "条例第十六条第一款"),
        new("G16.2", "过程性信息", ["讨论记录", "过程稿", "磋商信函", "请示报告"], true, "条例第十六条第二款"),
        new("G16.3", "行政执法案卷信息", [], true, "条例第十六条第二款"),
    ];

    /// <summary>The row of a code.</summary>
    /// <param name="code">As in <see cref="Ground.Code"/>.</param>
    /// <returns>Null for an unknown one.</returns>
    public static Ground? Find(string? code) => All.FirstOrDefault(ground => ground.Code == code);
}
