namespace Gongkai.Demo;

/// <summary>The sign-ins the demo prints: the science bureau in every role, the competent office, the three administrators.</summary>
internal static class DemoAccounts
{
    private static readonly (DemoRoles Role, string Says)[] Bureau =
    [
        (DemoRoles.Editor, "信息员，起草"), (DemoRoles.FirstReviewer, "初审"), (DemoRoles.SecondReviewer, "复审"), (DemoRoles.SecrecyReviewer, "保密审查"),
        (DemoRoles.FinalReviewer, "终审、发布"), (DemoRoles.DisclosureHead, "政府信息公开工作机构负责人"),
    ];

    private static readonly (DemoRoles Role, string Says)[] District =
    [
        (DemoRoles.Supervisor, "主管部门，看全区"), (DemoRoles.SystemAdministrator, "系统管理员"), (DemoRoles.SecurityAdministrator, "安全管理员"),
        (DemoRoles.AuditAdministrator, "审计管理员"),
    ];

    internal static IReadOnlyList<(string UserName, string Says)> Shown { get; } = Make();

    private static IReadOnlyList<(string UserName, string Says)> Make()
    {
        var people = People.Make([.. Agencies.Read().Select(entry => entry.Agency)]);
        return
        [
            .. Bureau.Select(row => (people.First(person => person.Agency == "kjj" && person.Roles.HasFlag(row.Role)).UserName, $"区科技局{row.Says}")),
            .. District.Select(row => (people.First(person => person.Roles.HasFlag(row.Role)).UserName, row.Says)),
        ];
    }
}
