using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Outcomes;

namespace Gongkai.Rules.Reports.Writing;

/// <summary>How many applications were answered in a year, and how many of them late.</summary>
/// <remarks>Source: 条例 art. 33. Example: 40 answered, 1 of them after its last day.</remarks>
/// <param name="Replied">Answered by a decision in the year; what was withdrawn or lapsed is no answer.</param>
/// <param name="Late">Of these, after the last day.</param>
public readonly record struct Timeliness(int Replied, int Late)
{
    /// <summary>Counts.</summary>
    /// <param name="applications">Of one organ, in any order. One that the clock cannot read is not counted.</param>
    /// <param name="year">The year of the answer.</param>
    /// <param name="asOf">The end of this day is meant; null and any later day: 31 December of the year.</param>
    /// <param name="calendar">The working days.</param>
    /// <returns>The two numbers. Example: no applications give 0 and 0.</returns>
    public static Timeliness Of(IEnumerable<ApplicationRecord> applications, int year, DateOnly? asOf, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(applications);
        var last = new DateOnly(year, 12, 31);
        var (replied, late) = (0, 0);
        foreach (var application in applications.Where(one => one.Events.Any(fact => fact is Replied)))
        {
            if (ReplyClock.Read(application, asOf < last ? asOf.Value : last, calendar).Ok(out var clock)
                && clock is { Stage: Stage.Closed, Outcome: not null and not OutcomeCode.O1 and not OutcomeCode.O2, ClosedOn: { } closed }
                && closed.Year == year)
            {
                replied++;
                late += clock.InTime == false ? 1 : 0;
            }
        }

        return new Timeliness(replied, late);
    }
}
