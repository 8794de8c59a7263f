using Gongkai.Rules.Applications;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Casework;

/// <summary>The days on which an application was handed in, arrived and was confirmed (条例第三十一条), as somebody enters them.</summary>
/// <remarks>Example: a letter by registered post sent 2026-09-11 and signed for on 2026-09-14 is received on the 14th.</remarks>
/// <param name="Channel">How it came in.</param>
/// <param name="SubmittedOn">The day it was handed in or sent; for post the day of the postmark, or of arrival where none can be read.</param>
/// <param name="ArrivedOn">The day the organ signed for it or found it; null where submission and arrival are one.</param>
/// <param name="ConfirmedOn">The day both sides confirmed it; null where none is needed, or none was made yet.</param>
public sealed record ReceiptDays(Channel Channel, DateOnly SubmittedOn, DateOnly? ArrivedOn, DateOnly? ConfirmedOn)
{
    /// <summary>Whether the receipt day of this channel is the day of confirmation.</summary>
    /// <param name="channel">The channel.</param>
    /// <returns>True for ordinary post and every internet channel.</returns>
    public static bool NeedsConfirmation(Channel channel) =>
        channel is Channel.OrdinaryPost or Channel.Online or Channel.Email or Channel.Fax;

    /// <summary>Whether the day of arrival matters: only post takes days.</summary>
    /// <param name="channel">The channel.</param>
    /// <returns>True for both kinds of post.</returns>
    public static bool NeedsArrival(Channel channel) => channel is Channel.RegisteredPost or Channel.OrdinaryPost;

    /// <summary>The facts to record, or every reason why the days cannot be so.</summary>
    /// <param name="today">Nothing is recorded before it happened.</param>
    /// <returns>Submission, then arrival and confirmation where they are known.</returns>
    public Checked<IReadOnlyList<ApplicationEvent>> Events(DateOnly today)
    {
        List<Problem> problems = [];
        var last = SubmittedOn;
        Look(problems, "SubmittedOn", "提交", SubmittedOn, Regime.FirstReceipt, today);
        if (NeedsArrival(Channel) && ArrivedOn is null)
        {
            problems.Add(new Problem(
                "receipt.no-arrival", Severity.Error, "邮寄的申请没有填写收到邮件的日期。", "请填写本机关签收或者收到邮件的日期。", "条例第三十一条第二项")
            { Field = nameof(ArrivedOn) });
        }

        if (ArrivedOn is { } arrived)
        {
            Look(problems, nameof(ArrivedOn), "收到", arrived, last, today);
            last = arrived;
        }

        if (ConfirmedOn is { } confirmed)
        {
            Look(problems, nameof(ConfirmedOn), "确认", confirmed, last, today);
        }

        return problems.Count > 0 ? new(problems) : new(Facts());
    }

    private List<ApplicationEvent> Facts()
    {
        List<ApplicationEvent> facts = [new Submitted(SubmittedOn, Channel)];
        if (ArrivedOn is { } arrived)
        {
            facts.Add(new Arrived(arrived, Channel));
        }

        if (ConfirmedOn is { } confirmed && NeedsConfirmation(Channel))
        {
            facts.Add(new Confirmed(confirmed));
        }

        return facts;
    }

    private static void Look(List<Problem> problems, string field, string act, DateOnly day, DateOnly earliest, DateOnly today)
    {
        if (day > today)
        {
            problems.Add(new Problem(
                "receipt.in-the-future", Severity.Error, $"{act}日期 {day:O} 晚于今天 {today:O}。", "请核对日期。", "条例第三十一条")
            { Field = field });
        }
        else if (day < earliest)
        {
            problems.Add(new Problem(
                "receipt.too-early", Severity.Error, $"{act}日期 {day:O} 早于 {earliest:O}。",
                earliest == Regime.FirstReceipt ? "2008 年 5 月 1 日前没有政府信息公开申请，请核对日期。" : "请核对提交、收到和确认的先后。", "条例第三十一条")
            { Field = field });
        }
    }
}
