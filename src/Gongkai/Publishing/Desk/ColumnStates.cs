using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Rules.Disclosure;
using Gongkai.Rules.Disclosure.Columns;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Desk;

/// <summary>A column with the day of its latest publication and whether that is too long ago.</summary>
internal sealed record ColumnState(Column Column, DateOnly? UpdatedOn, int Items, ColumnFreshness Freshness, string Period)
{
    internal bool Late => Freshness.Overdue;

    internal bool Empty => UpdatedOn is null;
}

/// <summary>How fresh the columns of organs are. Headings and closed columns have nothing to be late with.</summary>
internal static class ColumnStates
{
    internal static async Task<IReadOnlyList<ColumnState>> OfAsync(GongkaiDb db, long[] agencyIds, DateOnly today, CancellationToken cancel)
    {
        var columns = await db.Columns.AsNoTracking().Where(column => agencyIds.Contains(column.AgencyId))
            .OrderBy(column => column.AgencyId).ThenBy(column => column.Sort).ThenBy(column => column.Id).ToListAsync(cancel);
        var parents = columns.Select(column => column.ParentId).ToHashSet();
        var latest = await db.Publications.AsNoTracking().Where(known => agencyIds.Contains(known.AgencyId))
            .GroupBy(known => known.ColumnId)
            .Select(group => new { group.Key, Last = group.Max(known => known.PublishedAt), Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, cancel);
        return
        [
            .. columns.Where(column => !(column.ClosedOn <= today) && !parents.Contains(column.Id)).Select(column =>
            {
                var known = latest.GetValueOrDefault(column.Id);
                return StateOf(column, known is null ? null : Shell.BeijingDate.Of(known.Last), known?.Count ?? 0, today);
            }),
        ];
    }

    private static ColumnState StateOf(Column column, DateOnly? updated, int items, DateOnly today)
    {
        var type = ColumnTypes.Find(column.TypeCode ?? "");
        var gap = ColumnTemplate.Find(column.Slug)?.LongestGap ?? type?.LongestGap;
        if (column.UpdateDays is { } days)
        {
            var last = updated?.AddDays(days);
            var overdue = last is { } day ? Math.Max(0, today.DayNumber - day.DayNumber) : 0;
            return new ColumnState(column, updated, items, new ColumnFreshness(updated is null, last, overdue), $"{days} 天");
        }

        var rule = (type ?? ColumnTypes.Find("overview")!) with { LongestGap = gap };
        return new ColumnState(column, updated, items, rule.Freshness(updated, today), gap?.ToString() ?? "");
    }
}
