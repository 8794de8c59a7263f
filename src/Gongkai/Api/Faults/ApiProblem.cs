using System.ComponentModel;

namespace Gongkai.Api.Faults;

/// <summary>RFC 9457, with what officers need: what to do, and the article.</summary>
[Description("问题详情（RFC 9457）。同一次请求的全部问题列在 errors 中。")]
internal sealed class ApiProblem
{
    [Description("问题类型的固定地址，/api/problems/ 加编码；程序据此判断，不要依据文字")]
    public required string Type { get; init; }

    [Description("问题类型的名称")]
    public required string Title { get; init; }

    [Description("HTTP 状态码")]
    public required int Status { get; init; }

    [Description("这一次具体错在哪里")]
    public required string Detail { get; init; }

    [Description("问题编码，例如 review.self-approval")]
    public required string Code { get; init; }

    [Description("怎样改正")]
    public required string Remedy { get; init; }

    [Description("所依据的条文；没有时为空字符串")]
    public required string Law { get; init; }

    [Description("出错的字段；与字段无关时为 null")]
    public required string? Field { get; init; }

    [Description("全部问题，第一项与上面各项相同")]
    public required IReadOnlyList<ApiFault> Errors { get; init; }

    [Description("与他人的修改冲突时：谁、什么时候、改了什么")]
    public required ApiConflict? Conflict { get; init; }
}

[Description("一处问题")]
internal sealed class ApiFault
{
    [Description("问题编码")]
    public required string Code { get; init; }

    [Description("错在哪里")]
    public required string Detail { get; init; }

    [Description("怎样改正")]
    public required string Remedy { get; init; }

    [Description("所依据的条文")]
    public required string Law { get; init; }

    [Description("出错的字段")]
    public required string? Field { get; init; }
}

[Description("他人的修改")]
internal sealed class ApiConflict
{
    [Description("修改人")]
    public required string By { get; init; }

    [Description("修改时间")]
    public required DateTimeOffset At { get; init; }

    [Description("改动的项目")]
    public required IReadOnlyList<string> Changed { get; init; }
}
