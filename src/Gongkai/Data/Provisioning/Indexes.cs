using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Provisioning;

/// <summary>Indexes over parts of a publication's content, which the model cannot name. The same words on both databases.</summary>
internal static class Indexes
{
    private static readonly string[] All =
    [
        // Few rows have a last open day; what is past it must be told apart at every search.
        "CREATE INDEX IF NOT EXISTS ix_publications_open_until ON publications (content_open_until) WHERE content_open_until IS NOT NULL",
        // The newest documents among a million notices.
        "CREATE INDEX IF NOT EXISTS ix_publications_kind ON publications (content_kind, published_at, item_id)",
        "CREATE INDEX IF NOT EXISTS ix_publications_topic ON publications (content_topic_class, published_at, item_id)",
    ];

    internal static async Task EnsureAsync(GongkaiDb db, CancellationToken cancel)
    {
        foreach (var index in All)
        {
            await db.Database.ExecuteSqlRawAsync(index, cancel);
        }
    }
}
