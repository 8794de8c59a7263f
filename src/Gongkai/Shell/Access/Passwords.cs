using Gongkai.Data;
using Gongkai.Data.People;
using Gongkai.Rules.Problems;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Access;

/// <summary>Sets passwords. A new one ends every session that the old one opened.</summary>
internal sealed class Passwords(GongkaiDb db, IPasswordHasher<Person> hasher, SiteSettings settings, TimeProvider time)
{
    internal bool Right(Person person, string password) =>
        person.PasswordHash is { } hash && hasher.VerifyHashedPassword(person, hash, password) != PasswordVerificationResult.Failed;

    /// <summary>Puts the new password into the next save, or says everything that is wrong with it.</summary>
    internal async Task<IReadOnlyList<Problem>> SetAsync(Person person, string password, string again, CancellationToken cancel)
    {
        var rules = await settings.AccessAsync(cancel);
        List<Problem> problems = [.. PasswordRules.Check(password, person.UserName, rules, text => Used(person, text, rules.PasswordHistory))];
        if (password != again)
        {
            problems.Add(new("password.differs", Severity.Error, "两次填写的新密码不一样。", "请重新填写。", "") { Field = "Again" });
        }

        if (problems.Count == 0)
        {
            await KeepAsync(person, password, rules.PasswordHistory, cancel);
        }

        return problems;
    }

    /// <summary>No password opens the account any more until a new one is set; its sessions end.</summary>
    internal async Task VoidAsync(Person person, string by, CancellationToken cancel)
    {
        Remember(person, (await settings.AccessAsync(cancel)).PasswordHistory);
        person.PasswordHash = null;
        await RenewAsync(person, by, cancel);
    }

    /// <summary>A new stamp: every session of the person ends with the next save.</summary>
    internal async Task RenewAsync(Person person, string by, CancellationToken cancel)
    {
        person.SecurityStamp = Guid.NewGuid().ToString("N");
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var session in await db.SignInSessions.Where(open => open.PersonId == person.Id && open.EndedAt == null).ToListAsync(cancel))
        {
            (session.EndedAt, session.EndedBy) = (now, by);
        }
    }

    private async Task KeepAsync(Person person, string password, int history, CancellationToken cancel)
    {
        Remember(person, history);
        person.PasswordHash = hasher.HashPassword(person, password);
        person.PasswordChangedAt = time.GetUtcNow().UtcDateTime;
        person.MustChangePassword = false;
        person.AccessFailedCount = 0;
        person.LockoutEnd = null;
        await RenewAsync(person, "修改密码", cancel);
    }

    internal static void Remember(Person person, int history)
    {
        if (person.PasswordHash is { } old)
        {
            person.FormerPasswords = string.Join('\n', Former(person).Prepend(old).Take(history));
        }
    }

    private bool Used(Person person, string password, int history) =>
        Former(person).Prepend(person.PasswordHash ?? "").Where(hash => hash.Length > 0).Take(history)
            .Any(hash => hasher.VerifyHashedPassword(person, hash, password) != PasswordVerificationResult.Failed);

    private static string[] Former(Person person) => person.FormerPasswords.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
