using Gongkai.Rules.Calendar;
using static Gongkai.Rules.Clock.PeriodUnit;

namespace Gongkai.Rules.Clock;

/// <summary>The table of statutory periods beside that of an application: publication, remedies, courts, annual
/// reports.</summary>
/// <remarks>Example: <c>StatutoryClocks.Find("litigation.direct")!.LengthText()</c> is “6 个月”.</remarks>
public static class StatutoryClocks
{
    /// <summary>Active disclosure: 20 working days from forming or changing the information (条例 art. 26). A change restarts
    /// it.</summary>
    public static StatutoryClock ActiveDisclosure { get; } = new(
        "disclosure.active", "主动公开", 20, WorkingDay, "政府信息形成或者变更之日", "条例第二十六条");

    /// <summary>Licences and penalties on the web (双公示): 7 working days from the decision.</summary>
    public static StatutoryClock DoublePublicity { get; } = new(
        "disclosure.double-publicity", "行政许可、行政处罚“双公示”", 7, WorkingDay, "作出决定之日", "发改办财金〔2018〕424号");

    /// <summary>Withdrawal of a published penalty decision that was changed, revoked, held unlawful or void: 3 working
    /// days.</summary>
    public static StatutoryClock PenaltyWithdrawal { get; } = new(
        "disclosure.penalty-withdrawal", "撤回已公开的行政处罚决定", 3, WorkingDay, "决定被变更、撤销、确认违法或者确认无效之日",
        "行政处罚法第四十八条、第八十五条");

    /// <summary>Interpretation of a policy document: with the document, at the latest 3 working days after it.</summary>
    public static StatutoryClock Interpretation { get; } = new(
        "disclosure.interpretation", "政策解读", 3, WorkingDay, "文件公开之日", "国办发〔2016〕80号")
    { Basis = ClockBasis.Practice };

    /// <summary>An application by internet waits for its confirmation: alarm after 1 working day.</summary>
    public static StatutoryClock OnlineConfirmation { get; } = new(
        "application.online-confirmation", "网上申请确认提醒", 1, WorkingDay, "申请到达之日", "条例第三十一条第三项")
    { Basis = ClockBasis.Convention };

    /// <summary>Applying for reconsideration: 60 days from knowing the act.</summary>
    public static StatutoryClock Reconsideration { get; } = new(
        "reconsideration.application", "申请行政复议", 60, Day, "知道或者应当知道该行政行为之日", "行政复议法第二十条第一款");

    /// <summary>Cap where the remedy was not told: 1 year from knowing the content of the act.</summary>
    public static StatutoryClock ReconsiderationUntold { get; } = new(
        "reconsideration.application-untold", "申请行政复议（未告知救济权利）", 1, Year, "知道或者应当知道行政行为内容之日",
        "行政复议法第二十条第三款")
    { Caps = "reconsideration.application" };

    /// <summary>Absolute cap: 5 years from the act.</summary>
    public static StatutoryClock ReconsiderationAbsolute { get; } = new(
        "reconsideration.application-absolute", "申请行政复议（最长期限）", 5, Year, "作出行政行为之日", "行政复议法第二十一条")
    { Caps = "reconsideration.application" };

    /// <summary>Suit after reconsideration: 15 days from the decision, or from the end of the reconsideration period.</summary>
    public static StatutoryClock LitigationAfterReconsideration { get; } = new(
        "litigation.after-reconsideration", "复议后起诉", 15, Day, "收到复议决定书之日或者复议期满之日", "行政诉讼法第四十五条");

    /// <summary>Direct suit: 6 months from knowing the act.</summary>
    public static StatutoryClock Litigation { get; } = new(
        "litigation.direct", "直接起诉", 6, Month, "知道或者应当知道作出行政行为之日", "行政诉讼法第四十六条第一款");

    /// <summary>Suit because no reply came: 6 months after the reply period ended.</summary>
    public static StatutoryClock LitigationForSilence { get; } = new(
        "litigation.no-reply", "对逾期不答复起诉", 6, Month, "答复期限届满之日", "法释〔2018〕1号第六十六条");

