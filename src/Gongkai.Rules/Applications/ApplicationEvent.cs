using Gongkai.Rules.Calendar;
using Gongkai.Rules.Outcomes;

namespace Gongkai.Rules.Applications;

/// <summary>One dated fact in the life of an application (申请). Facts are added, never changed; everything else is computed
/// from them.</summary>
/// <remarks>Example: <c>new Confirmed(new DateOnly(2024, 9, 14))</c> starts the reply period of an online application.</remarks>
/// <param name="On">The Beijing day it happened.</param>
public abstract record ApplicationEvent(DateOnly On);

/// <summary>The applicant handed it in or sent it (提交).</summary>
/// <param name="On">The day, in Beijing.</param>
/// <param name="Channel">The channel; null when the arrival names it.</param>
public sealed record Submitted(DateOnly On, Channel? Channel) : ApplicationEvent(On);

/// <summary>It reached the organ (签收、到达).</summary>
/// <param name="On">The day the organ signed or found it.</param>
/// <param name="Channel">The channel; null when the submission names it.</param>
public sealed record Arrived(DateOnly On, Channel? Channel) : ApplicationEvent(On);

/// <summary>Organ and applicant confirmed the application with each other (双方确认).</summary>
/// <param name="On">The day.</param>
public sealed record Confirmed(DateOnly On) : ApplicationEvent(On);

/// <summary>The organ asked, once, for a correction (补正, 条例第三十条).</summary>
/// <param name="On">The day of the notice: the clock stops.</param>
/// <param name="ReceivedOn">The day the applicant got it; null while unknown.</param>
/// <param name="Allowed">The time given, 15 working days by default (a convention).</param>
public sealed record CorrectionRequested(DateOnly On, DateOnly? ReceivedOn, WorkingDays Allowed) : ApplicationEvent(On);

/// <summary>The correction came in: the reply period begins anew.</summary>
/// <param name="On">The day.</param>
/// <param name="Justified">A late correction counts only with a good reason (正当理由).</param>
public sealed record CorrectionReceived(DateOnly On, bool Justified) : ApplicationEvent(On);

/// <summary>A third party was asked (征求第三方意见, 条例第三十二条).</summary>
/// <param name="Party">Who.</param>
/// <param name="On">The day the letter was sent.</param>
/// <param name="ReceivedOn">The day the party got it; null while unknown, then the day of sending is used, which never
/// lengthens the period.</param>
public sealed record ThirdPartyConsulted(string Party, DateOnly On, DateOnly? ReceivedOn) : ApplicationEvent(On);

/// <summary>The third party answered.</summary>
/// <param name="Party">Who.</param>
/// <param name="On">The day the answer arrived.</param>
/// <param name="Answer">What it says.</param>
public sealed record ThirdPartyAnswered(string Party, DateOnly On, Opinion Answer) : ApplicationEvent(On);

/// <summary>A co-making organ was asked (征求其他机关意见, 条例第三十四条).</summary>
/// <param name="Agency">Which.</param>
/// <param name="On">The day the letter was sent.</param>
/// <param name="ReceivedOn">The day it arrived there; null while unknown.</param>
public sealed record AgencyConsulted(string Agency, DateOnly On, DateOnly? ReceivedOn) : ApplicationEvent(On);

/// <summary>The co-making organ answered.</summary>
/// <param name="Agency">Which.</param>
/// <param name="On">The day the answer arrived.</param>
/// <param name="Answer">Consent or refusal.</param>
public sealed record AgencyAnswered(string Agency, DateOnly On, Opinion Answer) : ApplicationEvent(On);

/// <summary>The reply period was extended (延长答复期限, 条例第三十三条).</summary>
/// <param name="On">The day of approval.</param>
/// <param name="ByHead">Approved by the head of the 政府信息公开工作机构.</param>
/// <param name="NotifiedOn">The day the applicant was told; null when not told.</param>
/// <param name="Days">By how much.</param>
public sealed record Extended(DateOnly On, bool ByHead, DateOnly? NotifiedOn, WorkingDays Days) : ApplicationEvent(On);

/// <summary>The applicant was asked for reasons (说明理由, 条例第三十五条); the clock runs on.</summary>
/// <param name="On">The day.</param>
public sealed record ReasonsRequested(DateOnly On) : ApplicationEvent(On);

/// <summary>The reasons came in.</summary>
/// <param name="On">The day.</param>
public sealed record ReasonsReceived(DateOnly On) : ApplicationEvent(On);

/// <summary>A reasonable delayed period was set after reasons (延迟答复, 条例第三十五条).</summary>
/// <param name="On">The day the applicant was told.</param>
/// <param name="Until">The new last day.</param>
public sealed record Delayed(DateOnly On, DateOnly Until) : ApplicationEvent(On);

/// <summary>A fee was demanded (信息处理费, 国办函〔2020〕109号).</summary>
/// <param name="On">The day of the notice: the clock stops.</param>
/// <param name="ReceivedOn">The day the applicant got it; null while unknown.</param>
public sealed record FeeNotified(DateOnly On, DateOnly? ReceivedOn) : ApplicationEvent(On);

/// <summary>The fee was paid: the reply period begins anew.</summary>
/// <param name="On">The day.</param>
/// <param name="Justified">A late payment counts only with a good reason.</param>
public sealed record FeePaid(DateOnly On, bool Justified) : ApplicationEvent(On);

/// <summary>The reply was served (答复送达).</summary>
/// <param name="On">The day that counts for its way of service.</param>
/// <param name="Outcome">How the application ended.</param>
/// <param name="DocumentDate">The date on the document (成文日期); null: the day of service.</param>
/// <param name="Way">How it was served.</param>
/// <param name="Grounds">For P3: the grounds N1–N7 of what is withheld.</param>
/// <param name="ServedOnline">Served through the internet: the online channel for reconsideration must be named
/// (行政复议法第二十二条).</param>
public sealed record Replied(
    DateOnly On, OutcomeCode Outcome, DateOnly? DocumentDate, ServiceWay Way,
    IReadOnlyList<OutcomeCode> Grounds, bool ServedOnline)
    : ApplicationEvent(On);

/// <summary>The applicant withdrew (撤回申请): closes as O3.</summary>
/// <param name="On">The day.</param>
public sealed record Withdrawn(DateOnly On) : ApplicationEvent(On);
