using Gongkai.Rules.Disclosure.Review;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Publishing.Decide;

/// <summary>The item as it would be published, and where it stands.</summary>
[Needs(Permission.ReadItems)]
internal sealed class ItemModel(DecideDesk desk) : ItemPage(desk)
{
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) =>
        await OpenAsync(id, cancel) ? await ShowAsync(cancel) : NotFound();

    public async Task<IActionResult> OnPostSubmitAsync(long id, CancellationToken cancel)
    {
        if (!await OpenAsync(id, cancel))
        {
            return NotFound();
        }

        if (!May(Permission.WriteItems))
        {
            return Forbidden();
        }

        var problems = await GuardedAsync(() => Open.State.Submit(Open.By, SeenHash, Open.Metadata, Open.MetadataSettings), cancel);
        return problems.Count > 0 ? await RefusedAsync(problems, cancel) : Done($"已送审，等待{Open.State.NextStep?.Name}。");
    }
}
