using Gongkai.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Portal;

/// <summary>The addresses of the feeds.</summary>
internal sealed class SubscribeModel(PublicRecords records) : PageModel
{
    internal OrganDirectory Directory { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Directory = await OrganDirectory.ReadAsync(records, cancel);
}
