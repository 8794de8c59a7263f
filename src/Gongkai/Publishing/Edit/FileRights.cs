using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Edit;

/// <summary>Which files of working copies a person may have: their own uploads, and those of items they may read.</summary>
internal sealed class FileRights(GongkaiDb db, Signed signed, TimeProvider time)
{
    /// <summary>Remembers an upload that no item uses yet, so that its uploader sees it in the editor.</summary>
    internal async Task RememberAsync(string hash, CancellationToken cancel)
    {
        var key = KeyOf(hash);
        if (!await db.DraftSaves.AnyAsync(kept => kept.PersonId == signed.Id && kept.Key == key, cancel))
        {
            var row = new DraftSave { PersonId = signed.Id, Key = key, Fields = "[]", SavedAt = time.GetUtcNow().UtcDateTime };
            db.DraftSaves.Add(row);
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException)
            {
                // The same person uploaded the same file twice at once: one row is enough.
                db.Entry(row).State = EntityState.Detached;
                if (!await db.DraftSaves.AnyAsync(kept => kept.PersonId == signed.Id && kept.Key == key, cancel))
                {
                    throw;
                }
            }
        }
    }

    internal async Task<bool> MayHaveAsync(string hash, CancellationToken cancel)
    {
        if (!signed.In)
        {
            return false;
        }

        var key = KeyOf(hash);
        if (await db.FileUses.AnyAsync(use => use.Hash == hash && use.Public, cancel)
            || await db.DraftSaves.AnyAsync(kept => kept.PersonId == signed.Id && kept.Key == key, cancel))
        {
            return true;
        }

        var agencies = await (from use in db.FileUses
                              join item in db.Items on use.ItemId equals item.Id
                              join agency in db.Agencies on item.AgencyId equals agency.Id
                              where use.Hash == hash
                              select agency).AsNoTracking().Distinct().ToListAsync(cancel);
        return agencies.Exists(agency => signed.May(Permission.ReadItems, agency));
    }

    private static string KeyOf(string hash) => "file:" + hash;
}
