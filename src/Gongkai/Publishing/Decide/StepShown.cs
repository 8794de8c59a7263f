using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Review;

namespace Gongkai.Publishing.Decide;

/// <summary>One station on the way to the portal: who passed it and when, or whom it waits for.</summary>
internal sealed record StepShown(string Name, string Class, string Note)
{
    /// <summary>Drafting, the steps of the round with the secrecy review where it belongs, publication. Nothing for what was imported.</summary>
    internal static IReadOnlyList<StepShown> Of(OpenItem open, IReadOnlyDictionary<long, string> names)
    {
        var state = open.State;
        if (state.Import is not null && state.Versions == 1 && !state.Amending)
        {
            return [];
        }

        List<StepShown> shown = [Drafting(open, names)];
        foreach (var step in state.Round.Steps)
        {
            if (step.Code == state.Round.SecrecyBefore)
            {
                shown.Add(Secrecy(state, names));
            }

            shown.Add(Step(state, step, names));
        }

        shown.Add(Publication(state));
        return shown;
    }

    private static StepShown Drafting(OpenItem open, IReadOnlyDictionary<long, string> names)
    {
        var written = open.Events.LastOrDefault(fact => fact is Drafted or Edited);
        var note = written is null ? "" : $"{names.GetValueOrDefault(written.PersonId)} · {Words.Time(written.At)}";
        return open.State.Stage switch
        {
            ReviewStage.Draft => new("拟稿", "step-now", note),
            ReviewStage.Returned => new("拟稿", "step-back", "已退回修改"),
            _ => new("拟稿", "step-done", note),
        };
    }

    private static StepShown Step(ReviewState state, ReviewStep step, IReadOnlyDictionary<long, string> names)
    {
        if (state.Passed.FirstOrDefault(pass => pass.Step == step.Code) is { } pass)
        {
            return new StepShown(step.Name, "step-done", $"{names.GetValueOrDefault(pass.PersonId)} · {Words.Time(pass.At)}");
        }

        // What stood before an emergency or in an older version is not asked again.
        var done = state.Stage is ReviewStage.Published or ReviewStage.Withdrawn && state.Urgent is null;
        return state.NextStep?.Code == step.Code ? new StepShown(step.Name, "step-now", "等待决定")
            : new StepShown(step.Name, done ? "step-done" : "", "");
    }

    private static StepShown Secrecy(ReviewState state, IReadOnlyDictionary<long, string> names) => state.Secrecy switch
    {
        null => new("保密审查", "", state.Stage == ReviewStage.InReview ? "尚未审查" : ""),
        { Result: SecrecyResult.Open } open => new("保密审查", "step-done",
            $"{names.GetValueOrDefault(open.PersonId)} · {Words.Time(open.At)}"),
        { Result: SecrecyResult.NotOpen } => new("保密审查", "step-back", "不得公开"),
        var asked => new("保密审查", "step-now", $"已报请{asked.ReferredTo}确定"),
    };

    private static StepShown Publication(ReviewState state) => state switch
    {
        { Stage: ReviewStage.Published, VersionPublishedAt: { } at } => new("发布", "step-done", Words.Time(at)),
        { Stage: ReviewStage.Scheduled, PublishAt: { } at } => new("发布", "step-now", $"定于 {Words.Time(at)}"),
        { Stage: ReviewStage.Approved } => new("发布", "step-now", "等待发布"),
        _ => new("发布", "", ""),
    };
}
