using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Problems;
using Stage = Gongkai.Rules.Disclosure.Review.ReviewStage;

namespace Gongkai.Rules.Disclosure.Review;

/// <summary>What is wrong with a fact, given all before it. Acts and history ask the same question here.</summary>
internal sealed partial class ReviewRun
{
    /// <summary>Clocks of several machines differ a little; more than this is no accident.</summary>
    internal static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    internal IReadOnlyList<Problem> Faults(ItemEvent fact)
    {
        if (fact is Drafted or Imported)
        {
            return _started ? [ReviewProblems.AlreadyStarted()] : [.. Found([.. ImportFaults(fact)])];
        }

        return !_started ? [ReviewProblems.NotStarted()] : [.. Found([TimeFault(fact), HashFault(fact), .. OwnFaults(fact)])];
    }

    private static IEnumerable<Problem> Found(Problem?[] found) => found.OfType<Problem>();

    private static Problem? Reason(string reason, ItemEvent fact) =>
        string.IsNullOrWhiteSpace(reason) ? ReviewProblems.NoReason(ItemEventKinds.NameOf(fact.Kind)) : null;

    private Problem? TimeFault(ItemEvent fact) => fact.At >= _last - Skew ? null
        : fact is Published or EmergencyPublished ? ReviewProblems.DateForged(fact.At, _last)
        : ReviewProblems.TimeBackwards(fact.At, _last);

    private Problem? HashFault(ItemEvent fact) => fact switch
    {
        Edited => fact.ContentHash == _hash && _stage is not (Stage.Published or Stage.Withdrawn)
            ? ReviewProblems.NothingChanged() : null,
        Withdrawn or WithdrawalScheduled or AmendmentDropped =>
            _publicHash is not null && fact.ContentHash != _publicHash ? ReviewProblems.ContentChanged() : null,
        _ => fact.ContentHash != _hash ? ReviewProblems.ContentChanged() : null,
    };

    private Problem? StageFault(ItemEvent fact, params ReadOnlySpan<Stage> allowed) =>
        allowed.Contains(_stage) ? null : ReviewProblems.WrongStage(ItemEventKinds.NameOf(fact.Kind), _stage);

