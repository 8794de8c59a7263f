using Gongkai.Data;
using Gongkai.Data.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Access;

/// <summary>Checks a name and a password. Wrong name, wrong password and a locked account get the same answer and take the same time.</summary>
internal sealed class SignIns(GongkaiDb db, IPasswordHasher<Person> hasher, SiteSettings settings, TimeProvider time)
{
    /// <summary>What everybody is told whose sign-in did not succeed, whatever the reason.</summary>
    internal const string Refused = "用户名或密码不正确，或账号已被锁定、停用。";

    private const int MostTries = 20;
    private static readonly Person Nobody = new() { UserName = "", FullName = "" };
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<Person>().HashPassword(Nobody, Guid.NewGuid().ToString()));

    internal static string Normalized(string userName) => userName.Trim().ToUpperInvariant();

    /// <summary>The person, when everything is right; their second factor, if any, is still to be asked.</summary>
    internal async Task<Person?> CheckAsync(string userName, string password, CancellationToken cancel)
    {
        var name = Normalized(userName);
        var person = await db.People.SingleOrDefaultAsync(known => known.NormalizedUserName == name, cancel);
        var right = hasher.VerifyHashedPassword(person ?? Nobody, person?.PasswordHash ?? NobodysHash.Value, password)
            != PasswordVerificationResult.Failed;
        if (person is null || person.PasswordHash is null || person.DisabledAt is not null || Locked(person))
        {
            return null;
        }

        if (right)
        {
            return person;
        }

        await FailedAsync(person, cancel);
        return null;
    }

    internal async Task<bool> LockedAsync(Person person, CancellationToken cancel)
    {
        await db.Entry(person).ReloadAsync(cancel);
        return Locked(person);
    }

    /// <summary>Counts a wrong password or code. Many at once are all counted: whoever saved first makes the other count again.</summary>
    internal async Task FailedAsync(Person person, CancellationToken cancel)
    {
        var rules = await settings.AccessAsync(cancel);
        for (var attempt = 1; ; attempt++)
        {
            Count(person, rules);
            try
            {
                await db.SaveChangesAsync(cancel);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < MostTries)
            {
                await db.Entry(person).ReloadAsync(cancel);
            }
        }
    }

    private bool Locked(Person person) => person.LockoutEnd > time.GetUtcNow().UtcDateTime;

    private void Count(Person person, AccessRules rules)
    {
        person.AccessFailedCount++;
        if (person.AccessFailedCount >= rules.MostFailures)
        {
            person.LockoutEnd = time.GetUtcNow().UtcDateTime + rules.LockedFor;
            person.AccessFailedCount = 0;
            db.Record("sign-in.lock", $"person:{person.Id}", person.AgencyId);
        }
        else
        {
            db.Record("sign-in.fail", $"person:{person.Id}", person.AgencyId);
        }
    }
}
