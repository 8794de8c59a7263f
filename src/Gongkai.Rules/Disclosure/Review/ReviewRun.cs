using Gongkai.Rules.Calendar;
using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Disclosure.Review;

/// <summary>The review while it takes the facts of one item in order. A fact that breaks a rule has no effect, whoever stored
/// it.</summary>
internal sealed partial class ReviewRun(ReviewLattice lattice)
{
    private readonly HashSet<long> _authors = [];
    private readonly List<StepPassed> _passes = [];
    private readonly HashSet<string> _findings = new(StringComparer.Ordinal);
    private readonly List<Problem> _ineffective = [];

    private readonly ReviewLattice _inForce = lattice;

    private bool _started;
    private DateTimeOffset _last;
    private DateTimeOffset _since;
    private ReviewStage _stage;
    private string _hash = "";
    private ReviewLattice _round = lattice; // that of the submission
    private Openness _openness;
    private bool _guarded;
    private string _guardRules = "";
    private SecrecyStanding? _secrecy;
    private DateTimeOffset? _publishAt;
    private WithdrawalScheduled? _withdrawal;
    private Problem? _void;
    private PublicationHeld? _held;

    private int _versions;
    private string? _publicHash;
    private DateTimeOffset? _publishedAt; // first
    private DateTimeOffset? _versionAt;
    private bool _amending;
    private EmergencyPublished? _urgent;
    private DateTimeOffset? _urgentReturned;
    private Imported? _import;

    private bool IsPublic => _publicHash is not null;

    private bool Complete => _passes.Count >= _round.Steps.Count;

    /// <summary>Steps of an emergency publication may follow while its content is still the working version.</summary>
    private bool Completing => _urgent is not null && _stage == ReviewStage.Published;

    private ReviewStep? Next => (_stage == ReviewStage.InReview || Completing) && !Complete ? _round.Steps[_passes.Count] : null;

    internal void Take(ItemEvent fact)
    {
        if (Faults(fact) is { Count: > 0 } faults)
        {
            _ineffective.Add(ReviewProblems.WithoutEffect(fact, faults[0]));
            return;
        }

        _started = true;
        _last = fact.At;
        var (stage, passed) = (_stage, _passes.Count);
        Apply(fact);
        if (stage != _stage || passed != _passes.Count || fact is Drafted)
        {
            _since = fact.At;
        }
    }

    internal void TooEarly(ItemEvent fact, DateTimeOffset now) =>
        _ineffective.Add(ReviewProblems.WithoutEffect(fact, ReviewProblems.InFuture(now)));

    /// <summary>Word lists that changed since make the same content unread again.</summary>
    internal void ReadWith(string? rules) => _guarded = _guarded && (rules is null || rules == _guardRules);

    private void Apply(ItemEvent fact)
    {
        switch (fact)
        {
            case Drafted or Edited:
                Change(fact);
                break;
            case GuardRun run:
                (_guarded, _guardRules) = (true, run.Rules);
                _findings.Clear();
                _findings.UnionWith(run.OpenFindings);
                break;
            case FindingAccepted accepted:
                _findings.Remove(accepted.Finding);
                break;
            case SecrecyReviewed review:
                Secrecy(new SecrecyStanding(review.Result, review.PersonId, review.At, review.Basis, review.ReferredTo));
                break;
            case Determined determined:
                Secrecy(_secrecy! with { Result = determined.Result, At = determined.At, Document = determined.Document });
                break;
            case Submitted or StepPassed or Returned:
                Walk(fact);
                break;
            case Moved:
                break; // the column is no content
            default:
                Open(fact);
                break;
        }
    }

    private void Change(ItemEvent fact)
    {
        var steps = string.Join("、", _passes.Select(pass => $"“{_round.Find(pass.Step)!.Name}”")
            .Concat(_secrecy is null ? [] : ["保密审查"]));
        _void = steps.Length > 0 ? ReviewProblems.PassesVoid(fact.At, steps) : _void;
        _authors.Add(fact.PersonId);
        _hash = fact.ContentHash;
        _stage = _stage == ReviewStage.Returned ? _stage : ReviewStage.Draft;
        Anew();
        (_secrecy, _guarded) = (null, false);
        _findings.Clear();
    }

    private void Walk(ItemEvent fact)
    {
        switch (fact)
        {
            case Submitted submitted:
                Anew();
                (_round, _openness, _void, _stage) = (submitted.Lattice, submitted.Openness, null, ReviewStage.InReview);
                break;
            case StepPassed passed:
                _passes.Add(passed);
                _urgentReturned = null;
                if (Complete && !Completing)
                {
                    _stage = _openness == Openness.Proactive ? ReviewStage.Approved : ReviewStage.NotOpen;
                }

                break;
            case Returned when Completing:
                _passes.Clear();
                _urgentReturned = fact.At;
                break;
            default:
                Anew();
                _stage = ReviewStage.Returned;
                break;
        }
    }

    private void Secrecy(SecrecyStanding found)
    {
        _secrecy = found;
        if (found.Result == SecrecyResult.NotOpen)
        {
            Anew();
            _stage = ReviewStage.NotOpen;
        }
        else if (found.Result == SecrecyResult.Open && _stage == ReviewStage.NotOpen)
        {
            Anew();
            _stage = ReviewStage.Draft;
        }
    }

