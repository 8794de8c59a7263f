using System.ComponentModel.DataAnnotations;
using Gongkai.Data;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Shell.Pages;

internal sealed class SignInModel(
    GongkaiDb db, SignIns signIns, SignInLimits limits, SiteSettings settings, CodeTicket ticket, TimeProvider time) : PageModel
{
    [BindProperty, Required(ErrorMessage = "请填写用户名"), StringLength(100, ErrorMessage = "用户名太长")]
    public string UserName { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请填写密码"), StringLength(PasswordRules.Longest, ErrorMessage = "密码太长")]
    public string Password { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public void OnGet()
    {
        ModelState.Clear();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var (rules, address) = (await settings.AccessAsync(cancel), HttpContext.Connection.RemoteIpAddress?.ToString() ?? "");
        if (limits.Refuses(address, rules.MostFailuresFromAnAddress))
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        db.Actor = new Actor(null, $"未登录（{UserName.Trim()}）", address);
        if (await signIns.CheckAsync(UserName, Password, cancel) is not { } person)
        {
            limits.Failed(address);
            ModelState.AddModelError("", $"{SignIns.Refused}连续输错 {rules.MostFailures} 次，账号锁定 {(int)rules.LockedFor.TotalMinutes} 分钟。");
            return Page();
        }

        var back = Url.IsLocalUrl(Back) ? Back! : "/office";
        if (person.TwoFactorEnabled)
        {
            ticket.Give(HttpContext, person, back);
            return Redirect("/office/sign-in/code");
        }

        await SignInCookie.SignInAsync(HttpContext, db, person, time.GetUtcNow().UtcDateTime, cancel);
        return LocalRedirect(back);
    }
}
