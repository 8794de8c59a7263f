using Gongkai.Rules.Problems;
using static Gongkai.Rules.Problems.Severity;

namespace Gongkai.Rules.Disclosure.Review;

/// <summary>All ways in which an act of review or publication is refused, and all alarms, with stable codes.</summary>
internal static class ReviewProblems
{
    private const string Review = "条例第十七条";
    private const string Secrecy = "条例第十七条；保守国家秘密法第三十五条";

    internal static Problem NotStarted() => new(
        "review.not-started", Error, "这条信息还没有内容。", "请先保存草稿。", "");

    internal static Problem AlreadyStarted() => new(
        "review.already-started", Error, "这条信息已经有内容和记录。", "请在原有内容上修改；迁移导入只能用于新建的信息。", "");

    internal static Problem WrongStage(string act, ReviewStage stage) => new(
        "review.wrong-stage", Error, $"这条信息现在是“{ReviewNames.Of(stage)}”，不能{act}。", "请刷新页面，按现在的状态办理。", "");

    internal static Problem ContentChanged() => new(
        "review.content-changed", Error, "您看到的内容与现在的内容不同，内容已被修改。", "请刷新页面，看过现在的内容再办理。", Review)
    { Field = "ContentHash" };

    internal static Problem TimeBackwards(DateTimeOffset at, DateTimeOffset last) => new(
        "event.time-backwards", Error, $"记录时间 {Moment.Write(at)} 早于上一条记录的时间 {Moment.Write(last)}。", "请校准服务器时钟后重试。", "");

    internal static Problem InFuture(DateTimeOffset now) => new(
        "event.in-future", Error, $"记录时间晚于现在（{Moment.Write(now)}）。", "请校准服务器时钟。", "");

    internal static Problem DateForged(DateTimeOffset asked, DateTimeOffset now) => new(
        "publish.date-forged", Error, $"发布时间不能写成 {Moment.Write(asked)}，只能是实际发布的时间（现在是 {Moment.Write(now)}）。",
        "请去掉填写的发布时间；历史信息请用迁移导入，原发布日期与导入日期并列显示。", "国办秘函〔2019〕19号")
    { Field = "PublishedAt" };

    internal static Problem NothingChanged() => new(
        "edit.nothing-changed", Info, "内容没有变化。", "不需要保存。", "");

    internal static Problem EditPublished() => new(
        "edit.published", Error, "已发布的内容不能直接修改。", "请先发起修订，修订稿审核通过后替换现在的内容。", Review);

    internal static Problem EditWithdrawn() => new(
        "edit.withdrawn", Error, "已撤下的内容不能直接修改。", "请先发起修订，重新审核后再发布。", Review);

    internal static Problem AmendmentUnchanged() => new(
        "amendment.nothing-changed", Error, "修订稿与已发布的内容相同。", "请修改后再送审，或者放弃修订。", "");

    internal static Problem GuardNotRun() => new(
        "guard.not-run", Error, "现在的内容没有经过发布前检查。", "请先运行检查；内容每次修改后都要重新检查。", Review);

    internal static Problem OpenFindings(int count) => new(
        "guard.open-findings", Error, $"发布前检查还有 {count} 处未处理。", "请逐处修改，或者写明理由后接受。", Review);

    internal static Problem UnknownFinding(string finding) => new(
        "guard.unknown-finding", Error, $"检查结果“{finding}”不在现在内容的未处理结果中。", "请刷新检查结果。", "");

    internal static Problem WrongRole(string act, string needed) => new(
        "review.wrong-role", Error, $"您没有{act}的权限。", $"需要的角色：{needed}；请联系安全管理员授权。", Review);

    internal static Problem SelfApproval(string act) => new(
        "review.self-approval", Error, $"您起草或者修改过这份内容，不能对它进行{act}。", $"请由没有参与起草、修改的人{act}。", Review);

    internal static Problem SamePersonTwice(string step, int minimum) => new(
        "review.same-person-twice", Error, $"您已经审核过这份内容，再通过“{step}”就不足 {minimum} 名不同的审核人。",
        $"请由另一名审核人办理“{step}”。", Review);

    internal static Problem OutOfOrder(string asked, string next) => new(
        "review.out-of-order", Error, $"现在应办理“{next}”，不能办理“{asked}”。", $"请先完成“{next}”；各步骤须按顺序进行。", Review)
    { Field = "Step" };

    internal static Problem ReturnWithoutNote() => new(
        "review.return-without-note", Error, "退回没有写明意见，也没有标注。", "请写明需要修改什么，或者在正文上标注。", Review)
    { Field = "Note" };

    internal static Problem SecrecyMissing(string before) => new(
        "review.secrecy-missing", Error, "现在的内容没有完成保密审查。", $"请在{before}之前由保密审查员审查并记录依据和结论。", Secrecy);

    internal static Problem SecrecyNotOpen() => new(
        "review.secrecy-not-open", Error, "保密审查的结论是不得公开。", "不得发布；内容修改后可以重新审查。", Secrecy);

    internal static Problem SecrecyUndecided(string body) => new(
        "review.secrecy-undecided", Error, $"保密审查不能确定能否公开，已报请“{body}”确定，尚无结果。", "请在收到答复后记录结果，再继续办理。", Secrecy);

