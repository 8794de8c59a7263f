using Gongkai.Data;
using Gongkai.Data.People;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Pages;

/// <summary>Where somebody with an invitation or a reset link sets a password of their own.</summary>
internal sealed class InvitationModel(GongkaiDb db, Passwords passwords, SiteSettings settings, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    /// <summary>Null when the code is of no use.</summary>
    internal Person? Whose { get; private set; }

    internal string Hint { get; private set; } = "";

    public Task OnGetAsync(CancellationToken cancel) => FindAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not var (code, person))
        {
            return Page();
        }

        var problems = await passwords.SetAsync(person, NewPassword ?? "", Again ?? "", cancel);
        if (problems.Count > 0)
        {
            return this.PageWith(problems);
        }

        code.UsedAt = time.GetUtcNow().UtcDateTime;
        db.Actor = new Actor(person.Id, person.FullName, HttpContext.Connection.RemoteIpAddress?.ToString() ?? "");
        db.Record("person.set-password", $"person:{person.Id}", person.AgencyId);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            Whose = null; // the link was used in this moment by another request
            return Page();
        }

        TempData["Flash"] = "密码已经设置，请用新密码登录。";
        return Redirect("/office/sign-in");
    }

    private async Task<(OneTimeCode Code, Person Person)?> FindAsync(CancellationToken cancel)
    {
        var found = await Invitations.FindAsync(db, Code ?? "", time.GetUtcNow().UtcDateTime, cancel);
        Whose = found?.Person;
        Hint = PasswordRules.Hint(await settings.AccessAsync(cancel));
        return found;
    }
}
