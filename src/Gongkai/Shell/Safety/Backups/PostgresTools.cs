using System.Diagnostics;
using System.Globalization;
using Gongkai.Rules.Problems;
using Npgsql;

namespace Gongkai.Shell.Safety.Backups;

/// <summary>Something that could not be done for a reason its user can mend.</summary>
internal sealed class CannotException(Problem problem) : Exception(problem.Says)
{
    internal Problem Problem { get; } = problem;
}

/// <summary>
/// PostgreSQL's own <c>pg_dump</c> and <c>pg_restore</c>. The password goes by the environment, never on a command line.
/// </summary>
internal static class PostgresTools
{
    private const string DebianFolders = "/usr/lib/postgresql";

    /// <param name="snapshot">As <c>pg_export_snapshot</c> named it: the dump sees what its transaction sees.</param>
    internal static Task DumpAsync(string server, string snapshot, string file, CancellationToken cancel) =>
        RunAsync("pg_dump", server, ["--format=custom", "--no-owner", "--no-privileges", $"--snapshot={snapshot}",
            $"--file={file}"], cancel);

    internal static Task RestoreAsync(string server, string file, CancellationToken cancel) => RunAsync(
        "pg_restore", server, ["--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error", file], cancel);

    private static async Task RunAsync(string tool, string server, IEnumerable<string> arguments, CancellationToken cancel)
    {
        var at = new NpgsqlConnectionStringBuilder(server);
        var start = new ProcessStartInfo(Find(tool) ?? throw new CannotException(Absent(tool)))
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        foreach (var argument in (string[])["--no-password", $"--host={at.Host}",
            $"--port={at.Port.ToString(CultureInfo.InvariantCulture)}",
            $"--username={at.Username}", $"--dbname={at.Database}", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["PGPASSWORD"] = at.Password;
        start.Environment["PGSSLMODE"] = at.SslMode switch
        {
            SslMode.VerifyFull => "verify-full",
            SslMode.VerifyCA => "verify-ca",
            var mode => mode.ToString().ToLowerInvariant(),
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var said = process.StandardError.ReadToEndAsync(cancel);
        await process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        if (process.ExitCode != 0)
        {
            throw new CannotException(Failed(tool, await said));
        }
    }

    /// <summary>On the search path, or the newest where Debian keeps all of them.</summary>
    private static string? Find(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Concat(Directory.Exists(DebianFolders)
                ? Directory.GetDirectories(DebianFolders).OrderByDescending(Version).Select(folder => Path.Combine(folder, "bin"))
                : [])
            .Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, tool)).FirstOrDefault(File.Exists);

    private static int Version(string folder) =>
        int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private static Problem Absent(string tool) => new(
        "backup.no-postgres-tool", Severity.Error, $"这台机器上没有 {tool}。",
            "请安装与数据库服务器同版本或更新的 PostgreSQL 客户端（Debian：apt-get install postgresql-client）。", "");

    private static Problem Failed(string tool, string said) => new(
        "backup.postgres-tool-failed", Severity.Error, $"{tool} 没有成功：{said.Split('\n')[0].Trim()}",
        said.Contains("version mismatch", StringComparison.Ordinal) ? "请安装与数据库服务器同版本或更新的 PostgreSQL 客户端。" : "请按这句话检查数据库和它的权限。",
            "");
}
