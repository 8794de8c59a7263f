using Gongkai.Rules.Problems;

namespace Gongkai.Api.Faults;

/// <summary>
/// All ways in which the API itself refuses, before the rules are asked. Each has an address of its own: codes never change.
/// </summary>
internal static class ApiProblems
{
    internal static Problem Unreadable(string says) =>
        Of("request.unreadable", $"请求无法读取：{says}", "请对照 /api/v1/openapi.json 检查参数和请求体。");

    internal static Problem NoToken() => Of(
        "token.missing", "这个操作需要接口密钥。", "请在请求头中写 Authorization: Bearer gk_…；密钥由安全管理员签发。");

    /// <summary>The same for unknown, mistyped, expired and revoked: who tries keys learns nothing.</summary>
    internal static Problem BadToken() => Of("token.invalid", "接口密钥无效。", "请核对密钥；已到期或者已作废的，请安全管理员另行签发。");

    internal static Problem TokenInAddress() => Of(
        "token.in-address", "密钥不能写在网址里，网址会留在日志中。", "请改写在请求头 Authorization 中，并请安全管理员作废这个密钥。");

    internal static Problem NoScope(string code, string name) => Of(
        "token.scope", $"这个密钥没有“{name}”（{code}）的范围。", "请安全管理员签发带有这一范围的密钥。");

    internal static Problem PersonGone() => Of(
        "token.person", "密钥代表的人员已停用，或者在密钥所属的机关已没有任何角色。", "请联系安全管理员。");

    internal static Problem NoRight(string name) => Of(
        "token.right", $"密钥代表的人员没有“{name}”所需的权限。", "密钥的权限不超过本人；请联系安全管理员授予角色。");

    internal static Problem NotFound() => Of("item.not-found", "没有这条信息，或者它不在密钥可以办理的范围内。", "请核对编号。");

    internal static Problem NoSuch(string what) => Of("request.not-found", $"没有这个{what}。", "请核对网址。");

    internal static Problem Withdrawn(DateOnly? on, string reason) => Of(
        "item.withdrawn", $"这条信息已于 {on:yyyy-MM-dd} 撤下。{(reason.Length > 0 ? $"原因：{reason}" : "")}", "请从本地删除已采集的内容。");

    internal static Problem BadCursor() =>
        Of("cursor.invalid", "游标无效。", "请使用上一次返回的 next 或者 cursor，不要自行拼写。") with { Field = "cursor" };

    internal static Problem CursorAhead() => Of(
        "cursor.ahead", "游标比现有的记录还新，数据可能恢复过备份。", "请不带游标从头采集一遍。") with
    { Field = "cursor" };

    internal static Problem BadValue(string field, string allowed) => Of(
        "request.bad-value", $"参数 {field} 的值不在允许的范围内。", $"可以是：{allowed}。") with
    { Field = field };

    internal static Problem NoMatch() => Of(
        "request.no-if-match", "修改时须在 If-Match 中写明所依据的版本。", "请先读取这条信息，把返回的 ETag 原样放入 If-Match。");

    internal static Problem Conflict(string by, IEnumerable<string> changed) => Of(
        "edit.conflict", $"您读取之后，{by}修改了{string.Join("、", changed)}。", "请重新读取，在新的内容上修改。");

    internal static Problem Meanwhile() => Of("review.meanwhile", "就在刚才，有人同时办理了这条信息。", "请重新读取，按现在的状态办理。");

    internal static Problem BadKey() => Of(
        "idempotency.bad-key", "Idempotency-Key 须为 1 至 255 个可见的 ASCII 字符。", "建议每次操作使用一个新的 UUID。");

    internal static Problem KeyReused() => Of(
        "idempotency.mismatch", "这个 Idempotency-Key 已用于另一个不同的请求。", "请为新的操作使用新的值；重试时请原样重发。");

    internal static Problem InProgress() => Of("idempotency.in-progress", "带有同一 Idempotency-Key 的请求正在办理。", "请稍后原样重试。");

    internal static Problem NoFile() =>
        Of("upload.none", "没有收到文件。", "请用 multipart/form-data，把文件放在 file 字段。") with { Field = "file" };

    internal static Problem NoAlternative() => Of(
        "picture.no-alternative", "图片没有替代文字，读屏软件的使用者不知道它的内容。", "请在 altText 中写一句说明。") with
    { Field = "altText", Law = "无障碍环境建设法第三十二条" };

    internal static Problem StrangeFile(string field) => Of(
        "edit.strange-file", "正文或者附件列表中有不属于本条信息的文件。", "请先把文件上传到这条信息，再使用返回的地址。") with
    { Field = field };

    internal static Problem TooManyFiles(int most) => Of("edit.too-many-files", $"附件超过 {most} 个。", "请合并文件，或者拆分为几条信息。") with { Field = "files" };

    internal static Problem TooLong(string field, int most) =>
        Of("request.too-long", $"{field} 超过 {most} 个字。", "请写得简短一些。") with { Field = field };

    internal static Problem BadChoice(string field, string what) => Of(
        "edit.bad-choice", $"{what}不存在，或者不属于本机关，或者已关闭。", "请核对。") with
    { Field = field };

    internal static Problem NoTitle() => Of("edit.no-title", "没有填写标题，无法保存。", "请先填写标题，其他内容可以以后补充。") with { Field = "title" };

    private static Problem Of(string code, string says, string remedy) => new(code, Severity.Error, says, remedy, "");
}
