using Gongkai.Rules.Problems;

namespace Gongkai.Shell.Safety.Checkups;

/// <summary>The data folder: writable, not full, and its keys closed to others.</summary>
internal static class FolderCheckup
{
    internal const long Scarce = 2L << 30;
    internal const long TooLittle = 200L << 20;
    private const long LargeLog = 256L << 20;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    internal static IReadOnlyList<Looked> Run(SiteOptions options)
    {
        var folder = options.DataFolder;
        if (!Directory.Exists(folder))
        {
            return [new Looked("数据文件夹", "没有",
                Finding.Error("doctor.no-data", $"没有数据文件夹 {folder}。", "请用 --data 指定，或先运行一次 gongkai serve。"))];
        }

        var free = new DriveInfo(folder).AvailableFreeSpace;
        return
        [
            new Looked("数据文件夹", folder, Writable(folder)), new Looked("磁盘空间", $"还有 {free / (1 << 20)} MB", Space(free)),
            new Looked("密钥", "只有本账号可读", Keys(options.KeysFolder)), .. options.Database is null ? [Log(options)]
                : Array.Empty<Looked>(),
        ];
    }

    internal static Problem? Space(long free) => free < TooLittle
        ? Finding.Error("doctor.disk-full", $"磁盘只剩 {free / (1 << 20)} MB。", "请立即腾出空间：写不进去时平台会停止接收任何提交。")
        : free < Scarce ? Finding.Warning("doctor.disk-scarce", $"磁盘只剩 {free / (1 << 20)} MB。", "请腾出空间，或把数据文件夹移到更大的磁盘。") : null;

    private static Problem? Writable(string folder)
    {
        var probe = Path.Combine(folder, $".doctor-{Guid.NewGuid():N}");
        try
        {
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Finding.Error("doctor.not-writable", $"数据文件夹 {folder} 写不进去：{refused.Message}", "请把它的所有者改为运行 gongkai 的账号。");
        }
    }

    private static Problem? Keys(string folder) => !OperatingSystem.IsWindows() && Directory.Exists(folder)
        && (File.GetUnixFileMode(folder) & Others) != 0
        ? Finding.Error("doctor.keys-open", $"密钥文件夹 {folder} 对其他账号开放。", $"请运行：chmod 700 {folder}")
        : null;

    private static Looked Log(SiteOptions options)
    {
        var size = new FileInfo(options.SqliteFile + "-wal") is { Exists: true } log ? log.Length : 0;
        return new Looked("数据库日志", $"{size / (1 << 20)} MB", size > LargeLog
            ? Finding.Warning("doctor.wal-large", $"数据库日志 gongkai.db-wal 已有 {size / (1 << 20)} MB。",
                "请重启平台；仍不变小时，检查是否有长时间不结束的读取。")
            : null);
    }
}
