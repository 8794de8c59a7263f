using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.People;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Gongkai.Shell.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.People;

/// <summary>One line of the list.</summary>
internal sealed record PersonRow(
    Person Person, string? Agency, IReadOnlyList<string> Roles, string Phone, (PersonState State, string Name, string Tag) State);

[Needs(Permission.ManagePeople)]
internal sealed class ListModel(GongkaiDb db, Signed signed, Vault vault, SiteSettings site, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long? Agency { get; set; }

    [BindProperty(SupportsGet = true)]
    public Role? Role { get; set; }

    [BindProperty(SupportsGet = true)]
    public PersonState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public int At { get; set; } = 1;

    internal IReadOnlyList<Agency> Agencies { get; private set; } = [];

    internal IReadOnlyList<PersonRow> Rows { get; private set; } = [];

    internal Pager Pager { get; private set; } = new(1, 0, ListSettings.Rows.Default);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var scope = new PeopleScope(db, signed);
        Agencies = await scope.AgenciesAsync(cancel);
        var people = Chosen(scope.People(Agencies)).AsNoTracking();
        Pager = new Pager(At, await people.CountAsync(cancel), await site.RowsAsync(cancel));
        var page = await people.OrderBy(person => person.AgencyId).ThenBy(person => person.Id).Skip(Pager.Skip).Take(Pager.Size)
            .ToListAsync(cancel);
        var names = Agencies.ToDictionary(agency => agency.Id, agency => agency.ShortName);
        var roles = await RolesAsync([.. page.Select(person => person.Id)], cancel);
        var now = time.GetUtcNow().UtcDateTime;
        Rows = [.. page.Select(person => new PersonRow(
            person, names.GetValueOrDefault(person.AgencyId ?? 0), [.. roles[person.Id].Distinct()],
                PhoneShown.Masked(person, vault),
            PersonStates.Of(person, now)))];
    }

    private IQueryable<Person> Chosen(IQueryable<Person> people)
    {
        var today = BeijingDate.Today(time);
        if (Agencies.FirstOrDefault(agency => agency.Id == Agency) is { } chosen)
        {
            var below = Agencies.Where(chosen.Holds).Select(agency => (long?)agency.Id).ToList();
            people = people.Where(person => below.Contains(person.AgencyId));
        }

        if (Role is { } role)
        {
            people = people.Where(person => db.RoleGrants.Any(grant => grant.PersonId == person.Id && grant.Role == role
                && grant.From <= today && (grant.Until == null || grant.Until >= today)));
        }

        if (Q?.Trim() is { Length: > 0 } words)
        {
            var name = SignIns.Normalized(words);
            people = people.Where(person => person.FullName.Contains(words) || person.NormalizedUserName.Contains(name));
        }

        return people.In(State, time.GetUtcNow().UtcDateTime);
    }

    private async Task<ILookup<long, string>> RolesAsync(List<long> people, CancellationToken cancel)
    {
        var today = BeijingDate.Today(time);
        var grants = await db.RoleGrants.AsNoTracking().Where(grant => people.Contains(grant.PersonId)).OrderBy(grant => grant.Id)
            .ToListAsync(cancel);
        return grants.Where(grant => grant.HoldsOn(today)).ToLookup(grant => grant.PersonId, grant => Roles.Of(grant.Role).Name);
    }
}
