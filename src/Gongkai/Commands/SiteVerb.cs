using Gongkai.Shell;

namespace Gongkai.Commands;

/// <summary>The options that every verb working on an installation shares.</summary>
internal static class SiteVerb
{
    internal static Option Data { get; } = new("data", "DIR", ValueKind.File, "数据文件夹，默认为当前文件夹下的 gongkai-data");

    internal static Option Database { get; } = new("database", "CONNECTION", ValueKind.Text, "PostgreSQL 连接串；不写则用内嵌的 SQLite");

    internal static Option Urls { get; } = new("urls", "URLS", ValueKind.Text, $"监听的地址，默认 {SiteOptions.DefaultUrl}；几个用分号隔开");

    internal static SiteOptions OptionsOf(Arguments arguments, Terminal terminal, string folder = SiteOptions.DefaultFolder) => SiteOptions.From(
        arguments.TextOrNull("data"), folder, arguments.TextOrNull("urls"), arguments.TextOrNull("database"), terminal.Folder, terminal.Time);
}
