namespace Gongkai.Demo;

/// <summary>The sign-ins the demo prints: the science bureau in every role, the competent office, the three administrators.</summary>
internal static class DemoAccounts
{
    private static readonly (DemoRoles Role, string Says)[] Bureau =
    [
        (DemoRoles.Editor, "信息员，起草"), (DemoRoles.FirstReviewer, "初审"), (DemoRoles.SecondReviewer, "复审"),
            (DemoRoles.SecrecyReviewer, "保密审查"),
        (DemoRoles.FinalReviewer, "终审、发布"), (DemoRoles.DisclosureHead, "政府信息公开工作机构负责人"),
    ];

    private static readonly (DemoRoles Role, string Says)[] District =
    [
        (DemoRoles.Supervisor, "主管部门，看全区"), (DemoRoles.SystemAdministrator, "系统管理员"), (DemoRoles.SecurityAdministrator, "安全管理员"),
        (DemoRoles.AuditAdministrator, "审计管理员"),
    ];

    internal static IReadOnlyList<(string UserName, string Says)> Shown { get; } = Make();

    /// <summary>One line a person, with all that is asked of them.</summary>
    private static IEnumerable<(string UserName, string Says)> OfEach(IEnumerable<(DemoPerson Person, string Says)> rows,
        string where) =>
        rows.GroupBy(row => row.Person.UserName).Select(group =>
            (group.Key, where + string.Join("；", group.Select(row => row.Says))));

    private static IReadOnlyList<(string UserName, string Says)> Make()
    {
        var people = People.Make([.. Agencies.Read().Select(entry => entry.Agency)]);
        return
        [
            .. OfEach(Bureau.Select(row => (people.First(person => person.Agency == "kjj" && person.Roles.HasFlag(row.Role)),
                row.Says)), "区科技局："),
            .. OfEach(District.Select(row => (people.First(person => person.Roles.HasFlag(row.Role)), row.Says)), ""),
        ];
    }
}