    /// <summary>Every row, in the order of work: publication, application, reconsideration, litigation, courts, annual
    /// reports.</summary>
    public static IReadOnlyList<StatutoryClock> All { get; } =
    [
        ActiveDisclosure, DoublePublicity, PenaltyWithdrawal, Interpretation,
        new("rules.in-force", "规章施行", 30, Day, "公布之日", "规章制定程序条例第三十二条") { Bound = ClockBound.AtLeast },
        new("rules.filing", "规章备案", 30, Day, "公布之日", "法规规章备案审查条例"),
        new("normative-documents.filing", "行政规范性文件备案", 15, Day, "公布或者印发之日", "地方规定") { Basis = ClockBasis.Practice },
        new("rules.consultation", "涉及市场主体的制度文件公开征求意见", 30, Day, "公开征求意见之日", "优化营商环境条例第六十二条")
        { Bound = ClockBound.AtLeast },
        OnlineConfirmation,
        Reconsideration, ReconsiderationUntold, ReconsiderationAbsolute,
        new("reconsideration.acceptance", "复议受理审查", 5, WorkingDay, "复议机关收到申请之日", "行政复议法第三十条、第八十八条"),
        new("reconsideration.correction-notice", "复议补正通知", 5, WorkingDay, "复议机关收到申请之日", "行政复议法第三十一条、第八十八条"),
        new("reconsideration.correction", "复议补正", 10, WorkingDay, "申请人收到补正通知之日", "行政复议法第三十一条、第八十八条"),
        new("reconsideration.simple-copy", "复议简易程序发送申请书副本", 3, WorkingDay, "受理之日", "行政复议法第五十四条、第八十八条"),
        new("reconsideration.simple-answer", "复议简易程序书面答复", 5, WorkingDay, "收到申请书副本之日", "行政复议法第五十四条、第八十八条"),
        new("reconsideration.simple-decision", "复议简易程序决定", 30, Day, "受理之日", "行政复议法第六十二条第二款"),
        new("reconsideration.decision", "复议普通程序决定", 60, Day, "受理之日", "行政复议法第六十二条第一款"),
        new("reconsideration.decision-extended", "复议普通程序决定（延长）", 90, Day, "受理之日", "行政复议法第六十二条第一款")
        { Basis = ClockBasis.Practice },
        new("reconsideration.opinion", "复议意见书整改报告", 60, Day, "收到行政复议意见书之日", "行政复议法第七十六条"),
        LitigationAfterReconsideration, Litigation,
        new("litigation.direct-untold", "直接起诉（未告知起诉期限）", 1, Year, "知道或者应当知道行政行为内容之日", "法释〔2018〕1号第六十四条")
        { Caps = "litigation.direct" },
        new("litigation.direct-absolute", "直接起诉（最长期限）", 5, Year, "作出行政行为之日", "行政诉讼法第四十六条第二款")
        { Caps = "litigation.direct" },
        LitigationForSilence,
        new("court.defence", "行政诉讼答辩", 15, Day, "收到起诉状副本之日", "行政诉讼法第六十七条"),
        new("court.simple", "行政诉讼简易程序审结", 45, Day, "立案之日", "行政诉讼法第八十三条"),
        new("report.agency", "部门年度报告", 131, DateOfNextYear, "报告年度", "条例第四十九条"),
        new("report.government", "政府年度报告", 331, DateOfNextYear, "报告年度", "条例第四十九条"),
    ];

    /// <summary>The row of a code.</summary>
    /// <param name="code">As in <see cref="StatutoryClock.Code"/>.</param>
    /// <returns>Null for an unknown code.</returns>
    public static StatutoryClock? Find(string code) => All.FirstOrDefault(clock => clock.Code == code);

    /// <summary>The last day for publishing an item: the clock of art. 26 runs from its latest change, else from its
    /// forming.</summary>
    /// <param name="formedOn">The day the information was made or obtained.</param>
    /// <param name="changedOn">The day of its latest change; null when it was never changed.</param>
    /// <param name="calendar">Working days.</param>
    /// <returns>The inclusive end. Example: formed 2024-09-09, changed 2024-09-14 → 2024-10-18.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Changed before it was formed, or before the calendar's first
    /// day.</exception>
    public static DateOnly PublishBy(DateOnly formedOn, DateOnly? changedOn, WorkCalendar calendar)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(changedOn ?? formedOn, formedOn, nameof(changedOn));
        return ActiveDisclosure.LastDay(changedOn ?? formedOn, calendar);
    }
}
