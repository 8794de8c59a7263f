using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Publishing.Decide;

/// <summary>Takes what is public from the portal, now or at an hour to come, with a reason that readers see.</summary>
[Needs(Permission.WithdrawItems)]
internal sealed class WithdrawModel(DecideDesk desk) : ItemPage(desk)
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Day { get; set; }

    [BindProperty]
    public string? Time { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) =>
        !await OpenAsync(id, cancel) ? NotFound() : May(Permission.WithdrawItems) ? await ShowAsync(cancel) : Forbidden();

    public Task<IActionResult> OnPostNowAsync(long id, CancellationToken cancel) => ActAsync(
        id, reason => Open.State.Withdraw(Open.By, reason), "已撤下。", cancel);

    public Task<IActionResult> OnPostScheduleAsync(long id, CancellationToken cancel) => ActAsync(
        id,
        reason => ClockField.Read(Day, Time, "撤下") is var at && at.Ok(out var hour)
            ? Open.State.ScheduleWithdrawal(Open.By, hour, reason) : new Checked<ItemEvent>(at.Problems),
        $"已定于 {Day} {Time} 撤下。", cancel);

    public Task<IActionResult> OnPostCancelAsync(long id, CancellationToken cancel) => ActAsync(
        id, reason => Open.State.ScheduleWithdrawal(Open.By, null, reason), "已取消定时撤下。", cancel);

    private async Task<IActionResult> ActAsync(long id, Func<string, Checked<ItemEvent>> act, string says, CancellationToken cancel)
    {
        if (!await OpenAsync(id, cancel))
        {
            return NotFound();
        }

        if (!May(Permission.WithdrawItems))
        {
            return Forbidden();
        }

        var reason = (Reason ?? "").Trim();
        var problems = reason.Length > PublishModel.LongestReason ? [PublishModel.TooLong(reason.Length)] : await RecordAsync(act(reason), cancel);
        return problems.Count > 0 ? await RefusedAsync(problems, cancel) : Done(says);
    }
}
