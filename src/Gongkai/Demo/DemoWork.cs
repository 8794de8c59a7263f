namespace Gongkai.Demo;

/// <summary>Where an unpublished item stands.</summary>
internal enum DemoStage
{
    Draft,
    FirstReview,
    SecrecyReview,
    SecondReview,
    FinalReview,

    /// <summary>Sent back with marks on the text.</summary>
    Returned,

    /// <summary>Approved, waiting for its hour.</summary>
    Scheduled,

    /// <summary>Public by the emergency path, the reviews still to be completed.</summary>
    EmergencyCompletion,
}

/// <summary>A reviewer's mark.</summary>
/// <param name="Quote">Words that stand in the body.</param>
internal sealed record DemoMark(string Quote, string Remark);

/// <summary>An item on somebody's desk on the day of the demo.</summary>
/// <param name="Item">What it would be when published; its instant is the time of the last save, or of the emergency
/// publication.</param>
/// <param name="SubmittedOn">Null for a draft.</param>
/// <param name="WaitsFor">The user name of the person who has to act.</param>
/// <param name="ScheduledAt">UTC; only when scheduled.</param>
/// <param name="CompleteBy">Only when the emergency path has to be completed.</param>
internal sealed record DemoWork(
    DemoStage Stage, DemoPublication Item, DateOnly? SubmittedOn, string WaitsFor, IReadOnlyList<DemoMark> Marks,
    DateTime? ScheduledAt, DateOnly? CompleteBy);

/// <summary>Information decided not to be opened (arts. 14 to 16), with its next review (art. 18).</summary>
/// <param name="Law">The article of the ground.</param>
/// <param name="NextReviewOn">May lie before the day of the demo: then the review is due.</param>
internal sealed record DemoWithheld(
    string Agency, string Section, string Title, DateOnly FormedOn, DemoOpenness Openness, string Reason, string Law,
    DateOnly DecidedOn, string DecidedBy, DateOnly NextReviewOn);