    private void Open(ItemEvent fact)
    {
        switch (fact)
        {
            case Scheduled scheduled:
                (_publishAt, _held) = (scheduled.PublishAt, null);
                _stage = _publishAt is null ? ReviewStage.Approved : ReviewStage.Scheduled;
                break;
            case PublicationHeld held:
                (_publishAt, _held, _stage) = (null, held, ReviewStage.Approved);
                break;
            case Published:
                Appear(fact);
                _urgent = null;
                break;
            case EmergencyPublished urgent:
                _round = _stage == ReviewStage.InReview ? _round : urgent.Lattice;
                _openness = Openness.Proactive;
                Appear(fact);
                _urgent = urgent;
                break;
            case EmergencyCompleted:
                _urgent = null;
                break;
            case Imported import:
                _hash = fact.ContentHash;
                _authors.Add(fact.PersonId);
                Appear(fact);
                _import = import;
                break;
            default:
                Leave(fact);
                break;
        }
    }

    private void Leave(ItemEvent fact)
    {
        switch (fact)
        {
            case WithdrawalScheduled withdrawal:
                _withdrawal = withdrawal.WithdrawAt is null ? null : withdrawal;
                break;
            case Withdrawn:
                _stage = _amending ? _stage : ReviewStage.Withdrawn;
                (_publicHash, _withdrawal, _urgent, _urgentReturned, _amending) = (null, null, null, null, false);
                break;
            case AmendmentStarted:
                Amend();
                break;
            default:
                (_hash, _stage, _amending, _void) = (_publicHash!, ReviewStage.Published, false, null);
                _round = _urgent?.Lattice ?? _round;
                Unread();
                break;
        }
    }

    private void Amend()
    {
        if (IsPublic && _urgent is null)
        {
            _authors.Clear(); // what is public was reviewed: only who changes it now is an author
        }

        (_amending, _stage) = (IsPublic, ReviewStage.Draft);
        Unread();
    }

    private void Appear(ItemEvent fact)
    {
        _versions++;
        (_publicHash, _versionAt, _stage, _amending) = (fact.ContentHash, fact.At, ReviewStage.Published, false);
        (_publishedAt, _publishAt, _withdrawal, _urgentReturned, _held) = (_publishedAt ?? fact.At, null, null, null, null);
    }

    /// <summary>No step counts any more.</summary>
    private void Anew()
    {
        _passes.Clear();
        (_publishAt, _held) = (null, null);
    }

    /// <summary>Nobody has looked at the working version yet.</summary>
    private void Unread()
    {
        Anew();
        (_secrecy, _guarded) = (null, false);
        _findings.Clear();
    }

    internal ReviewState State(DateTimeOffset now, WorkCalendar calendar)
    {
        var due = _urgent is null ? (DateOnly?)null
            : calendar.LastDay(Moment.Day(_urgent.At), new WorkingDays(_urgent.Lattice.CompletionDays));
        return new ReviewState(this, _inForce, now)
        {
            Stage = _stage,
            ContentHash = _hash,
            Openness = _openness,
            NextStep = Next,
            WaitingSince = _since,
            Round = _round,
            Passed = [.. _passes],
            Authors = _authors.ToHashSet(),
            Secrecy = _secrecy,
            GuardHasRun = _guarded,
            OpenFindings = [.. _findings.Order(StringComparer.Ordinal)],
            PublicHash = _publicHash,
            Versions = _versions,
            PublishedAt = _publishedAt,
            VersionPublishedAt = _versionAt,
            Amending = _amending,
            PublishAt = _publishAt,
            WithdrawAt = _withdrawal?.WithdrawAt,
            WithdrawalReason = _withdrawal?.Reason,
            Urgent = _urgent is null ? null
                : new UrgentStanding(_urgent.At, _urgent.PersonId, _urgent.Reason, due!.Value, Moment.Day(now) > due),
            Import = _import,
            Alarms = [.. Alarms(now, due)],
        };
    }

    private IEnumerable<Problem> Alarms(DateTimeOffset now, DateOnly? due)
    {
        Problem?[] found =
        [
            due is { } day && Moment.Day(now) > day ? ReviewProblems.UrgentLate(day) : null,
            IsPublic && _hash == _publicHash && _secrecy is { Result: SecrecyResult.NotOpen } ? ReviewProblems.SecretPublic()
                : null,
            _urgentReturned is { } at ? ReviewProblems.UrgentReturned(at) : null,
            _void,
            _secrecy is { Result: SecrecyResult.Undecided } asked ? ReviewProblems.Referred(asked.ReferredTo ?? "", asked.At)
                : null,
            _held is { } held ? ReviewProblems.Held(held.At, held.Reasons) : null,
            _publishAt is { } publish && now > publish + Late ? ReviewProblems.Missed("定时发布", publish) : null,
            _withdrawal?.WithdrawAt is { } leave && now > leave + Late ? ReviewProblems.Missed("定时撤下", leave) : null,
        ];
        return found.OfType<Problem>().Concat(_ineffective);
    }
}
