using System.ComponentModel.DataAnnotations;
using Gongkai.Data;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Shell.Pages;

internal sealed class SignInModel(GongkaiDb db, SignIns signIns, TimeProvider time) : PageModel
{
    [BindProperty, Required(ErrorMessage = "请填写用户名")]
    public string UserName { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请填写密码")]
    public string Password { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await signIns.CheckAsync(UserName, Password, cancel) is not { } person)
        {
            ModelState.AddModelError("", "用户名或密码不正确，或账号已被锁定。连续输错五次，账号锁定十五分钟。");
            return Page();
        }

        await SignInCookie.SignInAsync(HttpContext, db, person, time.GetUtcNow().UtcDateTime, cancel);
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back! : "/office");
    }
}
