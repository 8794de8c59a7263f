namespace Gongkai.Shell.Access;

/// <summary>What somebody may do. Roles are bundles of these (<see cref="Roles"/>).</summary>
internal enum Permission
{
    ManageAgencies,
    ManageSettings,
    ManagePeople,
    ReadAudit,
    ReadItems,
    WriteItems,
    ReviewFirst,
    ReviewSecond,
    ReviewFinal,
    ReviewSecrecy,
    PublishItems,
    PublishUrgently,
    WithdrawItems,
    ManageColumns,
    ImportItems,
    Supervise,

    /// <summary>See applications; the applicant stays masked.</summary>
    ReadCases,
    RegisterCases,
    HandleCases,

    /// <summary>Answer for one's section when another asks for its part.</summary>
    CoHandleCases,

    /// <summary>条例第三十三条: the head of the 政府信息公开工作机构.</summary>
    ApproveExtensions,
    ReviewReplies,
    SignReplies,

    /// <summary>See applicants unmasked, which is recorded.</summary>
    SeeApplicants,
}
