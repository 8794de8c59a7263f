namespace Gongkai.Demo;

/// <summary>What a person may do in the organ; several roles may be held together where the rules of review allow it.</summary>
[Flags]
internal enum DemoRoles
{
    None = 0,

    /// <summary>信息员.</summary>
    Editor = 1,

    /// <summary>初审.</summary>
    FirstReviewer = 2,

    /// <summary>复审.</summary>
    SecondReviewer = 4,

    /// <summary>终审、签发.</summary>
    FinalReviewer = 8,

    /// <summary>保密审查.</summary>
    SecrecyReviewer = 16,

    /// <summary>政府信息公开工作机构工作人员.</summary>
    DisclosureOfficer = 32,

    /// <summary>政府信息公开工作机构负责人.</summary>
    DisclosureHead = 64,

    /// <summary>主管部门的监督人员, for the whole district.</summary>
    Supervisor = 128,

    /// <summary>系统管理员.</summary>
    SystemAdministrator = 256,

    /// <summary>安全管理员.</summary>
    SecurityAdministrator = 512,

    /// <summary>审计管理员.</summary>
    AuditAdministrator = 1024,
}

/// <summary>An invented person.</summary>
/// <param name="UserName">Latin letters and digits; unique in the district.</param>
/// <param name="Agency">The organ's slug.</param>
/// <param name="Section">The name of the section; null for the organ's leaders.</param>
internal sealed record DemoPerson(
    string UserName, string Name, string Agency, string? Section, string Title, DemoRoles Roles);
