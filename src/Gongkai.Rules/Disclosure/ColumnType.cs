namespace Gongkai.Rules.Disclosure;

/// <summary>How a column that is late counts in the veto items of an inspection.</summary>
public enum VetoGroup
{
    /// <summary>Not in the veto; at most a deduction.</summary>
    None,

    /// <summary>The home page: alone decisive (item 3).</summary>
    HomePage,

    /// <summary>News (动态、要闻) or first-level notices and policy documents: together 5 or more (item 4 a).</summary>
    NewsAndPolicy,

    /// <summary>Other columns that should be updated: 10 or more (item 4 b).</summary>
    Other,
}

/// <summary>How well a threshold is known.</summary>
public enum ThresholdBasis
{
    /// <summary>Read in an inspection table that quotes it.</summary>
    Verified,

    /// <summary>From memory or chosen here: a default the administrator may change.</summary>
    Default,
}

/// <summary>One kind of column of the portal, with its update period: one row of the inspection's table.</summary>
/// <remarks>
/// Source: 政府网站与政务新媒体检查指标 (国办秘函〔2019〕19号). Settings change a row by <c>with</c>.
/// Example: 动态要闻, 2 weeks, counts in <see cref="VetoGroup.NewsAndPolicy"/>.
/// </remarks>
/// <param name="Code">Stable, lower case: <c>news</c>.</param>
/// <param name="Name">The value of the page's ColumnType tag.</param>
/// <param name="LongestGap">The longest allowed time without an update; null where content need not change.</param>
/// <param name="Veto">How lateness counts.</param>
/// <param name="Deduction">Points taken off when late and not vetoed; zero for none.</param>
/// <param name="Basis">How well period and group are known.</param>
public sealed record ColumnType(
    string Code, string Name, UpdatePeriod? LongestGap, VetoGroup Veto, decimal Deduction, ThresholdBasis Basis)
{
    /// <summary>Says whether a column of this type is late.</summary>
    /// <param name="lastUpdated">The day of its latest item; null for an empty column.</param>
    /// <param name="today">The day of the inspection.</param>
    /// <returns>The state. Example: news of 2024-09-09 looked at on 2024-09-25 → late by 2 days.</returns>
    public ColumnFreshness Freshness(DateOnly? lastUpdated, DateOnly today)
    {
        if (lastUpdated is not { } updated)
        {
            return new ColumnFreshness(Empty: true, LastDay: null, OverdueDays: 0);
        }

        var last = LongestGap?.LastDay(updated);
        return new ColumnFreshness(false, last, last is { } day ? Math.Max(0, today.DayNumber - day.DayNumber) : 0);
    }
}

/// <summary>Whether a column is up to date.</summary>
/// <remarks>Example: <c>new ColumnFreshness(false, new DateOnly(2024, 9, 23), 2)</c> is two days late.</remarks>
/// <param name="Empty">Nothing was ever published in it: counted apart (item 4 c).</param>
/// <param name="LastDay">The last day on which it is in order without an update; null when it has no period or is empty.</param>
/// <param name="OverdueDays">Calendar days after <paramref name="LastDay"/>, zero when not late.</param>
public readonly record struct ColumnFreshness(bool Empty, DateOnly? LastDay, int OverdueDays)
{
    /// <summary>Whether the period has run out. Example: on the last day itself it has not.</summary>
    public bool Overdue => OverdueDays > 0;
}
