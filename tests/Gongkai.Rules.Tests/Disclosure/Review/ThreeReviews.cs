using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Disclosure.Review;
using static Gongkai.Rules.Tests.Disclosure.Review.Story;

namespace Gongkai.Rules.Tests.Disclosure.Review;

/// <summary>条例 art. 17, 三审: three distinct reviewers, none of them an author, on this very content.</summary>
public sealed class ThreeReviews
{
    [Fact]
    public void Lead_from_draft_to_approval_one_after_another()
    {
        var story = new Story();
        Assert.Equal((ReviewStage.Draft, ""), (story.State.Stage, story.State.ContentHash));

        story = Opened();
        Assert.Equal((ReviewStage.InReview, "first"), (story.State.Stage, story.State.NextStep?.Code));

        story.Pass(First, "first");
        Assert.Equal(("second", story.Now), (story.State.NextStep?.Code, story.State.WaitingSince));

        story.Pass(Second, "second").Pass(Final, "final");
        Assert.Equal((ReviewStage.Approved, false), (story.State.Stage, story.State.IsPublic));
        Assert.Null(story.State.NextStep);
        Assert.Equal([2L, 3, 4], story.State.PersonsSoFar.Order());
    }

    [Fact]
    public void Are_refused_to_who_drafted_or_changed_the_content()
    {
        var story = Opened();
        var drafter = Author with { Roles = ["FirstReviewer"] };

        Assert.Equal(["review.self-approval"], story.Refusal(state => state.Pass(drafter, Text1, "first", "同意")));

        var problem = story.State.Pass(drafter, Text1, "first", "").Problems[0];
        Assert.Equal("您起草或者修改过这份内容，不能对它进行审核。", problem.Says);
        Assert.Equal("条例第十七条", problem.Law);
    }

    [Fact]
    public void Are_refused_to_a_reviewer_who_changed_a_word()
    {
        var story = Opened().Pass(First, "first")
            .Does(state => state.Edit(Second, Text2))
            .Does(state => state.RunGuard(Second, Text2, []))
            .Does(state => state.Submit(Author, Text2, Metadata, MetadataSettings.Default))
            .Pass(First, "first", Text2);

        Assert.Equal(["review.self-approval"], story.Refusal(state => state.Pass(Second, Text2, "second", "同意")));
    }

    [Fact]
    public void Need_three_different_persons()
    {
        var story = Opened().Pass(Everything, "first");

        Assert.Equal(["review.same-person-twice"], story.Refusal(state => state.Pass(Everything, Text1, "second", "同意")));
    }

    [Fact]
    public void Of_four_steps_may_see_one_person_twice_when_three_remain_enough()
    {
        var story = new Story
        {
            Lattice = ReviewLattice.Default with
            {
                Steps = [.. ReviewLattice.Default.Steps, new("issue", "签发", "FinalReviewer")],
            },
        };
        story.Does(state => state.Edit(Author, Text1)).Does(state => state.RunGuard(Author, Text1, []))
            .Does(state => state.Submit(Author, Text1, Metadata, MetadataSettings.Default))
            .Does(state => state.ReviewSecrecy(Keeper, Text1, new(SecrecyResult.Open, "不涉密")))
            .Pass(Everything, "first").Pass(Everything, "second");

        Assert.Equal(["review.same-person-twice"], story.Refusal(state => state.Pass(Everything, Text1, "final", "同意")));
        Assert.Equal(ReviewStage.Approved, story.Pass(Final, "final").Pass(Final with { PersonId = 9 }, "issue").State.Stage);
    }

    [Fact]
    public void Stand_in_order_and_need_their_role()
    {
        var story = Opened();

        Assert.Equal(["review.out-of-order"], story.Refusal(state => state.Pass(Second, Text1, "second", "同意")));
        Assert.Equal(["review.wrong-role"], story.Refusal(state => state.Pass(Second, Text1, "first", "同意")));
        Assert.Equal(["review.out-of-order"], story.Refusal(state => state.Pass(First, Text1, "seventh", "同意")));
    }

    [Fact]
    public void Count_only_for_the_content_that_was_seen()
    {
        var story = Opened().Pass(First, "first");

        Assert.Equal(["review.content-changed"], story.Refusal(state => state.Pass(Second, Text2, "second", "同意")));
    }

    [Fact]
    public void Begin_anew_when_the_content_is_changed_and_say_so()
    {
        var story = Opened().Pass(First, "first").Does(state => state.Edit(Author, Text2));

        Assert.Equal(ReviewStage.Draft, story.State.Stage);
        Assert.Empty(story.State.Passed);
        Assert.Null(story.State.Secrecy);
        Assert.Equal("内容在 2024-09-30 09:06 被修改，此前对原内容的“初审”、保密审查作废。", story.State.Alarms.Single().Says);

        story.Does(state => state.Edit(Author, Text1)).Does(state => state.RunGuard(Author, Text1, [])); // the old words again
        Assert.Empty(story.State.Passed);
        Assert.Empty(story.Does(state => state.Submit(Author, Text1, Metadata, MetadataSettings.Default)).Alarms());
        Assert.Equal("first", story.State.NextStep?.Code);
    }

