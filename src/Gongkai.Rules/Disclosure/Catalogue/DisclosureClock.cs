using Gongkai.Rules.Calendar;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Disclosure.Catalogue;

/// <summary>By when something must be public, with the working out.</summary>
/// <remarks>Example: formed 2024-09-09, 20 working days → 2024-10-12.</remarks>
/// <param name="StartOn">Day zero.</param>
/// <param name="DueOn">The last day, included.</param>
/// <param name="Provisional">Whether next year's holiday notice may still move it (暂定).</param>
/// <param name="Steps">The working out, step by step.</param>
public sealed record DisclosureDue(DateOnly StartOn, DateOnly DueOn, bool Provisional, IReadOnlyList<ClockStep> Steps)
{
    /// <summary>Whether it is late: not public by the end of the last day.</summary>
    /// <param name="publishedOn">The day it became public; null when it is not.</param>
    /// <param name="today">The end of this day is meant.</param>
    /// <returns>True from the day after. Example: due 2024-10-12, not public on 2024-10-13 → true.</returns>
    public bool Late(DateOnly? publishedOn, DateOnly today) => (publishedOn ?? today) > DueOn;
}

/// <summary>The clocks of proactive publication.</summary>
/// <remarks>Source: 条例 art. 26 and the periods that prevail over it. Example:
/// <c>DisclosureClock.Find("disclosure.active")</c>.</remarks>
public static class DisclosureClock
{
    /// <summary>The general period first, then those of other provisions that prevail (条例 art. 26, second sentence).</summary>
    public static IReadOnlyList<StatutoryClock> Periods { get; } =
    [
        StatutoryClocks.ActiveDisclosure, StatutoryClocks.DoublePublicity, StatutoryClocks.PenaltyWithdrawal,
        StatutoryClocks.Interpretation,
    ];

    /// <summary>The period of a code.</summary>
    /// <param name="code">As in <see cref="StatutoryClock.Code"/>.</param>
    /// <returns>Null for a code that is no period of publication.</returns>
    public static StatutoryClock? Find(string code) => Periods.FirstOrDefault(period => period.Code == code);

    /// <summary>By when it must be public.</summary>
    /// <param name="period">A row of <see cref="Periods"/>, or one with another length by <c>with</c>.</param>
    /// <param name="formedOn">The day it was formed; of decisions, the day of the decision.</param>
    /// <param name="changedOn">The day of its latest change, which restarts the clock; null when never changed.</param>
    /// <param name="calendar">Working days.</param>
    /// <returns>The due day and why. Example: formed 2024-09-09, changed 2024-09-14 → 2024-10-18.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Changed before it was formed, or before the calendar's first
    /// day.</exception>
    public static DisclosureDue Due(StatutoryClock period, DateOnly formedOn, DateOnly? changedOn, WorkCalendar calendar)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(changedOn ?? formedOn, formedOn, nameof(changedOn));
        var start = changedOn ?? formedOn;
        var due = period.LastDay(start, calendar);
        List<ClockStep> steps = [new(formedOn, $"{period.Starts}：{formedOn:O}，当日不计算在内。", period.Source)];
        if (changedOn is { } changed)
        {
            steps.Add(new ClockStep(changed, $"内容于 {changed:O} 变更，期限自变更之日重新计算。", period.Source));
        }

        var open = calendar.IsProvisional(due);
        steps.Add(new ClockStep(
            due, $"{period.Name}期限 {period.LengthText()}，最后一日为 {due:O}（含当日）{(open ? "，暂定，以放假通知为准" : "")}。", period.Source));
        return new DisclosureDue(start, due, open, steps);
    }

    /// <summary>By when the interpretation must follow its document: with it, at the latest 3 working days after.</summary>
    /// <param name="documentPublishedOn">The day the document became public.</param>
    /// <param name="calendar">Working days.</param>
    /// <returns>The due day. Example: document of 2024-09-30 → 2024-10-10.</returns>
    public static DisclosureDue Interpretation(DateOnly documentPublishedOn, WorkCalendar calendar) =>
        Due(StatutoryClocks.Interpretation, documentPublishedOn, null, calendar);

    /// <summary>Whether 规章 may be in force from a day: not before the 30 days after publication are over.</summary>
    /// <param name="publishedOn">公布之日, not counted.</param>
    /// <param name="effectiveOn">施行日期.</param>
    /// <param name="exception">Why it may be in force at once (state security, exchange rates, monetary policy, or because it
    /// could not be carried out otherwise); null for none.</param>
    /// <returns>The problem, or null. Example: published 2024-09-01 → 2024-10-02 is the earliest. Plain days: no roll-over, since
    /// nobody has to act on the last one.</returns>
    public static Problem? InForceTooEarly(DateOnly publishedOn, DateOnly effectiveOn, string? exception)
    {
        var earliest = publishedOn.AddDays(RulesInForce.Length + 1);
        var allowed = string.IsNullOrWhiteSpace(exception) ? earliest : publishedOn;
        return effectiveOn >= allowed ? null : MetadataProblems.InForceTooEarly(effectiveOn, publishedOn, allowed);
    }

    private static StatutoryClock RulesInForce => StatutoryClocks.Find("rules.in-force")!;
}
