using Gongkai.Rules.Outcomes;
using Gongkai.Rules.Problems;
using static Gongkai.Rules.Problems.Severity;

namespace Gongkai.Rules.Casework;

/// <summary>All ways in which a decision is refused.</summary>
internal static class DecisionProblems
{
    internal static Problem NotLapsed(OutcomeCode outcome) => new(
        "decision.not-lapsed", Error, $"该申请没有因{(outcome == OutcomeCode.O1 ? "逾期不补正" : "逾期不缴费")}视为放弃。",
        "期限届满后的第一个工作日起才能告知不再处理。", Outcome.Of(outcome).Basis);

    internal static Problem NotWithdrawn() => new(
        "decision.not-withdrawn", Error, "没有申请人撤回申请的记录。", "请先记录申请人撤回申请。", "");

    internal static Problem NoCorrection() => new(
        "decision.no-correction", Error, "没有告知补正并收到补正的记录，不能以“补正后仍不明确”答复。", "请先告知申请人补正。", "条例第三十条");

    internal static Problem ReasonsNotAsked() => new(
        "decision.reasons-not-asked", Error, "没有要求申请人说明理由，不能以“无正当理由大量、反复申请”答复。", "请先要求申请人说明理由。", "条例第三十五条");

    internal static Problem NoText(OutcomeCode outcome, string holds, int at) => new(
        "decision.no-text", Error, $"没有写明“{holds}”。", "请填写，它要写进告知书。", Outcome.Of(outcome).Basis)
    { Field = $"Holds[{at}]" };

    internal static Problem NoGrounds() => new(
        "decision.no-grounds", Error, "部分公开没有选择不予公开部分的依据。", "请选择一项或者几项。", "条例第三十七条")
    { Field = "Grounds" };

    internal static Problem RuleOrders() => new(
        "decision.rule-orders", Error, "没有确认法律、法规、规章没有规定应当公开。", "请核对后确认；有规定应当公开的，从其规定。", "条例第十六条第二款")
    { Field = "NoRuleOrders" };

    internal static Problem NoSearch() => new(
        "decision.no-search", Error, "没有未检索到的检索记录，不能答复政府信息不存在。", "请先登记检索记录：在哪里、由谁、何时、用什么词检索。", "条例第三十六条第四项");

    internal static Problem SearchFound() => new(
        "decision.search-found", Error, "案卷中有检索到信息的记录，不能答复政府信息不存在。", "请按检索到的信息答复；记录有误的，再登记一次检索说明。", "条例第三十六条第四项");

    internal static Problem NoEarlier(string number) => new(
        "decision.no-earlier", Error, number.Length == 0 ? "没有填写已经答复的申请编号。" : $"该申请人没有编号为 {number} 并且已经答复的申请。",
        "请填写该申请人此前同一申请的编号。", "条例第三十六条第六项")
    { Field = "EarlierNumber" };

    internal static Problem NoList(int count) => new(
        "decision.no-list", Error, $"该申请人在本机关只有 {count} 件申请，不能以“大量、反复申请”答复。", "请核对申请人的申请清单。", "条例第三十五条");

    internal static Problem Awaited(string party, DateOnly? due) => new(
        "decision.awaited", Error, due is { } day ? $"“{party}”的意见还没有收到，期限到 {day:O}。" : $"“{party}”的意见还没有收到。",
        "请等意见收到或者期限届满后再决定；收到日期没有记录的，请补记。", "条例第三十二条、第三十四条");

    internal static Problem NotConsulted() => new(
        "decision.not-consulted", Error, "以第三方合法权益为由不予公开，没有征求第三方意见的记录，也没有写明公共利益衡量。",
        "请先征求第三方意见；无法征求的，写明理由和公共利益衡量。", "条例第十五条、第三十二条")
    { Field = "PublicInterest" };

    internal static Problem AgainstRefusal(string party) => new(
        "decision.against-refusal", Error, $"“{party}”不同意公开且有合理理由，没有写明不公开会对公共利益造成重大影响。",
        "请不予公开；决定公开的，写明公共利益衡量，并将内容和理由书面告知第三方。", "条例第三十二条")
    { Field = "PublicInterest" };
}
