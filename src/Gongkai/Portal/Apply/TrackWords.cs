using Gongkai.Rules.Casework;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Outcomes;

namespace Gongkai.Portal.Apply;

/// <summary>Where an application stands, in the words of a citizen.</summary>
internal static class TrackWords
{
    internal static string Stage(CaseState state) => state.Clock switch
    {
        { Stage: Rules.Clock.Stage.Closed, Outcome: { } outcome } => $"已办结：{Outcome.Of(outcome).Label}",
        { Stage: Rules.Clock.Stage.AwaitingConfirmation } => "等待本机关与您确认收到",
        { Stage: Rules.Clock.Stage.AwaitingPayment } => "等待您缴纳信息处理费",
        { Stage: Rules.Clock.Stage.AwaitingCorrection } => "等待您补正",
        { Stage: Rules.Clock.Stage.Consulting } => "正在征求有关方面意见",
        _ => "正在办理",
    };

    /// <summary>What is asked of the applicant now, with the last day; null when nothing is.</summary>
    internal static (string Says, DateOnly? Until)? Asked(ClockResult clock) => clock.Stage switch
    {
        Rules.Clock.Stage.AwaitingCorrection => ("请在期限内补正。无正当理由逾期不补正的，视为放弃申请（条例第三十条）。", clock.CorrectionDue),
        Rules.Clock.Stage.AwaitingPayment => ("请在期限内缴费。逾期未缴纳的，视为放弃申请（国办函〔2020〕109号）。", clock.FeePaymentDue),
        _ => null,
    };
}
