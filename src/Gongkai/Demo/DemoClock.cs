namespace Gongkai.Demo;

/// <summary>The clock while the demo district's desks are filled: what was begun last week is recorded as of last week. No site runs on it.</summary>
internal sealed class DemoClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now;

    internal void SetTo(DateTime utc) => _now = new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
}
