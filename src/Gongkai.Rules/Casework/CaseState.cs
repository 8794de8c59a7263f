using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Casework;

/// <summary>An application on one day: its facts and what the clock makes of them. Every act is decided on this value.</summary>
/// <remarks>Example: <c>CaseState.Read(record, today, calendar).Ok(out var state)</c>, then <c>state.Confirm(today)</c>.</remarks>
/// <param name="Record">The facts.</param>
/// <param name="Clock">The clock at the end of <paramref name="Today"/>.</param>
/// <param name="Today">The Beijing day.</param>
/// <param name="Calendar">The working days.</param>
public sealed record CaseState(ApplicationRecord Record, ClockResult Clock, DateOnly Today, WorkCalendar Calendar)
{
    /// <summary>Reads the clock and keeps it with the facts.</summary>
    /// <param name="record">The facts.</param>
    /// <param name="today">The day.</param>
    /// <param name="calendar">The working days.</param>
    /// <returns>The state, or why no clock can be run.</returns>
    public static Checked<CaseState> Read(ApplicationRecord record, DateOnly today, WorkCalendar calendar)
    {
        var read = ReplyClock.Read(record, today, calendar);
        return read.Ok(out var clock) ? new CaseState(record, clock, today, calendar) : new Checked<CaseState>(read.Problems);
    }

    /// <summary>Whether there is a fact of a kind.</summary>
    /// <typeparam name="T">The kind.</typeparam>
    /// <returns>True when there is one dated on or before <see cref="Today"/>.</returns>
    public bool Has<T>()
        where T : ApplicationEvent => Record.Events.OfType<T>().Any(fact => fact.On <= Today);

    /// <summary>Whether it closed by itself, because a correction or a payment did not come: only a good reason opens it again.</summary>
    public bool Lapsed => Clock.Stage == Stage.Closed && Clock.ClosesAs is { } lapse && Clock.Outcome == lapse;

    /// <summary>The consultations that nobody has answered and whose period is not over.</summary>
    public IEnumerable<ConsultationState> Awaited =>
        Clock.Consultations.Where(asked => asked.AnsweredOn is null && (asked.DueOn is null || asked.DueOn >= Today));

    /// <summary>Third parties that refused with reasonable grounds.</summary>
    public IEnumerable<string> Refusals => Record.Events.OfType<ThirdPartyAnswered>()
        .Where(answer => answer.Answer == Opinion.RefuseWithGrounds).Select(answer => answer.Party);
}

/// <summary>An act that may be done: the fact to record, and what the clock shows with it.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="After">The clock afterwards, on the same day.</param>
/// <param name="Defects">What is wrong with the act although it has effect (程序瑕疵): to be kept in the file.</param>
public sealed record CaseAct(ApplicationEvent Fact, ClockResult After, IReadOnlyList<Problem> Defects);
