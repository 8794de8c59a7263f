namespace Gongkai.Rules.Calendar;

/// <summary>Why a day is a working day or is not. Example: Saturday 2024-10-12 is a <see cref="WorkedWeekend"/>.</summary>
public enum DayReason
{
    /// <summary>Monday to Friday, no notice says otherwise: working.</summary>
    Weekday,

    /// <summary>Saturday or Sunday, no notice says otherwise: rest.</summary>
    Weekend,

    /// <summary>Named as a rest day by a notice: rest.</summary>
    Holiday,

    /// <summary>A Saturday or Sunday worked in exchange for a holiday (调休上班): working.</summary>
    WorkedWeekend,

    /// <summary>Added by the administrator for an autonomous area: rest.</summary>
    LocalRestDay,
}

/// <summary>What the calendar knows about one day.</summary>
/// <remarks>Example: 2024-10-12 → working, <see cref="DayReason.WorkedWeekend"/>, “国庆节”, notice 2024-1, not
/// provisional.</remarks>
/// <param name="Working">Whether the day counts as a working day.</param>
/// <param name="Reason">Why. Where several hold, the first of: holiday, local rest day, worked weekend, weekend, weekday.</param>
/// <param name="Name">The holiday that the day belongs to or is swapped for; null for plain days.</param>
/// <param name="Notice">The notice that names the day; null when none does.</param>
/// <param name="Provisional">True when a later notice may still change the answer, see
/// <see cref="WorkCalendar.ProvisionalFrom"/>.</param>
public sealed record DayStatus(bool Working, DayReason Reason, string? Name, HolidayNotice? Notice, bool Provisional);
