using Gongkai.Data;
using Gongkai.Data.People;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.Me;

/// <summary>Sets up the second factor and gives out recovery codes, which are shown this one time.</summary>
internal sealed class SecondFactorModel(
    GongkaiDb db, Signed signed, SignIns signIns, SecondFactors factors, Passwords passwords, AuthenticatorSetup setup,
    SiteSettings settings, TimeProvider time) : PageModel
{
    [BindProperty]
    public string? Setup { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    internal Person Me { get; private set; } = null!;

    /// <summary>The installation asks it of this person.</summary>
    internal bool Must { get; private set; }

    internal bool JustEnabled { get; private set; }

    internal IReadOnlyList<string> NewCodes { get; private set; } = [];

    internal string Picture { get; private set; } = "";

    internal string SecretText { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return await ShowAsync(setup.NewSealed(Me), cancel);
    }

    public async Task<IActionResult> OnPostEnableAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Me.TwoFactorEnabled || setup.Open(Me, Setup ?? "") is not { } secret)
        {
            return RedirectToPage();
        }

        if (!factors.Enable(Me, secret, Code ?? ""))
        {
            ModelState.Remove("Code");
            ModelState.AddModelError("Code", "验证码不正确。请核对手机时间是否准确，等验证器显示下一个数字再填。");
            return await ShowAsync(Setup!, cancel);
        }

        (NewCodes, JustEnabled) = (RecoveryCodes.Renew(Me), true);
        await passwords.RenewAsync(Me, "启用两步验证", cancel);
        return await DoneAsync("person.second-factor", cancel);
    }

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (await RefusedAsync(cancel) is { } refused)
        {
            return refused;
        }

        NewCodes = RecoveryCodes.Renew(Me);
        db.Record("person.recovery-codes", $"person:{Me.Id}", Me.AgencyId);
        await db.SaveChangesAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostDisableAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Must)
        {
            return Forbid();
        }

        if (await RefusedAsync(cancel) is { } refused)
        {
            return refused;
        }

        SecondFactors.Disable(Me);
        await passwords.RenewAsync(Me, "停用两步验证", cancel);
        await DoneAsync("person.second-factor-off", cancel);
        TempData["Flash"] = "两步验证已经停用。";
        return Redirect("/office/me");
    }

    /// <summary>The password once more before what would help a thief at an open screen.</summary>
    private async Task<IActionResult?> RefusedAsync(CancellationToken cancel)
    {
        if (!Me.TwoFactorEnabled)
        {
            return RedirectToPage();
        }

        if (!await signIns.LockedAsync(Me, cancel) && passwords.Right(Me, Password ?? ""))
        {
            return null;
        }

        await signIns.FailedAsync(Me, cancel);
        return this.PageWith(new Problem(
            "password.wrong", Severity.Error, "密码不正确，或账号已被锁定。", "请重新填写。", "")
        { Field = "Password" });
    }

    private async Task<IActionResult> DoneAsync(string act, CancellationToken cancel)
    {
        db.Record(act, $"person:{Me.Id}", Me.AgencyId);
        await SignInCookie.SignInAsync(HttpContext, db, Me, time.GetUtcNow().UtcDateTime, cancel);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Me = await db.People.SingleAsync(person => person.Id == signed.Id, cancel);
        var today = BeijingDate.Today(time);
        var roles = await db.RoleGrants.Where(grant => grant.PersonId == Me.Id && grant.From <= today && (grant.Until == null || grant.Until >= today))
            .Select(grant => grant.Role).ToListAsync(cancel);
        Must = (await settings.AccessAsync(cancel)).NeedsSecondFactor(roles);
    }

    private async Task<IActionResult> ShowAsync(string sealedSecret, CancellationToken cancel)
    {
        if (!Me.TwoFactorEnabled && setup.Open(Me, sealedSecret) is { } secret)
        {
            Setup = sealedSecret;
            SecretText = string.Join(' ', Totp.Text(secret).Chunk(4).Select(part => new string(part)));
            Picture = AuthenticatorSetup.Picture(secret, (await settings.ReadAsync(cancel)).Name, Me.UserName);
        }

        return Page();
    }
}
