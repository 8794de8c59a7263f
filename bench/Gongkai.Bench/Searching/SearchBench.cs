using System.Diagnostics;
using System.Net;
using Gongkai.Data;
using Gongkai.Data.Provisioning;
using Gongkai.Data.Search;
using Gongkai.Shell;
using Gongkai.Shell.Safety;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Bench.Searching;

/// <summary>
/// <c>bench/search --items N --database sqlite|postgres [--characters N] [--connection TEXT] [--folder DIR] [--queries N]</c>: fills
/// an installation, asks it as readers do, and prints one table. With <c>--keep</c> the data stay for another run.
/// </summary>
internal sealed class SearchBench(SearchBenchOptions options)
{
    private readonly Documents _documents = new(new Vocabulary(), options.Characters);
    private readonly SiteOptions _site = new()
    {
        DataFolder = options.Folder,
        Database = options.Connection,
        Urls = ["http://127.0.0.1:0"],
        Limits = new RateLimits { Searches = int.MaxValue },
    };

    internal static async Task RunAsync(IReadOnlyList<string> arguments)
    {
        var options = SearchBenchOptions.Of(arguments);
        try
        {
            await new SearchBench(options).RunAsync();
        }
        finally
        {
            if (!options.Keep)
            {
                Directory.Delete(options.Folder, recursive: true);
            }
        }
    }

    private async Task RunAsync()
    {
        Directory.CreateDirectory(options.Folder);
        await using (var db = Databases.Open(_site))
        {
            await Databases.MigrateAsync(db, CancellationToken.None);
            if (!await db.Publications.AnyAsync())
            {
                var clock = Stopwatch.StartNew();
                await Filling.FillAsync(() => Databases.Open(_site), _documents, options.Items);
                Console.WriteLine($"filled with {options.Items:N0} documents in {clock.Elapsed:hh\\:mm\\:ss}");
                await SettleAsync(db);
            }
        }

        Console.WriteLine($"{options.Items:N0} items of {options.Characters} characters, {options.Kind}; milliseconds, one reader at a time");
        Console.WriteLine("| what | CPU p50 | CPU p99 | wall p50 | wall p99 |");
        Console.WriteLine("|---|---|---|---|---|");
        await using var app = Site.Build(_site);
        await Site.PrepareAsync(app, CancellationToken.None);
        await app.StartAsync();
        await WarmAsync(app);
        await EngineAsync(app);
        await OverHttpAsync(app);
        await IndexingAsync(app);
        await app.StopAsync();
    }

    /// <summary>What a server does by itself at night.</summary>
    private static Task<int> SettleAsync(GongkaiDb db) => db.Database.ExecuteSqlRawAsync(
        db is SqliteDb ? "PRAGMA optimize" : "VACUUM ANALYZE search_entries");

    private async Task EngineAsync(WebApplication app)
    {
        var asked = new Queries(_documents, options.Items);
        foreach (var (name, queries) in asked.Kinds(options.Queries))
        {
            foreach (var newestFirst in new[] { false, true })
            {
                var times = new List<Spent>();
                foreach (var typed in queries.Prepend(queries[0]))
                {
                    await using var scope = app.Services.CreateAsyncScope();
                    var searcher = scope.ServiceProvider.GetRequiredService<Searcher>();
                    var clock = Spent.Start();
                    await searcher.SearchAsync(
                        new SearchRequest(SearchQuery.Of(typed)) { NewestFirst = newestFirst }, CancellationToken.None);
                    times.Add(clock.Since());
                }

                Tell($"{name}, {(newestFirst ? "newest first" : "by relevance")}", times);
            }
        }
    }

    private async Task OverHttpAsync(WebApplication app)
    {
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var asked = new Queries(_documents, options.Items);
        foreach (var (name, queries) in asked.Kinds(options.Queries))
        {
            var times = new List<Spent>();
            foreach (var typed in queries.Prepend(queries[0]))
            {
                var clock = Spent.Start();
                using var answer = await client.GetAsync(new Uri($"/search?q={WebUtility.UrlEncode(typed)}", UriKind.Relative));
                await answer.Content.ReadAsByteArrayAsync();
                answer.EnsureSuccessStatusCode();
                times.Add(clock.Since());
            }

            Tell($"{name}, the page over HTTP", times);
        }
    }

    /// <summary>Until the run-time has compiled for good what is used often.</summary>
    private async Task WarmAsync(WebApplication app)
    {
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        foreach (var typed in new Queries(_documents, options.Items).Kinds(100).SelectMany(kind => kind.Queries))
        {
            await client.GetByteArrayAsync(new Uri($"/search?q={WebUtility.UrlEncode(typed)}", UriKind.Relative));
        }
    }

    /// <summary>The index of one more document, inside the transaction that would publish it.</summary>
    private async Task IndexingAsync(WebApplication app)
    {
        var times = new List<Spent>();
        for (var number = 0; number <= options.Queries; number++)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<GongkaiDb>();
            var id = options.Items + 1 + number;
            var row = Filling.Publication(_documents.Number(id, options.Items));
            await using var transaction = await db.Database.BeginTransactionAsync();
            var clock = Spent.Start();
            await db.Search.PutAsync(db, SearchDocument.Of(row, new Dictionary<string, string>()), CancellationToken.None);
            var indexed = clock.Since();
            await transaction.CommitAsync();
            times.Add(indexed);
            await db.Search.RemoveAsync(db, id, CancellationToken.None);
        }

        Tell("one document into the index", times);
    }

    /// <summary>The first is for warming up.</summary>
    private static void Tell(string what, List<Spent> times)
    {
        var (cpu, wall) = (times.Skip(1).Select(time => time.Cpu).Order().ToList(), times.Skip(1).Select(time => time.Wall).Order().ToList());
        Console.WriteLine($"| {what} | {At(cpu, 0.5):0.0} | {At(cpu, 0.99):0.0} | {At(wall, 0.5):0.0} | {At(wall, 0.99):0.0} |");

        static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }
}

/// <summary>Milliseconds by the clock, and of the processor for this whole process: the steadier of the two on a shared machine.</summary>
internal readonly record struct Spent(double Wall, double Cpu)
{
    internal static Spent Start() => new(Stopwatch.GetElapsedTime(0).TotalMilliseconds, Environment.CpuUsage.TotalTime.TotalMilliseconds);

    internal Spent Since()
    {
        var now = Start();
        return new Spent(now.Wall - Wall, now.Cpu - Cpu);
    }
}
