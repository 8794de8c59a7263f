using Gongkai.Rules.Calendar;
using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Tests.Disclosure.Review;

/// <summary>One invented item and what is done to it, a minute after another unless said otherwise.</summary>
internal sealed class Story
{
    internal const string Text1 = "hash-1";
    internal const string Text2 = "hash-2";

    internal static readonly Actor Author = new(1, ["Editor"]);
    internal static readonly Actor First = new(2, ["FirstReviewer"]);
    internal static readonly Actor Second = new(3, ["SecondReviewer"]);
    internal static readonly Actor Final = new(4, ["FinalReviewer"]);
    internal static readonly Actor Keeper = new(5, ["SecrecyReviewer"]);
    internal static readonly Actor Everything =
        new(6, ["Editor", "FirstReviewer", "SecondReviewer", "FinalReviewer", "SecrecyReviewer", "DisclosureHead"]);

    internal static readonly ItemMetadata Metadata = new()
    {
        Title = "关于示例活动的通知",
        Summary = "示例活动的时间和地点。",
        FormedOn = new DateOnly(2024, 9, 20),
        Publisher = "示例区科技局",
        TopicClass = "科技、教育",
        Section = "办公室",
    };

    internal List<ItemEvent> Events { get; } = [];

    /// <summary>2024-09-30 09:00 in Beijing: the last working day before the holiday.</summary>
    internal DateTimeOffset Now { get; set; } = new(2024, 9, 30, 1, 0, 0, TimeSpan.Zero);

    internal ReviewLattice Lattice { get; set; } = ReviewLattice.Default;

    internal ReviewState State => ItemReview.Read(Lattice, Events, Now, WorkCalendar.National);

    internal static Story Drafted() => new Story().Does(state => state.Edit(Author, Text1));

    internal static Story Guarded() => Drafted().Does(state => state.RunGuard(Author, Text1, []));

    internal static Story Submitted() => Guarded().Does(state => state.Submit(Author, Text1, Metadata, MetadataSettings.Default));

    internal static Story Opened() => Submitted()
        .Does(state => state.ReviewSecrecy(Keeper, Text1, new(SecrecyResult.Open, "不涉密")));

    internal static Story Approved() => Opened().Pass(First, "first").Pass(Second, "second").Pass(Final, "final");

    internal static Story Published() => Approved().Does(state => state.Publish(Author, Text1));

    internal Story Pass(Actor by, string step, string text = Text1) => Does(state => state.Pass(by, text, step, "同意"));

    /// <summary>What must succeed.</summary>
    internal Story Does(Func<ReviewState, Checked<ItemEvent>> act)
    {
        Now = Now.AddMinutes(1);
        var done = act(State);
        Assert.True(done.Ok(out var fact), string.Join("；", done.Problems.Select(problem => problem.Says)));
        Events.Add(fact!);
        return this;
    }

    /// <summary>The codes of the refusal, or of nothing; the story does not go on.</summary>
    internal IEnumerable<string> Refusal(Func<ReviewState, Checked<ItemEvent>> act) => act(State).Problems
        .Select(problem => problem.Code);

    internal IEnumerable<string> Alarms() => State.Alarms.Select(alarm => alarm.Code);
}
