using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Disclosure.Review;
using static Gongkai.Rules.Tests.Disclosure.Review.Story;

namespace Gongkai.Rules.Tests.Disclosure.Review;

/// <summary>先审查、后公开: what is public was reviewed, and its date is the real one.</summary>
public sealed class PublicationOfAnItem
{
    [Fact]
    public void Makes_the_reviewed_version_public_now()
    {
        var story = Published();

        Assert.Equal((ReviewStage.Published, true, 1), (story.State.Stage, story.State.IsPublic, story.State.PublicVersion));
        Assert.Equal((Text1, story.Now), (story.State.PublicHash, story.State.PublishedAt));
        Assert.Empty(story.Alarms());
    }

    [Fact]
    public void Names_all_that_is_missing_at_once()
    {
        var story = Submitted().Pass(First, "first");

        Assert.Equal(["review.steps-missing", "review.secrecy-missing"], story.Refusal(state => state.Publish(Author, Text1)));
        Assert.Equal("还没有通过：复审、终审。", story.State.Publish(Author, Text1).Problems[0].Says);
        Assert.Equal(["review.wrong-stage", "review.steps-missing", "guard.not-run", "review.secrecy-missing"],
            Drafted().Refusal(state => state.Publish(Author, Text1)));
    }

    [Fact]
    public void Has_no_other_time_than_now()
    {
        var story = Approved();
        var forged = story.Now.AddDays(-20);

        Assert.Equal(["publish.date-forged"], story.Refusal(state => state.Publish(Author, Text1, forged)));
        Assert.Contains("2024-09-10 09:07", story.State.Publish(Author, Text1, forged).Problems[0].Says,
            StringComparison.Ordinal);
        Assert.Empty(story.Refusal(state => state.Publish(Author, Text1, story.Now)));
    }

    [Fact]
    public void Stored_with_an_earlier_time_has_no_effect()
    {
        var story = Approved();
        story.Events.Add(new Published(story.Now.AddHours(-1), 1, Text1, 1));

        Assert.False(story.State.IsPublic);
        Assert.Equal(["event.without-effect"], story.Alarms());
    }

    [Fact]
    public void Stored_with_a_time_to_come_has_no_effect_before_it()
    {
        var story = Approved();
        story.Events.Add(new Published(story.Now.AddHours(1), 1, Text1, 1));

        Assert.False(story.State.IsPublic);
        story.Now = story.Now.AddHours(1);
        Assert.True(story.State.IsPublic);
    }

    [Theory]
    [InlineData(4, true)] // clocks of two machines
    [InlineData(6, false)]
    public void Bears_five_minutes_between_the_clocks_of_two_machines(int minutes, bool effective)
    {
        var story = Approved();
        story.Events.Add(new Published(story.Now.AddMinutes(-minutes), 1, Text1, 1));

        Assert.Equal(effective, story.State.IsPublic);
    }

    [Fact]
    public void Stored_without_review_has_no_effect_and_raises_an_alarm()
    {
        var story = Submitted();
        story.Events.Add(new Published(story.Now, 1, Text1, 1));

        Assert.False(story.State.IsPublic);
        Assert.StartsWith("2024-09-30 09:03 的“发布”不发生效力：还没有通过：初审", story.State.Alarms[0].Says, StringComparison.Ordinal);
    }

    [Fact]
    public void May_be_set_for_later_and_taken_back()
    {
        var story = Approved();
        var hour = story.Now.AddHours(3);
        Assert.Equal(["schedule.in-past"], story.Refusal(state => state.Schedule(Author, Text1, story.Now)));
        Assert.Contains("review.wrong-stage", Submitted().Refusal(state => state.Schedule(Author, Text1, hour)));

        story.Does(state => state.Schedule(Author, Text1, hour));
        Assert.Equal((ReviewStage.Scheduled, hour, false),
            (story.State.Stage, story.State.PublishAt, story.State.DueForPublication));
        Assert.Equal(ReviewStage.Approved, story.Does(state => state.Schedule(Author, Text1, null)).State.Stage);

        story.Does(state => state.Schedule(Author, Text1, hour)).Now = hour;
        Assert.True(story.State.DueForPublication);
        story.Now = hour.AddMinutes(16);
        Assert.Equal(["schedule.missed"], story.Alarms());
        Assert.Null(story.Does(state => state.Publish(Author, Text1)).State.PublishAt);
    }

    [Fact]
    public void Set_for_later_falls_away_with_a_change_of_the_content()
    {
        var story = Approved().Does(state => state.Schedule(Author, Text1, state.AsOf.AddHours(3)))
            .Does(state => state.Edit(Author, Text2));

        Assert.Equal((ReviewStage.Draft, null), (story.State.Stage, story.State.PublishAt));
    }

    [Fact]
    public void Ends_with_a_reason_or_at_a_set_hour()
    {
        var story = Published();
        Assert.Equal(["publish.no-reason"], story.Refusal(state => state.Withdraw(Author, "")));
        Assert.Equal(["review.wrong-stage"], Approved().Refusal(state => state.Withdraw(Author, "有误")));

        story.Does(state => state.ScheduleWithdrawal(Author, state.AsOf.AddDays(1), "公示期满"));
        Assert.Equal(("公示期满", false), (story.State.WithdrawalReason, story.State.DueForWithdrawal));
        story.Now = story.Now.AddDays(1);
        Assert.True(story.State.DueForWithdrawal);

        story.Does(state => state.Withdraw(Author, "公示期满"));
        Assert.Equal((ReviewStage.Withdrawn, false, null), (story.State.Stage, story.State.IsPublic, story.State.WithdrawAt));
        Assert.Equal(["edit.withdrawn"], story.Refusal(state => state.Edit(Author, Text2)));
    }

