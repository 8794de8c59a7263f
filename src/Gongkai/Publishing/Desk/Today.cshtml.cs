using Gongkai.Data;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Publishing.Desk;

/// <summary>The first page after signing in: what waits for this person, and why.</summary>
internal sealed class TodayModel(GongkaiDb db, WorkOfToday work, Signed signed) : PageModel
{
    internal IReadOnlyList<WorkGroup> Groups { get; private set; } = [];

    internal string Where { get; private set; } = "";

    internal int Count => Groups.Sum(group => group.Count);

    internal bool MayWrite => signed.May(Permission.WriteItems);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (!signed.May(Permission.ReadItems))
        {
            return;
        }

        Groups = await work.GroupsAsync(cancel);
        var agencies = await signed.AgenciesAsync(db, Permission.ReadItems, cancel);
        Where = agencies.Count == 1 ? agencies[0].Name : $"{agencies.Count} 个机关";
    }
}
