namespace Gongkai.Shell;

/// <summary>
/// The one definition of today: the day in Beijing. The offset has been +08:00 all year round since 1991, so no zone data is
/// needed.
/// </summary>
internal static class BeijingDate
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    internal static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(Offset).DateTime);
}
