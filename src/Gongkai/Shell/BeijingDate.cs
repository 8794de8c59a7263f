namespace Gongkai.Shell;

/// <summary>
/// The one definition of today: the day in Beijing. The offset has been +08:00 all year round since 1991, so no zone data is
/// needed.
/// </summary>
internal static class BeijingDate
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    internal static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(Offset).DateTime);

    /// <summary>The wall clock in Beijing at an instant in UTC, for showing.</summary>
    internal static DateTime Local(DateTime utc) => DateTime.SpecifyKind(utc + Offset, DateTimeKind.Unspecified);

    /// <summary>The instant, in UTC, at which a day begins in Beijing.</summary>
    internal static DateTime StartOf(DateOnly day) => DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue) - Offset, DateTimeKind.Utc);
}
