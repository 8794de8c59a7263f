using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Publishing.Decide;

/// <summary>Everything that happened to the item.</summary>
[Needs(Permission.ReadItems)]
internal sealed class HistoryModel(DecideDesk desk) : ItemPage(desk)
{
    internal IReadOnlyList<EventShown> Events => EventShown.Of(Open.Events, View.Names);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) =>
        await OpenAsync(id, cancel) ? await ShowAsync(cancel) : NotFound();
}
