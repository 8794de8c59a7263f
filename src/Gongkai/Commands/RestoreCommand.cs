using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Safety.Backups;

namespace Gongkai.Commands;

/// <summary><c>gongkai restore</c>: a backup into a data folder, and a verification of what came out.</summary>
internal static class RestoreCommand
{
    internal static Verb Verb { get; } = new("restore", Verbs.Running, "恢复：把备份放回数据文件夹，并核对")
    {
        Forms = [new Form(null, [new Parameter("FILE", ValueKind.File, "gongkai backup 生成的备份文件")], Run)],
        Options = [SiteVerb.Data, SiteVerb.Database, SiteVerb.Yes, Option.Json],
        Examples = ["gongkai restore 备份.zip --data /srv/gongkai-restored"],
        NeedsSite = true,
        Notes =
        [
            "数据文件夹不是空的，会先问；原有内容移到其中的 replaced-日期-时间 文件夹，不删除。",
            "PostgreSQL 的备份要恢复到一个空的数据库，用 --database 写明。",
            "恢复后自动运行 gongkai verify，退出状态就是它的。",
        ],
    };

    private static int Run(Arguments arguments, Terminal terminal) => SiteVerb.Run(terminal, () => RunAsync(arguments, terminal));

    private static async Task<int> RunAsync(Arguments arguments, Terminal terminal)
    {
        var path = Path.GetFullPath(terminal.PathOf(arguments.Text("FILE")));
        if (!File.Exists(path))
        {
            return terminal.Refuse(new Problem("restore.no-file", Severity.Error, $"文件 {path} 不存在。", "请检查文件名和所在的文件夹。", ""));
        }

        var options = SiteVerb.OptionsOf(arguments, terminal);
        using var folder = DataFolder.Take(options.DataFolder);
        if (folder is null)
        {
            return terminal.Refuse(new Problem(
                "restore.in-use", Severity.Error, $"数据文件夹 {options.DataFolder} 正被另一个 gongkai 进程使用。",
                    "请先停止它，或用 --data 指定别的文件夹。", ""));
        }

        if (Restore.InTheWay(options.DataFolder).Count > 0 && !arguments.Has("yes")
            && !terminal.Agrees($"数据文件夹 {options.DataFolder} 不是空的，原有内容将移到其中的 replaced- 文件夹。"))
        {
            return terminal.Refuse(new Problem("restore.not-agreed", Severity.Error, "没有恢复。", "请恢复到空的文件夹；确认要替换的，加 --yes。", ""));
        }

        await using var archive = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var restored = await new Restore(options).RunAsync(archive, CancellationToken.None);
        Tell(restored, options, terminal);
        return await VerifyCommand.RunAsync(options, terminal, arguments.Has("json"));
    }

    private static void Tell(Restored restored, SiteOptions options, Terminal terminal)
    {
        var taken = restored.Manifest.CreatedAt.AddHours(8);
        terminal.Error.WriteLine($"已恢复 {taken:yyyy-MM-dd HH:mm}（北京时间）的备份到 {options.DataFolder}。");
        if (restored.OldThings is { } old)
        {
            terminal.Error.WriteLine($"原有内容在 {Path.Combine(options.DataFolder, old)}，确认无误后可以删除。");
        }

        if (restored.SettingsApart)
        {
            terminal.Error.WriteLine($"备份里的设置写有另一个数据库，放在 {Restore.SettingsApart}：请改好 Database 后改名为 appsettings.json。");
        }
    }
}
