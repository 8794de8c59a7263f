using Gongkai.Rules.Calendar;
using Gongkai.Rules.Disclosure.Review;

namespace Gongkai.Rules.Tests.Disclosure.Review;

/// <summary>A lattice may ask for more than three reviews by three persons, never for less.</summary>
public sealed class LatticeOfSteps
{
    private static readonly ReviewLattice Default = ReviewLattice.Default;

    [Fact]
    public void By_default_is_first_second_final_with_secrecy_before_the_last()
    {
        Assert.True(Default.Validated().Ok(out _));
        Assert.Equal(["初审", "复审", "终审"], Default.Steps.Select(step => step.Name));
        Assert.Equal((3, 3, "final"), (Default.MinimumPersons, Default.CompletionDays, Default.SecrecyBefore));
        Assert.Null(Default.Find("fourth"));
    }

    [Fact]
    public void Names_everything_that_makes_it_no_review()
    {
        var bad = Default with
        {
            Steps = [new("a", "甲", "A"), new("a", "", "A")],
            MinimumPersons = 2,
            SecrecyBefore = "c",
            CompletionDays = 11,
        };

        Assert.Equal(
            ["lattice.too-few-steps", "lattice.too-few-persons", "lattice.same-code", "lattice.incomplete-step",
                "lattice.no-secrecy", "lattice.bad-completion"],
            bad.Validated().Problems.Select(problem => problem.Code));
        Assert.Equal("lattice.more-persons-than-steps", (Default with { MinimumPersons = 4 }).Validated().Problems.Single().Code);
        Assert.Throws<ArgumentException>(() => ItemReview.Read(bad, [], DateTimeOffset.UnixEpoch, WorkCalendar.National));
    }

    [Fact]
    public void Smuggled_in_with_a_stored_submission_has_no_effect()
    {
        var story = Story.Guarded();
        story.Events.Add(new Submitted(story.Now, 1, Story.Text1, Default with { Steps = [Default.Steps[2]] }, default));

        Assert.Equal(ReviewStage.Draft, story.State.Stage);
    }
}
