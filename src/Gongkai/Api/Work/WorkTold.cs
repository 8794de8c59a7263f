using System.ComponentModel;
using Gongkai.Api.Catalogue;
using Gongkai.Rules.Disclosure.Review;

namespace Gongkai.Api.Work;

[Description("办理中的一条信息")]
internal sealed class WorkItem
{
    [Description("状态")]
    public required WorkState State { get; init; }

    [Description("发布机构在网址中的名称")]
    public required string Organ { get; init; }

    [Description("内容，可以修改后原样写回")]
    public required WorkContent Content { get; init; }

    [Description("附件和图片；href 为 null 的还没有公开")]
    public required IReadOnlyList<FileTold> Files { get; init; }

    [Description("最近一次退回的意见；没有时为 null")]
    public required string? ReturnNote { get; init; }

    [Description("最近一次退回时的批注")]
    public required IReadOnlyList<MarkTold> ReturnMarks { get; init; }
}

[Description("一条信息办到哪一步")]
internal sealed class WorkState
{
    [Description("编号，公开后也用这个编号")]
    public required long Id { get; init; }

    [Description("版本标记，与响应头 ETag 相同，修改时放入 If-Match")]
    public required string Tag { get; init; }

    [Description("内容的 SHA-256；办理时作为 seen 写回，证明看过的就是这份内容")]
    public required string ContentHash { get; init; }

    [Description("标题")]
    public required string Title { get; init; }

    [Description("阶段")]
    public required ReviewStage Stage { get; init; }

    [Description("等待办理的审核步骤的编码")]
    public required string? WaitsFor { get; init; }

    [Description("等待办理的审核步骤的名称")]
    public required string? WaitsForName { get; init; }

    [Description("现在的内容是否检查过")]
    public required bool Checked { get; init; }

    [Description("没有处理的检查结果的数量")]
    public required int OpenFindings { get; init; }

    [Description("保密审查的结论")]
    public required SecrecyResult? Secrecy { get; init; }

    [Description("现在是否有版本公开")]
    public required bool Public { get; init; }

    [Description("索引号；首次公开时编制")]
    public required string? IndexNumber { get; init; }

    [Description("定时发布的时间")]
    public required DateTimeOffset? PublishAt { get; init; }

    [Description("定时撤下的时间")]
    public required DateTimeOffset? WithdrawAt { get; init; }

    [Description("应当公开或者补办完成的最后一天")]
    public required DateOnly? DueOn { get; init; }

    [Description("最后修改的时间")]
    public required DateTimeOffset UpdatedAt { get; init; }

    [Description("接口地址")]
    public required string Href { get; init; }
}

[Description("一页办理中的信息")]
internal sealed class WorkList
{
    [Description("信息，最近修改的在前")]
    public required IReadOnlyList<WorkLine> Items { get; init; }

    [Description("下一页的地址；没有下一页时为 null")]
    public required string? Next { get; init; }
}

[Description("办理中的信息，列表中的一行")]
internal sealed class WorkLine
{
    [Description("编号")]
    public required long Id { get; init; }

    [Description("标题")]
    public required string Title { get; init; }

    [Description("阶段")]
    public required ReviewStage Stage { get; init; }

    [Description("等待办理的审核步骤的编码")]
    public required string? WaitsFor { get; init; }

    [Description("应当公开或者补办完成的最后一天")]
    public required DateOnly? DueOn { get; init; }

    [Description("最后修改的时间")]
    public required DateTimeOffset UpdatedAt { get; init; }

    [Description("接口地址")]
    public required string Href { get; init; }
}
