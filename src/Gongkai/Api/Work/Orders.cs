using System.ComponentModel;
using Gongkai.Rules.Disclosure.Review;

namespace Gongkai.Api.Work;

[Description("对看过的内容办理")]
internal sealed class SeenOrder
{
    [Description("看过的内容的 contentHash")]
    public required string Seen { get; init; }
}

[Description("通过一个审核步骤")]
internal sealed class PassOrder
{
    [Description("看过的内容的 contentHash")]
    public required string Seen { get; init; }

    [Description("步骤的编码，即 waitsFor")]
    public required string Step { get; init; }

    [Description("意见，不超过 2000 字")]
    public string Note { get; init; } = "";
}

[Description("退回修改，须写意见或者批注")]
internal sealed class ReturnOrder
{
    [Description("看过的内容的 contentHash")]
    public required string Seen { get; init; }

    [Description("步骤的编码，即 waitsFor")]
    public required string Step { get; init; }

    [Description("意见，不超过 2000 字")]
    public string Note { get; init; } = "";

    [Description("批注，不超过 100 处")]
    public IReadOnlyList<MarkTold> Marks { get; init; } = [];
}

[Description("对字句的批注")]
internal sealed class MarkTold
{
    [Description("被批注的字句，不超过 300 字")]
    public required string Quote { get; init; }

    [Description("意见，不超过 1000 字")]
    public required string Comment { get; init; }

    [Description("第几次出现，从 0 起")]
    public int Nth { get; init; }
}

[Description("保密审查结论（条例第十七条）")]
internal sealed class SecrecyOrder
{
    [Description("看过的内容的 contentHash")]
    public required string Seen { get; init; }

    [Description("结论：open 可以公开，not-open 不得公开，undecided 不能确定、报请确定")]
    public required SecrecyResult Result { get; init; }

    [Description("依据，不超过 1000 字")]
    public required string Basis { get; init; }

    [Description("报请确定的机关；结论为 undecided 时填写")]
    public string? ReferredTo { get; init; }
}

[Description("发布；写 at 则定时发布")]
internal sealed class PublishOrder
{
    [Description("看过的内容的 contentHash")]
    public required string Seen { get; init; }

    [Description("定时发布的时间；不写则立即发布")]
    public DateTimeOffset? At { get; init; }
}

[Description("撤下；写 at 则定时撤下")]
internal sealed class WithdrawOrder
{
    [Description("原因，公众可见，不超过 500 字")]
    public required string Reason { get; init; }

    [Description("定时撤下的时间；不写则立即撤下")]
    public DateTimeOffset? At { get; init; }
}

[Description("发起修订")]
internal sealed class AmendOrder
{
    [Description("看过的内容的 contentHash")]
    public required string Seen { get; init; }

    [Description("修订的原因，公众可见，不超过 500 字")]
    public required string Reason { get; init; }
}

[Description("接受一处检查结果，写明理由")]
internal sealed class AcceptOrder
{
    [Description("看过的内容的 contentHash")]
    public required string Seen { get; init; }

    [Description("理由，不超过 500 字")]
    public required string Reason { get; init; }
}
