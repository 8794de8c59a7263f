using Gongkai.Data;
using Gongkai.Data.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Access;

/// <summary>Checks a name and a password. Wrong name, wrong password and a locked account get the same answer and take the same time.</summary>
internal sealed class SignIns(GongkaiDb db, IPasswordHasher<Person> hasher, TimeProvider time)
{
    internal const int MostFailures = 5;
    internal static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);
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
        var now = time.GetUtcNow().UtcDateTime;
        if (person is null || person.PasswordHash is null || person.DisabledAt is not null || person.LockoutEnd > now)
        {
            return null;
        }

        if (right)
        {
            person.AccessFailedCount = 0;
            return person;
        }

        await FailedAsync(person, now, cancel);
        return null;
    }

    private async Task FailedAsync(Person person, DateTime now, CancellationToken cancel)
    {
        person.AccessFailedCount++;
        if (person.AccessFailedCount >= MostFailures)
        {
            person.LockoutEnd = now + LockedFor;
            person.AccessFailedCount = 0;
            db.Record("sign-in.lock", $"person:{person.Id}", person.AgencyId);
        }
        else
        {
            db.Record("sign-in.fail", $"person:{person.Id}", person.AgencyId);
        }

        await db.SaveChangesAsync(cancel);
    }
}
