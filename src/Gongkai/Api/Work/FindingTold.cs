using System.ComponentModel;

namespace Gongkai.Api.Work;

[Description("检查结果")]
internal sealed class FindingList
{
    [Description("现在的内容是否检查过")]
    public required bool Checked { get; init; }

    [Description("检查结果")]
    public required IReadOnlyList<FindingTold> Findings { get; init; }
}

[Description("一处检查结果")]
internal sealed class FindingTold
{
    [Description("编号，接受时使用")]
    public required string Id { get; init; }

    [Description("种类")]
    public required string Kind { get; init; }

    [Description("轻重：error、warning、info；都须修改或者写明理由接受，之后审核才能通过")]
    public required string Severity { get; init; }

    [Description("位置")]
    public required string Place { get; init; }

    [Description("摘录，个人信息已遮盖")]
    public required string Excerpt { get; init; }

    [Description("问题")]
    public required string Says { get; init; }

    [Description("怎样处理")]
    public required string Remedy { get; init; }

    [Description("是否还没有处理")]
    public required bool Open { get; init; }

    [Description("接受的理由")]
    public required string? AcceptedReason { get; init; }
}

[Description("上传的文件")]
internal sealed class UploadTold
{
    [Description("内容的 SHA-256")]
    public required string Sha256 { get; init; }

    [Description("文件名")]
    public required string Name { get; init; }

    [Description("大小，字节")]
    public required long Size { get; init; }

    [Description("按内容认出的类型")]
    public required string ContentType { get; init; }

    [Description("在正文中引用图片所用的地址；公开之前只有办理人员能够打开")]
    public required string Address { get; init; }

    [Description("信息的状态")]
    public required WorkState State { get; init; }
}

[Description("密钥的情况")]
internal sealed class KeyTold
{
    [Description("密钥名称")]
    public required string Name { get; init; }

    [Description("代表的人员")]
    public required string Person { get; init; }

    [Description("所属的机关在网址中的名称")]
    public required string Organ { get; init; }

    [Description("范围")]
    public required IReadOnlyList<string> Scopes { get; init; }

    [Description("在本机关的角色")]
    public required IReadOnlyList<string> Roles { get; init; }

    [Description("到期时间")]
    public required DateTimeOffset ExpiresAt { get; init; }
}
