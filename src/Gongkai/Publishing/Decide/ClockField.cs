using Gongkai.Rules.Problems;
using Gongkai.Shell;

namespace Gongkai.Publishing.Decide;

/// <summary>A day and a time of day from a form, read off a clock in Beijing.</summary>
internal static class ClockField
{
    internal static Checked<DateTimeOffset> Read(string? day, string? time, string what) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", out var date) && TimeOnly.TryParseExact(time, ["HH:mm", "HH:mm:ss"], out var clock)
            ? BeijingDate.At(date.ToDateTime(clock))
            : new Problem("schedule.unreadable", Severity.Error, $"没有写明{what}的日期和时间。", "请按“2026-03-02”“09:30”填写，以北京时间为准。", "")
            {
                Field = "Day",
            };
}