    private IEnumerable<Problem?> OwnFaults(ItemEvent fact) => fact switch
    {
        Edited when _stage == Stage.Published => [ReviewProblems.EditPublished()],
        Edited => [_stage == Stage.Withdrawn ? ReviewProblems.EditWithdrawn() : null],
        Submitted submitted => SubmitFaults(submitted),
        StepPassed passed => PassFaults(passed),
        Returned returned => ReturnFaults(returned),
        SecrecyReviewed review => SecrecyFaults(review),
        Determined determined => DeterminedFaults(determined),
        GuardRun => [],
        FindingAccepted accepted =>
        [
            _findings.Contains(accepted.Finding) ? null : ReviewProblems.UnknownFinding(accepted.Finding),
            Reason(accepted.Reason, fact),
        ],
        Scheduled scheduled => ScheduleFaults(scheduled),
        PublicationHeld held => [_publishAt <= held.At ? null
            : ReviewProblems.WrongStage(ItemEventKinds.NameOf(fact.Kind), _stage)],
        Moved => [],
        Published published => PublishFaults(published),
        EmergencyPublished urgent => UrgentFaults(urgent),
        EmergencyCompleted => [Completing ? null : ReviewProblems.NoUrgency(), .. Completing ? Unready() : []],
        WithdrawalScheduled leave =>
        [
            IsPublic ? null : ReviewProblems.WrongStage(ItemEventKinds.NameOf(fact.Kind), _stage),
            leave.WithdrawAt is null ? null : Reason(leave.Reason, fact),
            leave.WithdrawAt <= fact.At ? ReviewProblems.ScheduleInPast(leave.WithdrawAt.Value, fact.At) : null,
        ],
        Withdrawn left =>
        [
            IsPublic ? null : ReviewProblems.WrongStage(ItemEventKinds.NameOf(fact.Kind), _stage), Reason(left.Reason, fact),
        ],
        AmendmentStarted started => [StageFault(fact, Stage.Published, Stage.Withdrawn), Reason(started.Reason, fact)],
        AmendmentDropped => [_amending ? null : ReviewProblems.WrongStage(ItemEventKinds.NameOf(fact.Kind), _stage)],
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "An event of no known kind."),
    };

    private static IEnumerable<Problem?> ImportFaults(ItemEvent fact)
    {
        if (fact is not Imported import)
        {
            yield break;
        }

        var decision = import.Decision;
        var persons = decision.DecidedBy.Where(id => id != import.PersonId).Distinct().Count();
        yield return persons < ReviewLattice.FewestPersons
            ? ReviewProblems.ImportTooFew(persons, ReviewLattice.FewestPersons) : null;
        yield return decision.GuardedAt is { } guarded && guarded <= decision.DecidedAt && decision.DecidedAt <= import.At + Skew
            ? null : ReviewProblems.ImportUnguarded();
        yield return import.OriginalPublishedOn > Moment.Day(import.At)
            ? ReviewProblems.ImportInFuture(import.OriginalPublishedOn, Moment.Day(import.At)) : null;
    }

    private IEnumerable<Problem?> SubmitFaults(Submitted submitted) =>
    [
        StageFault(submitted, Stage.Draft, Stage.Returned),
        .. submitted.Lattice.Faults(),
        _guarded ? null : ReviewProblems.GuardNotRun(),
        _amending && _hash == _publicHash ? ReviewProblems.AmendmentUnchanged() : null,
    ];

    private IEnumerable<Problem?> PassFaults(StepPassed passed)
    {
        if (Next is not { } next)
        {
            return [ReviewProblems.WrongStage(ItemEventKinds.NameOf(passed.Kind), _stage)];
        }

        var index = _passes.Count;
        var persons = _passes.Select(pass => pass.PersonId).ToHashSet();
        var again = !persons.Add(passed.PersonId) && persons.Count + _round.Steps.Count - index - 1 < _round.MinimumPersons;
        return
        [
            passed.Step == next.Code ? null : ReviewProblems.OutOfOrder(_round.Find(passed.Step)?.Name ?? passed.Step, next.Name),
            _authors.Contains(passed.PersonId) ? ReviewProblems.SelfApproval("审核") : null,
            again ? ReviewProblems.SamePersonTwice(next.Name, _round.MinimumPersons) : null,
            .. GuardFaults(),
            index >= _round.IndexOf(_round.SecrecyBefore) ? SecrecyFault() : null,
        ];
    }

    private Problem?[] ReturnFaults(Returned returned)
    {
        var at = _stage is Stage.Approved or Stage.Scheduled || Completing && Complete ? _round.Steps[^1] : Next;
        return
        [
            at is null ? ReviewProblems.WrongStage(ItemEventKinds.NameOf(returned.Kind), _stage)
                : at.Code == returned.Step ? null
                : ReviewProblems.OutOfOrder(_round.Find(returned.Step)?.Name ?? returned.Step, at.Name),
            string.IsNullOrWhiteSpace(returned.Note) && returned.Marks.Count == 0 ? ReviewProblems.ReturnWithoutNote() : null,
        ];
    }

    private Problem?[] SecrecyFaults(SecrecyReviewed review) =>
    [
        Completing ? null : StageFault(
            review, Stage.Draft, Stage.Returned, Stage.InReview, Stage.Approved, Stage.Scheduled, Stage.NotOpen),
        _authors.Contains(review.PersonId) ? ReviewProblems.SelfApproval("保密审查") : null,
        string.IsNullOrWhiteSpace(review.Basis) ? ReviewProblems.NoBasis() : null,
        review.Result == SecrecyResult.Undecided && string.IsNullOrWhiteSpace(review.ReferredTo) ? ReviewProblems.NoReferral()
            : null,
    ];

    private Problem?[] DeterminedFaults(Determined determined) =>
    [
        _secrecy is { Result: SecrecyResult.Undecided } ? null : ReviewProblems.NothingReferred(),
        _authors.Contains(determined.PersonId) ? ReviewProblems.SelfApproval("保密审查") : null,
        determined.Result == SecrecyResult.Undecided || string.IsNullOrWhiteSpace(determined.Body)
            || string.IsNullOrWhiteSpace(determined.Document) ? ReviewProblems.DeterminationIncomplete() : null,
    ];

    private IEnumerable<Problem?> ScheduleFaults(Scheduled scheduled) =>
    [
        StageFault(scheduled, Stage.Approved, Stage.Scheduled),
        scheduled.PublishAt <= scheduled.At ? ReviewProblems.ScheduleInPast(scheduled.PublishAt.Value, scheduled.At) : null,
        .. scheduled.PublishAt is null ? [] : Unready(),
    ];

    private IEnumerable<Problem?> PublishFaults(Published published) =>
    [
        _stage is Stage.Approved or Stage.Scheduled or Stage.InReview ? null // in review: the steps are missing, said below
            : ReviewProblems.WrongStage(ItemEventKinds.NameOf(published.Kind), _stage),
        published.Version == _versions + 1 ? null : ReviewProblems.WrongVersion(published.Version, _versions + 1),
        .. Unready(),
    ];

    private IEnumerable<Problem?> UrgentFaults(EmergencyPublished urgent) =>
    [
        _stage is Stage.Approved or Stage.Scheduled ? ReviewProblems.UrgentNeedless()
            : StageFault(urgent, Stage.Draft, Stage.Returned, Stage.InReview),
        _amending && _hash == _publicHash ? ReviewProblems.AmendmentUnchanged() : null,
        _stage == Stage.InReview && _openness != Openness.Proactive ? ReviewProblems.NotProactive() : null,
        _authors.Contains(urgent.PersonId) ? ReviewProblems.SelfApproval("紧急发布") : null,
        urgent.Version == _versions + 1 ? null : ReviewProblems.WrongVersion(urgent.Version, _versions + 1),
        Reason(urgent.Reason, urgent),
        .. urgent.Lattice.Faults(),
        .. GuardFaults(),
        SecrecyFault(),
    ];

    /// <summary>Everything that keeps the working version from being public in the regular way.</summary>
    private Problem?[] Unready() =>
    [
        Complete ? null
            : ReviewProblems.StepsMissing(string.Join("、", _round.Steps.Skip(_passes.Count).Select(step => step.Name))),
        _openness == Openness.Proactive ? null : ReviewProblems.NotProactive(),
        .. GuardFaults(),
        SecrecyFault(),
    ];

    private IEnumerable<Problem?> GuardFaults() =>
    [
        _guarded ? null : ReviewProblems.GuardNotRun(),
        _findings.Count > 0 ? ReviewProblems.OpenFindings(_findings.Count) : null,
    ];

    /// <summary>What is not to be opened needs a secrecy review too, but not one that opens it.</summary>
    private Problem? SecrecyFault() => _secrecy switch
    {
        null => ReviewProblems.SecrecyMissing($"“{_round.Find(_round.SecrecyBefore)?.Name}”"),
        { Result: SecrecyResult.Undecided } asked => ReviewProblems.SecrecyUndecided(asked.ReferredTo ?? ""),
        { Result: SecrecyResult.NotOpen } when _openness == Openness.Proactive => ReviewProblems.SecrecyNotOpen(),
        _ => null,
    };
}
