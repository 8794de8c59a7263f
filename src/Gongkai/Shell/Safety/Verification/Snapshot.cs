using System.Data;
using System.Data.Common;
using Gongkai.Data;
using Gongkai.Data.Provisioning;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Gongkai.Shell.Safety.Verification;

/// <summary>
/// The database as it was at one instant, while others go on writing: one read transaction, and nothing is written by it.
/// </summary>
internal sealed class Snapshot : IAsyncDisposable
{
    private readonly IDbContextTransaction _transaction;

    private Snapshot(GongkaiDb db, IDbContextTransaction transaction) => (Db, _transaction) = (db, transaction);

    internal GongkaiDb Db { get; }

    internal static async Task<Snapshot> OpenAsync(SiteOptions options, CancellationToken cancel)
    {
        var db = Databases.Open(options);
        try
        {
            return new Snapshot(db, await BeginAsync(db, cancel));
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    /// <summary>The rows of a statement of the database itself, each as text.</summary>
    internal async Task<IReadOnlyList<string>> AskAsync(string sql, CancellationToken cancel)
    {
        await using var command = Db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction, command.CommandTimeout) = (sql, _transaction.GetDbTransaction(), 0);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<string>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(at => Text(reader, at))));
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await Db.DisposeAsync();
    }

    private static async Task<IDbContextTransaction> BeginAsync(GongkaiDb db, CancellationToken cancel)
    {
        if (db is not SqliteDb)
        {
            var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
            await db.Database.ExecuteSqlAsync($"SET TRANSACTION READ ONLY", cancel);
            return transaction;
        }

        // Deferred: an immediate one would keep the site from writing as long as this reads.
        await db.Database.OpenConnectionAsync(cancel);
        var deferred = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        var begun = (await db.Database.UseTransactionAsync(deferred, cancel))!;
        await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master").SingleAsync(cancel);
        return begun;
    }

    private static string Text(DbDataReader reader, int at) => reader.IsDBNull(at) ? "" : reader.GetValue(at).ToString() ?? "";
}
