namespace Gongkai.Rules.Calendar;

/// <summary>What a notice says about a day it names. Example: <see cref="Work"/> for Saturday 2024-10-12.</summary>
public enum DayRuling
{
    /// <summary>A rest day (放假).</summary>
    Rest,

    /// <summary>A Saturday or Sunday that is worked (调休上班).</summary>
    Work,

    /// <summary>The day follows its weekday again: an amendment takes back what an earlier notice said.</summary>
    Plain,
}

/// <summary>One day named by a notice. Example: 2020-02-01, rest, “春节”.</summary>
/// <param name="Day">The day.</param>
/// <param name="Ruling">What holds on that day.</param>
/// <param name="Name">The holiday it belongs to, as printed.</param>
public readonly record struct NoticeDay(DateOnly Day, DayRuling Ruling, string Name);
