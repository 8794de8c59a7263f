using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Disclosure.Review;

/// <summary>The acts by which an item becomes public or ceases to be.</summary>
/// <remarks>Example: <c>state.Publish(by, seen)</c> before 终审 → <c>review.steps-missing</c>.</remarks>
public static class PublicationActs
{
    /// <summary>Makes the reviewed content public, now.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="by">Who publishes; for a scheduled publication, who scheduled it.</param>
    /// <param name="seen">The hash of the content.</param>
    /// <param name="askedAt">The time of publication a form or a call asked for: only now is allowed; null asks for none.</param>
    /// <returns>The fact, or all that is missing; another time → <c>publish.date-forged</c>.</returns>
    public static Checked<ItemEvent> Publish(this ReviewState state, Actor by, string seen, DateTimeOffset? askedAt = null) =>
        state.Try(
            new Published(state.AsOf, by.PersonId, seen, state.Versions + 1),
            askedAt is { } asked && (asked - state.AsOf).Duration() > ReviewRun.Skew
                ? ReviewProblems.DateForged(asked, state.AsOf) : null);

    /// <summary>Sets the hour of publication of reviewed content, or takes it back.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="by">Who sets it.</param>
    /// <param name="seen">The hash of the content.</param>
    /// <param name="publishAt">Later than now; null takes it back.</param>
    /// <returns>The fact, or the problems.</returns>
    public static Checked<ItemEvent> Schedule(this ReviewState state, Actor by, string seen, DateTimeOffset? publishAt) =>
        state.Try(new Scheduled(state.AsOf, by.PersonId, seen, publishAt));

    /// <summary>Records that a scheduled publication did not go out; it waits for somebody to publish it then.</summary>
    /// <param name="state">Where it stands: its hour has come.</param>
    /// <param name="by">Who had set the hour.</param>
    /// <param name="seen">The hash of the content.</param>
    /// <param name="reasons">What kept it, in words.</param>
    /// <returns>The fact, or that no hour was set or has not come.</returns>
    public static Checked<ItemEvent> HoldPublication(this ReviewState state, Actor by, string seen, string reasons) =>
        state.Try(new PublicationHeld(state.AsOf, by.PersonId, seen, reasons));

    /// <summary>Makes content public before its steps are passed. Secrecy review and guard are needed all the same.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="by">Of a role that may, and no author.</param>
    /// <param name="seen">The hash of the content.</param>
    /// <param name="reason">Why it cannot wait.</param>
    /// <param name="metadata">The metadata of that content.</param>
    /// <param name="settings">What the organ asks of metadata.</param>
    /// <returns>The fact, or the problems; the steps are due within <see cref="ReviewLattice.CompletionDays"/>.</returns>
    public static Checked<ItemEvent> PublishUrgently(
        this ReviewState state, Actor by, string seen, string reason, ItemMetadata metadata, MetadataSettings settings) =>
            state.Try(
        new EmergencyPublished(state.AsOf, by.PersonId, seen, state.Versions + 1, reason, state.Lattice),
        [
            .. ReviewActs.Errors(state, metadata, settings),
            by.Roles.Any(state.Lattice.UrgentRoles.Contains) ? null
                : ReviewProblems.WrongRole("紧急发布", string.Join("、", state.Lattice.UrgentRoles)),
            metadata.Openness == Openness.Proactive ? null : ReviewProblems.NotProactive(),
        ]);

    /// <summary>Records that the steps of an emergency publication were all passed afterwards.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="seen">The hash of the content.</param>
    /// <returns>The fact, or the steps that are missing. Late completion is possible and remains visible in the dates.</returns>
    public static Checked<ItemEvent> CompleteUrgent(this ReviewState state, Actor by, string seen) =>
        state.Try(new EmergencyCompleted(state.AsOf, by.PersonId, seen));

    /// <summary>Takes the public version from the portal.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="by">Who withdraws.</param>
    /// <param name="reason">Why, as readers will see it.</param>
    /// <returns>The fact, with the hash of the public version.</returns>
    public static Checked<ItemEvent> Withdraw(this ReviewState state, Actor by, string reason) =>
        state.Try(new Withdrawn(state.AsOf, by.PersonId, state.PublicHash ?? state.ContentHash, reason));

    /// <summary>Sets the hour of withdrawal, or takes it back.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="by">Who sets it.</param>
    /// <param name="withdrawAt">Later than now; null takes it back.</param>
    /// <param name="reason">Why, as readers will see it.</param>
    /// <returns>The fact, or the problems.</returns>
    public static Checked<ItemEvent> ScheduleWithdrawal(
        this ReviewState state, Actor by, DateTimeOffset? withdrawAt, string reason) =>
        state.Try(new WithdrawalScheduled(state.AsOf, by.PersonId, state.PublicHash ?? state.ContentHash, withdrawAt, reason));

    /// <summary>Takes over an item from an older portal: the only way to another date of publication, and a marked one.</summary>
    /// <param name="state">Of an item without any fact.</param>
    /// <param name="by">Who imports.</param>
    /// <param name="hash">The hash of the content.</param>
    /// <param name="originalPublishedOn">The day it was published there; shown beside the day of import.</param>
    /// <param name="decision">The decision of the batch.</param>
    /// <returns>The fact, or the problems.</returns>
    /// <exception cref="ArgumentException">The hash is blank.</exception>
    public static Checked<ItemEvent> Import(
        this ReviewState state, Actor by, string hash, DateOnly originalPublishedOn, ImportDecision decision)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(hash);
        var persons = decision.DecidedBy.Where(id => id != by.PersonId).Distinct().Count();
        var (fewest, least) = (ReviewLattice.FewestPersons, state.Lattice.MinimumPersons);
        return state.Try(
            new Imported(state.AsOf, by.PersonId, hash, originalPublishedOn, decision),
            persons >= fewest && persons < least ? ReviewProblems.ImportTooFew(persons, least) : null);
    }
}
