using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Gongkai.Data;

/// <summary>Instants are UTC in both databases, to the millisecond, and come back marked so.</summary>
internal sealed class UtcTime() : ValueConverter<DateTime, DateTime>(
    time => Whole(time),
    time => DateTime.SpecifyKind(time, DateTimeKind.Utc))
{
    internal static DateTime Whole(DateTime time) =>
        new(time.Ticks - (time.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
}
