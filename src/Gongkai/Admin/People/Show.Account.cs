using Gongkai.Data.People;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Admin.People;

/// <summary>The state of the account: password, lock, second factor, sessions, in use or not. Nobody does it for themselves.</summary>
internal sealed partial class ShowModel
{
    /// <summary>Shown this one time.</summary>
    internal string Link { get; private set; } = "";

    internal TimeSpan LinkLasts { get; private set; }

    public Task<IActionResult> OnPostResetAsync(long id, CancellationToken cancel) => OnAccountAsync(id, async () =>
    {
        if (Whose.DisabledAt is not null)
        {
            return await RefusedAsync(PersonProblems.Disabled, cancel);
        }

        if (await PersonProblems.IsLastAsync(db, id, Today, cancel))
        {
            return await RefusedAsync(PersonProblems.LastOne, cancel);
        }

        await passwords.VoidAsync(Whose, "安全管理员重置密码", cancel);
        LinkLasts = (await settings.AccessAsync(cancel)).InvitationLasts;
        var code = await Invitations.IssueAsync(db, CodePurpose.PasswordReset, Whose, Now, LinkLasts, cancel);
        db.Record("person.reset", $"person:{id}", Whose.AgencyId);
        await db.SaveChangesAsync(cancel);
        Link = Invitations.LinkTo(Request, code);
        Form = PersonForm.Of(Whose);
        ModelState.Clear();
        return await ShowAsync(cancel);
    }, cancel);

    public Task<IActionResult> OnPostMustChangeAsync(long id, CancellationToken cancel) => OnAccountAsync(id, () =>
    {
        Whose.MustChangePassword = true;
        return SavedAsync("person.must-change", "已要求其修改密码。", cancel);
    }, cancel);

    public Task<IActionResult> OnPostUnlockAsync(long id, CancellationToken cancel) => OnAccountAsync(id, () =>
    {
        (Whose.LockoutEnd, Whose.AccessFailedCount) = (null, 0);
        return SavedAsync("person.unlock", "已经解除锁定。", cancel);
    }, cancel);

    public Task<IActionResult> OnPostResetFactorAsync(long id, CancellationToken cancel) => OnAccountAsync(id, async () =>
    {
        SecondFactors.Disable(Whose);
        await passwords.RenewAsync(Whose, "安全管理员重置两步验证", cancel);
        return await SavedAsync("person.reset-factor", "两步验证已经重置，请本人重新启用。", cancel);
    }, cancel);

    public Task<IActionResult> OnPostEndSessionsAsync(long id, CancellationToken cancel) => OnAccountAsync(id, async () =>
    {
        await passwords.RenewAsync(Whose, "安全管理员", cancel);
        return await SavedAsync("person.end-sessions", "已退出其全部设备。", cancel);
    }, cancel);

    public Task<IActionResult> OnPostDisableAsync(long id, CancellationToken cancel) => OnAccountAsync(id, async () =>
    {
        if (await PersonProblems.IsLastAsync(db, id, Today, cancel))
        {
            return await RefusedAsync(PersonProblems.LastOne, cancel);
        }

        Whose.DisabledAt = Now;
        await passwords.RenewAsync(Whose, "账号停用", cancel);
        return await SavedAsync("person.disable", "账号已经停用。", cancel);
    }, cancel);

    public Task<IActionResult> OnPostEnableAsync(long id, CancellationToken cancel) => OnAccountAsync(id, () =>
    {
        Whose.DisabledAt = null;
        return SavedAsync("person.enable", "账号已经恢复使用。", cancel);
    }, cancel);

    private async Task<IActionResult> OnAccountAsync(long id, Func<Task<IActionResult>> act, CancellationToken cancel)
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (Self)
        {
            return await RefusedAsync(PersonProblems.Self, cancel);
        }

        var done = await act();
        await transaction.CommitAsync(cancel);
        return done;
    }
}
