using Gongkai.Data;
using Gongkai.Data.Tokens;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Api.Tokens;

/// <summary>
/// Finds the key that was sent and lets its person act, at the one organ of the key and with no more than their roles there.
/// </summary>
internal sealed class Keys(GongkaiDb db, Signed signed, Sessions sessions, TimeProvider time)
{
    private const int LongestAddress = 64;
    private static readonly TimeSpan SeenStep = TimeSpan.FromMinutes(1);

    /// <summary>Null for unknown, mistyped, expired and revoked alike.</summary>
    internal async Task<ApiToken?> FindAsync(string secret, CancellationToken cancel)
    {
        if (!ApiSecrets.WellFormed(secret))
        {
            return null;
        }

        var hash = ApiSecrets.HashOf(secret);
        var token = await db.ApiTokens.AsNoTracking().SingleOrDefaultAsync(known => known.TokenHash == hash, cancel);
        return token is not null && ApiSecrets.Same(token.TokenHash, hash)
            && token.HoldsAt(time.GetUtcNow().UtcDateTime) ? token : null;
    }

    /// <summary>False when the person was deactivated or holds no role at the organ any more.</summary>
    internal async Task<bool> ActAsync(ApiToken token, string address, CancellationToken cancel)
    {
        var person = await db.People.AsNoTracking().SingleAsync(known => known.Id == token.PersonId, cancel);
        var organ = await db.Agencies.AsNoTracking().SingleAsync(known => known.Id == token.AgencyId, cancel);
        var reaches = await sessions.ReachesAsync(person.Id, BeijingDate.Today(time), cancel);
        Reach[] here = [.. reaches.Where(reach => reach.Path is not null && reach.Covers(organ.Path)).Select(reach => reach with { Path = organ.Path, Subtree = false })];
        if (person.DisabledAt is not null || here.Length == 0)
        {
            return false;
        }

        signed.Become(person, Guid.Empty, here);
        db.Actor = new Actor(person.Id, $"{person.FullName}（接口密钥：{token.Name}）", address);
        await NoteUseAsync(token, address, cancel);
        return true;
    }

    /// <summary>The first use on a day from an address is an act in the audit log; later ones move a time.</summary>
    private async Task NoteUseAsync(ApiToken token, string from, CancellationToken cancel)
    {
        var (now, today) = (time.GetUtcNow().UtcDateTime, BeijingDate.Today(time));
        var address = from.Length <= LongestAddress ? from : from[..LongestAddress];
        var last = await db.ApiTokenUses.AsNoTracking().Where(
            use => use.TokenId == token.Id && use.Day == today && use.Address == address)
            .Select(use => (DateTime?)use.LastAt).SingleOrDefaultAsync(cancel);
        if (last is null)
        {
            await FirstUseAsync(new ApiTokenUse { TokenId = token.Id, Day = today, Address = address, FirstAt = now, LastAt = now }, token, cancel);
        }
        else if (now - last > SeenStep)
        {
            await db.ApiTokenUses.Where(use => use.TokenId == token.Id && use.Day == today && use.Address == address)
                .ExecuteUpdateAsync(set => set.SetProperty(use => use.LastAt, now), cancel);
        }
    }

    private async Task FirstUseAsync(ApiTokenUse use, ApiToken token, CancellationToken cancel)
    {
        db.ApiTokenUses.Add(use);
        db.Record("api-token.use", $"api-token:{token.Id}", token.AgencyId, token.Name);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Two requests were the first at once: the other's row is there.
            db.Entry(use).State = EntityState.Detached;
            db.Forget();
        }
    }
}
