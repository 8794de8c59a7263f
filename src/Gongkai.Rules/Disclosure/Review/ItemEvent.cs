using Gongkai.Rules.Disclosure.Catalogue;

namespace Gongkai.Rules.Disclosure.Review;

/// <summary>One fact in the life of an item (政府信息条目) from draft to withdrawal. Facts are added, never changed; where the item
/// stands is computed from them by <see cref="ItemReview"/>.</summary>
/// <remarks>To be stored as <see cref="Kind"/> and the record as JSON; <see cref="ItemEventKinds.TypeOf"/> gives the type back.
/// Example: <c>new StepPassed(at, 7, hash, "first", "同意")</c> has the kind <c>step-passed</c>.</remarks>
/// <param name="At">The instant it was recorded.</param>
/// <param name="PersonId">Who did it.</param>
/// <param name="ContentHash">The hash of exactly the content that was looked at: text, metadata and attachments.</param>
public abstract record ItemEvent(DateTimeOffset At, long PersonId, string ContentHash)
{
    /// <summary>The stable name of the kind. Example: <c>secrecy-reviewed</c>.</summary>
    public string Kind => ItemEventKinds.KindOf(GetType());
}

/// <summary>A mark a reviewer leaves on the text. Example: “一百万元” · “请核对金额”.</summary>
/// <param name="Quote">The words it is about.</param>
/// <param name="Comment">What is to be done.</param>
public sealed record ReviewMark(string Quote, string Comment)
{
    /// <summary>Which occurrence of the words, from 0.</summary>
    public int Nth { get; init; }
}

/// <summary>The one decision under which a batch of older publications came in: by whom, after the guard had run.</summary>
/// <remarks>Example: batch 3, decided by the persons 4, 5 and 6 after the guard had run.</remarks>
/// <param name="Batch">The number of the batch.</param>
/// <param name="DecidedBy">The reviewers who decided; as many distinct persons as a review needs, the importer not among
/// them.</param>
/// <param name="GuardedAt">When the guard had read the whole batch; null when it has not.</param>
/// <param name="DecidedAt">When it was decided.</param>
public sealed record ImportDecision(
    long Batch, IReadOnlyList<long> DecidedBy, DateTimeOffset? GuardedAt, DateTimeOffset DecidedAt);

/// <summary>The first content was saved (起草).</summary>
/// <param name="At">The instant it was recorded.</param>
/// <param name="PersonId">Who did it.</param>
/// <param name="ContentHash">The content that was looked at.</param>
public sealed record Drafted(DateTimeOffset At, long PersonId, string ContentHash)
    : ItemEvent(At, PersonId, ContentHash);

/// <summary>The content was changed (修改): what was passed on the old content is void.</summary>
/// <param name="At">The instant it was recorded.</param>
/// <param name="PersonId">Who did it.</param>
/// <param name="ContentHash">The content that was looked at.</param>
public sealed record Edited(DateTimeOffset At, long PersonId, string ContentHash)
    : ItemEvent(At, PersonId, ContentHash);

/// <summary>Sent into review (送审), which begins at the first step.</summary>
/// <param name="At">The instant it was recorded.</param>
/// <param name="PersonId">Who did it.</param>
/// <param name="ContentHash">The content that was looked at.</param>
/// <param name="Lattice">The lattice this round runs under; later changes of the setting do not touch it.</param>
/// <param name="Openness">The openness proposed; only 主动公开 leads to publication.</param>
public sealed record Submitted(DateTimeOffset At, long PersonId, string ContentHash,
    ReviewLattice Lattice, Openness Openness)
    : ItemEvent(At, PersonId, ContentHash);

/// <summary>A step was passed (审核通过).</summary>
/// <param name="At">The instant it was recorded.</param>
/// <param name="PersonId">Who did it.</param>
/// <param name="ContentHash">The content that was looked at.</param>
/// <param name="Step">Its code.</param>
/// <param name="Note">The opinion; may be empty.</param>
public sealed record StepPassed(DateTimeOffset At, long PersonId, string ContentHash,
    string Step, string Note)
    : ItemEvent(At, PersonId, ContentHash);

