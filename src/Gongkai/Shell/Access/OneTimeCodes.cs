using System.Security.Cryptography;
using System.Text;
using Gongkai.Data;
using Gongkai.Data.People;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Access;

/// <summary>Codes that are handed over in person and serve once. The database holds only their hashes.</summary>
internal static class OneTimeCodes
{
    internal static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim())));

    /// <summary>Puts a code into the next save and gives it out, this one time: 160 bits, no characters that look alike.</summary>
    internal static string Issue(GongkaiDb db, CodePurpose purpose, long? personId, DateTime now, TimeSpan lasts)
    {
        var code = RandomNumberGenerator.GetString("23456789abcdefghjkmnpqrstuvwxyz", 32);
        db.OneTimeCodes.Add(new OneTimeCode
        {
            CodeHash = HashOf(code),
            Purpose = purpose,
            PersonId = personId,
            CreatedAt = now,
            ExpiresAt = now + lasts,
        });
        return code;
    }

    /// <summary>The row of a code that may still be used; the caller sets <see cref="OneTimeCode.UsedAt"/> in the save that uses it.</summary>
    internal static Task<OneTimeCode?> FindAsync(GongkaiDb db, string code, CodePurpose purpose, DateTime now, CancellationToken cancel)
    {
        var hash = HashOf(code);
        return db.OneTimeCodes.SingleOrDefaultAsync(
            known => known.CodeHash == hash && known.Purpose == purpose && known.UsedAt == null && known.ExpiresAt > now, cancel);
    }
}