    internal static Problem NoReferral() => new(
        "secrecy.no-referral", Error, "结论是不能确定，但没有写明报请哪个部门确定。", "请填写有关主管部门或者保密行政管理部门的名称。", Secrecy)
    { Field = "ReferredTo" };

    internal static Problem NoBasis() => new(
        "secrecy.no-basis", Error, "保密审查没有写明依据。", "请写明所依据的规定或者理由。", Secrecy)
    { Field = "Basis" };

    internal static Problem NothingReferred() => new(
        "secrecy.nothing-referred", Error, "这份内容没有报请确定的记录。", "请先记录保密审查的结论。", Secrecy);

    internal static Problem DeterminationIncomplete() => new(
        "secrecy.determination-incomplete", Error, "报请确定的结果须写明部门、文件和“可以公开”或者“不得公开”。", "请按答复的文件补充完整。", Secrecy)
    { Field = "Document" };

    internal static Problem StepsMissing(string steps) => new(
        "review.steps-missing", Error, $"还没有通过：{steps}。", "全部步骤通过后才能发布；确有紧急情况的，由有权限的人紧急发布。", Review);

    internal static Problem NotProactive() => new(
        "publish.not-proactive", Error, "这条信息的公开方式不是主动公开，不能发布。", "需要发布的，请改为主动公开后重新送审。", "条例第十三条");

    internal static Problem WrongVersion(int asked, int next) => new(
        "publish.wrong-version", Error, $"版本号应为 {next}，实为 {asked}。", "请刷新页面后重试。", "");

    internal static Problem ScheduleInPast(DateTimeOffset asked, DateTimeOffset now) => new(
        "schedule.in-past", Error, $"定时 {Moment.Write(asked)} 不晚于现在（{Moment.Write(now)}）。", "请填写以后的时间，或者立即办理。", "")
    { Field = "PublishAt" };

    internal static Problem NoReason(string act) => new(
        "publish.no-reason", Error, $"{act}没有写明理由。", "请写明理由，理由会留在记录中。", "")
    { Field = "Reason" };

    internal static Problem UrgentNeedless() => new(
        "publish.urgent-needless", Error, "全部步骤已经通过，不需要紧急发布。", "请直接发布。", "");

    internal static Problem NoUrgency() => new(
        "publish.not-urgent", Error, "没有待补办审核的紧急发布。", "请刷新页面。", "");

    internal static Problem ImportTooFew(int persons, int minimum) => new(
        "import.too-few-persons", Error, $"迁移批次由 {persons} 名审核人决定，少于 {minimum} 人（导入人不计在内）。", "请补齐审核人的决定。", Review);

    internal static Problem ImportUnguarded() => new(
        "import.guard-not-run", Error, "迁移批次在决定之前没有完成发布前检查。", "请先检查全部内容，再由审核人决定，然后导入。", Review);

    internal static Problem ImportInFuture(DateOnly original, DateOnly today) => new(
        "import.future-date", Error, $"原发布日期 {original:O} 晚于导入日期 {today:O}。", "请核对原网站上的发布日期。", "")
    { Field = "OriginalPublishedOn" };

    internal static Problem WithoutEffect(ItemEvent fact, Problem why) => new(
        "event.without-effect", Error, $"{Moment.Write(fact.At)} 的“{ItemEventKinds.NameOf(fact.Kind)}”不发生效力：{why.Says}",
        why.Remedy, why.Law);

    internal static Problem PassesVoid(DateTimeOffset at, string steps) => new(
        "review.passes-void", Warning, $"内容在 {Moment.Write(at)} 被修改，此前对原内容的{steps}作废。", "请重新送审，从第一个步骤起审核。", Review);

    internal static Problem UrgentLate(DateOnly due) => new(
        "publish.urgent-late", Error, $"紧急发布的内容应在 {due:O} 前补办审核，已经逾期。", "请立即补办，或者撤下。", Review);

    internal static Problem UrgentReturned(DateTimeOffset at) => new(
        "publish.urgent-returned", Error, $"紧急发布的内容在 {Moment.Write(at)} 被审核人退回，但仍然公开。", "请撤下，或者发起修订。", Review);

    internal static Problem SecretPublic() => new(
        "publish.secrecy-not-open", Error, "保密审查认为不得公开，但内容仍然公开。", "请立即撤下。", Secrecy);

    internal static Problem Referred(string body, DateTimeOffset since) => new(
        "secrecy.referred", Info, $"自 {Moment.Write(since)} 起等待“{body}”确定能否公开。", "收到答复后请记录结果。", Secrecy);

    internal static Problem Held(DateTimeOffset at, string reasons) => new(
        "schedule.held", Warning, $"定时发布到时（{Moment.Write(at)}）没有执行：{reasons}", "请处理后立即发布，或者重新定时。", Review);

    internal static Problem Missed(string act, DateTimeOffset at) => new(
        "schedule.missed", Warning, $"{act}设定在 {Moment.Write(at)}，至今没有执行。", "请检查后台任务，或者立即办理。", "");
}
