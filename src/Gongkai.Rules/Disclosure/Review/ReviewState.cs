using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Disclosure.Review;

/// <summary>The secrecy review that stands for the working version.</summary>
/// <remarks>Example: open, by person 9, on the basis of a named rule.</remarks>
/// <param name="Result">What it found; after a referral, what the body asked determined.</param>
/// <param name="PersonId">The reviewer.</param>
/// <param name="At">When.</param>
/// <param name="Basis">The basis.</param>
/// <param name="ReferredTo">The body asked, where it was referred (报请确定).</param>
public sealed record SecrecyStanding(SecrecyResult Result, long PersonId, DateTimeOffset At, string Basis, string? ReferredTo)
{
    /// <summary>The document of the body asked; null without a referral or before the answer.</summary>
    public string? Document { get; init; }
}

/// <summary>An emergency publication whose review is not complete.</summary>
/// <remarks>Example: published 2024-09-30, three working days → due 2024-10-10, the holiday not counted.</remarks>
/// <param name="At">When it was published.</param>
/// <param name="PersonId">By whom.</param>
/// <param name="Reason">Why it could not wait.</param>
/// <param name="DueOn">The last day for completing the review, included.</param>
/// <param name="Late">Whether that day is over.</param>
public sealed record UrgentStanding(DateTimeOffset At, long PersonId, string Reason, DateOnly DueOn, bool Late);

/// <summary>Where an item stands, computed from its facts. What may be done next is asked of <see cref="ReviewActs"/>.</summary>
/// <remarks>Example: after 初审 of the default lattice: <see cref="Stage"/> in review, <see cref="NextStep"/> 复审, one person so
/// far.</remarks>
public sealed class ReviewState
{
    internal ReviewState(ReviewRun run, ReviewLattice lattice, DateTimeOffset asOf) =>
        (Run, Lattice, AsOf) = (run, lattice, asOf);

    /// <summary>The instant at which it was read; acts are recorded with it.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The lattice in force now: the next submission runs under it.</summary>
    public ReviewLattice Lattice { get; }

    /// <summary>The lattice of the running round: that of its submission.</summary>
    public required ReviewLattice Round { get; init; }

    /// <summary>Where the working version stands.</summary>
    public required ReviewStage Stage { get; init; }

    /// <summary>The hash of the working version; empty before the first draft.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The openness with which it was submitted; proactive before a submission.</summary>
    public required Openness Openness { get; init; }

    /// <summary>The step that is waited for: in review, or to complete an emergency publication. Null when none is.</summary>
    public ReviewStep? NextStep { get; init; }

    /// <summary>Since when it stands where it stands: the last change of stage or the last step.</summary>
    public DateTimeOffset WaitingSince { get; init; }

    /// <summary>The steps passed on this very content, in order.</summary>
    public required IReadOnlyList<StepPassed> Passed { get; init; }

    /// <summary>The distinct persons who passed them.</summary>
    public IReadOnlySet<long> PersonsSoFar => Passed.Select(pass => pass.PersonId).ToHashSet();

    /// <summary>Who wrote or changed the working version since what is public was reviewed: they may not review it.</summary>
    public required IReadOnlySet<long> Authors { get; init; }

    /// <summary>The secrecy review of this very content; null when there is none.</summary>
    public SecrecyStanding? Secrecy { get; init; }

    /// <summary>Whether the guard has read this very content.</summary>
    public bool GuardHasRun { get; init; }

    /// <summary>Fingerprints of what the guard found and nobody settled or accepted.</summary>
    public required IReadOnlyList<string> OpenFindings { get; init; }

    /// <summary>Whether any version is public.</summary>
    public bool IsPublic => PublicHash is not null;

    /// <summary>The hash of the public version; null when none is public.</summary>
    public string? PublicHash { get; init; }

    /// <summary>The number of the public version; null when none is public.</summary>
    public int? PublicVersion => IsPublic ? Versions : null;

    /// <summary>How many versions were ever public.</summary>
    public int Versions { get; init; }

    /// <summary>When it first became public here; of what was imported, when it was imported.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When the latest version became public.</summary>
    public DateTimeOffset? VersionPublishedAt { get; init; }

    /// <summary>Whether a new version is being prepared beside the public one (修订中).</summary>
    public bool Amending { get; init; }

    /// <summary>When it is to be published; null when no hour is set.</summary>
    public DateTimeOffset? PublishAt { get; init; }

    /// <summary>Whether the hour of publication has come.</summary>
    public bool DueForPublication => PublishAt <= AsOf;

    /// <summary>When it is to be withdrawn; null when no hour is set.</summary>
    public DateTimeOffset? WithdrawAt { get; init; }

    /// <summary>The reason given for the scheduled withdrawal.</summary>
    public string? WithdrawalReason { get; init; }

    /// <summary>Whether the hour of withdrawal has come.</summary>
    public bool DueForWithdrawal => WithdrawAt <= AsOf;

    /// <summary>The emergency publication still to be completed; null when there is none.</summary>
    public UrgentStanding? Urgent { get; init; }

    /// <summary>How it was imported; null when it was made here.</summary>
    public Imported? Import { get; init; }

    /// <summary>What somebody should look at: late completion, steps made void by a change, facts without effect …</summary>
    public required IReadOnlyList<Problem> Alarms { get; init; }

    internal ReviewRun Run { get; }
}
