using System.Data.Common;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Safety;
using Gongkai.Shell.Safety.Backups;

namespace Gongkai.Commands;

/// <summary>The options that every verb working on an installation shares.</summary>
internal static class SiteVerb
{
    internal static Option Data { get; } = new("data", "DIR", ValueKind.File, "数据文件夹，默认为当前文件夹下的 gongkai-data");

    internal static Option Database { get; } = new("database", "CONNECTION", ValueKind.Text, "PostgreSQL 连接串；不写则用内嵌的 SQLite");

    internal static Option Urls { get; } = new("urls", "URLS", ValueKind.Text, $"监听的地址，默认 {SiteOptions.DefaultUrl}；几个用分号隔开");

    internal static SiteOptions OptionsOf(Arguments arguments, Terminal terminal, string folder = SiteOptions.DefaultFolder) =>
        SiteOptions.From(
            arguments.TextOrNull("data"), folder, arguments.TextOrNull("urls"), arguments.TextOrNull("database"), terminal.Folder,
            terminal.Time);

    internal static Option Yes { get; } = Option.Flag("yes", "不再询问");

    /// <summary>Runs a verb on an installation; what is wrong with the installation becomes a sentence.</summary>
    internal static int Run(Terminal terminal, Func<Task<int>> act)
    {
        try
        {
            return act().GetAwaiter().GetResult();
        }
        catch (CannotException cannot)
        {
            return terminal.Refuse(cannot.Problem);
        }
        catch (DbException database)
        {
            return terminal.Refuse(Unanswered(database.Message));
        }
        catch (Exception file) when (file is UnauthorizedAccessException or IOException)
        {
            return terminal.Refuse(new Problem("site.unreachable", Severity.Error, $"文件读写没有成功：{file.Message}",
                "请检查路径、权限和磁盘空间。", ""));
        }
    }

    /// <summary>Null when there is an installation to work on.</summary>
    internal static Problem? Missing(SiteOptions options) => !Directory.Exists(options.DataFolder)
        ? new Problem("site.no-data", Severity.Error, $"没有数据文件夹 {options.DataFolder}。", "请用 --data 指定，或先运行一次 gongkai serve。", "")
        : options.Database is null && !File.Exists(options.SqliteFile)
        ? new Problem("site.no-database", Severity.Error, $"{options.DataFolder} 里没有数据库。",
            "请核对 --data；用 PostgreSQL 的，还要写 --database。", "")
        : null;

    /// <summary>Null when the database has the form this program expects.</summary>
    internal static Problem? Outdated(DatabaseState state) => state switch
    {
        { Pending: > 0 } => new Problem("site.database-older", Severity.Error, "数据库的结构比程序旧。",
            "请先用这个版本启动一次 gongkai serve，它会自动升级。", ""),
        { Unknown: > 0 } => new Problem("site.database-newer", Severity.Error, "数据库的结构比程序新。", "请换用升级后的程序。", ""),
        _ => null,
    };

    private static Problem Unanswered(string says) =>
        new("site.database", Severity.Error, $"数据库没有应答：{says.Trim()}", "请检查数据库是否在运行、连接串是否正确。", "");
}
