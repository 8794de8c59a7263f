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
}
