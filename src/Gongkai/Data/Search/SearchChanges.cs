using Gongkai.Data.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Gongkai.Data.Search;

/// <summary>
/// What one save changes about what is public. <see cref="GongkaiDb.SaveChangesAsync(bool, CancellationToken)"/> brings the index
/// in step inside the same transaction: there is no way to publish past it.
/// </summary>
internal sealed class SearchChanges
{
    private readonly List<Publication> _shown = [];
    private readonly List<long> _gone = [];

    internal static SearchChanges Collect(IEnumerable<EntityEntry> changed)
    {
        var changes = new SearchChanges();
        foreach (var entry in changed)
        {
            if (entry.Entity is Publication publication && entry.State == EntityState.Deleted)
            {
                changes._gone.Add(publication.ItemId);
            }
            else if (entry.Entity is Publication shown)
            {
                changes._shown.Add(shown);
            }
        }

        return changes;
    }

    internal async Task ApplyAsync(GongkaiDb db, CancellationToken cancel)
    {
        if (_shown.Count + _gone.Count == 0)
        {
            return;
        }

        foreach (var itemId in _gone)
        {
            await db.Search.RemoveAsync(db, itemId, cancel);
        }

        var texts = await FileTexts.OfAsync(db, _shown, cancel);
        foreach (var publication in _shown)
        {
            await db.Search.PutAsync(db, SearchDocument.Of(publication, texts), cancel);
        }

        await SearchState.NoteChangeAsync(db, cancel);
    }
}
