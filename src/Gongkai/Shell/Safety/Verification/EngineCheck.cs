using Gongkai.Data;

namespace Gongkai.Shell.Safety.Verification;

/// <summary>
/// What the database can tell about itself: its pages, its references, and that it still refuses to change the logs.
/// </summary>
internal sealed class EngineCheck(Findings findings)
{
    private const string Restore = "请停止平台，另存数据文件夹，再从最近的备份恢复。";

    internal async Task RunAsync(Snapshot snapshot, CancellationToken cancel)
    {
        if (snapshot.Db is SqliteDb)
        {
            await PagesAsync(snapshot, cancel);
        }

        var guards = snapshot.Db is SqliteDb
            ? await snapshot.AskAsync("SELECT name FROM sqlite_master WHERE type = 'trigger'", cancel)
            : await snapshot.AskAsync("SELECT tgname FROM pg_trigger WHERE tgenabled <> 'D'", cancel);
        var missing = snapshot.Db.AppendOnlyTriggers.Except(guards).ToList();
        if (missing.Count > 0)
        {
            findings.Error(
                "verify.guard-missing", $"数据库里防止改动日志的触发器不见了：{string.Join("、", missing)}。", "重新启动平台会补上；请由审计管理员查明是谁去掉的。");
        }
    }

    private async Task PagesAsync(Snapshot snapshot, CancellationToken cancel)
    {
        foreach (var fault in (await snapshot.AskAsync("PRAGMA integrity_check", cancel)).Where(row => row != "ok"))
        {
            findings.Error("verify.database-damaged", $"数据库文件损坏：{fault}。", Restore);
        }

        foreach (var row in await snapshot.AskAsync("PRAGMA foreign_key_check", cancel))
        {
            findings.Error("verify.reference-broken", $"数据库中有一行引用了不存在的内容（表、行、被引用的表：{row}）。", Restore);
        }
    }
}
