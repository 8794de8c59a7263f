using Gongkai.Data;
using Gongkai.Data.People;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.People;

/// <summary>A new account, and the link by which its owner sets the password.</summary>
[Needs(Permission.ManagePeople)]
internal sealed class NewModel(GongkaiDb db, Signed signed, Vault vault, SiteSettings settings, TimeProvider time) : PageModel
{
    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public PersonForm Form { get; set; } = new();

    internal PersonChoices Choices { get; private set; } = null!;

    internal long Id { get; private set; }

    /// <summary>Shown this one time.</summary>
    internal string Link { get; private set; } = "";

    internal TimeSpan LinkLasts { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => Choices = await PersonChoices.ReadAsync(db, new PeopleScope(db, signed), cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var scope = new PeopleScope(db, signed);
        Choices = await PersonChoices.ReadAsync(db, scope, cancel);
        UserName = UserName?.Trim() ?? "";
        List<Problem> problems = [.. UserNames.Check(UserName), .. await Form.ProblemsAsync(db, scope, cancel)];
        if (await UserNames.TakenAsync(db, UserName, cancel) is { } taken)
        {
            problems.Add(taken);
        }

        if (problems.Count > 0 || !ModelState.IsValid)
        {
            return this.PageWith(problems);
        }

        try
        {
            await CreateAsync(cancel);
            return Page();
        }
        catch (DbUpdateException) when (Id == 0)
        {
            db.ChangeTracker.Clear(); // another request took the name in this moment
            return this.PageWith((await UserNames.TakenAsync(db, UserName, cancel))!);
        }
    }

    private async Task CreateAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var person = new Person
        {
            UserName = UserName!,
            NormalizedUserName = SignIns.Normalized(UserName!),
            FullName = Form.FullName!,
            CreatedAt = now,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        Form.WriteTo(person, vault);
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        db.People.Add(person);
        db.Record("person.create", $"person:{UserName}", person.AgencyId);
        await db.SaveChangesAsync(cancel);
        LinkLasts = (await settings.AccessAsync(cancel)).InvitationLasts;
        var code = await Invitations.IssueAsync(db, CodePurpose.Invitation, person, now, LinkLasts, cancel);
        db.Record("person.invite", $"person:{person.Id}", person.AgencyId);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        (Id, Link) = (person.Id, Invitations.LinkTo(Request, code));
    }
}
