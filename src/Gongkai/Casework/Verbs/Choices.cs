using Gongkai.Data;
using Gongkai.Data.People;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Casework.Verbs;

/// <summary>What an officer may choose among in an organ.</summary>
internal static class Choices
{
    private static readonly Role[] Handlers = [Role.DisclosureOfficer, Role.DisclosureHead];

    internal static async Task<IReadOnlyList<(string Value, string Text)>> SectionsAsync(GongkaiDb db, long agencyId, CancellationToken cancel) =>
        [.. (await db.Sections.AsNoTracking().Where(section => section.AgencyId == agencyId && section.ClosedOn == null)
            .OrderBy(section => section.Sort).ThenBy(section => section.Id).ToListAsync(cancel)).Select(section => (section.Id.ToString(), section.Name))];

    /// <summary>Who may handle cases of the organ today.</summary>
    internal static async Task<IReadOnlyList<(string Value, string Text)>> HandlersAsync(
        GongkaiDb db, long agencyId, DateOnly today, CancellationToken cancel)
    {
        var people = await db.RoleGrants.AsNoTracking()
            .Where(grant => grant.AgencyId == agencyId && Handlers.Contains(grant.Role) && grant.From <= today
                && (grant.Until == null || grant.Until >= today))
            .Join(db.People.Where(person => person.DisabledAt == null), grant => grant.PersonId, person => person.Id, (grant, person) => new { person.Id, person.FullName })
            .Distinct().OrderBy(person => person.Id).ToListAsync(cancel);
        return [.. people.Select(person => (person.Id.ToString(), person.FullName))];
    }
}
