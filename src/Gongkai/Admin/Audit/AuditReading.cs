using Gongkai.Data;
using Gongkai.Data.Audit;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.Audit;

/// <summary>
/// Who reads the log is in the log: one record for a session and what it asked for. Turning pages of the same list adds none, so a
/// reader who turns through the log does not make it grow under their own hands.
/// </summary>
internal sealed class AuditReading(GongkaiDb db, Signed signed)
{
    private const string Act = "audit.read";

    /// <summary>Before it is shown.</summary>
    /// <param name="subject">The list (<c>audit</c>) or one record (<c>audit:17</c>).</param>
    /// <param name="asked">The filter; empty for one record.</param>
    internal async Task RecordAsync(string subject, string asked, CancellationToken cancel)
    {
        // A part of the session's id tells two sessions apart and opens neither.
        var note = $"{signed.SessionId.ToString("N")[..8]} {asked}".TrimEnd();
        var told = AuditTrail.Noted(note, "");
        if (!await db.AuditRecords.AnyAsync(
            record => record.Subject == subject && record.Action == Act && record.PersonId == signed.Id
                && record.Changes == told, cancel))
        {
            db.Record(Act, subject, null, note);
            await db.SaveChangesAsync(cancel);
        }
    }
}
