using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.Agencies;

/// <summary>An organ in the tree with those below it.</summary>
internal sealed record AgencyNode(Agency Agency, int People, bool Ended)
{
    internal List<AgencyNode> Below { get; } = [];
}

[Needs(Permission.ManageAgencies)]
internal sealed class TreeModel(GongkaiDb db, Signed signed, TimeProvider time) : PageModel
{
    internal IReadOnlyList<AgencyNode> Nodes { get; private set; } = [];

    internal IReadOnlyList<AgencyNode> Roots { get; private set; } = [];

    internal int Living => Nodes.Count(node => !node.Ended);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var people = await db.People.Where(person => person.DisabledAt == null && person.AgencyId != null)
            .GroupBy(person => person.AgencyId!.Value).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        var today = BeijingDate.Today(time);
        Nodes = [.. (await new AgencyScope(db, signed).AllAsync(cancel)).Select(agency =>
            new AgencyNode(agency, people.GetValueOrDefault(agency.Id), agency.DissolvedOn <= today))];
        var byId = Nodes.ToDictionary(node => node.Agency.Id);
        var roots = new List<AgencyNode>();
        foreach (var node in Nodes)
        {
            // What stands above may be out of the person's reach: then the organ is a root for them.
            (byId.GetValueOrDefault(node.Agency.ParentId ?? 0)?.Below ?? roots).Add(node);
        }

        Roots = roots;
    }
}
