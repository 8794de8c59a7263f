using Gongkai.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data;

/// <summary>The same tables on a PostgreSQL server, for several nodes.</summary>
internal sealed class PostgresDb(DbContextOptions<PostgresDb> options) : GongkaiDb(options)
{
    private const long AuditLock = 7_110_515;

    internal override IReadOnlyList<string> AppendOnlyGuards { get; } =
    [
        """
        CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$
        """,
        .. AppendOnly.Tables.Select(table =>
            $"CREATE OR REPLACE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            + "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"),
    ];

    internal override IReadOnlyList<string> AppendOnlyTriggers { get; } = [.. AppendOnly.Tables.Select(table => $"{table}_append_only")];

    internal override SearchStore Search { get; } = new PostgresSearch();

    internal override Task LockAuditAsync(CancellationToken cancel) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({AuditLock})", cancel);
}
