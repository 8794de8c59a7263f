using System.ComponentModel;
using System.Text.RegularExpressions;
using Gongkai.Api.Answers;

namespace Gongkai.Api.Faults;

/// <summary>
/// /api/problems/CODE: what the type of a problem means. What is wrong in a given case stands in the problem itself.
/// </summary>
internal static partial class ProblemPages
{
    private static readonly (string Prefix, string Name, string Says)[] Groups =
    [
        ("request", "请求", "请求的网址、参数或者请求体不对。请对照 /api/v1/openapi.json 检查。"),
        ("http", "请求", "请求的网址、方法、内容类型、大小或者频率不对，或者服务器没有能够完成请求。"),
        ("token", "密钥", "没有密钥、密钥无效，或者密钥没有所需的范围和权限。密钥由安全管理员签发，写在请求头 Authorization: Bearer 之后。"),
        ("cursor", "游标", "游标不是本列表给出的，或者数据恢复过备份。请从头开始，并原样使用返回的游标。"),
        ("item", "信息", "没有这条信息，或者它已经撤下。已撤下的请从本地删除。"),
        ("edit", "编辑", "内容不能这样保存，或者他人已经修改。请看 field、remedy；冲突时看 conflict。"),
        ("idempotency", "重复请求", "Idempotency-Key 写法不对、已用于另一个请求，或者同一请求正在办理。"),
        ("upload", "上传", "文件太大、种类不允许、已加密、已损坏或者名称不对。文件按内容识别。"),
        ("picture", "图片", "图片须有替代文字（无障碍环境建设法第三十二条）。"),
        ("review", "审核", "审核的规则不允许：角色、顺序、不同的人、本人起草的不能审核，或者内容、状态已经改变（条例第十七条）。"),
        ("secrecy", "保密审查", "保密审查缺少结论、依据，或者结论不允许公开（条例第十七条、保守国家秘密法第三十五条）。"),
        ("guard", "发布前检查", "现在的内容没有检查，或者检查结果没有处理完。请读取 findings，逐处修改或者写明理由接受。"),
        ("metadata", "目录元数据", "目录元数据不完整或者不一致。请看 field、remedy。"),
        ("openness", "公开属性", "公开属性与依据、理由不一致（条例第十四条至第十六条）。"),
        ("publish", "发布", "不能发布：审核没有完成、不是主动公开，或者写了不真实的时间。"),
        ("schedule", "定时", "定时的时间已经过去或者写法不对。"),
        ("amendment", "修订", "修订稿与已公开的内容相同，或者没有在修订。"),
        ("marks", "批注", "批注太多、太长或者没有写意见。"),
        ("index", "索引号", "不能编制索引号：机关没有填写统一社会信用代码。"),
    ];

    internal static void Map(WebApplication app) => app.MapGet("/api/problems/{code}", (string code) =>
        Find(code) is { } told ? (IResult)Reading.Of(told) : Results.NotFound()).ExcludeFromDescription();

    internal static ProblemType? Find(string code)
    {
        var prefix = code.Split('.')[0];
        if (!Form().IsMatch(code))
        {
            return null;
        }

        var group = Array.Find(Groups, known => known.Prefix == prefix);
        return new ProblemType
        {
            Type = $"/api/problems/{code}",
            Title = group.Name ?? "业务规则",
            Status = prefix == "http" && int.TryParse(code[5..], out var status) ? status : Statuses.Of(code),
            Says = group.Says ?? "业务规则不允许这样办理。具体原因见返回的 detail，改正办法见 remedy，依据见 law。",
        };
    }

    [GeneratedRegex(@"^[a-z][a-z0-9-]{1,30}(\.[a-z0-9-]{1,40}){1,2}\z")]
    private static partial Regex Form();
}

[Description("问题类型")]
internal sealed class ProblemType
{
    [Description("问题类型的固定地址")]
    public required string Type { get; init; }

    [Description("名称")]
    public required string Title { get; init; }

    [Description("一般对应的 HTTP 状态码")]
    public required int Status { get; init; }

    [Description("含义")]
    public required string Says { get; init; }
}
