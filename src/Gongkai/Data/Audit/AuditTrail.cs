using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Gongkai.Data.Audit;

/// <summary>What one save changes, gathered before it and written to the log after it, when new rows have their ids.</summary>
internal sealed class AuditTrail
{
    private readonly List<RowChange> _rows = [];

    internal bool Empty => _rows.Count == 0;

    internal static AuditTrail Collect(IEnumerable<EntityEntry> changed)
    {
        var trail = new AuditTrail();
        trail._rows.AddRange(changed.Where(entry => AuditScope.Covers(entry)).Select(RowChange.Of));
        return trail;
    }

    /// <summary>The changes of a record that has a note.</summary>
    internal static string Noted(string note, string rows) => JsonSerializer.Serialize(new { note, rows }, AuditChain.Json);

    internal async Task AppendAsync(GongkaiDb db, IReadOnlyList<Act> acts, CancellationToken cancel)
    {
        var last = await db.AuditRecords.AsNoTracking().OrderByDescending(record => record.Sequence)
            .Select(record => new { record.Sequence, record.Hash }).FirstOrDefaultAsync(cancel);
        var (sequence, hash) = (last?.Sequence ?? 0, last?.Hash ?? AuditChain.Origin);
        var changes = _rows.Count == 0 ? "" : JsonSerializer.Serialize(_rows.Select(row => row.Told()), AuditChain.Json);
        foreach (var act in acts.DefaultIfEmpty(new Act("data.change", _rows.FirstOrDefault()?.Name ?? "", null, "")))
        {
            var record = new AuditRecord
            {
                Sequence = ++sequence,
                At = UtcTime.Whole(DateTime.UtcNow),
                PersonId = db.Actor.PersonId,
                Actor = db.Actor.Name,
                Address = db.Actor.Address,
                Action = act.Action,
                Subject = act.Subject,
                AgencyId = act.AgencyId,
                Changes = act.Note.Length > 0 ? Noted(act.Note, changes) : changes,
                PreviousHash = hash,
            };
            record.Hash = hash = AuditChain.HashOf(record);
            db.AuditRecords.Add(record);
            changes = "";
        }
    }
}
