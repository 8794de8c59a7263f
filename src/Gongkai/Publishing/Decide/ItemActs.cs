using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Shell.Access;
using Actor = Gongkai.Rules.Disclosure.Review.Actor;
using Stage = Gongkai.Rules.Disclosure.Review.ReviewStage;

namespace Gongkai.Publishing.Decide;

/// <summary>
/// What the person asking may do to an item as it stands now. It decides which buttons there are; whether an act is done, the rules
/// decide again when it is asked for.
/// </summary>
internal sealed record ItemActs(
    bool Edit, bool Submit, bool Review, bool Secrecy, bool Publish, bool PublishUrgently, bool Withdraw, bool Amend, bool DropAmendment)
{
    private static readonly string[] NotThisPerson = ["review.wrong-role", "review.self-approval", "review.same-person-twice"];

    internal static ItemActs Of(OpenItem open, Signed signed)
    {
        var (state, by, agency) = (open.State, open.By, open.Agency);
        var write = signed.May(Permission.WriteItems, agency);
        var author = state.Authors.Contains(by.PersonId);
        return new ItemActs(
            Edit: write && state.Stage is not (Stage.Published or Stage.Withdrawn),
            Submit: write && (state.Stage is Stage.Draft or Stage.Returned),
            Review: ReviewStepFor(open) is not null,
            Secrecy: signed.May(Permission.ReviewSecrecy, agency)
                && state.ReviewSecrecy(by, open.Seen, new SecrecyFinding(SecrecyResult.Open, "-")).Ok(out _),
            Publish: signed.May(Permission.PublishItems, agency) && (state.Stage is Stage.Approved or Stage.Scheduled),
            PublishUrgently: signed.May(Permission.PublishUrgently, agency) && !author && (state.Stage is Stage.Draft or Stage.Returned or Stage.InReview)
                && by.Roles.Any(state.Lattice.UrgentRoles.Contains),
            Withdraw: signed.May(Permission.WithdrawItems, agency) && state.IsPublic,
            Amend: write && (state.Stage is Stage.Published or Stage.Withdrawn),
            DropAmendment: write && state.Amending);
    }

    /// <summary>The step this person may decide now: the waiting one, or the last one, which may still return what is not out yet.</summary>
    internal static ReviewStep? ReviewStepFor(OpenItem open)
    {
        var state = open.State;
        if (state.NextStep is { } next)
        {
            return MayDecide(state, open.By, open.Seen, next) ? next : null;
        }

        var last = state.Round.Steps[^1];
        return (state.Stage is Stage.Approved or Stage.Scheduled || state is { Stage: Stage.Published, Urgent: not null }) && open.By.Roles.Contains(last.Role)
            ? last : null;
    }

    /// <summary>Whether it is for this person to decide; what else keeps the step from being passed is another question.</summary>
    internal static bool MayDecide(ReviewState state, Actor by, string seen, ReviewStep step) =>
        !state.Pass(by, seen, step.Code, "").Problems.Any(problem => NotThisPerson.Contains(problem.Code));
}
