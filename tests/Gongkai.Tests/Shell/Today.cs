using Gongkai.Shell;

namespace Gongkai.Tests.Shell;

public sealed class Today
{
    [Theory]
    [InlineData("2026-02-28T15:59:59Z", "2026-02-28")] // the last second of the day in Beijing
    [InlineData("2026-02-28T16:00:00Z", "2026-03-01")] // midnight in Beijing, while UTC has eight hours to go
    [InlineData("2025-12-31T20:00:00Z", "2026-01-01")] // the year turns there first
    public void Is_the_day_in_Beijing(string instant, string day) =>
        Assert.Equal(DateOnly.Parse(day), BeijingDate.Today(new At(DateTimeOffset.Parse(instant))));

    private sealed class At(DateTimeOffset instant) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => instant;
    }
}
