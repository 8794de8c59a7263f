using Gongkai.Rules.Problems;

namespace Gongkai.Admin.Tokens;

/// <summary>All ways in which a new key is refused.</summary>
internal static class TokenProblems
{
    internal static Problem BadName(int most) => Of("token.name", "Name", $"密钥名称须为 1 至 {most} 个字。", "请写明是哪个系统使用，例如“OA 系统对接”。");

    internal static Problem NoAgency() => Of("token.agency", "AgencyId", "没有选择机关。", "请从列表中选择。");

    internal static Problem NoPerson(string userName) =>
        Of("token.person", "UserName", $"没有用户名为“{userName}”的人员，或者已停用。", "请核对用户名；可以先为该系统建立一个账号。");

    internal static Problem NoRole(string person, string agency) =>
        Of("token.role", "UserName", $"{person}在{agency}没有任何角色。", "请先在“人员与角色”中授予角色。");

    internal static Problem NoScope() => Of("token.scopes", "Scopes", "没有选择范围。", "请按对方系统的需要选择，不要多选。");

    internal static Problem Beyond(string person, string scope) =>
        Of("token.beyond", "Scopes", $"{person}的角色不能办理“{scope}”。", "密钥的权限不超过本人：请去掉这一范围，或者先授予角色。");

    internal static Problem BadDays(int most) => Of("token.days", "Days", $"有效期须为 1 至 {most} 天。", "到期前可以另行签发。");

    private static Problem Of(string code, string field, string says, string remedy) =>
        new(code, Severity.Error, says, remedy, "") { Field = field };
}
