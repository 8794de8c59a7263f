using System.Text.Json;
using Gongkai.Data;
using Gongkai.Data.Provisioning;
using Gongkai.Rules.Problems;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Safety.Backups;

/// <summary>What was put back, and what its user must know.</summary>
internal sealed record Restored(BackupManifest Manifest, string? OldThings, bool SettingsApart);

/// <summary>
/// Puts an archive into a data folder whose lock the caller holds. Everything is unpacked beside and checked first; what was
/// there before is moved aside, never deleted.
/// </summary>
internal sealed class Restore(SiteOptions options)
{
    internal const string SettingsApart = "appsettings.from-backup.json";
    private const string StagingPrefix = "restoring-";
    private const string OldPrefix = "replaced-";
    private readonly string _staging = Path.Combine(options.DataFolder, StagingPrefix + Guid.NewGuid().ToString("N")[..8]);

    /// <summary>What a restore would replace; the lock itself is nothing.</summary>
    internal static IReadOnlyList<string> InTheWay(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFileSystemEntries(folder).Where(path => Path.GetFileName(path) != "lock")]
        : [];

    internal async Task<Restored> RunAsync(Stream archive, CancellationToken cancel)
    {
        using var reader = BackupReader.Open(archive);
        await FitsAsync(reader.Manifest, cancel);
        DataFolder.MakeKeysFolder(_staging);
        try
        {
            await reader.ReadAsync(Create, cancel);
            var apart = PutSettingsApart();
            if (options.Database is { } server)
            {
                await PostgresTools.RestoreAsync(server, Path.Combine(_staging, BackupNames.PostgresDump), cancel);
                Directory.Delete(Path.Combine(_staging, "database"), recursive: true);
            }

            var old = MoveAside();
            foreach (var path in Directory.EnumerateFileSystemEntries(_staging))
            {
                Directory.Move(path, Path.Combine(options.DataFolder, Path.GetFileName(path)));
            }

            await FinishAsync(reader.Manifest, cancel);
            return new Restored(reader.Manifest, old, apart);
        }
        finally
        {
            Directory.Delete(_staging, recursive: true);
        }
    }

    private async Task FitsAsync(BackupManifest manifest, CancellationToken cancel)
    {
        if (manifest.Engine == BackupManifest.Sqlite != options.Database is null)
        {
            throw Cannot("restore.other-engine", manifest.Engine == BackupManifest.Sqlite
                ? ("这是内嵌数据库（SQLite）的备份，不能恢复到 PostgreSQL。", "请去掉 --database 和设置里的 Database。")
                : ("这是 PostgreSQL 的备份。", "请先建一个空的数据库，再用 --database 写明它的连接串。"));
        }

        var need = manifest.FileBytes + manifest.Parts.Sum(part => part.Size);
        if (new DriveInfo(options.DataFolder).AvailableFreeSpace < need)
        {
            throw Cannot("restore.no-space", ($"磁盘空间不够：恢复需要 {need / (1 << 20)} MB。", "请腾出空间，或恢复到别的磁盘。"));
        }

        if (options.Database is not null)
        {
            await using var db = Databases.Open(options);
            if (await db.Database.SqlQuery<int>($"SELECT CAST(COUNT(*) AS int) AS \"Value\" FROM pg_tables WHERE schemaname = 'public'").SingleAsync(cancel) > 0)
            {
                throw Cannot("restore.database-not-empty",
                    ("指定的 PostgreSQL 数据库不是空的。", "请新建一个空的数据库，例如 CREATE DATABASE gongkai_restored，再恢复到那里。"));
            }
        }
    }

    private FileStream Create(string name)
    {
        var path = Path.Combine(_staging, BackupNames.PlaceOf(name));
        var folder = Path.GetDirectoryName(path)!;
        if (name.StartsWith("keys/", StringComparison.Ordinal))
        {
            DataFolder.MakeKeysFolder(folder);
        }
        else
        {
            Directory.CreateDirectory(folder);
        }

        return new FileStream(path, Backup.Private(FileMode.CreateNew, FileAccess.Write));
    }

    /// <summary>
    /// Settings that name another database would make the restored site write into the old one: they are put under another name.
    /// </summary>
    private bool PutSettingsApart()
    {
        var settings = Path.Combine(_staging, BackupNames.Settings);
        if (options.Database is null || !File.Exists(settings) || NamedDatabase(settings) is null or { Length: 0 })
        {
            return false;
        }

        File.Move(settings, Path.Combine(_staging, SettingsApart));
        return true;
    }

    private static string? NamedDatabase(string settings)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(settings));
            return json.RootElement.EnumerateObject()
                .Where(one => one.Name.Equals("Database", StringComparison.OrdinalIgnoreCase))
                .Select(one => one.Value.ToString()).LastOrDefault();
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException)
        {
            return "?"; // nobody can say what it names: apart
        }
    }

    private string? MoveAside()
    {
        var old = InTheWay(options.DataFolder)
            .Where(path => path != _staging && !Path.GetFileName(path).StartsWith(OldPrefix, StringComparison.Ordinal)).ToList();
        if (old.Count == 0)
        {
            return null;
        }

        var name = OldPrefix + options.Time.GetUtcNow().AddHours(8).ToString("yyyyMMdd-HHmmss");
        var aside = Path.Combine(options.DataFolder, name);
        DataFolder.MakeKeysFolder(aside);
        foreach (var path in old)
        {
            Directory.Move(path, Path.Combine(aside, Path.GetFileName(path)));
        }

        return name;
    }

    /// <summary>Brings an older backup's database to this program's form, and says in its log that it was put back.</summary>
    private async Task FinishAsync(BackupManifest manifest, CancellationToken cancel)
    {
        await using var db = Databases.Open(options);
        await Databases.MigrateAsync(db, cancel);
        db.Actor = OnTheMachine.Actor;
        db.Record("site.restore", "", null,
            $"{manifest.CreatedAt:yyyy-MM-dd'T'HH:mm:ss'Z'} {manifest.AuditRecords} {manifest.AuditHead}");
        await db.SaveChangesAsync(cancel);
    }

    private static CannotException Cannot(string code, (string Says, string Remedy) words) =>
        new(new Problem(code, Severity.Error, words.Says, words.Remedy, ""));
}
