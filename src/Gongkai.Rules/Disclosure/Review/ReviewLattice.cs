using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Disclosure.Review;

/// <summary>One step of the review before publication.</summary>
/// <remarks>Example: <c>new ReviewStep("first", "初审", "FirstReviewer")</c>.</remarks>
/// <param name="Code">Stable, lower case, unique in the lattice.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Role">The role that may pass it.</param>
public sealed record ReviewStep(string Code, string Name, string Role);

/// <summary>The steps that an item passes before it is public (三审), who may take them, and the emergency path.</summary>
/// <remarks>
/// <para>Source: 保密法 art. 35 and 条例 art. 17 ask for a review; three reviews by three persons is the usual model (三审三校).
/// “At least three distinct persons, no self-approval” is read so: at least three distinct reviewers, none of whom wrote or
/// changed the content; the drafter is not one of the three. The secrecy reviewer may be one of them, but no author. This reading
/// is ours; a lattice may ask for more, never for less.</para>
/// <para>Example: <see cref="Default"/> is 初审 → 复审 → 终审, the secrecy review before 终审.</para>
/// </remarks>
public sealed record ReviewLattice
{
    /// <summary>Fewer steps or persons are no review.</summary>
    public const int FewestPersons = 3;

    /// <summary>The longest time a review may follow an emergency publication, in working days.</summary>
    public const int LongestCompletion = 10;

    /// <summary>In order; at least three.</summary>
    public required IReadOnlyList<ReviewStep> Steps { get; init; }

    /// <summary>How many distinct persons the steps need together: 3 (default) up to the number of steps.</summary>
    public int MinimumPersons { get; init; } = FewestPersons;

    /// <summary>The code of the step that needs the secrecy review before it.</summary>
    public required string SecrecyBefore { get; init; }

    /// <summary>Who may record a secrecy review.</summary>
    public required string SecrecyRole { get; init; }

    /// <summary>Who may publish in an emergency.</summary>
    public required IReadOnlyList<string> UrgentRoles { get; init; }

    /// <summary>Within how many working days the steps must follow an emergency publication; 3 by default, 1 to 10.</summary>
    public int CompletionDays { get; init; } = 3;

    /// <summary>初审 <c>first</c>, 复审 <c>second</c>, 终审 <c>final</c>; secrecy review before the last.</summary>
    public static ReviewLattice Default { get; } = new()
    {
        Steps = [new("first", "初审", "FirstReviewer"), new("second", "复审", "SecondReviewer"), new("final", "终审", "FinalReviewer")],
        SecrecyBefore = "final",
        SecrecyRole = "SecrecyReviewer",
        UrgentRoles = ["FinalReviewer", "DisclosureHead"],
    };

    /// <summary>This lattice when it is a review at all, else everything that is wrong with it.</summary>
    /// <returns>Itself or the problems. Example: two steps → <c>lattice.too-few-steps</c>.</returns>
    public Checked<ReviewLattice> Validated() => Faults() is { Count: > 0 } faults ? new Checked<ReviewLattice>(faults) : this;

    /// <summary>The step of a code.</summary>
    /// <param name="code">As in <see cref="ReviewStep.Code"/>.</param>
    /// <returns>Null for an unknown one.</returns>
    public ReviewStep? Find(string code) => Steps.FirstOrDefault(step => step.Code == code);

    internal int IndexOf(string code)
    {
        var at = 0;
        while (at < Steps.Count && Steps[at].Code != code)
        {
            at++;
        }

        return at;
    }

    internal IReadOnlyList<Problem> Faults()
    {
        Problem?[] found =
        [
            Steps.Count < FewestPersons ? LatticeProblems.TooFewSteps(Steps.Count) : null,
            MinimumPersons < FewestPersons ? LatticeProblems.TooFewPersons(MinimumPersons) : null,
            MinimumPersons > Steps.Count ? LatticeProblems.MorePersonsThanSteps(MinimumPersons, Steps.Count) : null,
            Steps.Select(step => step.Code).Distinct().Count() < Steps.Count ? LatticeProblems.SameCode() : null,
            Steps.Any(step => string.IsNullOrWhiteSpace(step.Code) || string.IsNullOrWhiteSpace(step.Name)
                || string.IsNullOrWhiteSpace(step.Role)) ? LatticeProblems.Incomplete() : null,
            Find(SecrecyBefore) is null || string.IsNullOrWhiteSpace(SecrecyRole) ? LatticeProblems.NoSecrecy(SecrecyBefore)
                : null,
            CompletionDays is < 1 or > LongestCompletion ? LatticeProblems.BadCompletion(CompletionDays) : null,
        ];
        return [.. found.OfType<Problem>()];
    }
}
