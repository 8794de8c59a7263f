using Gongkai.Rules.Calendar;

namespace Gongkai.Rules.Tests.Calendar;

/// <summary>Short ways to write days and to draw them.</summary>
internal static class Days
{
    internal static readonly WorkCalendar National = WorkCalendar.National;

    internal static DateOnly Day(string text) =>
        IsoDay.TryRead(text, out var day) ? day : throw new ArgumentException(text, nameof(text));

    internal static string Add(this WorkCalendar calendar, string received, int workingDays) =>
        IsoDay.Write(calendar.LastDay(Day(received), new WorkingDays(workingDays)));
}
