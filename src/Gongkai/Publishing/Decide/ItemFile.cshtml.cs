using Gongkai.Shell.Access;
using Gongkai.Shell.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Decide;

/// <summary>A file of an item for those who may read the item, public or not.</summary>
[Needs(Permission.ReadItems)]
internal sealed class ItemFileModel(DecideDesk desk, FileStore store) : ItemPage(desk)
{
    /// <summary>What a browser may show in place: nothing that could run.</summary>
    private static readonly HashSet<string> ShownInPlace = ["image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf"];

    public async Task<IActionResult> OnGetAsync(long id, string hash, string? name, CancellationToken cancel)
    {
        if (!await OpenAsync(id, cancel)
            || !await Desk.Db.FileUses.AnyAsync(use => use.ItemId == id && use.Hash == hash, cancel)
            || await Desk.Db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(known => known.Hash == hash, cancel) is not { } kept
            || !store.Has(hash))
        {
            return NotFound();
        }

        var called = Open.Item.Content.Files.FirstOrDefault(file => file.Hash == hash)?.Name ?? name ?? hash;
        return ShownInPlace.Contains(kept.ContentType)
            ? File(store.Open(hash), kept.ContentType)
            : File(store.Open(hash), "application/octet-stream", called);
    }
}
