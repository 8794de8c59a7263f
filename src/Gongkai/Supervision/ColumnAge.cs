using Gongkai.Data.Publishing;
using Gongkai.Rules.Disclosure;
using Gongkai.Rules.Disclosure.Columns;

namespace Gongkai.Supervision;

/// <summary>How long a column may go without an update: its own days, else its template's, else its type's.</summary>
internal static class ColumnAge
{
    internal static ColumnFreshness Of(Column column, DateOnly? last, DateOnly today)
    {
        if (last is not { } updated)
        {
            return new ColumnFreshness(Empty: true, LastDay: null, OverdueDays: 0);
        }

        var until = column.UpdateDays is { } days ? updated.AddDays(days) : PeriodOf(column)?.LastDay(updated);
        return new ColumnFreshness(false, until, until is { } day ? Math.Max(0, today.DayNumber - day.DayNumber) : 0);
    }

    internal static string Words(Column column) =>
        column.UpdateDays is { } days ? $"{days} 天" : PeriodOf(column)?.ToString() ?? "不限";

    private static UpdatePeriod? PeriodOf(Column column) => ColumnTemplate.Find(column.Slug) is { } node && node.TypeCode == column.TypeCode
        ? node.LongestGap : column.TypeCode is { } code ? ColumnTypes.Find(code)?.LongestGap : null;
}
