namespace Gongkai.Tests.Web;

/// <summary>A clock that stands still until it is moved. Noon of a working day in Beijing to begin with.</summary>
public sealed class TestTime : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 4, 4, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Move(TimeSpan by) => _now += by;

    public void SetTo(DateTimeOffset now) => _now = now;
}
