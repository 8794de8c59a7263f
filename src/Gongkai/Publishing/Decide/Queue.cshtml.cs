using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Publishing.Decide;

/// <summary>Everything that waits for the person asking, over all their organs.</summary>
[Needs(Permission.ReadItems)]
internal sealed class QueueModel(ReviewQueue queue) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Step { get; set; }

    internal IReadOnlyList<Queued> All { get; private set; } = [];

    internal IReadOnlyList<Queued> Shown => Step is null ? All : [.. All.Where(work => work.Step == Step)];

    internal IReadOnlyList<(string Step, int Count)> Steps => [.. All.GroupBy(work => work.Step).Select(group => (group.Key, group.Count()))];

    public async Task OnGetAsync(CancellationToken cancel) => All = await queue.ForMeAsync(cancel);
}
