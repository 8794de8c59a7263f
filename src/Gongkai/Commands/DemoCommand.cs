using Gongkai.Data;
using Gongkai.Data.Provisioning;
using Gongkai.Demo;
using Gongkai.Rules.Problems;
using Gongkai.Shell;

namespace Gongkai.Commands;

/// <summary><c>gongkai demo</c>: an invented district with years of work, to look at and to try things on.</summary>
internal static class DemoCommand
{
    internal static Verb Verb { get; } = new("demo", Verbs.Running, "启动演示：虚构的示例区，有机构、人员和几年的公开信息")
    {
        Forms = [new Form(null, [], Run)],
        Options = [SiteVerb.Data, SiteVerb.Database, SiteVerb.Urls],
        Examples = ["gongkai demo", "gongkai demo --data /tmp/gongkai-demo --urls http://127.0.0.1:5081"],
        KeepsRunning = true,
        Notes = ["数据文件夹默认为 gongkai-demo；第一次启动时写入演示数据，以后几秒内启动。演示中人人用同一个密码，请只在本机使用。"],
    };

    private static int Run(Arguments arguments, Terminal terminal)
    {
        var options = SiteVerb.OptionsOf(arguments, terminal, "gongkai-demo");
        return RunAsync(options, terminal).GetAwaiter().GetResult();
    }

    private static async Task<int> RunAsync(SiteOptions options, Terminal terminal)
    {
        using var folder = DataFolder.Take(options.DataFolder);
        if (folder is null)
        {
            return terminal.Refuse(ServeCommand.InUse(options.DataFolder));
        }

        await using (var db = Databases.Open(options))
        {
            await Databases.MigrateAsync(db, CancellationToken.None);
            if (!await DemoSite.IsCompleteAsync(db, CancellationToken.None))
            {
                if (!await DemoSite.IsEmptyAsync(db, CancellationToken.None))
                {
                    return terminal.Refuse(NotEmpty(options));
                }

                terminal.Error.WriteLine("正在写入演示数据（只在第一次，约半分钟）……");
                await DemoSite.FillAsync(options, CancellationToken.None);
            }
        }

        return await ServeCommand.RunAsync(options, terminal, SignIns);
    }

    private static IReadOnlyList<string> SignIns { get; } =
    [
        $"演示账号（密码都是 {DemoOrgans.Password}）：",
        .. DemoAccounts.Shown.Select(account => $"  {account.UserName,-14}{account.Says}"),
    ];

    private static Problem NotEmpty(SiteOptions options) => new(
        "demo.not-empty", Severity.Error, $"数据文件夹 {options.DataFolder} 里已有别的数据，或者上次写入演示数据时中断了。",
        "请用 --data 指定一个空文件夹；确认没有要保留的内容时，也可以删去该文件夹后重试。", "");
}
