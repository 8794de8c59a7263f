using Gongkai.Data;
using Gongkai.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Safety.Checkups;

/// <summary>What the database tells about the installation's health.</summary>
internal static class DatabaseCheckup
{
    private static readonly TimeSpan AnchorsAge = TimeSpan.FromDays(2);
    private static readonly TimeSpan BackupsAge = TimeSpan.FromDays(7);
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);

    internal static async Task<Looked> StateAsync(GongkaiDb db, CancellationToken cancel)
    {
        var state = await DatabaseState.OfAsync(db, cancel);
        return new Looked("数据库", db is SqliteDb ? "SQLite" : "PostgreSQL", state switch
        {
            { Unknown: > 0 } => Finding.Error("doctor.database-newer", "数据库的结构比程序新。", "请换用升级后的程序。"),
            { Pending: > 0 } => Finding.Error("doctor.database-older", "数据库的结构比程序旧。", "请启动一次 gongkai serve，它会自动升级；升级前先备份。"),
            _ => null,
        });
    }

    /// <summary>
    /// Deadlines are counted from the clock: one that is behind the log's last record, or apart from the server's, is wrong.
    /// </summary>
    internal static async Task<Looked> ClockAsync(GongkaiDb db, SiteOptions options, CancellationToken cancel)
    {
        var now = options.Time.GetUtcNow().UtcDateTime;
        var last = await db.AuditRecords.AsNoTracking().OrderByDescending(record => record.Sequence)
            .Select(record => (DateTime?)record.At)
            .FirstOrDefaultAsync(cancel);
        var server = db is SqliteDb ? now : await db.Database.SqlQuery<DateTime>($"SELECT now() AS \"Value\"")
            .SingleAsync(cancel);
        return new Looked("时钟", $"{now.AddHours(8):yyyy-MM-dd HH:mm}（北京时间）",
            last > now + ClockSkew ? Finding.Error(
                "doctor.clock-behind", $"机器的时间早于最近一条审计记录（{last.Value.AddHours(8):yyyy-MM-dd HH:mm}）。",
                    "请校准时间，并启用自动对时（timedatectl set-ntp true）。") : null,
            (server.ToUniversalTime() - now).Duration() > ClockSkew ? Finding.Error(
                "doctor.clock-differs", "机器和数据库服务器的时间相差两分钟以上。", "请在两台机器上都启用自动对时。") : null);
    }

    internal static async Task<Looked> JobsAsync(GongkaiDb db, CancellationToken cancel)
    {
        var failed = await db.Jobs.AsNoTracking().Where(job => job.DoneAt == null && job.Error != null).OrderBy(job => job.Id)
            .Take(20)
            .ToListAsync(cancel);
        var waiting = await db.Jobs.CountAsync(job => job.DoneAt == null, cancel);
        return new Looked("后台任务", $"{waiting} 个待办", failed.Select(job => Finding.Warning(
            "doctor.job-failed", $"后台任务 {job.Kind}（编号 {job.Id}）试了 {job.Attempts} 次没有成功：{job.Error}", "程序会自动重试；按这句话排除原因。")));
    }

    /// <summary>By their numbers alone; <c>gongkai verify</c> compares item by item.</summary>
    internal static async Task<Looked> SearchAsync(GongkaiDb db, CancellationToken cancel)
    {
        var making = await db.Jobs.AnyAsync(job => job.Kind == SearchRebuild.Name && job.DoneAt == null, cancel);
        var (found, shown) = (await SearchState.CountAsync(db, cancel), await db.Publications.LongCountAsync(cancel));
        return new Looked("检索", making ? $"正在重建，已有 {found} 条" : $"{found} 条", found != shown && !making
            ? Finding.Error("doctor.search", $"检索索引有 {found} 条，公开信息有 {shown} 条。", "请运行 gongkai doctor --fix 补齐；平台不必停。")
            : null);
    }

    internal static async Task<Looked> AnchorsAsync(GongkaiDb db, SiteOptions options, CancellationToken cancel)
    {
        var last = new AnchorLog(options.AnchorsFile).Last();
        var head = await db.AuditRecords.AsNoTracking().OrderByDescending(record => record.Sequence)
            .Select(record => new { record.Sequence, record.At }).FirstOrDefaultAsync(cancel);
        var now = options.Time.GetUtcNow().UtcDateTime;
        var old = head is not null && head.Sequence != last?.Sequence && (last?.At ?? head.At) < now - AnchorsAge;
        return new Looked("审计锚点", last is null ? "没有" : $"最近 {last.At.AddHours(8):yyyy-MM-dd HH:mm}", old
            ? Finding.Warning("doctor.anchors-old", "审计锚点两天以上没有更新。", "平台运行时每天写一次 anchors.log：请检查它能否写入。")
            : null);
    }

    internal static async Task<Looked> BackupsAsync(GongkaiDb db, SiteOptions options, CancellationToken cancel)
    {
        var last = await db.AuditRecords.AsNoTracking().Where(record => record.Action == "site.backup")
            .OrderByDescending(record => record.Sequence)
            .Select(record => (DateTime?)record.At).FirstOrDefaultAsync(cancel);
        var old = last is null || last < options.Time.GetUtcNow().UtcDateTime - BackupsAge;
        return new Looked("备份", last is null ? "没有做过" : $"最近 {last.Value.AddHours(8):yyyy-MM-dd HH:mm}", old
            ? Finding.Warning("doctor.backup-old", "七天内没有用 gongkai backup 备份过。", "请安排每天备份；见 docs/deploy.md。")
            : null);
    }
}
