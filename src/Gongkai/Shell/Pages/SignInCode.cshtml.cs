using Gongkai.Data;
using Gongkai.Data.People;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Pages;

/// <summary>The second step: the ticket says whose password was right, the code opens.</summary>
internal sealed class SignInCodeModel(
    GongkaiDb db, SecondFactors factors, SignInLimits limits, SiteSettings settings, CodeTicket ticket, TimeProvider time) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    public IActionResult OnGet() => ticket.Read(HttpContext) is null ? Redirect("/office/sign-in") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ticket.Read(HttpContext) is not { } known || await PersonAsync(known, cancel) is not { } person)
        {
            return Redirect("/office/sign-in");
        }

        var (rules, address) = (await settings.AccessAsync(cancel), HttpContext.Connection.RemoteIpAddress?.ToString() ?? "");
        if (limits.Refuses(address, rules.MostFailuresFromAnAddress))
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        db.Actor = new Actor(person.Id, person.FullName, address);
        if (!await factors.TakeAsync(person, Code ?? "", cancel))
        {
            limits.Failed(address);
            ModelState.Remove("Code");
            ModelState.AddModelError("Code", "验证码不正确、已经用过，或账号已被锁定。请等验证器显示下一个数字再填。");
            return Page();
        }

        CodeTicket.Take(HttpContext);
        await SignInCookie.SignInAsync(HttpContext, db, person, time.GetUtcNow().UtcDateTime, cancel);
        return LocalRedirect(Url.IsLocalUrl(known.Back) ? known.Back : "/office");
    }

    private Task<Person?> PersonAsync(CodeTicket.Content known, CancellationToken cancel) => db.People.SingleOrDefaultAsync(
        person => person.Id == known.PersonId && person.SecurityStamp == known.Stamp && person.DisabledAt == null && person.TwoFactorEnabled, cancel);
}
