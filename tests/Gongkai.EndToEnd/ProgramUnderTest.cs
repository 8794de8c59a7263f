using System.Diagnostics;
using System.Globalization;

namespace Gongkai.EndToEnd;

/// <summary>The built program as a process of its own. It never outlives the test: <c>timeout</c> stands over it.</summary>
internal sealed class ProgramUnderTest : IAsyncDisposable
{
    private const string Longest = "900";
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "gongkai.dll");
    private readonly Process _timeout;
    private readonly List<string> _said = [];

    private ProgramUnderTest(Process timeout) => _timeout = timeout;

    internal Uri Address { get; private set; } = null!;

    /// <summary>All it wrote so far, for the message of a test that fails.</summary>
    internal string Said
    {
        get
        {
            lock (_said)
            {
                return string.Join('\n', _said);
            }
        }
    }

    internal static async Task<ProgramUnderTest> ServeAsync(string data, string? database)
    {
        var program = new ProgramUnderTest(Start(["serve", "--data", data, "--urls", "http://127.0.0.1:0", .. On(database)]));
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        program._timeout.OutputDataReceived += (_, line) => program.Hear(line.Data, listening);
        program._timeout.ErrorDataReceived += (_, line) => program.Hear(line.Data, listening);
        program._timeout.BeginOutputReadLine();
        program._timeout.BeginErrorReadLine();
        try
        {
            program.Address = await listening.Task.WaitAsync(TimeSpan.FromSeconds(60));
        }
        catch (TimeoutException)
        {
            await program.DisposeAsync();
            Assert.Fail($"The program did not start: {program.Said}");
        }

        return program;
    }

    /// <summary>Runs a verb to its end.</summary>
    internal static Task<(int Exit, string Said)> RunAsync(string verb, string data, string? database) => RunAsync([verb], data, database);

    internal static async Task<(int Exit, string Said)> RunAsync(string[] words, string data, string? database)
    {
        using var process = Start([.. words, "--data", data, .. On(database)]);
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }

    /// <summary>As a power cut would end it: no handler runs.</summary>
    internal async Task KillAsync()
    {
        foreach (var child in Children())
        {
            using var program = Process.GetProcessById(child);
            program.Kill();
        }

        await _timeout.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_timeout.HasExited)
        {
            await KillAsync();
        }

        _timeout.Dispose();
    }

    private static string[] On(string? database) => database is null ? [] : ["--database", database];

    private static Process Start(IEnumerable<string> words)
    {
        var start = new ProcessStartInfo("timeout") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])["--kill-after=5", Longest, "dotnet", Program, .. words])
        {
            start.ArgumentList.Add(word);
        }

        return Process.Start(start)!;
    }

    private int[] Children() => [.. File.ReadAllText($"/proc/{_timeout.Id}/task/{_timeout.Id}/children")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture))];

    private void Hear(string? line, TaskCompletionSource<Uri> listening)
    {
        const string Started = "已启动：";
        if (line is null)
        {
            return;
        }

        lock (_said)
        {
            _said.Add(line);
        }

        if (line.StartsWith(Started, StringComparison.Ordinal))
        {
            listening.TrySetResult(new Uri(line[Started.Length..].Split(' ')[0]));
        }
    }
}
