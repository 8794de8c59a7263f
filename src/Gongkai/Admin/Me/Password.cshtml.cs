using Gongkai.Data;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.Me;

/// <summary>A new password of one's own; every other session ends, and this one gets a new id.</summary>
internal sealed class PasswordModel(
    GongkaiDb db, Signed signed, SignIns signIns, Passwords passwords, SiteSettings settings, TimeProvider time) : PageModel
{
    [BindProperty]
    public string? Old { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    internal bool Must => signed.Duty == Duty.ChangePassword;

    internal string UserName => signed.Person!.UserName;

    internal string Hint { get; private set; } = "";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Hint = PasswordRules.Hint(await settings.AccessAsync());
        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var me = await db.People.SingleAsync(person => person.Id == signed.Id, cancel);
        if (await signIns.LockedAsync(me, cancel) || !passwords.Right(me, Old ?? ""))
        {
            await signIns.FailedAsync(me, cancel);
            return this.PageWith(new Problem(
                "password.old", Severity.Error, "现在的密码不正确，或账号已被锁定。", "请重新填写；多次填错，账号会被锁定一段时间。", "")
            { Field = "Old" });
        }

        var problems = await passwords.SetAsync(me, NewPassword ?? "", Again ?? "", cancel);
        if (problems.Count > 0)
        {
            return this.PageWith(problems);
        }

        db.Record("person.set-password", $"person:{me.Id}", me.AgencyId);
        await SignInCookie.SignInAsync(HttpContext, db, me, time.GetUtcNow().UtcDateTime, cancel);
        TempData["Flash"] = "密码已经修改，其他设备上的登录已退出。";
        return Redirect("/office/me");
    }
}
