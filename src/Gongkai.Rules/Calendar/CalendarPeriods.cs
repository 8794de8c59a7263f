namespace Gongkai.Rules.Calendar;

/// <summary>Periods in calendar days, months and years, as procedural law counts them.</summary>
/// <remarks>
/// Source: 民事诉讼法 art. 85: the first day is not counted; a period that ends on a rest day ends on the first day after the rest.
/// A Saturday or Sunday worked in exchange for a holiday is no rest day. Ends are inclusive.
/// </remarks>
public static class CalendarPeriods
{
    /// <summary>The last day of a number of calendar days. Example: 60 days after 2025-08-08 end on Thursday 2025-10-09, not in
    /// the holiday.</summary>
    /// <param name="after">The first day, not counted.</param>
    /// <param name="days">Calendar days, zero or more; zero gives the first day itself, without moving it.</param>
    /// <param name="calendar">Says which days are rest days.</param>
    /// <returns>The inclusive end.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative, before the calendar's first day, or beyond 9999-12-31.</exception>
    public static DateOnly EndOfDays(DateOnly after, int days, WorkCalendar calendar) =>
        End(after, days, (long)after.DayNumber + NotNegative(days), calendar);

    /// <summary>The last day of a number of months: the day of the same number; where there is none, the last of the
    /// month.</summary>
    /// <param name="after">The first day, not counted.</param>
    /// <param name="months">Zero or more.</param>
    /// <param name="calendar">Says which days are rest days.</param>
    /// <returns>The inclusive end. Example: 6 months after 2024-08-31 end on Friday 2025-02-28.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative, before the calendar's first day, or beyond 9999-12-31.</exception>
    public static DateOnly EndOfMonths(DateOnly after, int months, WorkCalendar calendar) =>
        End(after, months, SameDayAfter(after, NotNegative(months)), calendar);

    /// <summary>The last day of a number of years. Example: 1 year after 2024-02-29 ends on Friday 2025-02-28.</summary>
    /// <param name="after">The first day, not counted.</param>
    /// <param name="years">Zero or more.</param>
    /// <param name="calendar">Says which days are rest days.</param>
    /// <returns>The inclusive end.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative, before the calendar's first day, or beyond 9999-12-31.</exception>
    public static DateOnly EndOfYears(DateOnly after, int years, WorkCalendar calendar) =>
        End(after, years, SameDayAfter(after, NotNegative(years) * 12L), calendar);

    /// <summary>The first day, from this one on, that is no rest day. Example: Saturday 2024-10-05 → Tuesday 2024-10-08;
    /// Saturday 2024-10-12 stays.</summary>
    /// <param name="day">The day on which a period would end.</param>
    /// <param name="calendar">Says which days are rest days.</param>
    /// <returns>The day itself, or the first working day after it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Before the calendar's first day, or beyond 9999-12-31.</exception>
    public static DateOnly AfterRest(DateOnly day, WorkCalendar calendar) =>
        calendar.IsWorkingDay(day) ? day : calendar.LastDay(day, new WorkingDays(1));

    /// <summary>The day on which a department's annual report is due: 31 January of the year after, rest day or not.</summary>
    /// <remarks>Source: 条例 art. 49, first sentence. The dates of art. 49 are no procedural periods and do not move. Example:
    /// 2024 → 2025-01-31.</remarks>
    /// <param name="reportYear">The year reported on.</param>
    /// <returns>The inclusive end.</returns>
    public static DateOnly AgencyReportDueWithoutRollOver(int reportYear) => new(reportYear + 1, 1, 31);

    /// <summary>The day on which a government's annual report is due: 31 March of the year after, rest day or not.</summary>
    /// <remarks>Source: 条例 art. 49, second sentence. Example: 2023 → Sunday 2024-03-31.</remarks>
    /// <param name="reportYear">The year reported on.</param>
    /// <returns>The inclusive end.</returns>
    public static DateOnly GovernmentReportDueWithoutRollOver(int reportYear) => new(reportYear + 1, 3, 31);

    private static int NotNegative(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return length;
    }

    private static DateOnly End(DateOnly after, int length, long dayNumber, WorkCalendar calendar) =>
        length == 0 ? after
        : dayNumber <= DateOnly.MaxValue.DayNumber ? AfterRest(DateOnly.FromDayNumber((int)dayNumber), calendar)
        : throw new ArgumentOutOfRangeException(
            nameof(length), length, $"自 {IsoDay.Write(after)} 起的期限末日超出 9999-12-31，无法推算。");

    private static long SameDayAfter(DateOnly after, long months)
    {
        var month = ((long)after.Year * 12) + after.Month - 1 + months;
        var year = month / 12;
        return year > DateOnly.MaxValue.Year ? long.MaxValue
            : after.AddMonths((int)months).DayNumber;
    }
}
