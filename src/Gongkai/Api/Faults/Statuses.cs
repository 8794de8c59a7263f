namespace Gongkai.Api.Faults;

/// <summary>Which status a problem answers with, and what statuses are called.</summary>
internal static class Statuses
{
    private static readonly Dictionary<string, int> Codes = new(StringComparer.Ordinal)
    {
        ["token.missing"] = 401,
        ["token.invalid"] = 401,
        ["token.in-address"] = 400,
        ["token.scope"] = 403,
        ["token.person"] = 403,
        ["token.right"] = 403,
        ["review.wrong-role"] = 403,
        ["review.self-approval"] = 403,
        ["review.same-person-twice"] = 403,
        ["item.not-found"] = 404,
        ["request.not-found"] = 404,
        ["item.withdrawn"] = 410,
        ["cursor.ahead"] = 409,
        ["request.unreadable"] = 400,
        ["request.bad-value"] = 400,
        ["cursor.invalid"] = 400,
        ["request.no-if-match"] = 428,
        ["edit.conflict"] = 412,
        ["review.meanwhile"] = 409,
        ["review.content-changed"] = 409,
        ["review.wrong-stage"] = 409,
        ["review.out-of-order"] = 409,
        ["edit.published"] = 409,
        ["edit.withdrawn"] = 409,
        ["idempotency.bad-key"] = 400,
        ["idempotency.mismatch"] = 422,
        ["idempotency.in-progress"] = 409,
        ["upload.none"] = 400,
        ["upload.too-large"] = 413,
        ["upload.kind"] = 415,
    };

    /// <summary>What the rules refuse is well written but cannot be done: 422.</summary>
    internal static int Of(string code) => Codes.GetValueOrDefault(code, StatusCodes.Status422UnprocessableEntity);

    /// <summary>The codes that the API itself and its statuses know.</summary>
    internal static IEnumerable<string> Known => Codes.Keys;

    internal static string NameOf(int status) => status switch
    {
        400 => "请求有误",
        401 => "没有有效的密钥",
        403 => "没有权限",
        404 => "没有找到",
        405 => "不支持这种方法",
        406 => "不能提供所要的格式",
        409 => "与现在的状态冲突",
        410 => "已经撤下",
        412 => "内容已被他人修改",
        413 => "内容太大",
        415 => "不支持这种内容类型",
        422 => "不符合规则",
        428 => "缺少版本条件",
        429 => "请求过于频繁",
        503 => "暂时不可用",
        _ => "系统出错",
    };

    /// <summary>What a bare status means and what to do.</summary>
    internal static (string Says, string Remedy) TextOf(int status) => status switch
    {
        404 => ("没有这个地址。", "请对照 /api/v1/openapi.json 核对网址。"),
        405 => ("这个地址不支持这种请求方法。", "请看响应头 Allow 和 /api/v1/openapi.json。"),
        406 => ("接口只提供 JSON。", "请在 Accept 中允许 application/json。"),
        413 => ("请求体超过上限，没有处理。", "请压缩或者拆分后再提交。"),
        415 => ("请求体的内容类型不对。", "一般请求用 application/json，上传文件用 multipart/form-data。"),
        429 => ("请求太多。", "请按响应头 Retry-After 等待后再试。"),
        >= 500 => ("服务器没有能够完成请求。", "请稍后重试；带 Idempotency-Key 的请求可以放心重发。"),
        _ => ("请求不能处理。", "请对照 /api/v1/openapi.json 检查。"),
    };
}
