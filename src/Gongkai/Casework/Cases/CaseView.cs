using Gongkai.Casework.Desk;
using Gongkai.Casework.Verbs;
using Gongkai.Data;
using Gongkai.Data.Casework;
using Gongkai.Rules.Problems;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Casework.Cases;

/// <summary>A button of the case page: leads to a form, or says why it cannot be pressed.</summary>
internal sealed record Offer(Verb Verb, Problem? Bar);

/// <summary>One entry of the timeline.</summary>
internal sealed record Happened(ApplicationFact Fact, string What, string Who, bool Replaced);

/// <summary>Another application of the same applicant or about the same subject.</summary>
internal sealed record Akin(long Id, string Number, string Title, DateOnly SubmittedOn, string State, bool SameApplicant, bool SameSubject);

/// <summary>Everything a case page shows beside the case itself, each kind in one query.</summary>
internal sealed record CaseView
{
    public required IReadOnlyList<Happened> Timeline { get; init; }

    public required IReadOnlyList<Letter> Letters { get; init; }

    public required IReadOnlyList<Consultation> Consultations { get; init; }

    public required IReadOnlyList<SearchRecord> Searches { get; init; }

    public required IReadOnlyList<CoHandling> Tasks { get; init; }

    public required IReadOnlyList<ApplicationFile> Files { get; init; }

    public required IReadOnlyList<Akin> Akin { get; init; }

    /// <summary>Split from it, or the one it was split from.</summary>
    public required IReadOnlyList<Akin> Split { get; init; }

    public required IReadOnlyDictionary<long, string> People { get; init; }

    public required IReadOnlyDictionary<long, string> Sections { get; init; }
}

/// <summary>Gathers it.</summary>
internal sealed class CaseViews(GongkaiDb db)
{
    private const int MostAkin = 10;

    internal async Task<CaseView> OfAsync(OpenCase open, CancellationToken cancel)
    {
        var id = open.Id;
        var letters = await db.Letters.AsNoTracking().Where(row => row.ApplicationId == id).OrderBy(row => row.Id).ToListAsync(cancel);
        var tasks = await db.CoHandlings.AsNoTracking().Where(row => row.ApplicationId == id).OrderBy(row => row.Id).ToListAsync(cancel);
        var people = await NamesAsync(
            [.. open.Facts.Select(fact => fact.PersonId), .. letters.Select(letter => (long?)letter.DraftedById),
                .. letters.Select(letter => letter.ReviewedById), .. letters.Select(letter => letter.SignedById), open.Row.HandlerId], cancel);
        return new CaseView
        {
            Timeline = TimelineOf(open, people),
            Letters = letters,
            Consultations = await db.Consultations.AsNoTracking().Where(row => row.ApplicationId == id).OrderBy(row => row.Id).ToListAsync(cancel),
            Searches = await db.SearchRecords.AsNoTracking().Where(row => row.ApplicationId == id).OrderBy(row => row.Id).ToListAsync(cancel),
            Tasks = tasks,
            Files = await db.ApplicationFiles.AsNoTracking().Where(row => row.ApplicationId == id).OrderBy(row => row.Id).ToListAsync(cancel),
            Akin = await AkinAsync(open.Row.AgencyId, open.Row.ApplicantKey, open.Row.SubjectKey, id, cancel),
            Split = await SplitAsync(open.Row, cancel),
            People = people,
            Sections = await db.Sections.AsNoTracking().Where(section => section.AgencyId == open.Row.AgencyId)
                .ToDictionaryAsync(section => section.Id, section => section.Name, cancel),
        };
    }

    /// <summary>The latest applications of the same applicant, or about the same subject, in this organ.</summary>
    internal async Task<IReadOnlyList<Akin>> AkinAsync(long agencyId, string applicantKey, string subjectKey, long but, CancellationToken cancel)
    {
        var own = await Latest(db.Applications.Where(row => row.AgencyId == agencyId && row.ApplicantKey == applicantKey && row.Id != but)).ToListAsync(cancel);
        var same = await Latest(db.Applications.Where(row => row.AgencyId == agencyId && row.SubjectKey == subjectKey && row.Id != but)).ToListAsync(cancel);
        return [.. own.Concat(same).DistinctBy(row => row.Id).OrderByDescending(row => row.Id).Take(MostAkin)
            .Select(row => Shown(row, row.ApplicantKey == applicantKey, row.SubjectKey == subjectKey))];
    }

    private async Task<IReadOnlyList<Akin>> SplitAsync(Application row, CancellationToken cancel)
    {
        var (id, from) = (row.Id, row.SplitFromId);
        var all = await db.Applications.AsNoTracking().Where(other => other.AgencyId == row.AgencyId && (other.SplitFromId == id || other.Id == from))
            .OrderBy(other => other.Id).ToListAsync(cancel);
        return [.. all.Select(other => Shown(other, sameApplicant: true, sameSubject: false))];
    }

    private static IQueryable<Application> Latest(IQueryable<Application> rows) =>
        rows.AsNoTracking().OrderByDescending(row => row.Id).Take(MostAkin);

    private static Akin Shown(Application row, bool sameApplicant, bool sameSubject) => new(
        row.Id, row.Number, row.Title, row.SubmittedOn,
        row.Outcome is { } outcome ? $"{row.ClosedOn:yyyy-MM-dd} {Rules.Outcomes.Outcome.Of(outcome).Label}" : CaseWords.Of(row.Stage),
        sameApplicant, sameSubject);

    private static List<Happened> TimelineOf(OpenCase open, IReadOnlyDictionary<long, string> people)
    {
        var replaced = open.Facts.Select(fact => fact.Replaces).OfType<int>().ToHashSet();
        return [.. open.Facts.OrderByDescending(fact => fact.On).ThenByDescending(fact => fact.Sequence).Select(fact => new Happened(
            fact, FactJson.NameOf(fact.Kind), fact.PersonId is { } person ? people.GetValueOrDefault(person, "") : "申请人或者系统",
            replaced.Contains(fact.Sequence)))];
    }

    private async Task<Dictionary<long, string>> NamesAsync(IReadOnlyList<long?> ids, CancellationToken cancel)
    {
        var known = ids.OfType<long>().Distinct().ToList();
        return await db.People.AsNoTracking().Where(person => known.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.FullName, cancel);
    }
}
