using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data;

/// <summary>The tables that may only be added to. The database refuses the rest, whoever asks.</summary>
internal static class AppendOnly
{
    internal static IReadOnlyList<string> Tables { get; } =
    [
        "audit_records", "item_events", "item_revisions", "application_facts", "search_records", "report_events", "report_versions",
        "letter_texts",
    ];

    internal static async Task EnsureAsync(GongkaiDb db, CancellationToken cancel)
    {
        foreach (var guard in db.AppendOnlyGuards)
        {
            await db.Database.ExecuteSqlRawAsync(guard, cancel);
        }
    }
}
