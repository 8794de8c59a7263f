using Gongkai.Data;
using Gongkai.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Safety.Verification;

/// <summary>
/// Walks the audit log from its first record to its last, and holds it against the anchors outside the database.
/// </summary>
internal sealed class ChainCheck(Findings findings)
{
    private const string Keep = "请保留数据文件夹和最近的备份不动，由审计管理员核查；需要时从备份恢复。";
    private readonly Dictionary<long, string> _anchored = [];
    private long _sequence;
    private string _hash = AuditChain.Origin;

    internal long Count { get; private set; }

    /// <summary>The last record; null for an empty log.</summary>
    internal Anchor? Head { get; private set; }

    /// <param name="anchors">Read before the database's snapshot was taken: none of them may be ahead of it.</param>
    internal async Task RunAsync(GongkaiDb db, IReadOnlyList<Anchor?> anchors, CancellationToken cancel)
    {
        var wanted = anchors.OfType<Anchor>().Select(anchor => anchor.Sequence).ToHashSet();
        await foreach (var record in db.AuditRecords.AsNoTracking().OrderBy(record => record.Sequence).AsAsyncEnumerable()
            .WithCancellation(cancel))
        {
            Look(record);
            if (wanted.Contains(record.Sequence))
            {
                _anchored[record.Sequence] = record.Hash;
            }
        }

        Compare(anchors);
    }

    private void Look(AuditRecord record)
    {
        if (record.Sequence != _sequence + 1)
        {
            findings.Error("verify.audit-gap", $"审计日志缺少第 {_sequence + 1} 至 {record.Sequence - 1} 条记录。", Keep);
        }
        else if (record.PreviousHash != _hash)
        {
            findings.Error("verify.audit-link", $"审计日志第 {record.Sequence} 条与前一条接不上：前一条被换过。", Keep);
        }

        if (AuditChain.HashOf(record) != record.Hash)
        {
            findings.Error("verify.audit-hash", $"审计日志第 {record.Sequence} 条（{record.Action}）的内容被改动过。", Keep);
        }

        (_sequence, _hash, Count) = (record.Sequence, record.Hash, Count + 1);
        Head = new Anchor(record.At, record.Sequence, record.Hash);
    }

    private void Compare(IReadOnlyList<Anchor?> anchors)
    {
        foreach (var anchor in anchors)
        {
            if (anchor is null)
            {
                findings.Error("verify.anchor-unreadable", "审计锚点文件 anchors.log 中有一行读不懂。", Keep);
            }
            else if (anchor.Sequence > _sequence)
            {
                findings.Error("verify.audit-cut",
                    $"{Beijing(anchor.At)}审计日志已有 {anchor.Sequence} 条，现在只有 {_sequence} 条：末尾的记录被删去了。", Keep);
            }
            else if (_anchored.GetValueOrDefault(anchor.Sequence) != anchor.Hash)
            {
                findings.Error("verify.audit-replaced", $"审计日志第 {anchor.Sequence} 条与 {Beijing(anchor.At)}记下的锚点不符：日志被整段换过。", Keep);
            }
        }
    }

    private static string Beijing(DateTime at) => at.AddHours(8).ToString("yyyy-MM-dd HH:mm ");
}
