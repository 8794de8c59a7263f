using Gongkai.Data;
using Gongkai.Data.People;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin;

/// <summary>A role grant as a person reads it.</summary>
internal sealed record GrantRow(long Id, Role Of, string Role, string Where, string When, bool Holds, bool Ended)
{
    internal static async Task<IReadOnlyList<GrantRow>> OfAsync(GongkaiDb db, long person, DateOnly today, CancellationToken cancel)
    {
        var grants = await (from grant in db.RoleGrants.AsNoTracking()
                            where grant.PersonId == person
                            join agency in db.Agencies on grant.AgencyId equals agency.Id into agencies
                            from agency in agencies.DefaultIfEmpty()
                            orderby grant.Id
                            select new { grant, Name = agency == null ? null : agency.Name }).ToListAsync(cancel);
        return [.. grants.Select(each => Row(each.grant, each.Name, today))];
    }

    private static GrantRow Row(RoleGrant grant, string? agency, DateOnly today) => new(
        grant.Id, grant.Role, Roles.Of(grant.Role).Name,
        agency is null ? "全平台" : grant.Subtree ? agency + "及下级机关" : agency,
        $"{grant.From:yyyy-MM-dd} 至 {(grant.Until is { } until ? until.ToString("yyyy-MM-dd") : "长期")}",
        grant.HoldsOn(today), grant.Until < today || grant.Until < grant.From);
}
