using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Gongkai.Load;

/// <summary>The yardstick of a start: a Razor page that reads 63 rows from SQLite.</summary>
internal static class ReferenceApp
{
    internal const int Rows = 63;

    internal static string Database { get; private set; } = "";

    internal static async Task<int> ServeAsync(string database)
    {
        Database = new SqliteConnectionStringBuilder { DataSource = database }.ToString();
        Fill();
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRazorPages();
        await using var app = builder.Build();
        app.MapRazorPages();
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static void Fill()
    {
        using var connection = new SqliteConnection(Database);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE IF NOT EXISTS rows (id INTEGER PRIMARY KEY, title TEXT NOT NULL, day TEXT NOT NULL); DELETE FROM rows";
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO rows (title, day) VALUES ($title, '2026-03-04')";
        var title = command.Parameters.Add("$title", SqliteType.Text);
        for (var row = 0; row < Rows; row++)
        {
            title.Value = $"关于示例事项的第 {row} 号通知";
            command.ExecuteNonQuery();
        }
    }
}
