namespace Gongkai.Rules.Disclosure;

/// <summary>The longest time a column may go without an update: weeks or calendar months.</summary>
/// <remarks>Example: 2 weeks after 2024-09-09 is 2024-09-23, inclusive; no roll-over, inspections count plain days.</remarks>
/// <param name="Weeks">Zero or more.</param>
/// <param name="Months">Zero or more; the day of the same number, else the last of the month.</param>
public readonly record struct UpdatePeriod(int Weeks, int Months)
{
    /// <summary>The last day on which the column still counts as updated.</summary>
    /// <param name="updated">The day of the last update.</param>
    /// <returns>The inclusive end.</returns>
    public DateOnly LastDay(DateOnly updated) => updated.AddMonths(Months).AddDays(Weeks * 7);

    /// <summary>As a notice would write it. Example: “2 周”, “6 个月”.</summary>
    /// <returns>The Chinese text.</returns>
    public override string ToString() => (Weeks, Months) switch
    {
        ( > 0, > 0) => $"{Months} 个月 {Weeks} 周",
        ( > 0, _) => $"{Weeks} 周",
        _ => $"{Months} 个月",
    };
}
