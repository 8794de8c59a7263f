using Gongkai.Data;
using Gongkai.Data.Casework;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Outcomes;
using Gongkai.Shell;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Casework.Cases;

/// <summary>What an officer asks the worklist for.</summary>
internal sealed record WorklistQuery(IReadOnlyCollection<long> Agencies)
{
    /// <summary>Null for all that are open.</summary>
    public Bucket? Bucket { get; init; }

    public long? HandlerId { get; init; }

    public long? SectionId { get; init; }

    /// <summary>A number or its beginning, or words of the title.</summary>
    public string Text { get; init; } = "";

    /// <summary>Only cases with a letter in one of these states.</summary>
    public IReadOnlyList<LetterStatus> Letters { get; init; } = [];
}

/// <summary>A line of the worklist; it says why it is there.</summary>
internal sealed record WorklistRow(
    long Id, string Number, string Title, string Agency, Bucket Bucket, Stage Stage, DateOnly SubmittedOn, DateOnly? DueOn, string Handler, string Why, string Letter);

/// <summary>Applications in the order in which they press. Every list reads an index: half a million closed cases cost nothing.</summary>
internal sealed class Worklist(GongkaiDb db, CaseClocks clocks, WorkCalendar calendar, TimeProvider time)
{
    internal const int Size = 50;

    internal async Task<IReadOnlyDictionary<Bucket, int>> CountsAsync(WorklistQuery query, CancellationToken cancel)
    {
        await clocks.RefreshAsync(query.Agencies, cancel);
        return await Filtered(query with { Bucket = null }).Where(row => row.Bucket != Bucket.Closed).GroupBy(row => row.Bucket)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
    }

    internal Task<int> CountAsync(WorklistQuery query, CancellationToken cancel) => Chosen(query).CountAsync(cancel);

    internal async Task<IReadOnlyList<WorklistRow>> RowsAsync(WorklistQuery query, int skip, CancellationToken cancel)
    {
        var chosen = Chosen(query);
        var ordered = query.Bucket == Bucket.Closed
            ? chosen.OrderByDescending(row => row.ClosedOn).ThenByDescending(row => row.Id)
            : chosen.OrderBy(row => row.DueOn == null).ThenBy(row => row.DueOn).ThenBy(row => row.Id);
        var rows = await ordered.AsNoTracking().Skip(skip).Take(Size).ToListAsync(cancel);
        var ids = rows.Select(row => row.Id).ToList();
        var letters = (await db.Letters.AsNoTracking().Where(letter => ids.Contains(letter.ApplicationId)
            && letter.Status != LetterStatus.Served && letter.Status != LetterStatus.Dropped).ToListAsync(cancel)).ToLookup(letter => letter.ApplicationId);
        var agencies = await db.Agencies.AsNoTracking().Where(agency => query.Agencies.Contains(agency.Id))
            .ToDictionaryAsync(agency => agency.Id, agency => agency.ShortName, cancel);
        var handlers = rows.Select(row => row.HandlerId).OfType<long>().Distinct().ToList();
        var people = await db.People.AsNoTracking().Where(person => handlers.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.FullName, cancel);
        return [.. rows.Select(row => new WorklistRow(
            row.Id, row.Number, row.Title, agencies.GetValueOrDefault(row.AgencyId, ""), row.Bucket, row.Stage, row.SubmittedOn, row.DueOn,
            row.HandlerId is { } handler ? people.GetValueOrDefault(handler, "") : "未指定", Why(row),
            string.Join("；", letters[row.Id].Select(letter => $"{LetterNames.Of(letter.Kind)}{CaseWords.Of(letter.Status)}"))))];
    }

    /// <summary>Why the case stands in its bucket, and what happens next.</summary>
    private string Why(Application row)
    {
        var today = BeijingDate.Today(time);
        return row switch
        {
            { Outcome: { } outcome } => $"{row.ClosedOn:yyyy-MM-dd} {Outcome.Of(outcome).Label}",
            { Stage: Stage.AwaitingConfirmation } => Unconfirmed(row.ArrivedOn ?? row.SubmittedOn, today),
            { Stage: Stage.AwaitingCorrection } => row.CorrectionDue is { } due
                ? $"等申请人补正至 {due:yyyy-MM-dd}，{row.ClosesOn:yyyy-MM-dd} 起视为放弃" : "等申请人补正；收到告知的日期没有记录",
            { Stage: Stage.AwaitingPayment } => row.FeeDue is { } due
                ? $"等申请人缴费至 {due:yyyy-MM-dd}，{row.ClosesOn:yyyy-MM-dd} 起视为放弃" : "等申请人缴费；收到通知的日期没有记录",
            { DueOn: { } due } when due < today && row.Bucket == Bucket.Overdue => $"答复期限 {due:yyyy-MM-dd} 已过 {calendar.Count(due, today)} 个工作日",
            { DueOn: { } due } when due == today => "今天是答复期限的最后一天",
            { Stage: Stage.Consulting, DueOn: { } due } => $"正在征求意见，期限现为 {due:yyyy-MM-dd}",
            { DueOn: { } due } => $"{due:yyyy-MM-dd} 前答复，还有 {calendar.Count(today, due)} 个工作日",
            _ => "",
        };
    }

    private string Unconfirmed(DateOnly arrived, DateOnly today)
    {
        var limit = StatutoryClocks.OnlineConfirmation.LastDay(arrived, calendar);
        return today > limit
            ? $"{arrived:yyyy-MM-dd} 到达，超过一个工作日还没有与申请人确认" : $"{arrived:yyyy-MM-dd} 到达，等与申请人确认";
    }

    private IQueryable<Application> Chosen(WorklistQuery query)
    {
        var rows = Filtered(query);
        return query.Bucket is { } bucket ? rows.Where(row => row.Bucket == bucket)
            : query.Text.Length > 0 && query.Letters.Count == 0 ? rows
            : rows.Where(row => row.Bucket != Bucket.Closed || query.Letters.Count > 0);
    }

    private IQueryable<Application> Filtered(WorklistQuery query)
    {
        var rows = db.Applications.Where(row => query.Agencies.Contains(row.AgencyId));
        rows = query.HandlerId is { } handler ? rows.Where(row => row.HandlerId == handler) : rows;
        rows = query.SectionId is { } section ? rows.Where(row => row.SectionId == section) : rows;
        if (query.Text.Length > 0)
        {
            var text = query.Text;
            rows = rows.Where(row => row.Number.StartsWith(text) || row.Title.Contains(text) || row.DocumentNumber == text);
        }

        if (query.Letters.Count > 0)
        {
            var states = query.Letters;
            rows = rows.Where(row => db.Letters.Any(letter => letter.ApplicationId == row.Id && states.Contains(letter.Status)));
        }

        return rows;
    }
}
