using Gongkai.Data;
using Gongkai.Data.Provisioning;
using Gongkai.Rules.Problems;

namespace Gongkai.Shell.Safety.Checkups;

/// <summary>One thing that was looked at: how it is, and what is wrong with it.</summary>
internal sealed record Looked(string Name, string Says, IReadOnlyList<Problem> Problems)
{
    internal Looked(string name, string says, params IEnumerable<Problem?> problems)
        : this(name, says, (IReadOnlyList<Problem>)[.. problems.OfType<Problem>()])
    {
    }
}

/// <summary>Looks an installation over: what is wrong with it, and what to do.</summary>
internal static class Checkup
{
    internal static async Task<IReadOnlyList<Looked>> RunAsync(SiteOptions options, string programFolder,
        CancellationToken cancel)
    {
        List<Looked> looked =
        [
            .. FolderCheckup.Run(options), MachineCheckup.Assets(programFolder), MachineCheckup.LibreOffice(),
            MachineCheckup.Calendar(BeijingDate.Today(options.Time)), MachineCheckup.Listening(options),
        ];
        if (!Directory.Exists(options.DataFolder))
        {
            return looked;
        }

        try
        {
            await using var db = Databases.Open(options);
            looked.AddRange(await InDatabaseAsync(db, options, cancel));
        }
        catch (Exception unreachable) when (unreachable is System.Data.Common.DbException or IOException or System.Net.Sockets.SocketException)
        {
            looked.Add(new Looked("数据库", "连不上", Finding.Error(
                "doctor.database", $"数据库没有应答：{unreachable.Message.Trim()}", "请检查数据库是否在运行、连接串是否正确。")));
        }

        return looked;
    }

    private static async Task<IReadOnlyList<Looked>> InDatabaseAsync(GongkaiDb db, SiteOptions options, CancellationToken cancel)
    {
        if (options.Database is null && !File.Exists(options.SqliteFile))
        {
            return [new Looked("数据库", "还没有",
                Finding.Error("doctor.no-database", $"{options.DataFolder} 里没有数据库。", "请运行一次 gongkai serve。"))];
        }

        var state = await DatabaseCheckup.StateAsync(db, cancel);
        return state.Problems.Count > 0
            ? [state]
            :
            [
                state, await DatabaseCheckup.ClockAsync(db, options, cancel), await DatabaseCheckup.JobsAsync(db, cancel),
                await DatabaseCheckup.SearchAsync(db, cancel),
                await DatabaseCheckup.AnchorsAsync(db, options, cancel), await DatabaseCheckup.BackupsAsync(db, options, cancel),
                await PeopleCheckup.RunAsync(db, options, cancel), await PeopleCheckup.DemoAsync(db, options, cancel),
            ];
    }
}

/// <summary>Problems without an article.</summary>
internal static class Finding
{
    internal static Problem Error(string code, string says, string remedy) => new(code, Severity.Error, says, remedy, "");

    internal static Problem Warning(string code, string says, string remedy) => new(code, Severity.Warning, says, remedy, "");

    internal static Problem Info(string code, string says, string remedy) => new(code, Severity.Info, says, remedy, "");
}
