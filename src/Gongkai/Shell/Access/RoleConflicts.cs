using Gongkai.Data.People;
using Gongkai.Rules.Problems;

namespace Gongkai.Shell.Access;

/// <summary>三员分立: the three administrators are three persons, and none of them does business. Art. of 等级保护 2.0, 安全管理中心.</summary>
internal static class RoleConflicts
{
    /// <summary>What speaks against one more role beside those a person holds in the same time; null when nothing does.</summary>
    internal static Problem? Check(IEnumerable<Role> held, Role more)
    {
        foreach (var role in held)
        {
            if (role != more && (Roles.Of(role).Apart || Roles.Of(more).Apart))
            {
                return Together(Roles.Of(role).Name, Roles.Of(more).Name, Roles.Of(role).Apart && Roles.Of(more).Apart);
            }
        }

        return null;
    }

    internal static bool Overlap(RoleGrant one, RoleGrant other) =>
        !(one.Until < one.From) && !(other.Until < other.From) && !(one.Until < other.From) && !(other.Until < one.From);

    private static Problem Together(string one, string other, bool bothApart) => new(
        "role.apart", Severity.Error,
        bothApart
            ? $"“{one}”和“{other}”不能由同一人担任（三员分立）。"
            : $"“{one}”和“{other}”不能由同一人担任：系统、安全、审计管理员不得兼任业务角色。",
        "请另选一人，或先收回原有角色。", "")
    { Field = "Role" };
}
