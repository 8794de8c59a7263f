namespace Gongkai.Rules.Calendar;

/// <summary>Monday to Friday, counted in closed form from day number 0, which is a Monday (0001-01-01).</summary>
internal static class Weekdays
{
    internal static bool IsWeekend(DateOnly day) => IsWeekend(day.DayNumber);

    internal static bool IsWeekend(int dayNumber) => dayNumber % 7 >= 5;

    /// <summary>How many weekdays there are from day number 0 up to and including this one.</summary>
    internal static int UpTo(int dayNumber) => ((dayNumber + 1) / 7 * 5) + Math.Min((dayNumber + 1) % 7, 5);

    /// <summary>The day number of the n-th weekday, n counted from 1; it may lie beyond the last day there is.</summary>
    internal static long Nth(long n) => ((n - 1) / 5 * 7) + ((n - 1) % 5);
}
