using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.People;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Access;

/// <summary>A grant with the path of its organ.</summary>
internal sealed record Reach(Role Role, string? Path, bool Subtree)
{
    internal bool Covers(string path) => Path is null || path == Path || (Subtree && path.StartsWith(Path, StringComparison.Ordinal));
}

/// <summary>Who is asking: nobody, or a person with the roles that hold today. One for each request.</summary>
internal sealed class Signed
{
    private IReadOnlyList<Reach> _reaches = [];

    internal Person? Person { get; private set; }

    internal Guid SessionId { get; private set; }

    internal bool In => Person is not null;

    /// <summary>What they must do first; until then they hold no role.</summary>
    internal Duty Duty { get; private set; }

    internal long Id => Person?.Id ?? throw new InvalidOperationException("Nobody is signed in.");

    internal IEnumerable<Role> Roles => _reaches.Select(reach => reach.Role).Distinct();

    internal void Become(Person person, Guid session, IReadOnlyList<Reach> reaches, Duty duty = Duty.None) =>
        (Person, SessionId, _reaches, Duty) = (person, session, duty == Duty.None ? reaches : [], duty);

    /// <summary>Whether anywhere: decides which pages there are at all.</summary>
    internal bool May(Permission permission) => _reaches.Any(reach => Allows(reach, permission));

    /// <summary>Whether for this organ: decides about an object.</summary>
    internal bool May(Permission permission, Agency agency) =>
        _reaches.Any(reach => Allows(reach, permission) && reach.Covers(agency.Path));

    /// <summary>Whether for the whole installation, as the three administrators have theirs: decides about what belongs to no organ.</summary>
    internal bool MayEverywhere(Permission permission) => _reaches.Any(reach => Allows(reach, permission) && reach.Path is null);

    /// <summary>The roles that hold for this organ.</summary>
    internal IReadOnlyList<Role> RolesFor(Agency agency) =>
        [.. _reaches.Where(reach => reach.Covers(agency.Path)).Select(reach => reach.Role).Distinct()];

    /// <summary>The organs for which a permission holds, in tree order.</summary>
    internal async Task<IReadOnlyList<Agency>> AgenciesAsync(GongkaiDb db, Permission permission, CancellationToken cancel)
    {
        var reaches = _reaches.Where(reach => Allows(reach, permission)).ToList();
        if (reaches.Count == 0)
        {
            return [];
        }

        var agencies = await db.Agencies.AsNoTracking().OrderBy(agency => agency.Sort).ThenBy(agency => agency.Id).ToListAsync(cancel);
        return [.. agencies.Where(agency => reaches.Exists(reach => reach.Covers(agency.Path)))];
    }

    private static bool Allows(Reach reach, Permission permission) => Access.Roles.Of(reach.Role).Permissions.Contains(permission);
}
