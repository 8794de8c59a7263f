using System.Text.Json;
using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Disclosure.Review;
using static Gongkai.Rules.Tests.Calendar.Days;
using static Gongkai.Rules.Tests.Disclosure.Review.Story;

namespace Gongkai.Rules.Tests.Disclosure.Review;

/// <summary>迁移: older publications keep their date, marked, under one recorded decision.</summary>
public sealed class ImportedItems
{
    [Fact]
    public void Are_public_with_both_dates()
    {
        var story = new Story();
        story.Does(state => state.Import(Author, Text1, Day("2020-05-06"), Decision(story)));

        Assert.True(story.State.IsPublic);
        Assert.Equal((Day("2020-05-06"), 3L), (story.State.Import!.OriginalPublishedOn, story.State.Import.Decision.Batch));
        Assert.Equal(story.Now, story.State.PublishedAt);
    }

    [Fact]
    public void Need_three_deciders_without_the_importer_after_the_guard_and_a_day_that_is_past()
    {
        var story = new Story();
        var decision = Decision(story) with { DecidedBy = [1, 2, 3, 3], GuardedAt = null };

        Assert.Equal(["import.too-few-persons", "import.guard-not-run", "import.future-date"],
            story.Refusal(state => state.Import(Author, Text1, Day("2024-10-01"), decision)));
        Assert.Equal(["import.guard-not-run"], story.Refusal(state => state.Import(
            Author, Text1, Day("2020-05-06"), Decision(story) with { GuardedAt = story.Now.AddMinutes(-1) })));
        Assert.Equal(["review.already-started"], Drafted().Refusal(state =>
            state.Import(Author, Text2, Day("2020-05-06"), Decision(story))));
    }

    [Fact]
    public void Are_amended_like_any_other()
    {
        var story = new Story();
        story.Does(state => state.Import(Author, Text1, Day("2020-05-06"), Decision(story)))
            .Does(state => state.StartAmendment(Author, Text1, "补充附件")).Does(state => state.Edit(Author, Text2));

        Assert.Equal((true, Text1, ReviewStage.Draft), (story.State.IsPublic, story.State.PublicHash, story.State.Stage));
        Assert.Contains("review.steps-missing", story.Refusal(state => state.Publish(Author, Text2)));
    }

    private static ImportDecision Decision(Story story) => new(3, [2, 3, 4], story.Now.AddHours(-2), story.Now.AddHours(-1));
}

/// <summary>Events are stored as kind and JSON and come back as they were.</summary>
public sealed class StoredEvents
{
    private static readonly DateTimeOffset At = new(2024, 9, 30, 1, 0, 0, TimeSpan.Zero);

    private static readonly ItemEvent[] Each =
    [
        new Drafted(At, 1, Text1), new Edited(At, 1, Text2),
        new Submitted(At, 1, Text1, ReviewLattice.Default, Openness.OnApplication),
        new StepPassed(At, 2, Text1, "first", "同意"), new Returned(At, 2, Text1, "first", "改", [new ReviewMark("甲", "乙")]),
        new SecrecyReviewed(At, 5, Text1, SecrecyResult.Undecided, "依据", "示例区保密局"),
        new Determined(At, 5, Text1, SecrecyResult.Open, "示例区保密局", "函"), new GuardRun(At, 1, Text1, ["f1"]) { Rules = "r1" },
        new FindingAccepted(At, 1, Text1, "f1", "理由"), new Scheduled(At, 1, Text1, At.AddDays(1)),
        new PublicationHeld(At, 1, Text1, "还有 1 处未处理。"), new Moved(At, 1, Text1, "工作动态", "通知公告"), new Published(At, 1, Text1, 1),
        new EmergencyPublished(At, 8, Text1, 1, "预警", ReviewLattice.Default with { CompletionDays = 5 }),
        new EmergencyCompleted(At, 1, Text1), new WithdrawalScheduled(At, 1, Text1, null, ""), new Withdrawn(At, 1, Text1, "有误"),
        new AmendmentStarted(At, 1, Text1, "更正"), new AmendmentDropped(At, 1, Text1, ""),
        new Imported(At, 1, Text1, new DateOnly(2020, 5, 6), new ImportDecision(3, [2, 3, 4], At, At)),
    ];

    [Fact]
    public void Come_back_from_kind_and_json() => Assert.All(Each, fact =>
    {
        var json = JsonSerializer.Serialize(fact, fact.GetType());
        var back = JsonSerializer.Deserialize(json, ItemEventKinds.TypeOf(fact.Kind)!)!;

        Assert.Equal(json, JsonSerializer.Serialize(back, back.GetType()));
        Assert.Equal((fact.GetType(), fact.At), (back.GetType(), ((ItemEvent)back).At));
    });

    [Fact]
    public void Have_a_name_and_a_kind_of_their_own_for_every_type()
    {
        Assert.Equal(ItemEventKinds.All, Each.Select(fact => fact.Kind));
        Assert.Equal(
            typeof(ItemEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ItemEvent)))
                .Select(type => type.Name).Order(),
            Each.Select(fact => fact.GetType().Name).Order());
        Assert.Equal("审核通过", ItemEventKinds.NameOf("step-passed"));
        Assert.Null(ItemEventKinds.TypeOf("no-such"));
    }
}