/// <summary>Sent back to the author (退回修改); the review begins anew when it is submitted again.</summary>
/// <param name="At">The instant it was recorded.</param>
/// <param name="PersonId">Who did it.</param>
/// <param name="ContentHash">The content that was looked at.</param>
/// <param name="Step">The code of the step.</param>
/// <param name="Note">Why; may be empty when there are marks.</param>
/// <param name="Marks">The marks on the text.</param>
public sealed record Returned(DateTimeOffset At, long PersonId, string ContentHash,
    string Step, string Note, IReadOnlyList<ReviewMark> Marks)
    : ItemEvent(At, PersonId, ContentHash);

/// <summary>The secrecy review (保密审查, 条例第十七条).</summary>
/// <param name="At">The instant it was recorded.</param>
/// <param name="PersonId">Who did it.</param>
/// <param name="ContentHash">The content that was looked at.</param>
/// <param name="Result">What it found.</param>
/// <param name="Basis">The basis, in words.</param>
/// <param name="ReferredTo">For an undecided one: the body asked (报请确定); else null.</param>
public sealed record SecrecyReviewed(DateTimeOffset At, long PersonId, string ContentHash,
    SecrecyResult Result, string Basis, string? ReferredTo)
    : ItemEvent(At, PersonId, ContentHash);

/// <summary>The body asked has answered (确定).</summary>
/// <param name="At">The instant it was recorded.</param>
/// <param name="PersonId">Who did it.</param>
/// <param name="ContentHash">The content that was looked at.</param>
/// <param name="Result">Open or not open.</param>
/// <param name="Body">Which body.</param>
/// <param name="Document">Its document, in words or by number.</param>
public sealed record Determined(DateTimeOffset At, long PersonId, string ContentHash,
    SecrecyResult Result, string Body, string Document)
    : ItemEvent(At, PersonId, ContentHash);

/// <summary>The guard has read the content with its attachments (发布前检查).</summary>
/// <param name="At">The instant it was recorded.</param>
/// <param name="PersonId">Who did it.</param>
/// <param name="ContentHash">The content that was looked at.</param>
/// <param name="OpenFindings">The fingerprints of what is neither settled nor accepted.</param>
public sealed record GuardRun(DateTimeOffset At, long PersonId, string ContentHash,
    IReadOnlyList<string> OpenFindings)
    : ItemEvent(At, PersonId, ContentHash)
{
    /// <summary>The fingerprint of the word lists it read with; empty where none were set.</summary>
    public string Rules { get; init; } = "";
}

/// <summary>A finding of the guard was accepted with a reason.</summary>
/// <param name="At">The instant it was recorded.</param>
/// <param name="PersonId">Who did it.</param>
/// <param name="ContentHash">The content that was looked at.</param>
/// <param name="Finding">Its fingerprint.</param>
/// <param name="Reason">Why it may stay.</param>
public sealed record FindingAccepted(DateTimeOffset At, long PersonId, string ContentHash,
    string Finding, string Reason)
    : ItemEvent(At, PersonId, ContentHash);

/// <summary>The publication was set for later (定时发布).</summary>
/// <param name="At">The instant it was recorded.</param>
/// <param name="PersonId">Who did it.</param>
/// <param name="ContentHash">The content that was looked at.</param>
/// <param name="PublishAt">When; null takes the schedule back.</param>
public sealed record Scheduled(DateTimeOffset At, long PersonId, string ContentHash,
    DateTimeOffset? PublishAt)
    : ItemEvent(At, PersonId, ContentHash);

/// <summary>The hour of a scheduled publication came, and something kept it from going out (定时发布未执行).</summary>
/// <param name="At">The instant it was recorded.</param>
/// <param name="PersonId">Who had set the hour.</param>
/// <param name="ContentHash">The content that was looked at.</param>
/// <param name="Reasons">What kept it, in words.</param>
public sealed record PublicationHeld(DateTimeOffset At, long PersonId, string ContentHash,
    string Reasons)
    : ItemEvent(At, PersonId, ContentHash);

/// <summary>Moved to another column (调整栏目). The column is no content: a review goes on, what is public stays public.</summary>
/// <param name="At">The instant it was recorded.</param>
/// <param name="PersonId">Who did it.</param>
/// <param name="ContentHash">The content that was looked at.</param>
/// <param name="From">The name of the column it left.</param>
/// <param name="To">The name of the column it came to.</param>
public sealed record Moved(DateTimeOffset At, long PersonId, string ContentHash,
    string From, string To)
    : ItemEvent(At, PersonId, ContentHash);

