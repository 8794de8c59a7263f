using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Gongkai.Load;

/// <summary>Kinds of pages, kept and not kept, each beside the same bytes from memory.</summary>
internal static partial class PagesMeasured
{
    private const string Packing = "br";

    internal static async Task<int> RunAsync(Options options)
    {
        var (data, database) = (options.Need("data"), options.Find("database"));
        var program = options.Find("program") ?? Path.Combine(AppContext.BaseDirectory, "gongkai.dll");
        var (rounds, seconds) = (options.Number("rounds", 4), options.Number("seconds", 4));
        Console.WriteLine("| page | bytes | kept | requests/s | p50 ms | p99 ms | CPU µs | CPU ratio | requests/s ratio |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var kept in new[] { true, false })
        {
            using var site = await ServerProcess.GongkaiAsync(program, data, database, ("GONGKAI_PAGEMEMORYMB", kept ? "256" : "0"));
            foreach (var (name, paths) in await KindsAsync(site.Address, kept ? 1 : 64))
            {
                await MeasureAsync(site, name, paths, kept, rounds, seconds);
            }
        }

        return 0;
    }

    /// <summary>A page that is not kept is asked for at several addresses, since one address is rendered one at a time.</summary>
    private static async Task<IReadOnlyList<(string Name, IReadOnlyList<string> Paths)>> KindsAsync(Uri site, int most)
    {
        using var client = new HttpClient { BaseAddress = site };
        var index = await client.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative));
        var items = Paths(await client.GetStringAsync(new Uri(Paths(index).First(path => path.Contains("items", StringComparison.Ordinal)), UriKind.Relative)));
        var pages = Paths(await client.GetStringAsync(new Uri("/sitemap/pages.xml", UriKind.Relative)));
        var organs = pages.Where(path => path.EndsWith("/guide", StringComparison.Ordinal) && path.Count(letter => letter == '/') == 2)
            .Select(path => path[..path.LastIndexOf('/')]).ToList();
        var columns = pages.Where(path => path.EndsWith("/notices", StringComparison.Ordinal)).ToList();
        return
        [
            ("home", ["/"]),
            ("organ", [.. organs.Take(most)]),
            ("column", [.. columns.Take(most)]),
            ("article", [.. items.Where((_, at) => at % Math.Max(1, items.Count / most) == 0).Take(most)]),
        ];
    }

    private static List<string> Paths(string map) =>
        [.. Location().Matches(map).Select(match => new Uri(match.Groups[1].Value).PathAndQuery)];

    private static async Task MeasureAsync(
        ServerProcess site, string name, IReadOnlyList<string> paths, bool kept, int rounds, int seconds)
    {
        using var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None };
        using var client = new HttpClient(handler) { BaseAddress = site.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, paths[0]);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", Packing);
        using var answer = await client.SendAsync(request);
        var bytes = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, bytes);
        using var reference = await ServerProcess.ReferenceAsync(
            "reference", file, answer.Content.Headers.ContentType!.ToString(), answer.Content.Headers.ContentEncoding.FirstOrDefault() ?? "none");
        await Burst.RunAsync(site, paths, Packing, 2); // warm
        await Burst.RunAsync(reference, ["/"], Packing, 2);
        var (targets, cpuRatios, rateRatios) = (new List<Burst>(), new List<double>(), new List<double>());
        var before = await Burst.RunAsync(reference, ["/"], Packing, seconds);
        for (var round = 0; round < rounds; round++)
        {
            var target = await Burst.RunAsync(site, paths, Packing, seconds);
            var after = await Burst.RunAsync(reference, ["/"], Packing, seconds);
            targets.Add(target);
            cpuRatios.Add(target.CpuMicros / ((before.CpuMicros + after.CpuMicros) / 2));
            rateRatios.Add(target.ASecond / ((before.ASecond + after.ASecond) / 2));
            before = after;
        }

        File.Delete(file);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {bytes.Length} | {(kept ? "yes" : "no")} | {Median(targets, burst => burst.ASecond):F0} | {Median(targets, burst => burst.MedianMs):F2} | {Median(targets, burst => burst.P99Ms):F1} | {Median(targets, burst => burst.CpuMicros):F0} | {Median(cpuRatios, ratio => ratio):F2} | {Median(rateRatios, ratio => ratio):F2} |"));
    }

    private static double Median<T>(IReadOnlyList<T> values, Func<T, double> of)
    {
        var sorted = values.Select(of).Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    [GeneratedRegex("<loc>([^<]+)</loc>")]
    private static partial Regex Location();
}
