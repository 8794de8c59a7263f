using Gongkai.Data;
using Gongkai.Data.People;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.People;

/// <summary>One account: what is shown, and its data. Roles and the state of the account stand in the other parts.</summary>
[Needs(Permission.ManagePeople)]
internal sealed partial class ShowModel(
    GongkaiDb db, Signed signed, Vault vault, Passwords passwords, SiteSettings settings, TimeProvider time) : PageModel
{
    [BindProperty]
    public PersonForm Form { get; set; } = new();

    internal Person Whose { get; private set; } = null!;

    internal (PersonState State, string Name, string Tag) State => PersonStates.Of(Whose, Now);

    internal bool Self => Whose.Id == signed.Id;

    internal PersonChoices Choices { get; private set; } = null!;

    internal IReadOnlyList<GrantRow> Grants { get; private set; } = [];

    internal string Phone { get; private set; } = "";

    internal bool Unmasked { get; private set; }

    internal int OpenSessions { get; private set; }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private DateOnly Today => BeijingDate.Today(time);

    private PeopleScope Scope => new(db, signed);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        Form = PersonForm.Of(Whose);
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostSaveAsync(long id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        var problems = await Form.ProblemsAsync(db, Scope, cancel);
        if (problems.Count > 0 || !ModelState.IsValid)
        {
            ModelState.Add(problems);
            return await ShowAsync(cancel);
        }

        Form.WriteTo(Whose, vault);
        return await SavedAsync("person.edit", "已经保存。", cancel);
    }

    /// <summary>Reading a telephone number whole is recorded.</summary>
    public async Task<IActionResult> OnPostPhoneAsync(long id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || Whose.SealedPhone is not { } kept)
        {
            return NotFound();
        }

        db.Record("person.phone.read", $"person:{id}", Whose.AgencyId);
        await db.SaveChangesAsync(cancel);
        Form = PersonForm.Of(Whose);
        ModelState.Clear();
        await ShowAsync(cancel);
        (Phone, Unmasked) = (vault.Open(kept), true);
        return Page();
    }

    private async Task<bool> FindAsync(long id, CancellationToken cancel)
    {
        if (await Scope.FindAsync(id, cancel) is not { } found)
        {
            return false;
        }

        Whose = found;
        return true;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        Choices = await PersonChoices.ReadAsync(db, Scope, cancel);
        Grants = await GrantRow.OfAsync(db, Whose.Id, Today, cancel);
        Phone = PhoneShown.Masked(Whose, vault);
        OpenSessions = await db.SignInSessions.CountAsync(session => session.PersonId == Whose.Id && session.EndedAt == null, cancel);
        return Page();
    }

    private async Task<IActionResult> RefusedAsync(Problem problem, CancellationToken cancel)
    {
        db.ChangeTracker.Clear(); // nothing of what was asked stays
        ModelState.Add([problem]);
        Form = PersonForm.Of(Whose);
        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> SavedAsync(string act, string flash, CancellationToken cancel)
    {
        db.Record(act, $"person:{Whose.Id}", Whose.AgencyId);
        await db.SaveChangesAsync(cancel);
        TempData["Flash"] = flash;
        return RedirectToPage(new { id = Whose.Id });
    }
}
