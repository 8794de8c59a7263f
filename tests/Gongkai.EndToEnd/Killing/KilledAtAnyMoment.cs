using System.Net.Sockets;
using Gongkai.Tests.Web;

namespace Gongkai.EndToEnd.Killing;

/// <summary>
/// The real program, killed with SIGKILL while several people work, again and again: after every restart it answers, what it
/// acknowledged is there, and <c>gongkai verify</c> finds nothing.
/// </summary>
public abstract class KilledAtAnyMoment
{
    private const int Workers = 3;

    /// <summary>What is done while the program dies; each page that writes has its action here.</summary>
    private static readonly Func<IKillAction>[] Actions = [() => new SigningInAndOut(), () => new PublishingWithAPicture()];

    protected static bool Long => Environment.GetEnvironmentVariable("GONGKAI_TEST_LONG") == "1";

    private protected static async Task RunAsync(string? database, int kills)
    {
        var data = Directory.CreateTempSubdirectory("gongkai-kill-").FullName;
        try
        {
            var scene = new KillScene(data, database);
            scene.WriteSettings();
            await using (var first = await ProgramUnderTest.ServeAsync(data, database))
            {
                await scene.FillAsync();
            }

            var actions = Array.ConvertAll(Actions, make => make());
            for (var round = 1; round <= kills; round++)
            {
                await RoundAsync(scene, actions, round);
            }

            await using var last = await ProgramUnderTest.ServeAsync(data, database);
            await CheckAsync(scene, actions, last);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task RoundAsync(KillScene scene, IKillAction[] actions, int round)
    {
        await using var program = await ProgramUnderTest.ServeAsync(scene.Data, scene.Database);
        await CheckAsync(scene, actions, program);
        using var dying = new CancellationTokenSource();
        var working = Enumerable.Range(0, Workers)
            .Select(_ => Task.Run(() => WorkAsync(scene, actions, program.Address, dying.Token))).ToList();
        await Task.Delay(Random.Shared.Next(20, 1200));
        await dying.CancelAsync();
        await program.KillAsync();
        await Task.WhenAll(working);
        var (exit, said) = await ProgramUnderTest.RunAsync("verify", scene.Data, scene.Database);
        Assert.True(exit == 0, $"After kill {round}: {said}");
    }

    private static async Task CheckAsync(KillScene scene, IKillAction[] actions, ProgramUnderTest program)
    {
        using var visitor = new Visitor(program.Address);
        Assert.Equal("ok", (await visitor.GetAsync("/healthz")).Text);
        foreach (var action in actions)
        {
            await action.CheckAsync(scene, program.Address);
        }
    }

    private static async Task WorkAsync(KillScene scene, IKillAction[] actions, Uri address, CancellationToken dying)
    {
        while (!dying.IsCancellationRequested)
        {
            try
            {
                await actions[Random.Shared.Next(actions.Length)].DoAsync(scene, address);
            }
            catch (Exception broken) when (dying.IsCancellationRequested
                && broken is HttpRequestException or IOException or SocketException)
            {
                return; // the program is dead: that is what this is about
            }
        }
    }
}

public sealed class KilledAtAnyMomentOnSqlite : KilledAtAnyMoment
{
    [Fact]
    public Task Comes_back_whole() => RunAsync(null, Long ? 200 : 14);
}

public sealed class KilledAtAnyMomentOnPostgres : KilledAtAnyMoment
{
    [Fact]
    public async Task Comes_back_whole()
    {
        var name = "gongkai_kill_" + Guid.NewGuid().ToString("N")[..12];
        await PostgresServer.ExecuteAsync($"CREATE DATABASE {name}");
        try
        {
            await RunAsync(PostgresServer.ConnectionTo(name), Long ? 100 : 6);
        }
        finally
        {
            await PostgresServer.ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");
        }
    }
}
