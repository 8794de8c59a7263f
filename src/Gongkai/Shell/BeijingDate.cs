namespace Gongkai.Shell;

/// <summary>
/// The one definition of today: the day in Beijing. The offset has been +08:00 all year round since 1991, so no zone data is
/// needed.
/// </summary>
internal static class BeijingDate
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    internal static DateOnly Today(TimeProvider time) => Of(time.GetUtcNow());

    internal static DateOnly Of(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Offset).DateTime);

    internal static DateOnly Of(DateTime utc) => Of(new DateTimeOffset(utc, TimeSpan.Zero));

    /// <summary>The clock in Beijing at an instant of the database.</summary>
    internal static DateTime Clock(DateTime utc) => utc + Offset;

    /// <summary>The instant, in UTC, at which a day begins in Beijing.</summary>
    internal static DateTime StartOf(DateOnly day) => DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue), DateTimeKind.Utc) - Offset;

    /// <summary>The instant of a date and time read off a clock in Beijing.</summary>
    internal static DateTimeOffset At(DateTime clock) => new(DateTime.SpecifyKind(clock, DateTimeKind.Unspecified), Offset);

    /// <summary>An instant of the database as pages show it, to the minute.</summary>
    internal static string Shown(DateTime utc) => Clock(utc).ToString("yyyy-MM-dd HH:mm");

    internal static string ShownWithSeconds(DateTime utc) => Clock(utc).ToString("yyyy-MM-dd HH:mm:ss");
}
