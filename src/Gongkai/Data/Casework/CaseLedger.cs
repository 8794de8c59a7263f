using System.Runtime.CompilerServices;
using Gongkai.Rules.Applications;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Casework;

/// <summary>An application of an organ as the rules read it, and where its file is.</summary>
internal sealed record LedgerEntry(long ApplicationId, ApplicationRecord Record);

/// <summary>The facts of applications as values of the rules: for the clock of one, and for the report of an organ.</summary>
internal sealed class CaseLedger(GongkaiDb db)
{
    /// <summary>All facts of one application, replaced ones too, in their order.</summary>
    internal Task<List<ApplicationFact>> FactsAsync(long applicationId, CancellationToken cancel) =>
        db.ApplicationFacts.AsNoTracking().Where(fact => fact.ApplicationId == applicationId).OrderBy(fact => fact.Sequence)
            .ToListAsync(cancel);

    internal async Task<ApplicationRecord> RecordAsync(Application application, CancellationToken cancel) =>
        RecordOf(application.Number, application.ApplicantClass, await FactsAsync(application.Id, cancel));

    internal static ApplicationRecord RecordOf(string? number, ApplicantClass? applicant, IEnumerable<ApplicationFact> facts)
    {
        var all = facts.ToList();
        var replaced = all.Where(fact => fact.Replaces is not null).Select(fact => fact.Replaces!.Value).ToHashSet();
        return new ApplicationRecord(number, applicant,
            [.. all.Where(fact => !replaced.Contains(fact.Sequence)).Select(fact => FactJson.Read(fact.Kind, fact.Payload)).OfType<ApplicationEvent>()]);
    }

    /// <summary>Every application of an organ in the order of registration: one query, whatever their number.</summary>
    /// <param name="agencyId">The organ.</param>
    /// <param name="notClosedBefore">Leaves out what was closed before this day: a report needs only what was still open then. Null for all.</param>
    /// <param name="cancel">Stops reading.</param>
    internal async IAsyncEnumerable<LedgerEntry> StreamAsync(
        long agencyId, DateOnly? notClosedBefore, [EnumeratorCancellation] CancellationToken cancel)
    {
        var rows = from application in db.Applications.AsNoTracking()
                   join fact in db.ApplicationFacts.AsNoTracking() on application.Id equals fact.ApplicationId
                   where application.AgencyId == agencyId
                       && (notClosedBefore == null || application.ClosedOn == null || application.ClosedOn >= notClosedBefore)
                   orderby application.Id, fact.Sequence
                   select new { application.Number, application.ApplicantClass, Fact = fact };
        List<ApplicationFact> facts = [];
        (string? Number, ApplicantClass? Class) head = default;
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (facts.Count > 0 && facts[0].ApplicationId != row.Fact.ApplicationId)
            {
                yield return new LedgerEntry(facts[0].ApplicationId, RecordOf(head.Number, head.Class, facts));
                facts.Clear();
            }

            head = (row.Number, row.ApplicantClass);
            facts.Add(row.Fact);
        }

        if (facts.Count > 0)
        {
            yield return new LedgerEntry(facts[0].ApplicationId, RecordOf(head.Number, head.Class, facts));
        }
    }
}
