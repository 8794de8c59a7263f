using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.People;
using Gongkai.Data.Tokens;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.Tokens;

/// <summary>
/// A new key, for a person with a role at an organ. It is shown once: afterwards nobody knows it, not even the database.
/// </summary>
[Needs(Permission.ManagePeople)]
internal sealed class NewModel(GongkaiDb db, Signed signed, TimeProvider time) : PageModel
{
    private const int LongestName = 60;
    private const int MostDays = 730;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public long? AgencyId { get; set; }

    [BindProperty]
    public List<string> Scopes { get; set; } = [];

    /// <summary>In days from now.</summary>
    [BindProperty]
    public int? Days { get; set; } = 365;

    internal IReadOnlyList<Agency> Agencies { get; private set; } = [];

    /// <summary>Shown this one time.</summary>
    internal string Secret { get; private set; } = "";

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        (Name, UserName) = (Name?.Trim() ?? "", UserName?.Trim() ?? "");
        var agency = Agencies.FirstOrDefault(known => known.Id == AgencyId);
        var normalized = SignIns.Normalized(UserName);
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(
            known => known.NormalizedUserName == normalized && known.DisabledAt == null, cancel);
        var roles = agency is null || person is null ? [] : await RolesAsync(person, agency, cancel);
        ApiScope[] scopes = [.. ApiScopes.All.Where(scope => Scopes.Contains(scope.Code))];
        if (ProblemsOf(agency, person, roles, scopes) is { Count: > 0 } problems)
        {
            return this.PageWith(problems);
        }

        Secret = ApiSecrets.New();
        var now = time.GetUtcNow().UtcDateTime;
        var token = new ApiToken
        {
            Name = Name,
            PersonId = person!.Id,
            AgencyId = agency!.Id,
            Scopes = string.Join(',', scopes.Select(scope => scope.Code)),
            TokenHash = ApiSecrets.HashOf(Secret),
            Hint = ApiSecrets.HintOf(Secret),
            CreatedAt = now,
            CreatedById = signed.Id,
            ExpiresAt = now.AddDays(Days!.Value),
        };
        db.ApiTokens.Add(token);
        db.Record("api-token.create", $"person:{person.Id}", agency.Id, Name);
        await db.SaveChangesAsync(cancel);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancel) =>
        Agencies = await signed.AgenciesAsync(db, Permission.ManagePeople, cancel);

    private async Task<IReadOnlyList<RoleFacts>> RolesAsync(Person person, Agency agency, CancellationToken cancel)
    {
        var today = BeijingDate.Today(time);
        var grants = await (from grant in db.RoleGrants
                            join organ in db.Agencies on grant.AgencyId equals organ.Id
                            where grant.PersonId == person.Id
                            select new { Grant = grant, organ.Path }).AsNoTracking().ToListAsync(cancel);
        return
        [
            .. grants.Where(
                row => row.Grant.HoldsOn(today) && new Reach(row.Grant.Role, row.Path, row.Grant.Subtree).Covers(agency.Path))
                .Select(row => Roles.Of(row.Grant.Role)),
        ];
    }

    private IReadOnlyList<Problem> ProblemsOf(Agency? agency, Person? person, IReadOnlyList<RoleFacts> roles, ApiScope[] scopes)
    {
        var idle = Array.Find(
            scopes, scope => !scope.Permissions.Any(permission => roles.Any(role => role.Permissions.Contains(permission))));
        return
        [
            .. new[]
            {
                Name!.Length is > 0 and <= LongestName ? null : TokenProblems.BadName(LongestName),
                agency is null ? TokenProblems.NoAgency() : null,
                person is null ? TokenProblems.NoPerson(UserName!) : null,
                person is not null && agency is not null && roles.Count == 0
                    ? TokenProblems.NoRole(person.FullName, agency.ShortName) : null,
                scopes.Length == 0 ? TokenProblems.NoScope()
                    : roles.Count > 0 && idle is not null ? TokenProblems.Beyond(person!.FullName, idle.Name) : null,
                Days is >= 1 and <= MostDays ? null : TokenProblems.BadDays(MostDays),
            }.OfType<Problem>(),
        ];
    }
}