    [Fact]
    public void Are_not_disturbed_by_saving_the_same_content()
    {
        var story = Opened().Pass(First, "first");

        Assert.Equal(["edit.nothing-changed"], story.Refusal(state => state.Edit(Second, Text1)));
        Assert.Single(story.State.Passed);
    }

    [Fact]
    public void May_send_it_back_with_marks_and_begin_anew_after_the_next_submission()
    {
        var story = Opened().Pass(First, "first");

        Assert.Equal(["review.return-without-note"],
            story.Refusal(state => state.Return(Second, Text1, "second", new ReturnAdvice(" "))));
        Assert.Equal(["review.wrong-role"], story.Refusal(state => state.Return(First, Text1, "second", new ReturnAdvice("改"))));
        Assert.Equal(["review.out-of-order"], story.Refusal(state => state.Return(First, Text1, "first", new ReturnAdvice("改"))));

        story.Does(state => state.Return(Second, Text1, "second", new ReturnAdvice("", new ReviewMark("一百万元", "请核对金额"))));
        Assert.Equal(ReviewStage.Returned, story.State.Stage);
        Assert.Equal(["review.wrong-stage"], story.Refusal(state => state.Pass(Second, Text1, "second", "同意")));

        story.Does(state => state.Edit(Author, Text2)).Does(state => state.RunGuard(Author, Text2, []));
        Assert.Equal(ReviewStage.Returned, story.State.Stage);
        story.Does(state => state.Submit(Author, Text2, Metadata, MetadataSettings.Default));
        Assert.Equal("first", story.State.NextStep?.Code);
    }

    [Fact]
    public void Of_an_approved_item_may_be_taken_back_by_the_last_reviewer()
    {
        var story = Approved().Does(state => state.Return(Final, Text1, "final", new ReturnAdvice("标题有误")));

        Assert.Equal((ReviewStage.Returned, 0), (story.State.Stage, story.State.Passed.Count));
    }

    [Fact]
    public void Need_a_guard_that_has_read_this_content_and_left_nothing_open()
    {
        Assert.Equal(["guard.not-run"],
            Drafted().Refusal(state => state.Submit(Author, Text1, Metadata, MetadataSettings.Default)));

        var story = Opened().Does(state => state.RunGuard(First, Text1, ["f1", "f2"]));
        Assert.Equal(["guard.open-findings"], story.Refusal(state => state.Pass(First, Text1, "first", "同意")));
        Assert.Equal("发布前检查还有 2 处未处理。", story.State.Pass(First, Text1, "first", "同意").Problems[0].Says);
        Assert.Equal(["guard.unknown-finding"], story.Refusal(state => state.AcceptFinding(First, Text1, "f3", "示例号码")));
        Assert.Equal(["publish.no-reason"], story.Refusal(state => state.AcceptFinding(First, Text1, "f1", " ")));

        story.Does(state => state.AcceptFinding(First, Text1, "f1", "示例号码"));
        Assert.Equal(["f2"], story.State.OpenFindings);
        story.Does(state => state.AcceptFinding(First, Text1, "f2", "公开电话")).Pass(First, "first");
        Assert.Equal(["review.content-changed"], story.Refusal(state => state.RunGuard(First, Text2, [])));
    }

    [Fact]
    public void Begin_only_with_metadata_in_order()
    {
        var story = Guarded();
        var bad = Metadata with { Summary = "", Section = "" };

        Assert.Equal(["metadata.no-summary", "metadata.no-section"],
            story.Refusal(state => state.Submit(Author, Text1, bad, MetadataSettings.Default)));
        Assert.Equal(["review.wrong-stage"],
            Submitted().Refusal(state => state.Submit(Author, Text1, Metadata, MetadataSettings.Default)));
        Assert.Equal(["review.not-started"],
            new Story().Refusal(state => state.Submit(Author, "", Metadata, MetadataSettings.Default)));
    }

    [Fact]
    public void Of_what_is_not_to_be_opened_end_in_the_register_of_art_18()
    {
        var withheld = Metadata with
        {
            Openness = Openness.NotOpen,
            Ground = "G16.2",
            GroundKind = "过程稿",
            OpennessReason = "尚未定稿。",
            NoOrderToOpen = true,
        };
        var story = Guarded().Does(state => state.Submit(Author, Text1, withheld, MetadataSettings.Default))
            .Does(state => state.ReviewSecrecy(Keeper, Text1, new(SecrecyResult.Open, "不涉密")))
            .Pass(First, "first").Pass(Second, "second").Pass(Final, "final");

        Assert.Equal(ReviewStage.NotOpen, story.State.Stage);
        Assert.Equal(["review.wrong-stage", "publish.not-proactive"], story.Refusal(state => state.Publish(Author, Text1)));
    }

    [Fact]
    public void Already_begun_keep_their_lattice_when_the_setting_changes()
    {
        var story = Opened().Pass(First, "first");
        story.Lattice = ReviewLattice.Default with
        {
            Steps = [new("a", "科室审核", "A"), new("b", "分管领导", "B"), new("c", "主要领导", "C")],
            SecrecyBefore = "c",
        };

        Assert.Equal("second", story.State.NextStep?.Code);
        Assert.Equal(ReviewStage.Published,
            story.Pass(Second, "second").Pass(Final, "final").Does(state => state.Publish(Author, Text1)).State.Stage);
        Assert.Equal("c", story.State.Lattice.Steps[^1].Code);
    }
}
