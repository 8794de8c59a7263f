using Gongkai.Data.Provisioning;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Safety;
using Gongkai.Shell.Safety.Backups;

namespace Gongkai.Commands;

/// <summary><c>gongkai backup</c>: everything into one file, while the platform serves.</summary>
internal static class BackupCommand
{
    internal static Verb Verb { get; } = new("backup", Verbs.Running, "备份：数据库、文件、密钥放进一个文件，不用停机")
    {
        Forms = [new Form(null, [new Parameter("FILE", ValueKind.File, "备份文件，例如 gongkai.zip")], Run)],
        Options = [SiteVerb.Data, SiteVerb.Database, SiteVerb.Yes, Option.Json],
        Examples = ["gongkai backup 备份.zip", "gongkai backup /backup/gongkai-2026-03-02.zip --data /srv/gongkai"],
        NeedsSite = true,
        Notes =
        [
            "写完后自己从头到尾读一遍，核对每个校验值，然后才报告成功；没有成功就不留下文件。",
            "备份里有解开个人信息的密钥，只有本人可读写；请加密保存，不要和数据放在同一台机器上。",
            "PostgreSQL 的备份要用 pg_dump；恢复用 gongkai restore。",
        ],
    };

    private static int Run(Arguments arguments, Terminal terminal) => SiteVerb.Run(terminal, () => RunAsync(arguments, terminal));

    private static async Task<int> RunAsync(Arguments arguments, Terminal terminal)
    {
        var options = SiteVerb.OptionsOf(arguments, terminal);
        var target = Path.GetFullPath(terminal.PathOf(arguments.Text("FILE")));
        if ((SiteVerb.Missing(options) ?? InTheWay(target, arguments.Has("yes"))) is { } refused)
        {
            return terminal.Refuse(refused);
        }

        var written = await Backup.MakeAsync(options, target, CancellationToken.None);
        await RecordAsync(options, target, written);
        foreach (var hash in written.Missing)
        {
            terminal.Error.WriteLine($"文件 {hash} 已登记，但不在数据文件夹里，没有备份。请运行 gongkai verify 核对。");
        }

        Tell(written, target, arguments.Has("json"), terminal);
        return written.Missing.Count == 0 ? Exit.Done : Exit.Found;
    }

    private static Problem? InTheWay(string target, bool yes) => Directory.Exists(target)
        ? new Problem("backup.folder", Severity.Error, $"{target} 是一个文件夹。", "请在后面加上文件名。", "")
        : File.Exists(target) && !yes
        ? new Problem("backup.exists", Severity.Error, $"文件 {target} 已经存在。", "请换一个文件名；要覆盖它，请加 --yes。", "")
        : null;

    /// <summary>A backup takes everything out of the house: that is for the log.</summary>
    private static async Task RecordAsync(SiteOptions options, string target, Written written)
    {
        await using var db = Databases.Open(options);
        db.Actor = OnTheMachine.Actor;
        db.Record("site.backup", Path.GetFileName(target), null, $"{written.Manifest.AuditRecords} {written.Manifest.AuditHead}");
        await db.SaveChangesAsync();
    }

    private static void Tell(Written written, string target, bool json, Terminal terminal)
    {
        var (manifest, size) = (written.Manifest, new FileInfo(target).Length);
        if (!json)
        {
            terminal.Text.WriteLine($"已备份到 {target}（{size} 字节），并已从头读过核对。");
            terminal.Text.WriteLine($"信息 {manifest.Items} 条，其中公开 {manifest.Publications} 条；文件 {manifest.Files} 个；审计日志到第 {manifest.AuditRecords} 条。");
            terminal.Text.WriteLine("里面有解开个人信息的密钥：请加密保存，不要和数据放在同一台机器上。");
            return;
        }

        JsonOutput.Write(terminal.Output, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("file", target);
            writer.WriteNumber("size", size);
            writer.WriteString("createdAt", $"{manifest.CreatedAt:yyyy-MM-dd'T'HH:mm:ss'+00:00'}");
            writer.WriteString("engine", manifest.Engine);
            writer.WriteNumber("items", manifest.Items);
            writer.WriteNumber("publications", manifest.Publications);
            writer.WriteNumber("files", manifest.Files);
            writer.WriteNumber("auditRecords", manifest.AuditRecords);
            writer.WriteStartArray("missing");
            foreach (var hash in written.Missing)
            {
                writer.WriteStringValue(hash);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }
}
