namespace Gongkai.Shell;

/// <summary>
/// The one definition of today: the day in Beijing. The offset has been +08:00 all year round since 1991, so no zone data is
/// needed.
/// </summary>
internal static class BeijingDate
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>An instant of the database on a clock in Beijing, to the minute.</summary>
    internal static string Clock(DateTime utc) => (utc + Offset).ToString("yyyy-MM-dd HH:mm");

    internal static string ClockWithSeconds(DateTime utc) => (utc + Offset).ToString("yyyy-MM-dd HH:mm:ss");

    /// <summary>The instant at which a day begins in Beijing.</summary>
    internal static DateTime StartOf(DateOnly day) => DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue) - Offset, DateTimeKind.Utc);

    internal static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(Offset).DateTime);
}
