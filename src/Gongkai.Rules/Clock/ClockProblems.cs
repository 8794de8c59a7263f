using Gongkai.Rules.Calendar;
using Gongkai.Rules.Problems;
using static Gongkai.Rules.Problems.Severity;

namespace Gongkai.Rules.Clock;

/// <summary>All ways in which an act can be without effect or defective for the clock, with stable codes.</summary>
internal static class ClockProblems
{
    internal static Problem ExtensionLate(DateOnly approved, DateOnly due) => new(
        "extension.late", Error,
        $"延期于 {approved:O} 批准，晚于当时的答复期限 {due:O}，不发生延期效力。",
        "延期须在期限届满前（含当日）批准；请尽快答复，并按逾期处理。", "条例第三十三条");

    internal static Problem ExtensionSecond(DateOnly approved) => new(
        "extension.second", Error,
        $"{approved:O} 批准的是第二次延期，不发生延期效力。", "答复期限只能延长一次，请在已延长的期限内答复。", "条例第三十三条");

    internal static Problem ExtensionTooLong(WorkingDays asked, WorkingDays most, DateOnly latest) => new(
        "extension.too-long", Error,
        $"申请延长 {asked}，超过上限 {most}，不发生延期效力。", $"请改填不超过 {most.Count} 的天数，最晚可延至 {latest:O}。", "条例第三十三条");

    internal static Problem ExtensionNotByHead(DateOnly approved) => new(
        "extension.not-by-head", Error,
        $"{approved:O} 的延期未经政府信息公开工作机构负责人同意，不发生延期效力。", "请由政府信息公开工作机构负责人在期限届满前批准。", "条例第三十三条");

    internal static Problem ExtensionNotNotified(DateOnly approved) => new(
        "extension.not-notified", Error,
        $"{approved:O} 批准的延期没有告知申请人的记录，不发生延期效力。", "请补记告知申请人的日期；没有告知的，按原期限答复。", "条例第三十三条");

    internal static Problem CorrectionSecond(DateOnly on) => new(
        "correction.second", Error,
        $"{on:O} 的补正告知是第二次，不中止计时。", "补正须一次性告知；补正后仍不明确的，按第三十条作出答复。", "条例第三十条");

    internal static Problem CorrectionLateNotice(DateOnly on, DateOnly due) => new(
        "correction.late-notice", Warning,
        $"补正告知于 {on:O} 发出，晚于收到申请后第 7 个工作日（{due:O}），程序有瑕疵。",
        "计时仍中止并自收到补正之日起重新计算；请在案卷中说明原因。", "条例第三十条");

    internal static Problem CorrectionLate(DateOnly on, DateOnly due) => new(
        "correction.late", Warning,
        $"补正于 {on:O} 收到，晚于补正期限 {due:O}，未记录正当理由，不重新计时。", "有正当理由的，请记明（justified）；没有的，按逾期不补正处理。", "条例第三十条");

    internal static Problem FeeLate(DateOnly on, DateOnly due) => new(
        "fee.late", Warning,
        $"费用于 {on:O} 缴纳，晚于缴费期限 {due:O}，未记录正当理由，不重新计时。", "有正当理由的，请记明（justified）；没有的，按逾期不缴费处理。",
        "国办函〔2020〕109号第六条");

    internal static Problem FeeBefore2021(DateOnly on) => new(
        "fee.before-2021", Error,
        $"收费通知日期为 {on:O}，早于收费办法施行日 2021-01-01，不发生效力。", "2021 年 1 月 1 日前不得收取信息处理费，请核对日期。", "国办函〔2020〕109号");

    internal static Problem DelayWithoutReasons(DateOnly on) => new(
        "delay.without-reasons", Error,
        $"{on:O} 告知延迟答复，但没有先要求申请人说明理由并收到理由的记录，不发生效力。", "请先要求申请人说明理由，认为理由合理的，再确定延迟答复的合理期限。", "条例第三十五条");

    internal static Problem Courier() => new(
        "service.courier", Warning,
        "答复由邮政企业以外的快递送达，以申请人签收之日为准。", "邮寄送达应当通过邮政企业；请保存申请人签收的凭证。", "国办公开办函〔2016〕235号");

    internal static Problem NoSuchAct(DateOnly on, string act) => new(
        "regime.no-such-act", Warning,
        $"{on:O} 的“{act}”在收到申请时适用的2007年条例中没有规定，不影响期限。", "请核对收到日期；2019-05-15 前收到的申请适用2007年条例。", "条例第五十六条");

    internal static Problem UnknownParty(DateOnly on, string party) => new(
        "consultation.unknown-party", Warning,
        $"{on:O} 收到“{party}”的意见，但没有尚未答复的征求意见记录，不影响期限。", "请核对名称，或者补记征求意见的日期。", "条例第三十二条、第三十四条");

    internal static Problem AfterLapse(DateOnly on, DateOnly closed) => new(
        "reply.after-lapse", Warning,
        $"{on:O} 的答复在 {closed:O} 视为放弃结案之后，不改变结案方式。", "申请人逾期有正当理由的，请在补正或者缴费记录中记明（justified）。", "条例第三十条");

    internal static Problem ReceivedTooEarly(DateOnly received) => new(
        "receipt.before-2008", Error,
        $"收到日期为 {received:O}，早于政府信息公开条例施行日 2008-05-01，无法计算期限。", "请核对收到日期。", "条例第五十六条");

    internal static Problem ImpossibleDay(DateOnly day) => new(
        "date.impossible", Error,
        $"日期 {day:O} 不在 2007 年至 2999 年之间，无法计算期限。", "请核对年份。", "");

    internal static Problem NoChannel() => new(
        "receipt.no-channel", Error,
        "没有写明申请渠道，无法确定收到之日。", "请在 submitted 或 arrived 中写明 channel。", "条例第三十一条");

    internal static Problem NoGrounds(DateOnly on) => new(
        "reply.no-grounds", Error,
        $"{on:O} 的部分公开（P3）没有写明不予公开部分的依据。", "请在 grounds 中写明 N1–N7 中的一项或几项。", "条例第三十七条");

    internal static Problem NotAGround(DateOnly on, string ground) => new(
        "reply.not-a-ground", Error,
        $"{on:O} 的答复把 {ground} 写作不予公开的依据。", "grounds 只能是 N1–N7。", "条例第十四条至第十六条");

    internal static Problem NothingToExtend(DateOnly on) => new(
        "extension.no-days", Error,
        $"{on:O} 的延期没有写明延长的工作日数。", "请填写 1 以上的整数。", "条例第三十三条");
}
