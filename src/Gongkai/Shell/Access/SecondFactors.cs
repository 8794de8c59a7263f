using Gongkai.Data;
using Gongkai.Data.People;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Access;

/// <summary>The second factor at sign-in. A wrong code counts like a wrong password.</summary>
internal sealed class SecondFactors(GongkaiDb db, Vault vault, SignIns signIns, TimeProvider time)
{
    /// <summary>Takes a code of the authenticator or a recovery code; it never serves again.</summary>
    internal async Task<bool> TakeAsync(Person person, string code, CancellationToken cancel)
    {
        if (await signIns.LockedAsync(person, cancel))
        {
            return false;
        }

        if (!Accepts(person, code.Trim()))
        {
            await signIns.FailedAsync(person, cancel);
            return false;
        }

        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false; // the same code was taken in this moment by another request
        }
    }

    /// <summary>The secret sealed for the row; <paramref name="code"/> shows that the authenticator has it.</summary>
    internal bool Enable(Person person, byte[] secret, string code)
    {
        if (Totp.StepOf(secret, code, time.GetUtcNow(), 0) is not { } step)
        {
            return false;
        }

        person.SealedAuthenticatorKey = vault.Seal(Convert.ToBase64String(secret));
        person.TwoFactorEnabled = true;
        person.LastTotpStep = step;
        return true;
    }

    internal static void Disable(Person person)
    {
        person.TwoFactorEnabled = false;
        person.SealedAuthenticatorKey = null;
        person.RecoveryCodes = "";
    }

    private bool Accepts(Person person, string code)
    {
        if (person.SealedAuthenticatorKey is { } key
            && Totp.StepOf(Convert.FromBase64String(vault.Open(key)), code, time.GetUtcNow(), person.LastTotpStep) is { } step)
        {
            person.LastTotpStep = step;
            db.Record("sign-in.code", $"person:{person.Id}", person.AgencyId);
            return true;
        }

        if (RecoveryCodes.Use(person, code))
        {
            db.Record("sign-in.recovery-code", $"person:{person.Id}", person.AgencyId);
            return true;
        }

        return false;
    }
}
