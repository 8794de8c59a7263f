using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Shell;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Supervision;

/// <summary>
/// Figures of many organs at once: one grouped query a figure, however many organs there are. What was published is counted by its day of
/// publication, of what was imported by the original one; what was withdrawn since is not counted.
/// </summary>
internal sealed class OverviewFigures(GongkaiDb db, TimeProvider time)
{
    internal const string NewsSlug = "news";
    internal const string NoticesSlug = "notices";
    private const string NotOpen = nameof(ReviewStage.NotOpen);
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);
    private static readonly string[] WaitingStages = [nameof(ReviewStage.InReview), nameof(ReviewStage.Approved), nameof(ReviewStage.Scheduled)];

    /// <summary>Stages in which what must become public is not public yet.</summary>
    private static readonly string[] OnTheWay = [nameof(ReviewStage.Draft), nameof(ReviewStage.Returned), .. WaitingStages];

    internal async Task<IReadOnlyList<OverviewRow>> OfAsync(IReadOnlyList<Agency> agencies, int year, CancellationToken cancel)
    {
        long[] ids = [.. agencies.Select(agency => agency.Id)];
        var (now, today) = (time.GetUtcNow().UtcDateTime, BeijingDate.Today(time));
        var missed = now - Grace;
        var columns = await db.Columns.AsNoTracking().Where(column => ids.Contains(column.AgencyId)).ToListAsync(cancel);
        var counts = await PublishedAsync(ids, year, cancel);
        var before = await PublishedAsync(ids, year - 1, cancel);
        var latest = await LatestAsync(ids, cancel);
        var items = db.Items.AsNoTracking().Where(item => ids.Contains(item.AgencyId));
        var waiting = await CountAsync(items.Where(item => WaitingStages.Contains(item.Stage)), cancel);
        var late = await CountAsync(items.Where(item => item.DueOn < today && OnTheWay.Contains(item.Stage) && !db.Publications.Any(shown => shown.ItemId == item.Id)), cancel);
        var urgent = await CountAsync(items.Where(item => db.Publications.Any(shown => shown.ItemId == item.Id && shown.Urgent)), cancel);
        var urgentLate = await CountAsync(
            items.Where(item => item.DueOn < today && db.Publications.Any(shown => shown.ItemId == item.Id && shown.Urgent)), cancel);
        var overdue = await CountAsync(items.Where(item => item.Stage == NotOpen && item.NextReviewOn < today), cancel);
        var schedules = await CountAsync(items.Where(item => item.PublishAt < missed || item.WithdrawAt < missed), cancel);
        var uninterpreted = await UninterpretedAsync(ids, cancel);
        var slugs = columns.ToDictionary(column => column.Id, column => column.Slug);
        return
        [
            .. agencies.Select(agency =>
            {
                var own = counts.Where(count => count.AgencyId == agency.Id).ToList();
                // Nobody updates the columns of an organ that is no more.
                List<ColumnRow> rows = agency.ExistsOn(today)
                    ? RowsOf([.. columns.Where(column => column.AgencyId == agency.Id)], counts, before, latest, today) : [];
                var (news, notices) = (Sum(own, slugs, NewsSlug), Sum(own, slugs, NoticesSlug));
                return new OverviewRow(agency)
                {
                    Ended = !agency.ExistsOn(today),
                    News = news,
                    Notices = notices,
                    Others = own.Sum(count => count.Number) - news - notices,
                    YearBefore = before.Where(count => count.AgencyId == agency.Id).Sum(count => count.Number),
                    Waiting = waiting.GetValueOrDefault(agency.Id),
                    Late = late.GetValueOrDefault(agency.Id),
                    ColumnsLate = rows.Count(row => row.Late),
                    ColumnsEmpty = rows.Count(row => row.Empty),
                    Urgent = urgent.GetValueOrDefault(agency.Id),
                    UrgentLate = urgentLate.GetValueOrDefault(agency.Id),
                    Missed = schedules.GetValueOrDefault(agency.Id),
                    UndisclosedOverdue = overdue.GetValueOrDefault(agency.Id),
                    Uninterpreted = uninterpreted.GetValueOrDefault(agency.Id),
                    LastPublished = latest.Where(last => last.AgencyId == agency.Id).Select(last => (DateTime?)last.At).Max(),
                };
            }),
        ];
    }

    internal async Task<IReadOnlyList<ColumnRow>> ColumnsAsync(Agency agency, int year, CancellationToken cancel)
    {
        var columns = await db.Columns.AsNoTracking().Where(column => column.AgencyId == agency.Id)
            .OrderBy(column => column.Sort).ThenBy(column => column.Id).ToListAsync(cancel);
        long[] ids = [agency.Id];
        return RowsOf(
            columns, await PublishedAsync(ids, year, cancel), await PublishedAsync(ids, year - 1, cancel), await LatestAsync(ids, cancel),
            BeijingDate.Today(time));
    }

    /// <summary>Publications of the year by kind of information.</summary>
    internal async Task<IReadOnlyDictionary<ItemKind, int>> KindsAsync(Agency agency, int year, CancellationToken cancel)
    {
        var (from, to) = (BeijingDate.StartOf(new DateOnly(year, 1, 1)), BeijingDate.StartOf(new DateOnly(year + 1, 1, 1)));
        return await db.Publications.AsNoTracking()
            .Where(shown => shown.AgencyId == agency.Id && shown.PublishedAt >= from && shown.PublishedAt < to)
            .GroupBy(shown => shown.Content.Kind).Select(group => new { group.Key, Number = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Number, cancel);
    }

    private static int Sum(List<Count> counts, Dictionary<long, string> slugs, string slug) =>
        counts.Where(count => slugs.GetValueOrDefault(count.ColumnId) == slug).Sum(count => count.Number);

    private static List<ColumnRow> RowsOf(
        IReadOnlyList<Column> columns, IReadOnlyList<Count> counts, IReadOnlyList<Count> before, IReadOnlyList<Last> latest, DateOnly today)
    {
        var parents = columns.Select(column => column.ParentId).ToHashSet();
        var rows = new List<ColumnRow>();
        foreach (var column in columns.Where(column => !(column.ClosedOn <= today)))
        {
            var last = latest.FirstOrDefault(known => known.ColumnId == column.Id)?.At;
            var heading = parents.Contains(column.Id) && last is null;
            var age = ColumnAge.Of(column, last is { } at ? BeijingDate.Of(at) : null, today);
            rows.Add(new ColumnRow(
                column.Name, column.Slug, heading, NumberOf(counts, column), NumberOf(before, column), last, age.OverdueDays, age.LastDay,
                age.Empty && !heading, ColumnAge.Words(column)));
        }

        return rows;
    }

    private static int NumberOf(IReadOnlyList<Count> counts, Column column) => counts.FirstOrDefault(count => count.ColumnId == column.Id)?.Number ?? 0;

    private async Task<IReadOnlyList<Count>> PublishedAsync(long[] agencies, int year, CancellationToken cancel)
    {
        var (from, to) = (BeijingDate.StartOf(new DateOnly(year, 1, 1)), BeijingDate.StartOf(new DateOnly(year + 1, 1, 1)));
        return await db.Publications.AsNoTracking()
            .Where(shown => agencies.Contains(shown.AgencyId) && shown.PublishedAt >= from && shown.PublishedAt < to)
            .GroupBy(shown => new { shown.AgencyId, shown.ColumnId })
            .Select(group => new Count(group.Key.AgencyId, group.Key.ColumnId, group.Count())).ToListAsync(cancel);
    }

    private async Task<IReadOnlyList<Last>> LatestAsync(long[] agencies, CancellationToken cancel) =>
        await db.Publications.AsNoTracking().Where(shown => agencies.Contains(shown.AgencyId))
            .GroupBy(shown => new { shown.AgencyId, shown.ColumnId })
            .Select(group => new Last(group.Key.AgencyId, group.Key.ColumnId, group.Max(shown => shown.PublishedAt))).ToListAsync(cancel);

    private static Task<Dictionary<long, int>> CountAsync(IQueryable<InformationItem> items, CancellationToken cancel) =>
        items.GroupBy(item => item.AgencyId).Select(group => new { group.Key, Number = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Number, cancel);

    private Task<Dictionary<long, int>> UninterpretedAsync(long[] agencies, CancellationToken cancel) => db.Publications.AsNoTracking()
        .Where(shown => agencies.Contains(shown.AgencyId) && shown.ImportedAt == null
            && (shown.Content.Kind == ItemKind.Regulation || shown.Content.Kind == ItemKind.NormativeDocument)
            && (shown.Content.NoInterpretationReason == null || shown.Content.NoInterpretationReason == "")
            && !db.ItemLinks.Any(link => link.ToItemId == shown.ItemId && link.Kind == LinkKind.Interprets
                && db.Publications.Any(other => other.ItemId == link.FromItemId)))
        .GroupBy(shown => shown.AgencyId).Select(group => new { group.Key, Number = group.Count() })
        .ToDictionaryAsync(group => group.Key, group => group.Number, cancel);

    private sealed record Count(long AgencyId, long ColumnId, int Number);

    private sealed record Last(long AgencyId, long ColumnId, DateTime At);
}
