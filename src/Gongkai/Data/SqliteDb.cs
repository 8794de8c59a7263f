using Gongkai.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data;

/// <summary>The embedded database: one file in the data folder.</summary>
internal sealed class SqliteDb(DbContextOptions<SqliteDb> options) : GongkaiDb(options)
{
    internal override IReadOnlyList<string> AppendOnlyGuards { get; } =
    [
        .. AppendOnly.Tables.SelectMany(table => new[] { "UPDATE", "DELETE" }.Select(verb =>
            $"CREATE TRIGGER IF NOT EXISTS {table}_no_{verb.ToLowerInvariant()} BEFORE {verb} ON {table} "
            + $"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END")),
    ];

    internal override IReadOnlyList<string> AppendOnlyTriggers { get; } =
        [.. AppendOnly.Tables.SelectMany(table => new[] { $"{table}_no_update", $"{table}_no_delete" })];

    internal override SearchStore Search { get; } = new SqliteSearch();

    /// <summary>A transaction here begins immediate: whoever has one is the only writer.</summary>
    internal override Task LockAuditAsync(CancellationToken cancel) => Task.CompletedTask;
}
