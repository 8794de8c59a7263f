using Gongkai.Rules.Calendar;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Files;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Casework.Applicants;

/// <summary>An application as whoever has its number and code may see it; nothing of who applied.</summary>
internal sealed record TrackedCase(
    Application Application, string Organ, CaseState State, IReadOnlyList<Letter> Letters, IReadOnlyList<TrackedPaper> Papers);

/// <summary>A paper the applicant may take.</summary>
internal sealed record TrackedPaper(long FileId, string Name, long Size);

/// <summary>
/// Finds an application by number and query code, and does what the applicant does to it. A wrong code and an unknown number get the same
/// answer after the same work; a letter is shown only once it is signed and served.
/// </summary>
internal sealed class Tracking(
    GongkaiDb db, CaseSecrets secrets, CaseLedger ledger, CaseFiles files, CaseRecorder recorder, WorkCalendar calendar, TimeProvider time)
{
    internal const int LongestText = 2000;

    private DateOnly Today => BeijingDate.Today(time);

    /// <summary>Tracked by the context, so that an act can follow; null for a wrong code as for a number that is none.</summary>
    internal async Task<Application?> FindAsync(string? number, string? code, string address, CancellationToken cancel)
    {
        db.Actor = ApplicantActor.At(address);
        var hash = secrets.QueryCodeHash(code ?? "");
        var (asked, wellFormed) = ((number ?? "").Trim(), CaseSecrets.WellFormed(code ?? ""));
        var found = await db.Applications.Where(row => row.QueryCodeHash == hash).ToListAsync(cancel);
        return wellFormed ? found.SingleOrDefault(row => row.Number == asked && row.AnonymisedAt is null) : null;
    }

    internal async Task<TrackedCase> ShowAsync(Application application, CancellationToken cancel)
    {
        var organ = await db.Agencies.AsNoTracking().Where(agency => agency.Id == application.AgencyId).Select(agency => agency.Name).SingleAsync(cancel);
        var letters = await db.Letters.AsNoTracking().Where(letter => letter.ApplicationId == application.Id
            && letter.Status == LetterStatus.Served && letter.ConsultationId == null).OrderBy(letter => letter.ServedOn).ToListAsync(cancel);
        return new TrackedCase(application, organ, await StateAsync(application, cancel), letters, await PapersAsync(application.Id, letters, cancel));
    }

    /// <summary>A paper that is the applicant's to take; null for every other.</summary>
    internal async Task<(string Name, string ContentType, byte[] Content)?> PaperAsync(Application application, long fileId, CancellationToken cancel)
    {
        var shown = await ShowAsync(application, cancel);
        if (shown.Papers.FirstOrDefault(paper => paper.FileId == fileId) is not { } paper)
        {
            return null;
        }

        var row = await db.ApplicationFiles.AsNoTracking().SingleAsync(file => file.Id == fileId, cancel);
        return (paper.Name, row.ContentType, await files.ReadAsync(row, cancel));
    }

    internal Task<IReadOnlyList<Problem>> CorrectAsync(
        Application application, FormStamp stamp, string text, IReadOnlyList<SentPaper> papers, CancellationToken cancel) =>
        ActAsync(application, stamp, async state =>
        {
            var act = state.ReceiveCorrection(Today, justified: false);
            if (!act.Ok(out var done))
            {
                return new Checked<CaseStep>(act.Problems);
            }

            foreach (var paper in papers)
            {
                await files.KeepAsync(paper.For(application.Id, CaseFileKind.Correction), cancel);
            }

            return CaseStep.Of("application.corrected", done, $"申请人在网上补正：{text}");
        }, cancel);

    internal Task<IReadOnlyList<Problem>> ReasonAsync(Application application, FormStamp stamp, string text, CancellationToken cancel) =>
        ActAsync(application, stamp, state => Task.FromResult(state.ReceiveReasons(Today).Ok(out var done)
            ? CaseStep.Of("application.reasoned", done, $"申请人在网上说明理由：{text}")
            : new Checked<CaseStep>(state.ReceiveReasons(Today).Problems)), cancel);

    internal Task<IReadOnlyList<Problem>> WithdrawAsync(Application application, FormStamp stamp, string text, CancellationToken cancel) =>
        ActAsync(application, stamp, state => Task.FromResult(state.Withdraw(Today).Ok(out var done)
            ? CaseStep.Of("application.withdraw", done, $"申请人在网上撤回申请。{text}")
            : new Checked<CaseStep>(state.Withdraw(Today).Problems)), cancel);

    /// <summary>That it was paid is for the organ to see in its books: this is only told.</summary>
    internal Task<IReadOnlyList<Problem>> TellPaidAsync(Application application, FormStamp stamp, string text, CancellationToken cancel) =>
        ActAsync(application, stamp, _ => Task.FromResult<Checked<CaseStep>>(
            new CaseStep("application.note", NewFact.Remark(Today, $"申请人在网上告知已经缴费，请核对：{text}"))), cancel);

    private Task<IReadOnlyList<Problem>> ActAsync(
        Application application, FormStamp stamp, Func<CaseState, Task<Checked<CaseStep>>> act, CancellationToken cancel) =>
        recorder.RecordAsync(application, personId: null, stamp, async () => await act(await StateAsync(application, cancel)), cancel);

    private async Task<CaseState> StateAsync(Application application, CancellationToken cancel)
    {
        var read = CaseState.Read(await ledger.RecordAsync(application, cancel), Today, calendar);
        return read.Ok(out var state) ? state : throw new InvalidOperationException($"The facts of application {application.Id} give no clock.");
    }

    private async Task<IReadOnlyList<TrackedPaper>> PapersAsync(long applicationId, List<Letter> letters, CancellationToken cancel)
    {
        var signed = letters.Where(letter => letter.FileId is not null).Select(letter => letter.FileId!.Value).ToHashSet();
        var replied = letters.Any(letter => letter.Outcome is not null);
        var rows = await db.ApplicationFiles.AsNoTracking().Where(file => file.ApplicationId == applicationId
            && (signed.Contains(file.Id) || (replied && file.Kind == CaseFileKind.Provided))).OrderBy(file => file.Id).ToListAsync(cancel);
        return [.. rows.Select(row => new TrackedPaper(row.Id, files.NameOf(row), row.Size))];
    }
}