    [Fact]
    public void Leaves_the_old_version_public_while_an_amendment_is_reviewed()
    {
        var story = Published();
        Assert.Equal(["edit.published"], story.Refusal(state => state.Edit(Author, Text2)));

        story.Does(state => state.StartAmendment(Second, Text1, "更正地点")).Does(state => state.RunGuard(Second, Text1, []));
        Assert.Equal((ReviewStage.Draft, true, true), (story.State.Stage, story.State.Amending, story.State.IsPublic));
        Assert.Equal(["amendment.nothing-changed"],
            story.Refusal(state => state.Submit(Second, Text1, Metadata, MetadataSettings.Default)));

        story.Does(state => state.Edit(Second, Text2)).Does(state => state.RunGuard(Second, Text2, []))
            .Does(state => state.Submit(Second, Text2, Metadata, MetadataSettings.Default))
            .Does(state => state.ReviewSecrecy(Keeper, Text2, new(SecrecyResult.Open, "不涉密")))
            .Pass(First, "first", Text2).Pass(new Actor(1, ["SecondReviewer"]), "second", Text2); // wrote the old one
        Assert.Equal((Text1, 1), (story.State.PublicHash, story.State.PublicVersion));

        story.Pass(Final, "final", Text2).Does(state => state.Publish(Author, Text2));
        Assert.Equal((Text2, 2, false), (story.State.PublicHash, story.State.PublicVersion, story.State.Amending));
        Assert.True(story.State.PublishedAt < story.State.VersionPublishedAt);
    }

    [Fact]
    public void Remains_as_it_was_when_the_amendment_is_given_up()
    {
        var story = Published().Does(state => state.StartAmendment(Author, Text1, "更正地点"))
            .Does(state => state.Edit(Author, Text2))
            .Does(state => state.DropAmendment(Author, ""));

        Assert.Equal((ReviewStage.Published, Text1, false), (story.State.Stage, story.State.ContentHash, story.State.Amending));
        Assert.Equal(["review.wrong-stage"], story.Refusal(state => state.DropAmendment(Author, "")));
    }

    [Fact]
    public void After_a_withdrawal_needs_the_whole_review_again_and_the_author_stays_an_author()
    {
        var story = Published().Does(state => state.Withdraw(Author, "有误"))
            .Does(state => state.StartAmendment(Second, Text1, "核对后重发"))
            .Does(state => state.RunGuard(Second, Text1, []))
            .Does(state => state.Submit(Second, Text1, Metadata, MetadataSettings.Default));

        Assert.Equal((false, 0), (story.State.Amending, story.State.Passed.Count));
        Assert.Equal(["review.self-approval"],
            story.Refusal(state => state.Pass(Author with { Roles = ["FirstReviewer"] }, Text1, "first", "同意")));
        story.Does(state => state.ReviewSecrecy(Keeper, Text1, new(SecrecyResult.Open, "不涉密")))
            .Pass(First, "first").Pass(Second, "second").Pass(Final, "final").Does(state => state.Publish(Author, Text1));
        Assert.Equal(2, story.State.PublicVersion);
    }

    [Fact]
    public void Waits_for_the_guard_again_when_its_word_lists_change()
    {
        var story = Approved();

        Assert.True(Read(story, null).GuardHasRun);
        Assert.True(Read(story, "").GuardHasRun);
        var changed = Read(story, "other lists");
        Assert.False(changed.GuardHasRun);
        Assert.Equal(["guard.not-run"], changed.Publish(Author, Text1).Problems.Select(problem => problem.Code));
        Assert.Equal(3, changed.Passed.Count);
        story.Does(_ => changed.RunGuard(Author, Text1, [], "other lists"));
        Assert.True(Read(story, "other lists").Publish(Author, Text1).Ok(out _));
    }

    [Fact]
    public void Held_at_its_hour_is_an_alarm_until_it_goes_out_or_is_scheduled_anew()
    {
        var story = Approved();
        Assert.Equal(["review.wrong-stage"], story.Refusal(state => state.HoldPublication(Author, Text1, "检查")));
        story.Does(state => state.Schedule(Author, Text1, story.Now.AddHours(1)));
        Assert.Equal(["review.wrong-stage"], story.Refusal(state => state.HoldPublication(Author, Text1, "检查")));
        story.Now = story.Now.AddHours(2);
        story.Does(state => state.HoldPublication(Author, Text1, "还有 1 处未处理。"));

        Assert.Equal((ReviewStage.Approved, (DateTimeOffset?)null), (story.State.Stage, story.State.PublishAt));
        Assert.Equal(["schedule.held"], story.Alarms());
        Assert.Contains("还有 1 处未处理。", story.State.Alarms[0].Says, StringComparison.Ordinal);
        story.Does(state => state.Publish(Author, Text1));
        Assert.Empty(story.Alarms());
    }

    [Fact]
    public void Moved_to_another_column_stays_what_it_is()
    {
        var story = Approved().Does(state => state.Move(Author, Text1, "工作动态", "通知公告"));
        Assert.Equal((ReviewStage.Approved, 3), (story.State.Stage, story.State.Passed.Count));
        story.Does(state => state.Publish(Author, Text1)).Does(state => state.Move(Author, Text1, "通知公告", "工作动态"));

        Assert.True(story.State.IsPublic);
        Assert.Empty(story.Alarms());
        Assert.Equal(["review.content-changed"], story.Refusal(state => state.Move(Author, Text2, "甲", "乙")));
    }

    private static ReviewState Read(Story story, string? rules) =>
        ItemReview.Read(story.Lattice, story.Events, story.Now, Gongkai.Rules.Calendar.WorkCalendar.National, rules);
}
