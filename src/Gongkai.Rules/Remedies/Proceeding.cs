namespace Gongkai.Rules.Remedies;

/// <summary>Which block of table 4 a proceeding belongs to.</summary>
/// <remarks>Example: a suit after a reconsideration decision is <see cref="LitigationAfterReconsideration"/>, block C.</remarks>
public enum ProceedingKind
{
    /// <summary>行政复议 (block A).</summary>
    Reconsideration,

    /// <summary>行政诉讼·未经复议直接起诉 (block B).</summary>
    DirectLitigation,

    /// <summary>行政诉讼·复议后起诉 (block C).</summary>
    LitigationAfterReconsideration,
}

/// <summary>How a proceeding ended; each belongs to one column of table 4 (<see cref="Proceedings.ColumnOf"/>, law
/// §3.4).</summary>
/// <remarks>Example: <see cref="RequestDismissed"/> (驳回复议请求) counts as 结果维持, <see cref="ApplicationDismissed"/> (驳回复议申请) as
/// 其他结果.</remarks>
public enum ProceedingResult
{
    /// <summary>维持.</summary>
    Upheld,

    /// <summary>驳回复议请求.</summary>
    RequestDismissed,

    /// <summary>判决驳回诉讼请求.</summary>
    ClaimDismissed,

    /// <summary>变更.</summary>
    Changed,

    /// <summary>撤销.</summary>
    Revoked,

    /// <summary>确认违法.</summary>
    DeclaredUnlawful,

    /// <summary>责令履行.</summary>
    OrderedToPerform,

    /// <summary>判决给付.</summary>
    OrderedToPay,

    /// <summary>确认无效.</summary>
    DeclaredVoid,

    /// <summary>驳回复议申请.</summary>
    ApplicationDismissed,

    /// <summary>终止、终结.</summary>
    Terminated,

    /// <summary>调解、和解.</summary>
    Mediated,

    /// <summary>撤回、准许撤诉.</summary>
    Withdrawn,

    /// <summary>裁定驳回起诉.</summary>
    SuitRejected,
}

/// <summary>One reconsideration or suit about disclosure work.</summary>
/// <remarks>Example: id “复2024-3”, reconsideration filed 2024-03-04, closed 2024-04-20, upheld: block A, column 1 of the
/// report for 2024.</remarks>
/// <param name="Id">The organ's own number for it; unique in a register.</param>
/// <param name="Kind">The block.</param>
/// <param name="Application">The application it is about; may be one that is not in the register.</param>
/// <param name="FiledOn">Day of filing.</param>
/// <param name="ClosedOn">Day of the decision; null while open.</param>
/// <param name="Result">How it ended; null while open.</param>
public sealed record Proceeding(
    string Id, ProceedingKind Kind, string? Application, DateOnly FiledOn, DateOnly? ClosedOn, ProceedingResult? Result);

/// <summary>Where proceedings stand in table 4.</summary>
public static class Proceedings
{
    /// <summary>The column of a result: 1 结果维持, 2 结果纠正, 3 其他结果.</summary>
    /// <param name="result">Any result.</param>
    /// <returns>1, 2 or 3.</returns>
    /// <remarks>行政复议法 arts. 33, 41, 63–70, 73–74; 行政诉讼法 arts. 69, 70, 72–77. Example: Revoked gives 2.</remarks>
    public static int ColumnOf(ProceedingResult result) => result switch
    {
        ProceedingResult.Upheld or ProceedingResult.RequestDismissed or ProceedingResult.ClaimDismissed => 1,
        ProceedingResult.Changed or ProceedingResult.Revoked or ProceedingResult.DeclaredUnlawful
            or ProceedingResult.OrderedToPerform or ProceedingResult.OrderedToPay or ProceedingResult.DeclaredVoid => 2,
        _ => 3,
    };

    /// <summary>The row code of a kind: <c>T4.A</c>, <c>T4.B</c>, <c>T4.C</c>.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The block.</returns>
    public static string BlockOf(ProceedingKind kind) => kind switch
    {
        ProceedingKind.Reconsideration => "T4.A",
        ProceedingKind.DirectLitigation => "T4.B",
        _ => "T4.C",
    };
}
