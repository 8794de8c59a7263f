using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Clock;

/// <summary>The statutory clock of an application (答复期限): facts in, the day due and its working out.</summary>
/// <remarks>
/// <para>Source: 条例第三十条至第三十五条, law §2. Only facts dated on or before the as-of day are looked at.</para>
/// <para>Example: submitted online 2024-09-13, confirmed 2024-09-14 (a worked Saturday), as of 2024-09-24: due 2024-10-18, 15
/// working days left.</para>
/// </remarks>
public static class ReplyClock
{
    /// <summary>The time given for a correction where the notice names none (a convention, law §2.3).</summary>
    public static WorkingDays DefaultCorrectionPeriod { get; } = new(15);

    // An application has a handful of facts: putting each in its place makes no garbage. A long list is sorted.
    private const int FewFacts = 32;

    /// <summary>Reads the clock.</summary>
    /// <param name="application">The application and its facts, in any order.</param>
    /// <param name="asOf">The end of this Beijing day is meant, that day included.</param>
    /// <param name="calendar">The working days; an as-known-on calendar gives the answer of that time.</param>
    /// <returns>The result, or why none can be given: received before 2008-05-01, no channel, P3 without grounds.</returns>
    public static Checked<ClockResult> Read(ApplicationRecord application, DateOnly asOf, WorkCalendar calendar)
    {
        if (InputProblem(application.Events, out var channel) is { } problem)
        {
            return problem;
        }

        var run = new ClockRun(application, channel, asOf, calendar);
        foreach (var fact in InOrder(application.Events, asOf))
        {
            if (run.Take(fact) is { } refusal)
            {
                return refusal;
            }
        }

        return run.Result();
    }

    /// <summary>What no clock can be run on, whatever the day: it is refused rather than guessed.</summary>
    private static Problem? InputProblem(IReadOnlyList<ApplicationEvent> events, out Channel? channel)
    {
        channel = null;
        var came = false;
        for (var i = 0; i < events.Count; i++)
        {
            channel ??= (events[i] as Submitted)?.Channel ?? (events[i] as Arrived)?.Channel;
            came |= events[i] is Submitted or Arrived or Confirmed;
            var problem = DayProblem(events[i]) ?? events[i] switch
            {
                Replied { Outcome: Outcomes.OutcomeCode.P3, Grounds.Count: 0 } reply => ClockProblems.NoGrounds(reply.On),
                Replied { Grounds.Count: > 0 } reply => WrongGround(reply),
                Extended { Days.Count: 0 } extension => ClockProblems.NothingToExtend(extension.On),
                _ => null,
            };
            if (problem is not null)
            {
                return problem;
            }
        }

        return came && channel is null ? ClockProblems.NoChannel() : null;
    }

    /// <summary>Days a person cannot have meant; the calendar has no answer for them.</summary>
    private static Problem? DayProblem(ApplicationEvent fact)
    {
        var second = fact switch
        {
            CorrectionRequested asked => asked.ReceivedOn,
            ThirdPartyConsulted third => third.ReceivedOn,
            AgencyConsulted agency => agency.ReceivedOn,
            FeeNotified fee => fee.ReceivedOn,
            Extended extension => extension.NotifiedOn,
            Delayed delay => delay.Until,
            _ => null,
        };
        return Impossible(fact.On) ? ClockProblems.ImpossibleDay(fact.On)
            : second is { } day && Impossible(day) ? ClockProblems.ImpossibleDay(day)
            : null;
    }

    private static bool Impossible(DateOnly day) => day.Year is < 2007 or > 2999;

    private static Problem? WrongGround(Replied reply)
    {
        foreach (var ground in reply.Grounds)
        {
            if (!Outcomes.Outcome.Of(ground).Withholds)
            {
                return ClockProblems.NotAGround(reply.On, ground.ToString());
            }
        }

        return null;
    }

    /// <summary>Facts up to the as-of day, by day; those of one day in the order given, but its receipt first: what is done on
    /// the day an application is received is done to a received application.</summary>
    private static List<ApplicationEvent> InOrder(IReadOnlyList<ApplicationEvent> events, DateOnly asOf)
    {
        if (events.Count > FewFacts)
        {
            return [.. events.Where(fact => fact.On <= asOf).OrderBy(fact => fact.On).ThenBy(fact => IsReceipt(fact) ? 0 : 1)];
        }

        var sorted = new List<ApplicationEvent>(events.Count);
        for (var i = 0; i < events.Count; i++)
        {
            var fact = events[i];
            if (fact.On > asOf)
            {
                continue;
            }

            var at = sorted.Count;
            while (at > 0 && Follows(sorted[at - 1], fact))
            {
                at--;
            }

            sorted.Insert(at, fact);
        }

        return sorted;
    }

    private static bool Follows(ApplicationEvent earlier, ApplicationEvent fact) =>
        earlier.On > fact.On || (earlier.On == fact.On && IsReceipt(fact) && !IsReceipt(earlier));

    private static bool IsReceipt(ApplicationEvent fact) => fact is Submitted or Arrived or Confirmed;
}
