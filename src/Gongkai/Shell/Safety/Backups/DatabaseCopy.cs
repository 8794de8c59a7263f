using Gongkai.Data;
using Gongkai.Data.Provisioning;
using Gongkai.Shell.Safety.Verification;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Safety.Backups;

/// <summary>The database as a file, and the same instant open for questions.</summary>
internal sealed class DatabaseCopy : IAsyncDisposable
{
    private readonly string _file;
    private readonly IAsyncDisposable _held;

    private DatabaseCopy(GongkaiDb db, string file, IAsyncDisposable held) => (Db, _file, _held) = (db, file, held);

    internal GongkaiDb Db { get; }

    internal static async Task<DatabaseCopy> TakeAsync(SiteOptions options, string file, CancellationToken cancel)
    {
        if (options.Database is null)
        {
            CopySqlite(options.SqliteFile, file);
            var copy = Databases.OpenSqlite(file);
            return new DatabaseCopy(copy, file, copy);
        }

        var snapshot = await Snapshot.OpenAsync(options, cancel);
        try
        {
            var name = (await snapshot.AskAsync("SELECT pg_export_snapshot()", cancel))[0];
            await PostgresTools.DumpAsync(options.Database, name, file, cancel);
            return new DatabaseCopy(snapshot.Db, file, snapshot);
        }
        catch
        {
            await snapshot.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _held.DisposeAsync();
        foreach (var left in new[] { _file, _file + "-wal", _file + "-shm", _file + "-journal" })
        {
            File.Delete(left);
        }
    }

    /// <summary>The online backup of SQLite: all pages as of one instant, and nobody who writes waits for it.</summary>
    private static void CopySqlite(string from, string to)
    {
        using var source = Unpooled(from, SqliteOpenMode.ReadWrite);
        using var copy = Unpooled(to, SqliteOpenMode.ReadWriteCreate);
        // Reading first, by a command that waits its turn: the backup itself does not, and would stop at a writer's lock.
        using var reading = source.BeginTransaction(deferred: true);
        Execute(source, "SELECT COUNT(*) FROM sqlite_master", reading);
        source.BackupDatabase(copy);
        Execute(copy, "PRAGMA wal_checkpoint(TRUNCATE)"); // the copy is packed as one file: nothing may stay in a log beside it
    }

    private static void Execute(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Unpooled(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = mode,
                Pooling = false,
                DefaultTimeout = 60
            }.ToString());
        connection.Open();
        Execute(connection, "PRAGMA busy_timeout = 60000");
        return connection;
    }
}
