using static Gongkai.Shell.Access.Permission;

namespace Gongkai.Shell.Access;

/// <summary>Something that a key (接口密钥) may be allowed, and the permissions its person needs for it: one of them.</summary>
internal sealed record ApiScope(string Code, string Name, string Says, params IReadOnlyList<Permission> Permissions);

/// <summary>One row a scope. Codes are in keys that were given out: none is ever renamed.</summary>
internal static class ApiScopes
{
    internal static ApiScope Read { get; } = new("items.read", "查看", "查看本机关办理中的信息和检查结果", ReadItems);

    internal static ApiScope Write { get; } = new("items.write", "起草", "新建、修改草稿，发起修订，处理检查结果", WriteItems);

    internal static ApiScope Files { get; } = new("files.write", "附件", "上传、移除附件和图片", WriteItems);

    internal static ApiScope Submit { get; } = new("items.submit", "送审", "提交审核", WriteItems);

    internal static ApiScope Review { get; } = new("items.review", "审核", "通过、退回审核步骤", ReviewFirst, ReviewSecond, ReviewFinal);

    internal static ApiScope Secrecy { get; } = new("items.secrecy", "保密审查", "记录保密审查结论", ReviewSecrecy);

    internal static ApiScope Publish { get; } = new("items.publish", "发布", "发布审核通过的信息，定时发布", PublishItems);

    internal static ApiScope Withdraw { get; } = new("items.withdraw", "撤下", "撤下已公开的信息，定时撤下", WithdrawItems);

    internal static IReadOnlyList<ApiScope> All { get; } = [Read, Write, Files, Submit, Review, Secrecy, Publish, Withdraw];

    internal static ApiScope? Find(string code) => All.FirstOrDefault(scope => scope.Code == code);

    /// <summary>As a token's row keeps them.</summary>
    internal static IReadOnlyList<ApiScope> Of(string codes) => [.. codes.Split(',').Select(Find).OfType<ApiScope>()];
}
