using Gongkai.Data;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Reports.Writing;
using Gongkai.Shell;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Reporting.Compiling;

/// <summary>What section 一 asks for and no table holds, counted from what is public and from the applications.</summary>
internal sealed class FactsOfTheYear(GongkaiDb db, WorkCalendar calendar)
{
    internal async Task<ReportFacts> ReadAsync(
        long agencyId, int year, DateOnly? asOf, IReadOnlyList<ApplicationRecord> applications, int feeNotices, CancellationToken cancel)
    {
        var last = new DateOnly(year, 12, 31);
        var (from, to) = (BeijingDate.StartOf(new DateOnly(year, 1, 1)), BeijingDate.StartOf((asOf < last ? asOf.Value : last).AddDays(1)));
        var own = db.Publications.AsNoTracking()
            .Where(item => item.AgencyId == agencyId && item.PublishedAt >= from && item.PublishedAt < to);
        var columns = await (
            from item in own
            join column in db.Columns.AsNoTracking() on item.ColumnId equals column.Id
            group item by column.Name into column
            select new { Name = column.Key, Number = column.Count() }).ToListAsync(cancel);
        var channels = await own.GroupBy(item => item.Content.Channels)
            .Select(group => new { Names = group.Key, Number = group.Count() }).ToListAsync(cancel);
        var interpretations = await own.CountAsync(item => item.Content.Kind == ItemKind.Interpretation, cancel);
        var timely = Timeliness.Of(applications, year, asOf, calendar);
        return new ReportFacts(
            columns.Sum(column => column.Number),
            [.. columns.OrderByDescending(column => column.Number).ThenBy(column => column.Name, StringComparer.Ordinal)
                .Select(column => (column.Name, column.Number))],
            [.. channels.SelectMany(row => row.Names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(name => (Name: name, row.Number)))
                .GroupBy(row => row.Name).Select(group => (group.Key, group.Sum(row => row.Number)))
                .OrderByDescending(channel => channel.Item2).ThenBy(channel => channel.Key, StringComparer.Ordinal)],
            interpretations, columns.Where(column => column.Name.Contains(Response, StringComparison.Ordinal)).Sum(column => column.Number),
            await db.Columns.AnyAsync(column => column.AgencyId == agencyId, cancel) ? 1 : 0,
            timely.Replied, timely.Late, feeNotices);
    }

    /// <summary>What columns that answer public concerns (回应关切) have in their names: there is no type of column for it.</summary>
    private const string Response = "回应";
}
