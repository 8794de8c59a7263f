using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Casework;

/// <summary>
/// Records what is done to a case: facts, cached clock, other rows and audit record in one transaction, or none of them. Whether somebody may
/// do it is for the caller to ask. A form sent twice does its act once; whoever comes second is told who was first and with what.
/// </summary>
internal sealed class CaseRecorder(GongkaiDb db, CaseLedger ledger, WorkCalendar calendar, TimeProvider time)
{
    /// <param name="application">The row as it was loaded; tracked.</param>
    /// <param name="personId">Null for the applicant and for the program.</param>
    /// <param name="stamp">From the form.</param>
    /// <param name="act">Asks the rules and puts other rows into the context.</param>
    /// <param name="cancel">Stops before the save.</param>
    /// <returns>Why not; empty when it is done, now or by the same form before.</returns>
    internal async Task<IReadOnlyList<Problem>> RecordAsync(
        Application application, long? personId, FormStamp stamp, Func<Task<Checked<CaseStep>>> act, CancellationToken cancel)
    {
        if (stamp.Key.Length > 0 && application.LastForm == stamp.Key)
        {
            return [];
        }

        if (application.Revision != stamp.Revision)
        {
            return [await MeanwhileAsync(application.Id, cancel)];
        }

        var id = application.Id;
        try
        {
            return await SaveAsync(application, personId, stamp, act, cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody else was first; or the same form, sent at the same time.
            db.ChangeTracker.Clear();
            db.Forget();
            var last = await db.Applications.AsNoTracking().Where(row => row.Id == id).Select(row => row.LastForm).SingleAsync(cancel);
            return last == stamp.Key ? [] : [await MeanwhileAsync(id, cancel)];
        }
    }

    private async Task<IReadOnlyList<Problem>> SaveAsync(
        Application application, long? personId, FormStamp stamp, Func<Task<Checked<CaseStep>>> act, CancellationToken cancel)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        var done = await act();
        if (!done.Ok(out var step))
        {
            db.ChangeTracker.Clear();
            db.Forget();
            return done.Problems;
        }

        await AddAsync(application, personId, step.Facts, cancel);
        application.Revision++;
        application.LastForm = stamp.Key;
        db.Record(step.Action, $"application:{application.Id}", application.AgencyId);
        await db.SaveChangesAsync(cancel);
        await (transaction?.CommitAsync(cancel) ?? Task.CompletedTask);
        return [];
    }

    /// <summary>Adds facts to the context and brings the cached columns in step with them.</summary>
    internal async Task AddAsync(Application application, long? personId, IReadOnlyList<NewFact> added, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var rows = added.Select((fact, at) => new ApplicationFact
        {
            ApplicationId = application.Id,
            Sequence = application.LastFact + at + 1,
            Kind = fact.Kind,
            On = fact.On,
            Payload = fact.Payload,
            Replaces = fact.Replaces,
            RecordedAt = now,
            PersonId = personId,
            Note = fact.Note,
        }).ToList();
        db.ApplicationFacts.AddRange(rows);
        application.LastFact += rows.Count;
        var facts = await ledger.FactsAsync(application.Id, cancel);
        var record = CaseLedger.RecordOf(application.Number, application.ApplicantClass, facts.Concat(rows));
        CaseClock.Apply(application, record, BeijingDate.Today(time), calendar);
    }

    /// <summary>Who did what since the form was made.</summary>
    private async Task<Problem> MeanwhileAsync(long id, CancellationToken cancel)
    {
        var subject = $"application:{id}";
        var last = await db.AuditRecords.AsNoTracking().Where(record => record.Subject == subject)
            .OrderByDescending(record => record.Sequence).FirstOrDefaultAsync(cancel);
        var fact = await db.ApplicationFacts.AsNoTracking().Where(row => row.ApplicationId == id).OrderByDescending(row => row.Sequence)
            .FirstAsync(cancel);
        var who = last is null ? "有人" : $"{last.Actor}于 {BeijingDate.Shown(last.At)} ";
        return new Problem(
            "case.meanwhile", Severity.Error, $"您打开这一页以后，{who}已经办理过这件申请（{CaseActNames.Of(last?.Action)}；最近的记录：{FactJson.NameOf(fact.Kind)}，{fact.On:O}）。",
            "请看过现在的情况再办理。", "");
    }
}
