using Gongkai.Data.Provisioning;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Gongkai.Shell.Safety;

namespace Gongkai.Commands;

/// <summary><c>gongkai serve</c>: the platform, on an empty folder as on a full one.</summary>
internal static class ServeCommand
{
    internal static Verb Verb { get; } = new("serve", Verbs.Running, "启动平台：门户、采编审核、管理")
    {
        Forms = [new Form(null, [], Run)],
        Options = [SiteVerb.Data, SiteVerb.Database, SiteVerb.Urls],
        Examples = ["gongkai serve", "gongkai serve --data /srv/gongkai --urls http://0.0.0.0:8080"],
        KeepsRunning = true,
        Notes =
        [
            "第一次启动会建好数据文件夹和数据库，并给出一次性的开通地址；按 Ctrl+C 停止。",
            "设置也可写在数据文件夹的 appsettings.json 或环境变量里（GONGKAI_DATA、GONGKAI_DATABASE、GONGKAI_URLS）。",
            "放在反向代理后面时，用 TrustedProxies（环境变量 GONGKAI_TRUSTEDPROXIES）写明代理的地址或网段。",
        ],
    };

    private static int Run(Arguments arguments, Terminal terminal) =>
        SiteVerb.Run(terminal, () => TakeAndRunAsync(SiteVerb.OptionsOf(arguments, terminal), terminal));

    private static async Task<int> TakeAndRunAsync(SiteOptions options, Terminal terminal)
    {
        if (Proxies.Fault(options.TrustedProxies) is { } odd)
        {
            return terminal.Refuse(odd);
        }

        using var folder = DataFolder.Take(options.DataFolder);
        return folder is null ? terminal.Refuse(InUse(options.DataFolder)) : await RunAsync(options, terminal, []);
    }

    /// <summary>For a caller that holds the data folder.</summary>
    internal static async Task<int> RunAsync(SiteOptions options, Terminal terminal, IReadOnlyList<string> words)
    {
        if (await NewerAsync(options) is { } newer)
        {
            return terminal.Refuse(newer);
        }

        await using var app = Site.Build(options);
        await Site.PrepareAsync(app, CancellationToken.None);
        try
        {
            await app.StartAsync();
        }
        catch (IOException busy)
        {
            return terminal.Refuse(CannotListen(string.Join("、", options.Urls), busy.Message));
        }

        terminal.Text.WriteLine($"已启动：{string.Join(" ", app.Urls)}");
        if (await FirstStart.CodeAsync(app.Services, CancellationToken.None) is { } code)
        {
            terminal.Text.WriteLine($"开通地址（一次有效，24 小时内）：{app.Urls.First()}/office/start?code={code}");
        }

        foreach (var line in words)
        {
            terminal.Text.WriteLine(line);
        }

        terminal.Text.WriteLine($"数据在 {options.DataFolder}，按 Ctrl+C 停止。");
        terminal.Text.Flush();
        terminal.Output.Flush();
        await app.WaitForShutdownAsync();
        return Exit.Done;
    }

    /// <summary>An older program would work on tables it does not know.</summary>
    private static async Task<Problem?> NewerAsync(SiteOptions options)
    {
        if (options.Database is null && !File.Exists(options.SqliteFile))
        {
            return null;
        }

        await using var db = Databases.Open(options);
        var state = await DatabaseState.OfAsync(db, CancellationToken.None);
        return state.Unknown > 0 ? SiteVerb.Outdated(state with { Pending = 0 }) : null;
    }

    internal static Problem InUse(string folder) => new(
        "serve.folder-in-use", Severity.Error, $"数据文件夹 {folder} 正被另一个 gongkai 进程使用。", "请先停止那个进程，或用 --data 指定别的文件夹。", "");

    private static Problem CannotListen(string urls, string why) => new(
        "serve.cannot-listen", Severity.Error, $"不能在 {urls} 上监听：{why}", "请换一个端口，例如 --urls http://127.0.0.1:5081。", "");
}
