using Gongkai.Data.People;
using static Gongkai.Shell.Access.Permission;

namespace Gongkai.Shell.Access;

/// <summary>The facts about one role.</summary>
internal sealed record RoleFacts(Role Role, string Name, string Says, IReadOnlyList<Permission> Permissions)
{
    /// <summary>One of the three administrators (三员): one person holds one of them and nothing else.</summary>
    internal bool Apart { get; init; }
}

/// <summary>One row a role: its name, what it allows. A role without a row fails at start.</summary>
internal static class Roles
{
    internal static IReadOnlyList<RoleFacts> All { get; } =
    [
        new(Role.SystemAdministrator, "系统管理员", "管理机构、内设机构和系统设置，不接触业务内容和人员权限", [ManageAgencies, ManageSettings]) { Apart = true },
        new(Role.SecurityAdministrator, "安全管理员", "管理人员、角色和登录，不接触业务内容", [ManagePeople]) { Apart = true },
        new(Role.AuditAdministrator, "审计管理员", "查看审计日志，不能改动任何内容", [ReadAudit]) { Apart = true },
        new(Role.Supervisor, "主管部门监督员", "查看所辖机构的公开情况", [Supervise, ReadItems]),
        new(Role.DisclosureHead, "政府信息公开工作机构负责人", "管理栏目，发布，应急发布，撤回，批量迁移；办理依申请公开，批准延期，审核答复",
            [
                ReadItems, WriteItems, ManageColumns, PublishItems, PublishUrgently, WithdrawItems, ImportItems,
                ReadCases, RegisterCases, HandleCases, CoHandleCases, ApproveExtensions, ReviewReplies, SeeApplicants,
            ]),
        new(Role.DisclosureOfficer, "政府信息公开工作人员", "起草、维护信息和栏目，发布审核通过的信息；登记、办理依申请公开",
            [ReadItems, WriteItems, ManageColumns, PublishItems, ReadCases, RegisterCases, HandleCases, CoHandleCases, SeeApplicants]),
        new(Role.Editor, "信息员", "起草和维护本机构的信息", [ReadItems, WriteItems]),
        new(Role.FirstReviewer, "初审人", "科室负责人初审；答复协办事项", [ReadItems, ReviewFirst, ReadCases, CoHandleCases]),
        new(Role.SecondReviewer, "复审人", "分管负责人复审；审核依申请公开答复", [ReadItems, ReviewSecond, ReadCases, ReviewReplies]),
        new(Role.FinalReviewer, "终审人", "主管信息公开的负责人终审并发布；签发依申请公开答复",
            [ReadItems, ReviewFinal, PublishItems, PublishUrgently, WithdrawItems, ReadCases, SignReplies]),
        new(Role.SecrecyReviewer, "保密审查员", "对拟公开的信息进行保密审查", [ReadItems, ReviewSecrecy]),
    ];

    private static readonly Dictionary<Role, RoleFacts> ByRole = All.ToDictionary(facts => facts.Role);

    internal static RoleFacts Of(Role role) => ByRole[role];
}
