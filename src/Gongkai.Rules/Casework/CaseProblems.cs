using Gongkai.Rules.Problems;
using static Gongkai.Rules.Problems.Severity;

namespace Gongkai.Rules.Casework;

/// <summary>All ways in which an act of an officer is refused, besides those of the clock itself.</summary>
internal static class CaseProblems
{
    internal static Problem Closed(DateOnly on) => new(
        "case.closed", Error, $"该申请已于 {on:O} 办结，不能再办理。", "记录有误的，请更正原来的记录。", "");

    internal static Problem NotReceived() => new(
        "case.not-received", Error, "该申请还没有收到之日，期限没有起算。", "请先与申请人确认，或者补记收到日期。", "条例第三十一条");

    internal static Problem Future(DateOnly on, DateOnly today) => new(
        "case.future", Error, $"日期 {on:O} 晚于今天 {today:O}。", "还没有发生的事不能记录，请核对日期。", "")
    { Field = "On" };

    internal static Problem BeforeReceipt(DateOnly on, DateOnly received) => new(
        "case.before-receipt", Error, $"日期 {on:O} 早于收到之日 {received:O}。", "请核对日期。", "条例第三十一条")
    { Field = "On" };

    internal static Problem BeforeSubmission(DateOnly on, DateOnly submitted) => new(
        "case.before-submission", Error, $"日期 {on:O} 早于提交之日 {submitted:O}。", "请核对日期。", "条例第三十一条")
    { Field = "On" };

    internal static Problem NothingToConfirm() => new(
        "confirm.nothing", Error, "该申请不等待确认。", "只有互联网渠道、传真和平常信函的申请需要双方确认。", "条例第三十一条");

    internal static Problem NoCorrectionAwaited() => new(
        "correction.not-awaited", Error, "该申请没有在等待补正。", "请先发出补正告知书。", "条例第三十条");

    internal static Problem NoPaymentAwaited() => new(
        "fee.not-awaited", Error, "该申请没有在等待缴费。", "请先发出收费通知书。", "国办函〔2020〕109号第六条");

    internal static Problem Stopped() => new(
        "case.stopped", Error, "正在等待申请人补正或者缴费，计时已经中止。", "请等申请人补正、缴费，或者期限届满后再办理。", "条例第三十条");

    internal static Problem PartyAwaited(string party) => new(
        "consultation.awaited", Error, $"“{party}”的意见还没有收到。", "请先记录它的意见。", "条例第三十二条、第三十四条")
    { Field = "Party" };

    internal static Problem PartyNotAsked(string party) => new(
        "consultation.not-asked", Error, $"没有等待“{party}”答复的征求意见。", "请核对名称。", "条例第三十二条、第三十四条")
    { Field = "Party" };

    internal static Problem ReasonsAsked() => new(
        "reasons.second", Error, "已经要求申请人说明理由。", "请记录申请人说明的理由。", "条例第三十五条");

    internal static Problem ReasonsNotAsked() => new(
        "reasons.not-asked", Error, "没有要求申请人说明理由，或者理由已经收到。", "请先要求申请人说明理由。", "条例第三十五条");

    internal static Problem DelayBackwards(DateOnly until, DateOnly due) => new(
        "delay.backwards", Error, $"延迟答复的日期 {until:O} 不晚于现在的答复期限 {due:O}。", "请填写更晚的日期，或者按期答复。", "条例第三十五条")
    { Field = "Until" };

    internal static Problem FeeAfterDue(DateOnly on, DateOnly due) => new(
        "fee.after-due", Error, $"收费通知日期 {on:O} 晚于答复期限 {due:O}。", "收费通知应当在申请处理期限内作出；请尽快答复。", "国办函〔2020〕109号第六条")
    { Field = "On" };
}
