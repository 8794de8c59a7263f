using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Disclosure.Review;
using static Gongkai.Rules.Tests.Disclosure.Review.Story;

namespace Gongkai.Rules.Tests.Disclosure.Review;

/// <summary>条例 art. 17, 保密法 art. 35: a record of its own before the last step.</summary>
public sealed class SecrecyReview
{
    [Fact]
    public void Stands_before_the_last_step()
    {
        var story = Submitted().Pass(First, "first").Pass(Second, "second");

        Assert.Equal(["review.secrecy-missing"], story.Refusal(state => state.Pass(Final, Text1, "final", "同意")));
        Assert.Contains("“终审”", story.State.Pass(Final, Text1, "final", "同意").Problems[0].Remedy, StringComparison.Ordinal);

        story.Does(state => state.ReviewSecrecy(Keeper, Text1, new(SecrecyResult.Open, "不涉密"))).Pass(Final, "final");
        Assert.Equal(ReviewStage.Approved, story.State.Stage);
    }

    [Fact]
    public void Needs_its_role_a_basis_and_nobody_who_wrote_the_content()
    {
        var story = Submitted();
        var author = Author with { Roles = ["SecrecyReviewer"] };

        Assert.Equal(["review.wrong-role"],
            story.Refusal(state => state.ReviewSecrecy(First, Text1, new(SecrecyResult.Open, "不涉密"))));
        Assert.Equal(["review.self-approval", "secrecy.no-basis"],
            story.Refusal(state => state.ReviewSecrecy(author, Text1, new(SecrecyResult.Open, " "))));
        Assert.Equal(["review.wrong-stage"],
            Published().Refusal(state => state.ReviewSecrecy(Keeper, Text1, new(SecrecyResult.Open, "不涉密"))));
    }

    [Fact]
    public void Without_decision_is_referred_and_holds_everything_up_until_the_answer()
    {
        var story = Submitted().Pass(First, "first").Pass(Second, "second");
        Assert.Equal(["secrecy.no-referral"],
            story.Refusal(state => state.ReviewSecrecy(Keeper, Text1, new(SecrecyResult.Undecided, "定密依据不明"))));

        story.Does(state => state.ReviewSecrecy(Keeper, Text1, new(SecrecyResult.Undecided, "定密依据不明", "示例区保密局")));
        Assert.Equal(["secrecy.referred"], story.Alarms());
        Assert.Equal(["review.secrecy-undecided"], story.Refusal(state => state.Pass(Final, Text1, "final", "同意")));
        Assert.Equal(["secrecy.determination-incomplete"],
            story.Refusal(state => state.Determine(Keeper, Text1, SecrecyResult.Open, " ")));

        story.Does(state => state.Determine(Keeper, Text1, SecrecyResult.Open, "示保函〔2024〕3号")).Pass(Final, "final");
        Assert.Equal("示保函〔2024〕3号", story.State.Secrecy?.Document);
        Assert.Empty(story.Alarms());
        Assert.Equal(["secrecy.nothing-referred"],
            story.Refusal(state => state.Determine(Keeper, Text1, SecrecyResult.Open, "示保函〔2024〕3号")));
    }

    [Fact]
    public void Against_opening_ends_the_review_until_the_content_or_the_finding_changes()
    {
        var story = Approved().Does(state => state.Schedule(Author, Text1, Morning.AddDays(1)))
            .Does(state => state.ReviewSecrecy(Keeper, Text1, new(SecrecyResult.NotOpen, "含有工作秘密")));

        Assert.Equal((ReviewStage.NotOpen, false), (story.State.Stage, story.State.DueForPublication));
        Assert.Equal(["review.wrong-stage", "review.steps-missing", "review.secrecy-not-open"],
            story.Refusal(state => state.Publish(Author, Text1)));

        story.Does(state => state.ReviewSecrecy(Keeper, Text1, new(SecrecyResult.Open, "已核实不涉密")));
        Assert.Equal(ReviewStage.Draft, story.State.Stage);
        Assert.Equal("first", story
            .Does(state => state.Submit(Author, Text1, Metadata, MetadataSettings.Default)).State.NextStep?.Code);
    }

    private static readonly DateTimeOffset Morning = new(2024, 9, 30, 1, 0, 0, TimeSpan.Zero);
}
