namespace Gongkai.Rules.Clock;

/// <summary>The unit of a statutory period. Example: art. 33 counts in <see cref="WorkingDay"/>, 行政复议法 art. 20 in
/// <see cref="Day"/>.</summary>
public enum PeriodUnit
{
    /// <summary>Working days (工作日); the end is a working day by nature.</summary>
    WorkingDay,

    /// <summary>Calendar days (日); an end on a rest day moves to the first day after it.</summary>
    Day,

    /// <summary>Months (月); likewise.</summary>
    Month,

    /// <summary>Years (年); likewise.</summary>
    Year,

    /// <summary>A fixed date in the year after the start's year (某月某日前); it never moves.</summary>
    DateOfNextYear,
}
