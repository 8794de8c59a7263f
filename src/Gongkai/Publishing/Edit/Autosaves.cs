using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Edit;

/// <summary>Drafts as somebody typed them, each person their own: beside the item, never a change of it.</summary>
internal sealed class Autosaves(GongkaiDb db, Signed signed, TimeProvider time)
{
    internal static string KeyOf(InformationItem item) => item.Id == 0 ? $"new:{item.ColumnId}" : $"item:{item.Id}";

    internal Task<DraftSave?> FindAsync(string key, CancellationToken cancel) =>
        db.DraftSaves.SingleOrDefaultAsync(kept => kept.PersonId == signed.Id && kept.Key == key, cancel);

    internal async Task<DraftSave> KeepAsync(string key, FormFields fields, int revision, CancellationToken cancel)
    {
        var kept = await FindAsync(key, cancel);
        if (kept is null)
        {
            kept = new DraftSave { PersonId = signed.Id, Key = key, Fields = "" };
            db.DraftSaves.Add(kept);
        }

        (kept.Fields, kept.BaseRevision, kept.SavedAt) = (fields.ToJson(), revision, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return kept;
    }

    /// <summary>After a real save, or when the person does not want it.</summary>
    internal async Task DropAsync(string key, CancellationToken cancel)
    {
        if (await FindAsync(key, cancel) is { } kept)
        {
            db.DraftSaves.Remove(kept);
            await db.SaveChangesAsync(cancel);
        }
    }
}
