using Gongkai.Rules.Calendar;

namespace Gongkai.Demo;

/// <summary>Working days of the demo: everything happens on one, in office hours.</summary>
internal static class WorkDays
{
    private static readonly WorkCalendar Calendar = WorkCalendar.National;

    /// <summary>The working days between two days, both included.</summary>
    internal static IReadOnlyList<DateOnly> Between(DateOnly first, DateOnly last) =>
        [.. Enumerable.Range(0, Math.Max(0, last.DayNumber - first.DayNumber + 1)).Select(first.AddDays)
            .Where(Calendar.IsWorkingDay)];

    /// <summary>So many working days before a day, but not before the first of its year, since numbers of documents follow the
    /// year, nor before the organ exists.</summary>
    internal static DateOnly Before(DateOnly day, int count, DateOnly established)
    {
        var (at, left) = (day, count);
        for (var look = day.AddDays(-1); left > 0 && look.Year == day.Year && look >= established; look = look.AddDays(-1))
        {
            if (Calendar.IsWorkingDay(look))
            {
                (at, left) = (look, left - 1);
            }
        }

        return at;
    }

    /// <summary>The working day so many after a day.</summary>
    internal static DateOnly After(DateOnly day, int count) => Calendar.LastDay(day, new WorkingDays(count));

    /// <summary>An instant (UTC) in the office hours of a day in Beijing.</summary>
    internal static DateTime OfficeHour(DateOnly day, SplitMix64 draws)
    {
        var minute = draws.Below(2) == 0 ? draws.Between(8 * 60 + 35, 11 * 60 + 50) : draws.Between(13 * 60 + 35, 17 * 60 + 20);
        return day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddMinutes(minute).AddHours(-8);
    }

    /// <summary>As a text writes it: 3月5日.</summary>
    internal static string Short(DateOnly day) => $"{day.Month}月{day.Day}日";

    /// <summary>As a text writes it: 2020年3月5日.</summary>
    internal static string Long(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}
