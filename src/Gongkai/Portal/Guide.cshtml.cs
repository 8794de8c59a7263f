using Gongkai.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Portal;

/// <summary>The way to every organ's guide, the competent office's first.</summary>
internal sealed class GuideModel(PublicRecords records) : PageModel
{
    internal OrganDirectory Directory { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Directory = await OrganDirectory.ReadAsync(records, cancel);
}
