using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using Gongkai.Data.People;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Imports;
using Gongkai.Tests.Publishing.Imports;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.EndToEnd.Killing;

/// <summary>
/// An old portal comes in and the program dies in the middle, again and again: it goes on by itself, every file has an answer, every
/// article is there once, and <c>gongkai verify</c> finds nothing. At length with <c>GONGKAI_TEST_LONG=1</c>: 75,000 pages, or as many as
/// <c>GONGKAI_TEST_PAGES</c> says; with <c>-diagnostics</c> it tells how long each part took.
/// </summary>
public abstract class KilledWhileImporting
{
    private static readonly Role[] Reviewers = [Role.FirstReviewer, Role.SecondReviewer, Role.FinalReviewer];

    protected static bool Long => Environment.GetEnvironmentVariable("GONGKAI_TEST_LONG") == "1";

    protected static int Pages => !Long ? 300 : int.TryParse(Environment.GetEnvironmentVariable("GONGKAI_TEST_PAGES"), out var pages) ? pages : 75_000;

    private protected static async Task RunAsync(string? database, int articles, int kills)
    {
        var top = Directory.CreateTempSubdirectory("gongkai-import-").FullName;
        try
        {
            var scene = new KillScene(Path.Combine(top, "data"), database);
            scene.WriteSettings();
            await using (var first = await ProgramUnderTest.ServeAsync(scene.Data, database))
            {
                await scene.FillAsync();
            }

            var site = new GeneratedSite(articles);
            site.WriteTo(Path.Combine(top, "old"));
            await File.WriteAllTextAsync(Path.Combine(top, "map.csv"), GeneratedSite.Map);
            var expected = site.Expected();
            await LookAsync(scene, top, expected);
            var watch = Stopwatch.StartNew();
            var taken = expected[OldOutcome.Taken];
            for (var kill = 1; kill <= kills; kill++)
            {
                await KillAsync(scene, kill == 1, (long)taken * (kill - 1) / kills);
            }

            await using var last = await ProgramUnderTest.ServeAsync(scene.Data, database);
            await WaitAsync(scene, plan => plan.State != ImportPlanState.Running);
            Tell($"{taken} items came in within {watch.Elapsed}, {kills} kills among them");
            await CheckAsync(scene, taken);
            await UploadAsync(scene, last, top);
        }
        finally
        {
            Directory.Delete(top, recursive: true);
        }
    }

    /// <summary>The command looks through the folder beside the running program, and may be killed, too: then it is only begun anew.</summary>
    private static async Task LookAsync(KillScene scene, string top, Dictionary<OldOutcome, int> expected)
    {
        var watch = Stopwatch.StartNew();
        var (exit, said) = await ProgramUnderTest.RunAsync(
            [
                "import", Path.Combine(top, "old"), "--agency", scene.Agency.Slug, "--source", "示例旧网站", "--decision", "迁移旧网站的信息", "--columns",
                Path.Combine(top, "map.csv"), "--by", scene.People[Role.DisclosureHead].UserName, "--reviewers",
                $"first={scene.People[Role.FirstReviewer].UserName},second={scene.People[Role.SecondReviewer].UserName},final={scene.People[Role.FinalReviewer].UserName}",
            ],
            scene.Data, scene.Database);
        Tell($"{expected.Values.Sum()} files looked through within {watch.Elapsed}");
        Assert.True(exit == 1, said);
        foreach (var (outcome, count) in expected)
        {
            Assert.Contains($"{outcome.Name()}\t{count}\n", said, StringComparison.Ordinal);
        }

        Assert.Contains($"合计\t{expected.Values.Sum()}\n", said, StringComparison.Ordinal);
    }

    private static async Task KillAsync(KillScene scene, bool confirm, long atLeast)
    {
        await using var program = await ProgramUnderTest.ServeAsync(scene.Data, scene.Database);
        if (confirm)
        {
            await ConfirmAsync(scene, program.Address);
        }

        var before = (await PlanAsync(scene)).Done;
        await WaitAsync(scene, plan => plan.State != ImportPlanState.Running || (plan.Done > before && plan.Done >= atLeast));
        await Task.Delay(Random.Shared.Next(200));
        await program.KillAsync();
        var (exit, said) = await ProgramUnderTest.RunAsync("verify", scene.Data, scene.Database);
        Assert.True(exit == 0, said);
        await using var db = scene.Open();
        Assert.Equal((await PlanAsync(scene)).Imported, await db.Publications.CountAsync());
    }

    private static async Task ConfirmAsync(KillScene scene, Uri address)
    {
        var id = (await PlanAsync(scene)).Id;
        foreach (var role in Reviewers)
        {
            using var reviewer = await SignedInAsync(scene, address, role);
            var shown = await reviewer.PostFromAsync($"/office/imports/{id}", $"/office/imports/{id}?handler=Confirm");
            Assert.True(shown.Redirected, shown.Text);
        }
    }

