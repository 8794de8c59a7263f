using Gongkai.Data;
using Gongkai.Data.People;
using Gongkai.Rules.Problems;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.People;

/// <summary>All ways in which an act on an account can be refused.</summary>
internal static class PersonProblems
{
    internal static Problem Self { get; } = Of(
        "person.self", "不能办理自己的账号和角色。", "请由另一位安全管理员办理；自己的密码和两步验证请到“账号与安全”修改。");

    internal static Problem LastOne { get; } = Of(
        "person.last-security", "这是最后一位能登录的安全管理员。", "请先任命另一位安全管理员，待其设好密码后再办理。");

    internal static Problem Disabled { get; } = Of("person.disabled", "这个账号已经停用。", "请先恢复使用。");

    internal static Problem NoAgency { get; } = Of("grant.agency", "没有选择机关，或所选机关不归您管理。", "请从列表中选择角色适用的机关。", "Grant.AgencyId");

    internal static Problem NoRole { get; } = Of("grant.role", "没有选择角色。", "请从列表中选择。", "Grant.Role");

    internal static Problem EndsBeforeItBegins(DateOnly from, DateOnly until) => Of(
        "grant.until", $"截止日 {until:yyyy-MM-dd} 早于开始日 {from:yyyy-MM-dd}。", "请改填不早于开始日的日期，长期的留空。", "Grant.Until");

    internal static Problem EndsInThePast(DateOnly until) => Of(
        "grant.past", $"截止日 {until:yyyy-MM-dd} 已经过去。", "请填今天或以后的日期，长期的留空。", "Grant.Until");

    internal static Problem Twice(string role) => Of("grant.twice", $"此人在这个机关已有“{role}”角色。", "不必重复授予；要改期限的，请先收回。", "Grant.Role");

    /// <summary>Whether nobody else could manage people if this person could not. The caller holds the database.</summary>
    internal static async Task<bool> IsLastAsync(GongkaiDb db, long person, DateOnly today, CancellationToken cancel)
    {
        var able = await (from grant in db.RoleGrants
                          where grant.Role == Role.SecurityAdministrator && grant.From <= today && (grant.Until == null || grant.Until >= today)
                          join owner in db.People on grant.PersonId equals owner.Id
                          where owner.DisabledAt == null && owner.PasswordHash != null
                          select owner.Id).Distinct().ToListAsync(cancel);
        return able.Contains(person) && able.Count == 1;
    }

    /// <summary>The roles held in the same time speak against one more.</summary>
    internal static Problem? Against(IReadOnlyList<RoleGrant> held, RoleGrant more)
    {
        var sameTime = held.Where(grant => RoleConflicts.Overlap(grant, more)).ToList();
        if (RoleConflicts.Check(sameTime.Select(grant => grant.Role), more.Role) is { } apart)
        {
            return apart with { Field = "Grant.Role" };
        }

        return sameTime.Exists(grant => grant.Role == more.Role && grant.AgencyId == more.AgencyId && (grant.Subtree || !more.Subtree))
            ? Twice(Roles.Of(more.Role).Name)
            : null;
    }

    private static Problem Of(string code, string says, string remedy, string? field = null) =>
        new(code, Severity.Error, says, remedy, "") { Field = field };
}
