using Gongkai.Rules.Calendar;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Publishing.Decide;

/// <summary>Makes reviewed content public, now or at an hour to come; or, where it cannot wait, before its review.</summary>
[Needs(Permission.PublishItems, Permission.PublishUrgently)]
internal sealed class PublishModel(DecideDesk desk, WorkCalendar calendar) : ItemPage(desk)
{
    internal const int LongestReason = 500;

    [BindProperty]
    public string? Day { get; set; }

    [BindProperty]
    public string? Time { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>No form of ours sends it: whoever sends a time of publication is refused, unless it is the present.</summary>
    [BindProperty]
    public string? PublishedAt { get; set; }

    internal bool MayPublish => May(Permission.PublishItems);

    internal bool MayPublishUrgently => View.Acts.PublishUrgently;

    internal DateOnly CompletionDay =>
        calendar.LastDay(BeijingDate.Today(Desk.Time), new WorkingDays(Open.State.Lattice.CompletionDays));

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) =>
        !await OpenAsync(id, cancel) ? NotFound()
        : May(Permission.PublishItems) || May(Permission.PublishUrgently) ? await ShowAsync(cancel) : Forbidden();

    public Task<IActionResult> OnPostNowAsync(long id, CancellationToken cancel) => ActAsync(
        id, Permission.PublishItems, () => Publication(), "已发布。", cancel);

    public Task<IActionResult> OnPostScheduleAsync(long id, CancellationToken cancel) => ActAsync(
        id, Permission.PublishItems,
        () => ClockField.Read(Day, Time, "发布") is var at && at.Ok(out var hour)
            ? Open.State.Schedule(Open.By, SeenHash, hour) : new Checked<ItemEvent>(at.Problems),
        $"已定于 {Day} {Time} 发布。", cancel);

    public Task<IActionResult> OnPostCancelAsync(long id, CancellationToken cancel) => ActAsync(
        id, Permission.PublishItems, () => Open.State.Schedule(Open.By, SeenHash, null), "已取消定时发布。", cancel);

    public Task<IActionResult> OnPostUrgentAsync(long id, CancellationToken cancel) => ActAsync(
        id, Permission.PublishUrgently,
        () => Reason?.Length > LongestReason ? TooLong(Reason.Length)
            : Open.State.PublishUrgently(Open.By, SeenHash, (Reason ?? "").Trim(), Open.Metadata, Open.MetadataSettings),
        "已应急发布，请按期补办审核。", cancel);

    private Checked<ItemEvent> Publication()
    {
        if (string.IsNullOrWhiteSpace(PublishedAt))
        {
            return Open.State.Publish(Open.By, SeenHash);
        }

        return DateTime.TryParse(PublishedAt, out var asked)
            ? Open.State.Publish(Open.By, SeenHash, BeijingDate.At(asked)) : UnreadableTime(PublishedAt);
    }

    private async Task<IActionResult> ActAsync(
        long id, Permission permission, Func<Checked<ItemEvent>> act, string says, CancellationToken cancel)
    {
        if (!await OpenAsync(id, cancel))
        {
            return NotFound();
        }

        if (!May(permission))
        {
            return Forbidden();
        }

        var problems = await GuardedAsync(act, cancel);
        return problems.Count > 0 ? await RefusedAsync(problems, cancel) : Done(says);
    }

    private static Problem UnreadableTime(string asked) => new(
        "publish.date-forged", Severity.Error, $"发布时间不能写成“{asked}”，只能是实际发布的时间。", "请去掉填写的发布时间。", "国办秘函〔2019〕19号");

    internal static Problem TooLong(int length) => new(
        "publish.reason-too-long", Severity.Error, $"理由有 {length} 字，超过 {LongestReason} 字。", "请写得简短一些。", "")
    { Field = "Reason" };
}
