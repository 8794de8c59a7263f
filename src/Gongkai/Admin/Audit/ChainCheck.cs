using Gongkai.Data;
using Gongkai.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.Audit;

/// <summary>Whether the records shown are as they were written: each holds its own hash and that of the one before it.</summary>
internal sealed record ChainCheck(int Checked, IReadOnlyList<long> Broken)
{
    internal bool Whole => Broken.Count == 0;

    internal static async Task<ChainCheck> OfAsync(GongkaiDb db, IReadOnlyList<AuditRecord> records, CancellationToken cancel)
    {
        var before = records.Select(record => record.Sequence - 1).ToList();
        var hashes = await db.AuditRecords.AsNoTracking().Where(record => before.Contains(record.Sequence))
            .ToDictionaryAsync(record => record.Sequence, record => record.Hash, cancel);
        return new ChainCheck(records.Count, [.. records.Where(record => !Holds(record, hashes)).Select(record => record.Sequence)]);
    }

    private static bool Holds(AuditRecord record, Dictionary<long, string> hashes)
    {
        var previous = record.Sequence == 1 ? AuditChain.Origin : hashes.GetValueOrDefault(record.Sequence - 1);
        return record.PreviousHash == previous && record.Hash == AuditChain.HashOf(record);
    }
}
