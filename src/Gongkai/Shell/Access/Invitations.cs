using Gongkai.Data;
using Gongkai.Data.People;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Access;

/// <summary>Links by which somebody sets a password of their own, handed over in person where there is no mail server.</summary>
internal static class Invitations
{
    internal const string Page = "/office/invitation";

    /// <summary>Puts a new code into the next save; those given out before stop working.</summary>
    internal static async Task<string> IssueAsync(
        GongkaiDb db, CodePurpose purpose, Person person, DateTime now, TimeSpan lasts, CancellationToken cancel)
    {
        foreach (var old in await db.OneTimeCodes.Where(code => code.PersonId == person.Id && code.UsedAt == null).ToListAsync(cancel))
        {
            old.UsedAt = now;
        }

        return OneTimeCodes.Issue(db, purpose, person.Id, now, lasts);
    }

    /// <summary>The code and whose it is, when it may still be used.</summary>
    internal static async Task<(OneTimeCode Code, Person Person)?> FindAsync(GongkaiDb db, string code, DateTime now, CancellationToken cancel)
    {
        var known = await OneTimeCodes.FindAsync(db, code, CodePurpose.Invitation, now, cancel)
            ?? await OneTimeCodes.FindAsync(db, code, CodePurpose.PasswordReset, now, cancel);
        if (known is null)
        {
            return null;
        }

        var person = await db.People.SingleOrDefaultAsync(owner => owner.Id == known.PersonId && owner.DisabledAt == null, cancel);
        return person is null ? null : (known, person);
    }

    internal static string LinkTo(HttpRequest request, string code) =>
        $"{request.Scheme}://{request.Host}{Page}?code={code}";
}
