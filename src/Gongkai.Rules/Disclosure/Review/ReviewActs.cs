using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Disclosure.Review;

/// <summary>Everything that can be done to an item. Each act gives the fact to record, or all the reasons why not.</summary>
/// <remarks>
/// <para>An act names the hash of the content the person saw; when it is not the present content, the act is refused. The instant
/// is that of the reading, never one a person gave.</para>
/// <para>Example: <c>state.Pass(by, seen, "first", "同意")</c> by the drafter → <c>review.self-approval</c>.</para>
/// </remarks>
public static class ReviewActs
{
    /// <summary>Saves the first content or a change of it; steps passed on the old content become void.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="by">Who writes.</param>
    /// <param name="hash">The hash of the new content.</param>
    /// <returns>The fact; refused for published content (<c>edit.published</c>) and when nothing changed.</returns>
    /// <exception cref="ArgumentException">The hash is blank.</exception>
    public static Checked<ItemEvent> Edit(this ReviewState state, Actor by, string hash)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(hash);
        return state.Try(
            state.ContentHash.Length == 0 ? new Drafted(state.AsOf, by.PersonId, hash)
                : new Edited(state.AsOf, by.PersonId, hash));
    }

    /// <summary>Sends it into review.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="by">Who submits.</param>
    /// <param name="seen">The hash of the content seen.</param>
    /// <param name="metadata">The metadata of that content: its errors keep it back.</param>
    /// <param name="settings">What the organ asks of metadata.</param>
    /// <returns>The fact, or all problems of the metadata and the stage at once.</returns>
    public static Checked<ItemEvent> Submit(
        this ReviewState state, Actor by, string seen, ItemMetadata metadata, MetadataSettings settings) => state.Try(
        new Submitted(state.AsOf, by.PersonId, seen, state.Lattice, metadata.Openness), Errors(state, metadata, settings));

    /// <summary>Passes the next step.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="by">The reviewer.</param>
    /// <param name="seen">The hash of the content seen.</param>
    /// <param name="step">The code of the step.</param>
    /// <param name="note">The opinion.</param>
    /// <returns>The fact, or the problems: role, order, self-approval, same person, secrecy, guard.</returns>
    public static Checked<ItemEvent> Pass(this ReviewState state, Actor by, string seen, string step, string note) =>
        state.Try(new StepPassed(state.AsOf, by.PersonId, seen, step, note), StepRole(state, by, step));

    /// <summary>Sends it back to the author.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="by">The reviewer of the waiting step; of the last step when all are passed.</param>
    /// <param name="seen">The hash of the content seen.</param>
    /// <param name="step">The code of the step.</param>
    /// <param name="advice">What is to be changed: an opinion, marks on the text, or both.</param>
    /// <returns>The fact, or the problems.</returns>
    public static Checked<ItemEvent> Return(this ReviewState state, Actor by, string seen, string step, ReturnAdvice advice) =>
        state.Try(new Returned(state.AsOf, by.PersonId, seen, step, advice.Note, advice.Marks), StepRole(state, by, step));

    /// <summary>Records the secrecy review.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="by">The secrecy reviewer, no author.</param>
    /// <param name="seen">The hash of the content seen.</param>
    /// <param name="finding">Result, basis and, where undecided, the body asked.</param>
    /// <returns>The fact, or the problems. A result of not open ends the review.</returns>
    public static Checked<ItemEvent> ReviewSecrecy(this ReviewState state, Actor by, string seen, SecrecyFinding finding) =>
        state.Try(
            new SecrecyReviewed(state.AsOf, by.PersonId, seen, finding.Result, finding.Basis, finding.ReferredTo),
            SecrecyRole(state, by));

    /// <summary>Records what the body asked has determined.</summary>
    /// <param name="state">Where it stands: a referral is open.</param>
    /// <param name="by">The secrecy reviewer.</param>
    /// <param name="seen">The hash of the content seen.</param>
    /// <param name="result">Open or not open.</param>
    /// <param name="document">The document of the body.</param>
    /// <returns>The fact, or the problems.</returns>
    public static Checked<ItemEvent> Determine(
        this ReviewState state, Actor by, string seen, SecrecyResult result, string document) =>
        state.Try(
            new Determined(state.AsOf, by.PersonId, seen, result, state.Secrecy?.ReferredTo ?? "", document),
            SecrecyRole(state, by));

    /// <summary>Records that the guard has read the content.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="by">For whom it ran.</param>
    /// <param name="read">The hash of the content read.</param>
    /// <param name="open">Fingerprints of what is neither settled nor accepted.</param>
    /// <param name="rules">The fingerprint of the word lists it read with; empty where none are set.</param>
    /// <returns>The fact; refused when the content has changed meanwhile.</returns>
    public static Checked<ItemEvent> RunGuard(
        this ReviewState state, Actor by, string read, IReadOnlyList<string> open, string rules = "") =>
        state.Try(new GuardRun(state.AsOf, by.PersonId, read, open) { Rules = rules });

    /// <summary>Moves it to another column.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="by">Who moves it.</param>
    /// <param name="seen">The hash of the content seen.</param>
    /// <param name="from">The name of the column it leaves.</param>
    /// <param name="to">The name of the column it comes to.</param>
    /// <returns>The fact, or that the content has changed.</returns>
    public static Checked<ItemEvent> Move(this ReviewState state, Actor by, string seen, string from, string to) =>
        state.Try(new Moved(state.AsOf, by.PersonId, seen, from, to));

    /// <summary>Accepts a finding of the guard with a reason.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="by">Who accepts it.</param>
    /// <param name="seen">The hash of the content seen.</param>
    /// <param name="finding">Its fingerprint.</param>
    /// <param name="reason">Why it may stay.</param>
    /// <returns>The fact, or the problems.</returns>
    public static Checked<ItemEvent> AcceptFinding(
        this ReviewState state, Actor by, string seen, string finding, string reason) =>
        state.Try(new FindingAccepted(state.AsOf, by.PersonId, seen, finding, reason));

    /// <summary>Begins a new version of what is public or was withdrawn; the public one stays public meanwhile.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="by">Who begins it.</param>
    /// <param name="seen">The hash of the content seen.</param>
    /// <param name="reason">What for.</param>
    /// <returns>The fact, or the problems.</returns>
    public static Checked<ItemEvent> StartAmendment(this ReviewState state, Actor by, string seen, string reason) =>
        state.Try(new AmendmentStarted(state.AsOf, by.PersonId, seen, reason));

    /// <summary>Gives up the new version; the working version is the public one again.</summary>
    /// <param name="state">Where it stands: an amendment is open.</param>
    /// <param name="by">Who gives it up.</param>
    /// <param name="reason">Why; may be empty.</param>
    /// <returns>The fact, with the hash of the public version.</returns>
    public static Checked<ItemEvent> DropAmendment(this ReviewState state, Actor by, string reason) =>
        state.Try(new AmendmentDropped(state.AsOf, by.PersonId, state.PublicHash ?? state.ContentHash, reason));

    internal static Checked<ItemEvent> Try(this ReviewState state, ItemEvent fact, params IEnumerable<Problem?> others)
    {
        Problem[] problems = [.. others.OfType<Problem>(), .. state.Run.Faults(fact)];
        return problems.Length > 0 ? new Checked<ItemEvent>(problems) : new Checked<ItemEvent>(fact);
    }

    internal static IEnumerable<Problem> Errors(ReviewState state, ItemMetadata metadata, MetadataSettings settings) =>
        metadata.Check(settings, Moment.Day(state.AsOf)).Where(problem => problem.Severity == Severity.Error);

    private static Problem? StepRole(ReviewState state, Actor by, string step) =>
        state.Round.Find(step) is { } known && !by.Roles.Contains(known.Role)
            ? ReviewProblems.WrongRole(known.Name, known.Role) : null;

    private static Problem? SecrecyRole(ReviewState state, Actor by) =>
        by.Roles.Contains(state.Lattice.SecrecyRole) ? null : ReviewProblems.WrongRole("保密审查", state.Lattice.SecrecyRole);
}

/// <summary>Why something goes back. Example: “金额有误” with one mark.</summary>
/// <param name="Note">The opinion; may be empty when there are marks.</param>
/// <param name="Marks">The marks on the text.</param>
public sealed record ReturnAdvice(string Note, params IReadOnlyList<ReviewMark> Marks);

/// <summary>What a secrecy reviewer found.</summary>
/// <remarks>Example: <c>new SecrecyFinding(SecrecyResult.Open, "不涉及国家秘密、工作秘密")</c>.</remarks>
/// <param name="Result">Open, not open, or undecided.</param>
/// <param name="Basis">The basis, in words.</param>
/// <param name="ReferredTo">For an undecided one the body asked (报请确定).</param>
public sealed record SecrecyFinding(SecrecyResult Result, string Basis, string? ReferredTo = null);
