using Gongkai.Rules.Applications;
using Gongkai.Rules.Problems;
using Gongkai.Shell.Files;

namespace Gongkai.Data.Casework.Applicants;

/// <summary>Takes an application with its papers from the applicant: all of it in one transaction, once for each form.</summary>
internal sealed class Submission(GongkaiDb db, Intake intake, CaseFiles files, CaseLedger ledger)
{
    private const int KeyLength = 32;

    internal Task<ApplicationRecord> RecordAsync(Application application, CancellationToken cancel) => ledger.RecordAsync(application, cancel);

    /// <param name="form">Checked: art. 29 is for the page, what cannot be registered for <see cref="Intake"/>.</param>
    /// <param name="papers">Looked at and taken.</param>
    /// <param name="address">Where it comes from, for the audit log.</param>
    /// <param name="cancel">Stops before the save.</param>
    internal async Task<Checked<Received>> SendAsync(IntakeForm form, IReadOnlyList<SentPaper> papers, string address, CancellationToken cancel)
    {
        if (form.Key.Length != KeyLength || !form.Key.All(char.IsAsciiHexDigitLower))
        {
            return new Problem("apply.no-key", Severity.Error, "这份表单不完整，可能是旧的页面。", "请重新打开申请页面再填写。", "");
        }

        db.Actor = ApplicantActor.At(address);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var received = await intake.ReceiveAsync(form, cancel);
        if (received.Ok(out var receipt) && !receipt.Repeated)
        {
            foreach (var paper in papers)
            {
                await files.KeepAsync(paper.For(receipt.Application.Id, CaseFileKind.Identity), cancel);
            }

            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return received;
    }
}

/// <summary>Whoever has the form or the code: nobody of the office.</summary>
internal static class ApplicantActor
{
    internal static Actor At(string address) => new(null, "申请人", address);

    internal static CasePaper For(this SentPaper paper, long applicationId, CaseFileKind kind) =>
        new(applicationId, kind, paper.Name, paper.ContentType, paper.Content, AddedById: null);
}
