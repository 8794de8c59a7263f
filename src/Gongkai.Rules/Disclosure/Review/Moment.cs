namespace Gongkai.Rules.Disclosure.Review;

/// <summary>Instants as an office in Beijing's time reads them.</summary>
internal static class Moment
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8); // no summer time since 1992

    internal static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Beijing).DateTime);

    internal static string Write(DateTimeOffset at)
    {
        var local = at.ToOffset(Beijing);
        return $"{Day(at):O} {local.Hour:D2}:{local.Minute:D2}";
    }
}
