using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Publishing.Edit;

/// <summary>A fresh form token: after a sign-in in another window the one of an open form is void.</summary>
internal sealed class TokenModel(IAntiforgery forgery) : PageModel
{
    public JsonResult OnGet() => new(new { token = forgery.GetAndStoreTokens(HttpContext).RequestToken });
}
