using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.People;
using Gongkai.Data.Settings;
using Gongkai.Publishing.Columns;
using Gongkai.Rules.Disclosure;
using Gongkai.Rules.Disclosure.Columns;
using Gongkai.Rules.Problems;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Pages;

/// <summary>One of the three as the form has them.</summary>
internal sealed class FirstAdministrator
{
    public string UserName { get; set; } = "";

    public string FullName { get; set; } = "";
}

/// <summary>The first start: the first organ and the three administrators, three different persons.</summary>
internal sealed class StartModel(GongkaiDb db, SiteSettings settings, TimeProvider time) : PageModel
{
    internal static readonly Role[] Three = [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator];

    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? ShortName { get; set; }

    [BindProperty]
    public string? Slug { get; set; }

    [BindProperty]
    public AgencyLevels Level { get; set; } = AgencyLevels.County;

    [BindProperty]
    public AgencyKind Kind { get; set; } = AgencyKind.Government;

    [BindProperty]
    public string? SiteName { get; set; }

    [BindProperty, ValidateNever]
    public List<FirstAdministrator> Administrators { get; set; } = [];

    internal bool CodeGood { get; private set; }

    /// <summary>Each administrator's link, shown this one time.</summary>
    internal IReadOnlyList<(string Who, string Link)> Links { get; private set; } = [];

    internal TimeSpan LinksLast { get; private set; }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        CodeGood = await CodeAsync(cancel) is not null;
        FillThree();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        FillThree();
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (await CodeAsync(cancel) is not { } code)
        {
            return Page();
        }

        CodeGood = true;
        var problems = await ProblemsAsync(cancel);
        if (problems.Count > 0 || !ModelState.IsValid)
        {
            return this.PageWith(problems);
        }

        await CreateAsync(code, cancel);
        await transaction.CommitAsync(cancel);
        return Page();
    }

    private Task<OneTimeCode?> CodeAsync(CancellationToken cancel) => OneTimeCodes.FindAsync(db, Code ?? "", CodePurpose.FirstStart, Now, cancel);

    private async Task<IReadOnlyList<Problem>> ProblemsAsync(CancellationToken cancel)
    {
        (Name, ShortName, Slug) = (Name?.Trim() ?? "", ShortName?.Trim() ?? "", Slug?.Trim() ?? "");
        List<Problem> problems = [.. AgencyProblems.Names(Name, ShortName), .. AgencyProblems.Slug(Slug)];
        if (await db.Agencies.AnyAsync(agency => agency.Slug == Slug, cancel))
        {
            problems.Add(AgencyProblems.SlugTaken(Slug));
        }

        for (var at = 0; at < Three.Length; at++)
        {
            var role = Roles.Of(Three[at]).Name;
            problems.AddRange(UserNames.CheckFullName(Administrators[at].FullName, $"Administrators[{at}].FullName")
                .Concat(UserNames.Check(Administrators[at].UserName, $"Administrators[{at}].UserName"))
                .Select(problem => problem with { Says = $"{role}：{problem.Says}" }));
            if (await UserNames.TakenAsync(db, Administrators[at].UserName, cancel, $"Administrators[{at}].UserName") is { } taken)
            {
                problems.Add(taken);
            }
        }

        problems.AddRange(Same());
        return problems;
    }

    private IEnumerable<Problem> Same()
    {
        var said = new HashSet<string>();
        for (var at = 0; at < Three.Length; at++)
        {
            var (user, name) = (SignIns.Normalized(Administrators[at].UserName), Administrators[at].FullName);
            if ((user.Length > 0 && !said.Add("user " + user)) | (name.Length > 0 && !said.Add("name " + name)))
            {
                yield return AgencyProblems.Of("start.same-person", $"Administrators[{at}].FullName",
                    $"{Roles.Of(Three[at]).Name}与另一位管理员是同一人。", "三位管理员须是三个不同的人（三员分立），请另选一人；确有同名的，请在姓名后加以区分。");
            }
        }
    }

    private async Task CreateAsync(OneTimeCode code, CancellationToken cancel)
    {
        var agency = new Agency { Name = Name!, ShortName = ShortName!, Slug = Slug!, Level = Level, Kind = Kind };
        var people = Administrators.Select(each => new Person
        {
            UserName = each.UserName,
            NormalizedUserName = SignIns.Normalized(each.UserName),
            FullName = each.FullName,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            CreatedAt = Now,
        }).ToList();
        db.People.AddRange(people);
        db.Record("start.open", "", null);
        await AgencyTree.AddAsync(db, agency, null, cancel);
        var rules = await settings.AccessAsync(cancel);
        var links = new List<(string Who, string Link)>();
        foreach (var (person, role) in people.Zip(Three))
        {
            db.RoleGrants.Add(new RoleGrant { PersonId = person.Id, Role = role, From = BeijingDate.Today(time) });
            var fresh = await Invitations.IssueAsync(db, CodePurpose.Invitation, person, Now, rules.InvitationLasts, cancel);
            links.Add(($"{Roles.Of(role).Name} {person.FullName}", Invitations.LinkTo(Request, fresh)));
        }

        await NameSiteAsync(cancel);
        code.UsedAt = Now;
        db.Record("start.administrators", $"agency:{agency.Id}", agency.Id);
        await db.SaveChangesAsync(cancel);
        db.Record("agency.columns", $"agency:{agency.Id}", agency.Id);
        await ColumnsFromTemplate.AddAsync(db, agency, cancel);
        (Links, LinksLast) = (links, rules.InvitationLasts);
    }

    private async Task NameSiteAsync(CancellationToken cancel)
    {
        if (!await db.Settings.AnyAsync(setting => setting.AgencyId == 0 && setting.Name == "site.name", cancel))
        {
            var name = SiteName?.Trim() is { Length: > 0 and <= 60 } given ? given : $"{Name}{(Name!.EndsWith("政府", StringComparison.Ordinal) ? "" : "政府")}信息公开";
            db.Settings.Add(new Setting { Name = "site.name", Value = name });
        }
    }

    private void FillThree()
    {
        Administrators = [.. Administrators.Take(Three.Length)];
        while (Administrators.Count < Three.Length)
        {
            Administrators.Add(new FirstAdministrator());
        }

        foreach (var each in Administrators)
        {
            (each.UserName, each.FullName) = (each.UserName?.Trim() ?? "", each.FullName?.Trim() ?? "");
        }
    }
}
