using System.Diagnostics;
using System.Globalization;

namespace Gongkai.Load;

/// <summary>From the launch to the first page, beside a small Razor application with SQLite, in turn.</summary>
internal static class StartsMeasured
{
    internal static async Task<int> RunAsync(Options options)
    {
        var program = options.Find("program") ?? Path.Combine(AppContext.BaseDirectory, "gongkai.dll");
        var database = Path.GetTempFileName();
        var (site, reference) = (new List<(double Wall, double Cpu)>(), new List<(double Wall, double Cpu)>());
        for (var round = 0; round < options.Number("rounds", 7); round++)
        {
            reference.Add(await FirstPageAsync(() => ServerProcess.ReferenceAsync("reference-app", database)));
            site.Add(await FirstPageAsync(() => ServerProcess.GongkaiAsync(program, options.Need("data"), options.Find("database"))));
        }

        File.Delete(database);
        var (own, other) = (Middle(site), Middle(reference));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"first page after {own.Wall:F2} s, reference {other.Wall:F2} s, ratio {own.Wall / other.Wall:F2}; CPU {own.Cpu:F2} s, {other.Cpu:F2} s, ratio {own.Cpu / other.Cpu:F2}"));
        return 0;
    }

    private static async Task<(double Wall, double Cpu)> FirstPageAsync(Func<Task<ServerProcess>> start)
    {
        var watch = Stopwatch.StartNew();
        using var server = await start();
        using var client = new HttpClient { BaseAddress = server.Address };
        (await client.GetAsync(new Uri("/", UriKind.Relative))).EnsureSuccessStatusCode();
        return (watch.Elapsed.TotalSeconds, server.Cpu.TotalSeconds);
    }

    private static (double Wall, double Cpu) Middle(List<(double Wall, double Cpu)> starts) =>
        (starts.Select(start => start.Wall).Order().ElementAt(starts.Count / 2), starts.Select(start => start.Cpu).Order().ElementAt(starts.Count / 2));
}
