using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Publishing.Decide;

/// <summary>Begins a new version of what was published, or gives it up.</summary>
[Needs(Permission.WriteItems)]
internal sealed class AmendModel(DecideDesk desk) : ItemPage(desk)
{
    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) =>
        !await OpenAsync(id, cancel) ? NotFound() : May(Permission.WriteItems) ? await ShowAsync(cancel) : Forbidden();

    public Task<IActionResult> OnPostStartAsync(long id, CancellationToken cancel) => ActAsync(
        id, reason => Open.State.StartAmendment(Open.By, SeenHash, reason), "已发起修订，请修改后送审。", "/edit", cancel);

    public Task<IActionResult> OnPostDropAsync(long id, CancellationToken cancel) => ActAsync(
        id, reason => Open.State.DropAmendment(Open.By, reason), "已放弃修订，内容恢复为公开的版本。", "", cancel);

    private async Task<IActionResult> ActAsync(
        long id, Func<string, Checked<ItemEvent>> act, string says, string page, CancellationToken cancel)
    {
        if (!await OpenAsync(id, cancel))
        {
            return NotFound();
        }

        if (!May(Permission.WriteItems))
        {
            return Forbidden();
        }

        var reason = (Reason ?? "").Trim();
        var problems = reason.Length > PublishModel.LongestReason ? [PublishModel.TooLong(reason.Length)] : await RecordAsync(act(reason), cancel);
        return problems.Count > 0 ? await RefusedAsync(problems, cancel) : Done(says, page);
    }
}
