using Gongkai.Tests.Web;

namespace Gongkai.Tests.Commands;

/// <summary>A folder for backups, and somewhere empty to bring them back to: for PostgreSQL a database of its own.</summary>
public abstract class RestoreCase(TestSite site) : IAsyncDisposable
{
    private readonly Folder _folder = new();
    private readonly List<string> _made = [];

    protected TestSite Site => site;

    private protected Folder Into => _folder;

    public async ValueTask DisposeAsync()
    {
        foreach (var name in _made)
        {
            await PostgresServer.ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");
        }

        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected async Task<Run> Restored(string name, params string[] more) =>
        Installation.On(_folder.At("restored"), await EmptyDatabase(), ["restore", _folder.At(name), "--json", .. more]);

    private async Task<string?> EmptyDatabase()
    {
        if (site.Options.Database is null)
        {
            return null;
        }

        var name = "gongkai_test_" + Guid.NewGuid().ToString("N")[..12];
        await PostgresServer.ExecuteAsync($"CREATE DATABASE {name}");
        _made.Add(name);
        return PostgresServer.ConnectionTo(name);
    }
}
