using System.ComponentModel;

namespace Gongkai.Api.Catalogue;

[Description("公开、更新和撤下，按发生的先后")]
internal sealed class ChangeList
{
    [Description("变化；同一条信息可以出现多次，以最后一次为准")]
    public required IReadOnlyList<ChangeTold> Changes { get; init; }

    [Description("下一次从这里继续；总是有值，没有新变化时不变。请保存")]
    public required string? Cursor { get; init; }

    [Description("是否还有更多，可以立即继续")]
    public required bool More { get; init; }
}

[Description("一次变化")]
internal sealed class ChangeTold
{
    [Description("published：公开或者有了新的版本，请读取；withdrawn：已撤下，请删除")]
    public required ChangeCode Type { get; init; }

    [Description("时间")]
    public required DateTimeOffset At { get; init; }

    [Description("信息的编号")]
    public required long Id { get; init; }

    [Description("发布机构在网址中的名称")]
    public required string Organ { get; init; }

    [Description("撤下的原因；公开和更新为 null")]
    public required string? Reason { get; init; }

    [Description("有效性随之改变的其他信息的编号（被它修改、废止的文件），也请重新读取")]
    public required IReadOnlyList<long> Affects { get; init; }

    [Description("接口地址")]
    public required string Href { get; init; }
}

internal enum ChangeCode
{
    Published,
    Withdrawn,
}