/// <summary>Made public (发布); the instant of the record is the instant of publication.</summary>
/// <param name="At">The instant it was recorded.</param>
/// <param name="PersonId">Who did it.</param>
/// <param name="ContentHash">The content that was looked at.</param>
/// <param name="Version">1 for the first, one more for each amendment.</param>
public sealed record Published(DateTimeOffset At, long PersonId, string ContentHash,
    int Version)
    : ItemEvent(At, PersonId, ContentHash);

/// <summary>Made public before the steps were passed (紧急发布); they follow within the period.</summary>
/// <param name="At">The instant it was recorded.</param>
/// <param name="PersonId">Who did it.</param>
/// <param name="ContentHash">The content that was looked at.</param>
/// <param name="Version">As for a regular publication.</param>
/// <param name="Reason">Why it could not wait.</param>
/// <param name="Lattice">The lattice whose steps are to follow.</param>
public sealed record EmergencyPublished(DateTimeOffset At, long PersonId, string ContentHash,
    int Version, string Reason, ReviewLattice Lattice)
    : ItemEvent(At, PersonId, ContentHash);

/// <summary>The steps of an emergency publication were all passed afterwards (补办完成).</summary>
/// <param name="At">The instant it was recorded.</param>
/// <param name="PersonId">Who did it.</param>
/// <param name="ContentHash">The content that was looked at.</param>
public sealed record EmergencyCompleted(DateTimeOffset At, long PersonId, string ContentHash)
    : ItemEvent(At, PersonId, ContentHash);

/// <summary>The withdrawal was set for later (定时撤下).</summary>
/// <param name="At">The instant it was recorded.</param>
/// <param name="PersonId">Who did it.</param>
/// <param name="ContentHash">The content that was looked at.</param>
/// <param name="WithdrawAt">When; null takes it back.</param>
/// <param name="Reason">Why, as readers will see it.</param>
public sealed record WithdrawalScheduled(DateTimeOffset At, long PersonId, string ContentHash,
    DateTimeOffset? WithdrawAt, string Reason)
    : ItemEvent(At, PersonId, ContentHash);

/// <summary>Taken from the portal (撤下).</summary>
/// <param name="At">The instant it was recorded.</param>
/// <param name="PersonId">Who did it.</param>
/// <param name="ContentHash">The content that was looked at.</param>
/// <param name="Reason">Why, as readers will see it.</param>
public sealed record Withdrawn(DateTimeOffset At, long PersonId, string ContentHash,
    string Reason)
    : ItemEvent(At, PersonId, ContentHash);

/// <summary>A new version was begun (修订); the old one stays public meanwhile.</summary>
/// <param name="At">The instant it was recorded.</param>
/// <param name="PersonId">Who did it.</param>
/// <param name="ContentHash">The content that was looked at.</param>
/// <param name="Reason">What for.</param>
public sealed record AmendmentStarted(DateTimeOffset At, long PersonId, string ContentHash,
    string Reason)
    : ItemEvent(At, PersonId, ContentHash);

/// <summary>The new version was given up (放弃修订); the public one stays.</summary>
/// <param name="At">The instant it was recorded.</param>
/// <param name="PersonId">Who did it.</param>
/// <param name="ContentHash">The content that was looked at.</param>
/// <param name="Reason">Why; may be empty.</param>
public sealed record AmendmentDropped(DateTimeOffset At, long PersonId, string ContentHash,
    string Reason)
    : ItemEvent(At, PersonId, ContentHash);

/// <summary>Taken over from an older portal under one recorded decision (迁移).</summary>
/// <param name="At">The instant it was recorded.</param>
/// <param name="PersonId">Who did it.</param>
/// <param name="ContentHash">The content that was looked at.</param>
/// <param name="OriginalPublishedOn">The day it was published there.</param>
/// <param name="Decision">The decision of the batch.</param>
public sealed record Imported(DateTimeOffset At, long PersonId, string ContentHash,
    DateOnly OriginalPublishedOn, ImportDecision Decision)
    : ItemEvent(At, PersonId, ContentHash);
