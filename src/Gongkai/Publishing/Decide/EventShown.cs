using Gongkai.Rules.Disclosure.Review;

namespace Gongkai.Publishing.Decide;

/// <summary>One fact of an item as the timeline tells it.</summary>
internal sealed record EventShown(string Class, string What, string Who, DateTimeOffset At, IReadOnlyList<string> Says,
    IReadOnlyList<ReviewMark> Marks)
{
    /// <summary>The whole life, the latest fact first.</summary>
    internal static IReadOnlyList<EventShown> Of(IEnumerable<ItemEvent> events, IReadOnlyDictionary<long, string> names)
    {
        var shown = new List<EventShown>();
        var lattice = ReviewLattice.Default;
        foreach (var fact in events)
        {
            lattice = fact switch { Submitted sent => sent.Lattice, EmergencyPublished urgent => urgent.Lattice, _ => lattice };
            shown.Insert(0, Of(fact, lattice, names));
        }

        return shown;
    }

    private static EventShown Of(ItemEvent fact, ReviewLattice lattice, IReadOnlyDictionary<long, string> names)
    {
        var name = names.GetValueOrDefault(fact.PersonId) ?? "系统";
        var role = fact switch
        {
            StepPassed passed => lattice.Find(passed.Step)?.Role,
            Returned returned => lattice.Find(returned.Step)?.Role,
            SecrecyReviewed or Determined => lattice.SecrecyRole,
            _ => null,
        };
        return new EventShown(
            ClassOf(fact), Told(fact, lattice), role is null ? name : $"{name}（{RoleWords.Of(role)}）", fact.At,
            [.. Words(fact, names).Where(text => !string.IsNullOrWhiteSpace(text))], fact is Returned { Marks: var marks }
                ? marks : []);
    }

    private static string ClassOf(ItemEvent fact) => fact switch
    {
        StepPassed or Published or EmergencyCompleted or SecrecyReviewed { Result: SecrecyResult.Open } or Determined { Result: SecrecyResult.Open } => "timeline-good",
        Returned or Withdrawn or EmergencyPublished or PublicationHeld or SecrecyReviewed { Result: SecrecyResult.NotOpen } or Determined { Result: SecrecyResult.NotOpen } => "timeline-bad",
        _ => "",
    };

    private static string Told(ItemEvent fact, ReviewLattice lattice) => fact switch
    {
        StepPassed passed => $"{StepName(passed.Step, lattice)}通过",
        Returned returned => $"{StepName(returned.Step, lattice)}退回",
        SecrecyReviewed review => $"保密审查：{ReviewNames.Of(review.Result)}",
        Determined determined => $"{determined.Body}确定：{ReviewNames.Of(determined.Result)}",
        Published published => $"发布（第 {published.Version} 版）",
        EmergencyPublished urgent => $"应急发布（第 {urgent.Version} 版）",
        GuardRun { OpenFindings.Count: 0 } => "发布前检查：没有未处理的问题",
        GuardRun run => $"发布前检查：{run.OpenFindings.Count} 处待处理",
        Scheduled { PublishAt: null } => "取消定时发布",
        Scheduled { PublishAt: { } at } => $"定于 {Publishing.Words.Time(at)} 发布",
        WithdrawalScheduled { WithdrawAt: null } => "取消定时撤下",
        WithdrawalScheduled { WithdrawAt: { } at } => $"定于 {Publishing.Words.Time(at)} 撤下",
        Moved moved => $"由“{moved.From}”调整到“{moved.To}”",
        Imported import => $"由原门户迁移，原发布日期 {import.OriginalPublishedOn:yyyy-MM-dd}",
        _ => ItemEventKinds.NameOf(fact.Kind),
    };

    private static string[] Words(ItemEvent fact, IReadOnlyDictionary<long, string> names) => fact switch
    {
        StepPassed passed => [passed.Note],
        Returned returned => [returned.Note],
        SecrecyReviewed review => [review.Basis, review.ReferredTo is { } body ? $"报请“{body}”确定" : ""],
        Determined determined => [determined.Document],
        FindingAccepted accepted => [accepted.Reason],
        EmergencyPublished urgent => [urgent.Reason],
        PublicationHeld held => [held.Reasons],
        Withdrawn withdrawn => [withdrawn.Reason],
        WithdrawalScheduled scheduled => [scheduled.Reason],
        AmendmentStarted started => [started.Reason],
        AmendmentDropped dropped => [dropped.Reason],
        Imported import =>
            [$"第 {import.Decision.Batch} 批，审核人：{string.Join("、", import.Decision.DecidedBy.Select(id => names.GetValueOrDefault(id)))}"],
        _ => [],
    };

    private static string StepName(string code, ReviewLattice lattice) => lattice.Find(code)?.Name ?? code;
}
