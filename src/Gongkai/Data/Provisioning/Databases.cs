using Gongkai.Data.Freshness;
using Gongkai.Data.Search;
using Gongkai.Shell;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Gongkai.Data.Provisioning;

/// <summary>Which database a site uses, and bringing it to the form this program expects.</summary>
internal static class Databases
{
    internal static void Add(IServiceCollection services, SiteOptions options)
    {
        services.AddSingleton(new ChangeClock { Deaf = options.Database is not null }); // until the first news can be heard
        services.AddSingleton<ChangeNotice>();
        services.AddSingleton<Remembered>();
        if (options.Database is { } server)
        {
            services.AddHostedService(provider => new NodeNews(
                server, provider.GetRequiredService<ChangeClock>(), provider.GetRequiredService<ILogger<NodeNews>>()));
            services.AddDbContext<GongkaiDb, PostgresDb>((provider, db) =>
                Postgres(db, server).AddInterceptors(provider.GetRequiredService<ChangeNotice>()), optionsLifetime: ServiceLifetime.Singleton);
        }
        else
        {
            services.AddDbContext<GongkaiDb, SqliteDb>((provider, db) =>
                Sqlite(db, options.SqliteFile).AddInterceptors(provider.GetRequiredService<ChangeNotice>()), optionsLifetime: ServiceLifetime.Singleton);
        }
    }

    internal static DbContextOptionsBuilder Sqlite(DbContextOptionsBuilder db, string file, bool pooled = true) => db
        .UseSqlite(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            ForeignKeys = true,
            DefaultTimeout = 60,
            Pooling = pooled,
        }.ToString())
        .UseSnakeCaseNamingConvention();

    internal static DbContextOptionsBuilder Postgres(DbContextOptionsBuilder db, string server) => db.UseNpgsql(server).UseSnakeCaseNamingConvention();

    /// <summary>A database of its own, outside a site: for the command line.</summary>
    internal static GongkaiDb Open(SiteOptions options)
    {
        if (options.Database is { } server)
        {
            var postgres = new DbContextOptionsBuilder<PostgresDb>();
            Postgres(postgres, server);
            return new PostgresDb(postgres.Options);
        }

        return OpenSqlite(options.SqliteFile);
    }

    /// <summary>Lets go of the file when it is disposed: the command line moves and deletes such files.</summary>
    internal static SqliteDb OpenSqlite(string file)
    {
        var sqlite = new DbContextOptionsBuilder<SqliteDb>();
        Sqlite(sqlite, file, pooled: false);
        return new SqliteDb(sqlite.Options);
    }

    /// <summary>
    /// Applies what migrations are missing. PostgreSQL lets one node do it at a time; for SQLite the caller holds the data folder's
    /// lock, so a lock row left by a killed start is stale and goes.
    /// </summary>
    internal static async Task MigrateAsync(GongkaiDb db, CancellationToken cancel)
    {
        if (db is SqliteDb && await HasTableAsync(db, "__EFMigrationsLock", cancel))
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", cancel);
        }

        await db.Database.MigrateAsync(cancel);
        if (db is SqliteDb)
        {
            await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode = 'wal'", cancel); // a first start that was killed may not have got there
        }

        await AppendOnly.EnsureAsync(db, cancel);
        await Indexes.EnsureAsync(db, cancel);
        await SearchState.EnsureAsync(db, cancel);
    }

    private static async Task<bool> HasTableAsync(GongkaiDb db, string table, CancellationToken cancel) =>
        await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = {table}").SingleAsync(cancel) > 0;
}
