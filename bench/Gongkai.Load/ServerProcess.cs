using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Gongkai.Load;

/// <summary>A server in a process of its own, whose CPU time is read from the process table.</summary>
internal sealed partial class ServerProcess : IDisposable
{
    private const double TicksASecond = 100; // USER_HZ of every Linux this runs on

    private readonly Process _process;

    private ServerProcess(Process process) => _process = process;

    internal Uri Address { get; private set; } = null!;

    /// <summary>From the launch to the line that says where it listens.</summary>
    internal TimeSpan Launched { get; private set; }

    internal TimeSpan Cpu
    {
        get
        {
            var stat = File.ReadAllText($"/proc/{_process.Id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            var ticks = long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
            return TimeSpan.FromSeconds(ticks / TicksASecond);
        }
    }

    /// <summary>Starts this program again with these words, as a reference.</summary>
    internal static Task<ServerProcess> ReferenceAsync(params string[] words) =>
        StartAsync("dotnet", [typeof(ServerProcess).Assembly.Location, .. words], []);

    internal static Task<ServerProcess> GongkaiAsync(string program, string data, string? database, params (string, string)[] settings)
    {
        string[] words = ["serve", "--data", data, "--urls", "http://127.0.0.1:0", .. database is null ? [] : new[] { "--database", database }];
        return program.EndsWith(".dll", StringComparison.Ordinal) ? StartAsync("dotnet", [program, .. words], settings)
            : StartAsync(program, words, settings);
    }

    private static async Task<ServerProcess> StartAsync(string file, string[] words, (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(file, words) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var watch = Stopwatch.StartNew();
        var server = new ServerProcess(Process.Start(start)!);
        _ = server._process.StandardError.ReadToEndAsync();
        while (await server._process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                (server.Address, server.Launched) = (new Uri(match.Value), watch.Elapsed);
                _ = server._process.StandardOutput.ReadToEndAsync();
                return server;
            }
        }

        throw new InvalidOperationException($"{file} {string.Join(' ', words)} did not start.");
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+")]
    private static partial Regex Listening();
}
