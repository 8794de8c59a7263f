using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Publishing;

/// <summary>Indexes over what belongs to the content, which the model has no name for. Made at start where they are missing.</summary>
internal static class PublicationIndexes
{
    private static readonly string[] Statements =
    [
        // Few rows have a last open day; those past it must be told apart at every search and for every count.
        "CREATE INDEX IF NOT EXISTS ix_publications_open_until ON publications (content_open_until) WHERE content_open_until IS NOT NULL",
        "CREATE INDEX IF NOT EXISTS ix_publications_kind ON publications (content_kind, published_at, item_id)",
    ];

    internal static async Task EnsureAsync(GongkaiDb db, CancellationToken cancel)
    {
        foreach (var statement in Statements)
        {
            await db.Database.ExecuteSqlRawAsync(statement, cancel);
        }
    }
}
