using Gongkai.Data;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Pages;

internal sealed class SignOutModel(GongkaiDb db, Signed signed, Sessions sessions) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (signed.In && await db.SignInSessions.SingleOrDefaultAsync(session => session.Id == signed.SessionId, cancel) is { } own)
        {
            await sessions.EndAsync(own, "本人退出", cancel);
        }

        await HttpContext.SignOutAsync(SignInCookie.Scheme);
        return Redirect("/office/sign-in");
    }
}
