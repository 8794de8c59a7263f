using Gongkai.Rules.Problems;
using static Gongkai.Rules.Problems.Severity;

namespace Gongkai.Rules.Disclosure.Catalogue;

/// <summary>All that can be wrong with catalogue metadata and with dates of documents, with stable codes.</summary>
internal static class MetadataProblems
{
    private const string Guideline = "政府信息公开目录系统实施指引（试行）";
    private const string Elements = "条例第十二条";

    internal static Problem Missing(string field, string name, string code) => new(
        $"metadata.no-{code}", Error, $"没有填写{name}。", $"请填写{name}。",
        field is "Title" or "Summary" or "FormedOn" ? Elements : Guideline)
    { Field = field };

    internal static Problem TooLong(string field, string name, string code, int length, int most) => new(
        $"metadata.long-{code}", Error, $"{name}有 {length} 个字，超过上限 {most} 个字。", $"请删减 {length - most} 个字。", Guideline)
    { Field = field };

    internal static Problem NotInList(string field, string name, string value, IReadOnlyList<string> allowed) => new(
        "metadata.unknown-class", Error, $"{name}“{value}”不在分类表中。", $"请选择：{string.Join("、", allowed)}。", Guideline)
    { Field = field };

    internal static Problem FormedInFuture(DateOnly formed, DateOnly today) => new(
        "metadata.formed-in-future", Error, $"生成日期 {formed:O} 晚于今天 {today:O}。", "请填写信息形成的实际日期。", Elements)
    { Field = "FormedOn" };

    internal static Problem TermOver(DateOnly until, DateOnly today) => new(
        "metadata.term-over", Error, $"公开期限 {until:O} 早于今天 {today:O}。", "请改为今天以后的日期，或者选择长期公开。", "")
    { Field = "OpenUntil" };

    internal static Problem GroundOfOpen(string ground) => new(
        "metadata.ground-of-open", Error, $"公开方式是主动公开，却填写了不予公开的依据 {ground}。", "请清除依据，或者改变公开方式。", "条例第十三条")
    { Field = "Ground" };

    internal static Problem NoReason(Openness openness) => new(
        "metadata.no-openness-reason", Error, $"公开方式是{(openness == Openness.NotOpen ? "不予公开" : "依申请公开")}，没有写明理由。",
        "以公开为常态、不公开为例外：请写明不主动公开的理由。", "条例第五条")
    { Field = "OpennessReason" };

    internal static Problem NoGround(string? given) => new(
        "metadata.no-ground", Error,
        string.IsNullOrWhiteSpace(given) ? "没有选择不予公开的依据。" : $"不予公开的依据“{given}”不存在。",
        $"请选择：{string.Join("；", Grounds.All.Select(ground => $"{ground.Code} {ground.Name}"))}。", "条例第十四条至第十六条")
    { Field = "Ground" };

    internal static Problem NoGroundKind(Ground ground) => new(
        "metadata.no-ground-kind", Error, $"依据“{ground.Name}”没有写明是哪一种。", $"请选择：{string.Join("、", ground.Kinds)}。", ground.Law)
    { Field = "GroundKind" };

    internal static Problem OrderUnchecked(Ground ground) => new(
        "metadata.order-unchecked", Warning, $"“{ground.Name}”是可以不予公开，没有记录是否有法律、法规、规章规定应当公开。",
        "请核对；有规定应当公开的，从其规定。", "条例第十六条")
    { Field = "NoOrderToOpen" };

    internal static Problem ReviewInPast(DateOnly next, DateOnly today) => new(
        "metadata.review-in-past", Error, $"下次评估日期 {next:O} 不晚于今天 {today:O}。", "请填写今天以后的日期，或者留空按默认期限计算。", "条例第十八条")
    { Field = "NextReviewOn" };

    internal static Problem ExpiresFirst(DateOnly from, DateOnly until) => new(
        "metadata.expires-first", Error, $"有效期截止 {until:O} 早于施行日期 {from:O}。", "请核对两个日期。", "")
    { Field = "ExpiresOn" };

    internal static Problem NoInterpretation() => new(
        "metadata.no-interpretation", Warning, "政策文件没有解读。", "解读应与文件同步公开，最迟在文件公开后 3 个工作日内；不需要解读的，请写明理由。", "国办发〔2016〕80号")
    { Field = "HasInterpretation" };

    internal static Problem InForceTooEarly(DateOnly effective, DateOnly published, DateOnly earliest) => new(
        "rules.in-force-too-early", Error, $"规章于 {published:O} 公布，施行日期 {effective:O} 早于 {earliest:O}。",
        $"规章应当自公布之日起 30 日后施行，请改为 {earliest:O} 或者以后；属于可以自公布之日起施行的情形的，请写明理由。", "规章制定程序条例第三十二条")
    { Field = "EffectiveOn" };
}
