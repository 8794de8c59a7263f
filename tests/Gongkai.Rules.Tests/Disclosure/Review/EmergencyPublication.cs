using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Disclosure.Review;
using static Gongkai.Rules.Tests.Calendar.Days;
using static Gongkai.Rules.Tests.Disclosure.Review.Story;

namespace Gongkai.Rules.Tests.Disclosure.Review;

/// <summary>The emergency path: out at once, the steps within the period, an alarm when not.</summary>
public sealed class EmergencyPublication
{
    private static readonly Actor Head = new(8, ["DisclosureHead"]);

    [Fact]
    public void Needs_a_reason_a_role_secrecy_review_and_guard_all_the_same()
    {
        Assert.Equal(["review.wrong-role", "publish.no-reason", "guard.not-run", "review.secrecy-missing"],
            Drafted().Refusal(state => state.PublishUrgently(Second, Text1, " ", Metadata, MetadataSettings.Default)));
        Assert.Equal(["review.self-approval", "review.secrecy-missing"], Guarded().Refusal(state =>
            state.PublishUrgently(Head with { PersonId = 1 }, Text1, "暴雨红色预警", Metadata, MetadataSettings.Default)));
        Assert.Equal(["publish.urgent-needless"],
            Approved().Refusal(state => state.PublishUrgently(Head, Text1, "暴雨红色预警", Metadata, MetadataSettings.Default)));
        Assert.Equal(["publish.not-proactive"], Opened().Refusal(state => state.PublishUrgently(
            Head, Text1, "暴雨红色预警", Metadata with { Openness = Openness.OnApplication, OpennessReason = "涉及个人" },
            MetadataSettings.Default)));
    }

    [Theory]
    [InlineData("2024-09-30T01:10:00Z", "2024-10-09", false)] // 8, 9, 10 October are the three working days: not yet over
    [InlineData("2024-09-30T01:10:00Z", "2024-10-10", false)] // the last day itself
    [InlineData("2024-09-30T01:10:00Z", "2024-10-11", true)]
    [InlineData("2024-10-11T17:00:00Z", "2024-10-15", false)] // 1 a.m. of Saturday 12th in Beijing: 14, 15, 16
    [InlineData("2024-10-11T17:00:00Z", "2024-10-17", true)]
    public void Is_to_be_completed_within_three_working_days(string at, string today, bool late)
    {
        var story = Urgent(DateTimeOffset.Parse(at));
        story.Now = new DateTimeOffset(Day(today), new TimeOnly(23, 30), TimeSpan.FromHours(8));

        Assert.True(story.State.IsPublic);
        Assert.Equal(late, story.State.Urgent!.Late);
        Assert.Equal(late ? ["publish.urgent-late"] : [], story.Alarms());
    }

    [Fact]
    public void Is_completed_by_the_same_steps()
    {
        var story = Urgent();
        Assert.Equal("first", story.State.NextStep?.Code);
        Assert.Equal(["review.steps-missing"], story.Refusal(state => state.CompleteUrgent(Author, Text1)));
        Assert.Equal(["review.self-approval"],
            story.Refusal(state => state.Pass(Author with { Roles = ["FirstReviewer"] }, Text1, "first", "同意")));

        story.Pass(First, "first").Pass(Second, "second").Pass(Final, "final");
        Assert.NotNull(story.State.Urgent);
        story.Does(state => state.CompleteUrgent(Author, Text1));
        Assert.Equal((ReviewStage.Published, null, true), (story.State.Stage, story.State.Urgent, story.State.IsPublic));
        Assert.Equal(["publish.not-urgent"], story.Refusal(state => state.CompleteUrgent(Author, Text1)));
    }

    [Fact]
    public void In_the_middle_of_a_review_keeps_the_steps_already_passed()
    {
        var story = Opened().Pass(First, "first")
            .Does(state => state.PublishUrgently(Head, Text1, "暴雨红色预警", Metadata, MetadataSettings.Default));

        Assert.Equal("second", story.State.NextStep?.Code);
    }

    [Fact]
    public void Sent_back_afterwards_raises_an_alarm_until_withdrawn_or_amended()
    {
        var story = Urgent().Pass(First, "first").Does(state => state.Return(Second, Text1, "second", new ReturnAdvice("数字有误")));

        Assert.Equal(["publish.urgent-returned"], story.Alarms());
        Assert.Equal("first", story.State.NextStep?.Code);
        Assert.Empty(story.Does(state => state.Withdraw(Head, "数字有误")).Alarms());
    }

    [Fact]
    public void Found_secret_afterwards_raises_an_alarm()
    {
        var story = Urgent().Does(state => state.ReviewSecrecy(Keeper, Text1, new(SecrecyResult.NotOpen, "含有工作秘密")));

        Assert.Equal(["publish.secrecy-not-open"], story.Alarms());
        Assert.Null(story.State.NextStep);
        Assert.Equal(ReviewStage.Withdrawn, story.Does(state => state.Withdraw(Head, "含有工作秘密")).State.Stage);
    }

    [Fact]
    public void Amended_before_completion_keeps_its_author_from_reviewing_the_amendment()
    {
        var story = Urgent().Does(state => state.StartAmendment(Second, Text1, "更正")).Does(state => state.Edit(Second, Text2))
            .Does(state => state.RunGuard(Second, Text2, []))
            .Does(state => state.Submit(Second, Text2, Metadata, MetadataSettings.Default));

        Assert.Equal(["review.self-approval"],
            story.Refusal(state => state.Pass(Author with { Roles = ["FirstReviewer"] }, Text2, "first", "同意")));
        Assert.NotNull(story.State.Urgent);

        story.Does(state => state.ReviewSecrecy(Keeper, Text2, new(SecrecyResult.Open, "不涉密"))).Pass(First, "first", Text2)
            .Pass(Everything, "second", Text2).Pass(Final, "final", Text2).Does(state => state.Publish(Author, Text2));
        Assert.Null(story.State.Urgent);
    }

    private static Story Urgent(DateTimeOffset? at = null)
    {
        var story = new Story();
        story.Now = at?.AddMinutes(-10) ?? story.Now;
        return story.Does(state => state.Edit(Author, Text1)).Does(state => state.RunGuard(Author, Text1, []))
            .Does(state => state.ReviewSecrecy(Keeper, Text1, new(SecrecyResult.Open, "不涉密")))
            .Does(state => state.PublishUrgently(Head, Text1, "暴雨红色预警", Metadata, MetadataSettings.Default));
    }
}
