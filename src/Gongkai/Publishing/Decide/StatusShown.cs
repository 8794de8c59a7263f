using Gongkai.Rules.Disclosure.Review;

namespace Gongkai.Publishing.Decide;

/// <summary>Where an item stands, as a word and the colour that goes with it.</summary>
internal sealed record StatusShown(string Word, string Class)
{
    internal static StatusShown Of(ReviewState state) => state switch
    {
        { Urgent: not null, Stage: ReviewStage.Published } => new($"应急发布，待补{state.NextStep?.Name ?? "办手续"}", "status-emergency"),
        { Stage: ReviewStage.InReview } => new($"待{state.NextStep?.Name}", "status-review"),
        { Stage: ReviewStage.Returned } => new("退回", "status-returned"),
        { Stage: ReviewStage.Approved } => new("待发布", "status-scheduled"),
        { Stage: ReviewStage.Scheduled } => new("定时发布", "status-scheduled"),
        { Stage: ReviewStage.Published } => new("已发布", "status-published"),
        { Stage: ReviewStage.Withdrawn } => new("已撤下", "status-withdrawn"),
        _ => new(ReviewNames.Of(state.Stage), ""),
    };
}
