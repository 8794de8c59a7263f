using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Agencies;

/// <summary>Keeps <see cref="Agency.Path"/> true. The caller holds the tree (<see cref="GongkaiDb.BeginExclusiveAsync"/>) and commits.</summary>
internal static class AgencyTree
{
    /// <summary>In characters: the column holds 200, and the next id needs some.</summary>
    internal const int LongestPath = 180;

    /// <summary>Saves a new organ below <paramref name="parent"/>, or as a root: its path needs the id the first save gives.</summary>
    internal static async Task AddAsync(GongkaiDb db, Agency agency, Agency? parent, CancellationToken cancel)
    {
        agency.ParentId = parent?.Id;
        agency.Path = Guid.NewGuid().ToString("N");
        db.Agencies.Add(agency);
        await db.SaveChangesAsync(cancel);
        agency.Path = PathBelow(parent, agency.Id);
    }

    /// <summary>Puts an organ with everything below it under another one, in the next save. The caller has asked <see cref="MayMove"/>.</summary>
    internal static async Task MoveAsync(GongkaiDb db, Agency agency, Agency? parent, CancellationToken cancel)
    {
        var old = agency.Path;
        var subtree = await db.Agencies.Where(below => below.Path.StartsWith(old)).ToListAsync(cancel);
        agency.ParentId = parent?.Id;
        var fresh = PathBelow(parent, agency.Id);
        foreach (var below in subtree)
        {
            below.Path = fresh + below.Path[old.Length..];
        }
    }

    /// <summary>An organ never comes below itself.</summary>
    internal static bool MayMove(Agency agency, Agency? parent) => parent is null || !agency.Holds(parent);

    private static string PathBelow(Agency? parent, long id) => $"{parent?.Path ?? "/"}{id}/";
}
