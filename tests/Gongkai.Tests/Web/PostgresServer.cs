using Npgsql;

namespace Gongkai.Tests.Web;

/// <summary>The PostgreSQL server the tests use; <c>./test</c> starts one and names it in GONGKAI_TEST_POSTGRES.</summary>
internal static class PostgresServer
{
    private static string Server => Environment.GetEnvironmentVariable("GONGKAI_TEST_POSTGRES")
        ?? throw new InvalidOperationException("GONGKAI_TEST_POSTGRES names no server: run ./test, which starts one.");

    internal static string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 20, IncludeErrorDetail = true }.ToString();

    internal static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
