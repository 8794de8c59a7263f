using Gongkai.Data.Jobs;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Clock;
using Gongkai.Shell;
using Gongkai.Shell.Work;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Casework;

/// <summary>
/// Moves the cached clocks of open cases with the days: what was due later is due today, what nobody corrected has lapsed. Done by a job soon
/// after midnight in Beijing, and by a list that finds older ones. A new holiday notice moves due days too: both stay in the file.
/// </summary>
internal sealed class CaseClocks(GongkaiDb db, WorkCalendar calendar, TimeProvider time) : IJobHandler
{
    internal const string Name = "casework.clocks";
    private const int Step = 200;

    public string Kind => Name;

    public async Task DoAsync(string payload, CancellationToken cancel)
    {
        await RefreshAsync(null, cancel);
        await EnsureNextAsync(db, time.GetUtcNow().UtcDateTime, tomorrow: true, cancel);
    }

    /// <summary>At most one waits.</summary>
    internal static async Task EnsureNextAsync(GongkaiDb db, DateTime now, bool tomorrow, CancellationToken cancel)
    {
        if (!await db.Jobs.AnyAsync(job => job.Kind == Name && job.DoneAt == null && (job.LeasedUntil == null || job.LeasedUntil < now), cancel))
        {
            var due = tomorrow ? BeijingDate.StartOf(BeijingDate.Of(now).AddDays(1)).AddMinutes(1) : now;
            db.Jobs.Add(new Job { Kind = Name, DueAt = due });
            await db.SaveChangesAsync(cancel);
        }
    }

    /// <summary>All organs for null.</summary>
    internal async Task RefreshAsync(IReadOnlyCollection<long>? agencies, CancellationToken cancel)
    {
        var today = BeijingDate.Today(time);
        var version = calendar.Version;
        while (true)
        {
            var open = db.Applications.Where(row => row.Bucket != Bucket.Closed && (row.ClockOn < today || row.CalendarVersion != version));
            var some = await (agencies is null ? open : open.Where(row => agencies.Contains(row.AgencyId)))
                .OrderBy(row => row.Id).Take(Step).ToListAsync(cancel);
            if (some.Count == 0)
            {
                return;
            }

            await MoveAsync(some, today, cancel);
            db.ChangeTracker.Clear();
            if (some.Count < Step)
            {
                return;
            }
        }
    }

    private async Task MoveAsync(List<Application> some, DateOnly today, CancellationToken cancel)
    {
        var ids = some.Select(row => row.Id).ToList();
        var facts = (await db.ApplicationFacts.AsNoTracking().Where(fact => ids.Contains(fact.ApplicationId)).OrderBy(fact => fact.Sequence)
            .ToListAsync(cancel)).ToLookup(fact => fact.ApplicationId);
        foreach (var row in some)
        {
            var (before, known) = (row.DueOn, row.CalendarVersion);
            CaseClock.Apply(row, CaseLedger.RecordOf(row.Number, row.ApplicantClass, facts[row.Id]), today, calendar);
            if (known != calendar.Version && before is { } old && row.DueOn is { } moved && old != moved)
            {
                Remember(row, old, moved, today);
            }
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.Forget(); // somebody acts on one of them right now, and that save moves its clock; the others follow with the next look
        }
    }

    private void Remember(Application row, DateOnly before, DateOnly after, DateOnly today)
    {
        row.LastFact++;
        db.ApplicationFacts.Add(new ApplicationFact
        {
            ApplicationId = row.Id,
            Sequence = row.LastFact,
            Kind = FactJson.Noted,
            On = today,
            RecordedAt = time.GetUtcNow().UtcDateTime,
            Note = $"放假通知有变化，答复期限由 {before:O} 变为 {after:O}。",
        });
        db.Record("application.calendar", $"application:{row.Id}", row.AgencyId);
    }
}