    private static async Task CheckAsync(KillScene scene, int taken)
    {
        var plan = await PlanAsync(scene);
        Assert.Equal((ImportPlanState.Done, taken, taken), (plan.State, plan.Done, plan.Imported));
        await using var db = scene.Open();
        Assert.Equal(taken, await db.Publications.CountAsync());
        Assert.Equal(taken, await db.Items.Select(item => item.ImportedFrom).Distinct().CountAsync());
        Assert.Equal(taken, (await db.ImportBatches.SingleAsync()).Count);
        Assert.Equal(taken, await db.Items.CountAsync(item => item.ImportBatchId == plan.BatchId));
        var (exit, said) = await ProgramUnderTest.RunAsync("verify", scene.Data, scene.Database);
        Assert.True(exit == 0, said);
    }

    /// <summary>An upload is looked through by a job: killed in it, it begins anew by itself and counts right.</summary>
    private static async Task UploadAsync(KillScene scene, ProgramUnderTest program, string top)
    {
        var old = new GeneratedSite(400, seed: 8);
        var zip = Path.Combine(top, "old.zip");
        await PackAsync(old, zip);
        using var head = await SignedInAsync(scene, program.Address, Role.DisclosureHead);
        var shown = await head.UploadAsync(
            "/office/imports/new", "/office/imports/new", "File", "old.zip", await File.ReadAllBytesAsync(zip), ("Source", "另一个旧网站"), ("Decision", "迁移"),
            ("SiteRoot", "http://other.example.gov.cn"), ("Reviewer-first", scene.People[Role.FirstReviewer].Id.ToString()),
            ("Reviewer-second", scene.People[Role.SecondReviewer].Id.ToString()), ("Reviewer-final", scene.People[Role.FinalReviewer].Id.ToString()));
        Assert.True(shown.Redirected, shown.Text);
        await WaitAsync(scene, plan => plan.State != ImportPlanState.Checking || plan.Total > 0);
        await program.KillAsync();
        await using var again = await ProgramUnderTest.ServeAsync(scene.Data, scene.Database);
        await WaitAsync(scene, plan => plan.State != ImportPlanState.Checking);
        var plan = await PlanAsync(scene);
        Assert.Equal((ImportPlanState.Waiting, old.Files().Count()), (plan.State, plan.Total));
        Assert.Equal(plan.Total, ImportTally.FromJson(plan.Findings).Total);
        var (exit, said) = await ProgramUnderTest.RunAsync("verify", scene.Data, scene.Database);
        Assert.True(exit == 0, said);
    }

    private static async Task PackAsync(GeneratedSite site, string path)
    {
        await using var file = File.Create(path);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        foreach (var one in site.Files())
        {
            await using var part = zip.CreateEntry(one.Path, CompressionLevel.Fastest).Open();
            await part.WriteAsync(one.Content);
        }
    }

    private static async Task<Visitor> SignedInAsync(KillScene scene, Uri address, Role role)
    {
        var visitor = new Visitor(address, new CookieContainer());
        var shown = await visitor.PostAsync("/office/sign-in", ("UserName", scene.People[role].UserName), ("Password", KillScene.Password));
        Assert.True(shown.Redirected, $"{shown.Status} {shown.Text}");
        return visitor;
    }

    private static async Task<ImportPlan> PlanAsync(KillScene scene)
    {
        await using var db = scene.Open();
        return await db.ImportPlans.AsNoTracking().OrderByDescending(plan => plan.Id).FirstAsync();
    }

    private static async Task WaitAsync(KillScene scene, Func<ImportPlan, bool> until)
    {
        var watch = Stopwatch.StartNew();
        while (!until(await PlanAsync(scene)))
        {
            Assert.True(watch.Elapsed < (Long ? TimeSpan.FromMinutes(60) : TimeSpan.FromMinutes(4)), "The batch does not go on.");
            await Task.Delay(20);
        }
    }

    private static void Tell(string said) => TestContext.Current.SendDiagnosticMessage(said);
}

public sealed class KilledWhileImportingOnSqlite : KilledWhileImporting
{
    [Fact]
    public Task Goes_on_by_itself() => RunAsync(null, Pages, Long ? 6 : 3);
}

public sealed class KilledWhileImportingOnPostgres : KilledWhileImporting
{
    [Fact]
    public async Task Goes_on_by_itself()
    {
        var name = "gongkai_kill_" + Guid.NewGuid().ToString("N")[..12];
        await PostgresServer.ExecuteAsync($"CREATE DATABASE {name}");
        try
        {
            await RunAsync(PostgresServer.ConnectionTo(name), Pages, Long ? 3 : 1);
        }
        finally
        {
            await PostgresServer.ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");
        }
    }
}
