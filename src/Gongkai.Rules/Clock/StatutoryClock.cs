using Gongkai.Rules.Calendar;

namespace Gongkai.Rules.Clock;

/// <summary>How sure the length of a clock is.</summary>
public enum ClockBasis
{
    /// <summary>Read in the text of the law.</summary>
    Law,

    /// <summary>Local or usual practice: a default that an administrator may change, never a hard block.</summary>
    Practice,

    /// <summary>Chosen by this product because the law is silent; an administrator may change it.</summary>
    Convention,
}

/// <summary>Which side of the last day the rule speaks of.</summary>
public enum ClockBound
{
    /// <summary>The act must be done by the last day.</summary>
    AtMost,

    /// <summary>The act (entry into force, end of consultation) may not come before the last day is over.</summary>
    AtLeast,
}

/// <summary>One statutory period beside that of an application: what starts it, how long it runs, where it stands in the
/// law.</summary>
/// <remarks>
/// Rows stand in <see cref="StatutoryClocks"/>. Example: <c>StatutoryClocks.ActiveDisclosure.LastDay(formedOn, calendar)</c>
/// with <c>formedOn</c> 2024-09-09 is 2024-10-12.
/// Where a special rule sets another length it prevails (条例 art. 26, second sentence):
/// <c>clock with { Length = 10, Source = "…" }</c>.
/// </remarks>
/// <param name="Code">Stable, lower case, dotted: <c>reconsideration.application</c>.</param>
/// <param name="Name">What an officer calls it.</param>
/// <param name="Length">In <paramref name="Unit"/>; for a fixed date, month × 100 + day (131 is 31 January).</param>
/// <param name="Unit">The unit.</param>
/// <param name="Starts">The event whose day is day zero, in words.</param>
/// <param name="Source">The article.</param>
public sealed record StatutoryClock(string Code, string Name, int Length, PeriodUnit Unit, string Starts, string Source)
{
    /// <summary>How sure the length is; law unless said otherwise.</summary>
    public ClockBasis Basis { get; init; } = ClockBasis.Law;

    /// <summary>Whether the act has to come by the last day (usual) or only after it.</summary>
    public ClockBound Bound { get; init; } = ClockBound.AtMost;

    /// <summary>The code of the clock that this one caps: the shorter of both ends counts. Null for a clock of its own.</summary>
    public string? Caps { get; init; }

    /// <summary>The last day of the period.</summary>
    /// <param name="start">Day zero, not counted; for a fixed date any day of the year before it.</param>
    /// <param name="calendar">Working days and rest days.</param>
    /// <returns>The inclusive end. An end on a rest day has moved on, except for fixed dates.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Before the calendar's first day, or beyond 9999-12-31.</exception>
    public DateOnly LastDay(DateOnly start, WorkCalendar calendar) => Unit switch
    {
        PeriodUnit.WorkingDay => calendar.LastDay(start, new WorkingDays(Length)),
        PeriodUnit.Day => CalendarPeriods.EndOfDays(start, Length, calendar),
        PeriodUnit.Month => CalendarPeriods.EndOfMonths(start, Length, calendar),
        PeriodUnit.Year => CalendarPeriods.EndOfYears(start, Length, calendar),
        _ => new DateOnly(start.Year + 1, Length / 100, Length % 100),
    };

    /// <summary>The length as an officer writes it. Example: “20 个工作日”, “6 个月”, “次年 1 月 31 日前”.</summary>
    /// <returns>The Chinese text.</returns>
    public string LengthText() => Unit switch
    {
        PeriodUnit.WorkingDay => new WorkingDays(Length).ToString(),
        PeriodUnit.Day => $"{Length} 日",
        PeriodUnit.Month => $"{Length} 个月",
        PeriodUnit.Year => $"{Length} 年",
        _ => $"次年 {Length / 100} 月 {Length % 100} 日前",
    };
}
