using Gongkai.Data;
using Gongkai.Data.Casework;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Casework.Desk;

/// <summary>Opens cases for whoever may see them, and hands their acts to the recorder.</summary>
internal sealed class CaseDesk(
    GongkaiDb db, Signed signed, CaseLedger ledger, CaseRecorder recorder, WorkCalendar calendar, TimeProvider time)
{
    /// <summary>Null when there is no such case, or none that this person may see: the answer is 404 for both.</summary>
    internal async Task<OpenCase?> OpenAsync(long id, CancellationToken cancel)
    {
        if (await db.Applications.SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } row)
        {
            return null;
        }

        var agency = await db.Agencies.AsNoTracking().SingleAsync(known => known.Id == row.AgencyId, cancel);
        if (!signed.In || !signed.May(Permission.ReadCases, agency))
        {
            return null;
        }

        var facts = await ledger.FactsAsync(id, cancel);
        var record = CaseLedger.RecordOf(row.Number, row.ApplicantClass, facts);
        return CaseState.Read(record, BeijingDate.Today(time), calendar).Ok(out var state)
            ? new OpenCase(row, agency, facts, state, signed.Id)
            : throw new InvalidOperationException($"The facts of application {id} give no clock.");
    }

    internal bool May(OpenCase open, Permission permission) => signed.May(permission, open.Agency);

    internal Task<IReadOnlyList<Problem>> RecordAsync(
        OpenCase open, FormStamp stamp, Func<Task<Checked<CaseStep>>> act, CancellationToken cancel) =>
        recorder.RecordAsync(open.Row, open.PersonId, stamp, act, cancel);
}
