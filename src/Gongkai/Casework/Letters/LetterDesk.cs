using Gongkai.Casework.Desk;
using Gongkai.Data;
using Gongkai.Data.Casework;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Problems;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Casework.Letters;

/// <summary>How a letter was served.</summary>
internal sealed record Service(ServiceWay Way, DateOnly On, string Proof);

/// <summary>
/// Takes letters from draft to service. Each step asks the rules and is recorded with the case: a signed letter has its number in the same
/// transaction, and the service of a reply is the fact that closes the case.
/// </summary>
internal sealed class LetterDesk(GongkaiDb db, CaseDesk desk, LetterSigning signing, TimeProvider time)
{
    internal Task<Letter?> FindAsync(OpenCase open, long letterId, CancellationToken cancel) =>
        db.Letters.SingleOrDefaultAsync(letter => letter.Id == letterId && letter.ApplicationId == open.Id, cancel);

    /// <summary>Drafts the reply, or writes the draft anew: one decision at a time.</summary>
    internal Task<IReadOnlyList<Problem>> DraftAsync(OpenCase open, FormStamp stamp, Decision decision, CancellationToken cancel) =>
        desk.RecordAsync(open, stamp, async () =>
        {
            var problems = Decisions.Check(open.State, decision, await DecisionLetters.EvidenceAsync(db, open, cancel));
            if (problems.Count > 0)
            {
                return new Checked<CaseStep>(problems);
            }

            var before = await db.Letters.Where(letter => letter.ApplicationId == open.Id && letter.Outcome != null
                && letter.Status != LetterStatus.Dropped).OrderByDescending(letter => letter.Id).FirstOrDefaultAsync(cancel);
            if (before is { Status: not LetterStatus.Draft })
            {
                return new Problem("decision.underway", Severity.Error, $"已有答复{CaseWords.Of(before.Status)}。", "要改的，请先退回或者作废。", "");
            }

            var letter = before ?? db.Letters.Add(new Letter
            {
                ApplicationId = open.Id,
                Kind = "",
                DraftedAt = time.GetUtcNow().UtcDateTime,
                DraftedById = open.PersonId,
            }).Entity;
            DecisionLetters.Write(letter, decision);
            letter.DraftedById = open.PersonId;
            letter.Revision++;
            return new CaseStep("application.draft");
        }, cancel);

    internal Task<IReadOnlyList<Problem>> SubmitAsync(OpenCase open, FormStamp stamp, Letter letter, CancellationToken cancel) =>
        StepAsync(open, stamp, letter, "submit", flow => flow.Submit(), _ => letter.ReturnedBecause = "", cancel);

    internal Task<IReadOnlyList<Problem>> ReviewAsync(OpenCase open, FormStamp stamp, Letter letter, CancellationToken cancel) =>
        StepAsync(open, stamp, letter, "review", flow => flow.Review(open.PersonId),
            now => (letter.ReviewedById, letter.ReviewedAt) = (open.PersonId, now), cancel);

    internal Task<IReadOnlyList<Problem>> ReturnAsync(OpenCase open, FormStamp stamp, Letter letter, string because, CancellationToken cancel) =>
        StepAsync(open, stamp, letter, "return", flow => flow.Return(because), _ => letter.ReturnedBecause = because.Trim(), cancel);

    internal Task<IReadOnlyList<Problem>> DropAsync(OpenCase open, FormStamp stamp, Letter letter, CancellationToken cancel) =>
        StepAsync(open, stamp, letter, "drop", flow => flow.Drop(), _ => { }, cancel);

    /// <summary>Number, day and paper come with the signature, in one transaction.</summary>
    internal Task<IReadOnlyList<Problem>> SignAsync(OpenCase open, FormStamp stamp, Letter letter, CancellationToken cancel) =>
        desk.RecordAsync(open, stamp, async () =>
        {
            var problems = await StillHoldsAsync(open, letter, cancel);
            var step = DecisionLetters.FlowOf(letter).Sign(open.PersonId);
            if (problems.Count > 0 || !step.Ok(out var status))
            {
                return new Checked<CaseStep>([.. problems, .. step.Problems]);
            }

            (letter.Status, letter.SignedById, letter.SignedAt) = (status, open.PersonId, time.GetUtcNow().UtcDateTime);
            if (await signing.CompleteAsync(open, letter, cancel) is { Count: > 0 } lacks)
            {
                return new Checked<CaseStep>(lacks);
            }

            letter.Revision++;
            return new CaseStep("application.sign", NewFact.Remark(open.Today, $"签发 {letter.DocumentNumber}：{LetterNames.Of(letter.Kind)}"));
        }, cancel);

    internal Task<IReadOnlyList<Problem>> ServeAsync(OpenCase open, FormStamp stamp, Letter letter, Service service, CancellationToken cancel) =>
        desk.RecordAsync(open, stamp, () =>
        {
            var step = DecisionLetters.FlowOf(letter).Serve(service.Way, service.On, service.Proof, open.Today);
            if (!step.Ok(out var status))
            {
                return Task.FromResult(new Checked<CaseStep>(step.Problems));
            }

            (letter.Status, letter.ServedOn, letter.ServedBy, letter.ServiceProof) = (status, service.On, service.Way, service.Proof.Trim());
            letter.Revision++;
            return Task.FromResult(FactOf(open, letter, service));
        }, cancel);

    /// <summary>The service of a reply closes the case; other letters, and those that tell of a lapse, add a remark.</summary>
    private static Checked<CaseStep> FactOf(OpenCase open, Letter letter, Service service)
    {
        var says = $"{LetterNames.Of(letter.Kind)} {letter.DocumentNumber} 送达：{CaseWords.Of(service.Way)}；凭证：{service.Proof.Trim()}";
        if (letter.Outcome is not { } outcome || Decisions.Tells(outcome))
        {
            return new CaseStep("application.serve", NewFact.Remark(service.On, says));
        }

        var act = open.State.Reply(new Replied(service.On, outcome, letter.DocumentDate, service.Way, DecisionLetters.GroundsOf(letter),
            service.Way == ServiceWay.Electronic));
        return act.Ok(out var made) ? CaseStep.Of("application.serve", made, says) : new Checked<CaseStep>(act.Problems);
    }

    private Task<IReadOnlyList<Problem>> StepAsync(
        OpenCase open, FormStamp stamp, Letter letter, string act, Func<LetterFlow, Checked<LetterStatus>> ask, Action<DateTime> then,
        CancellationToken cancel) =>
        desk.RecordAsync(open, stamp, async () =>
        {
            List<Problem> problems = act is "submit" or "review"
                ? [.. await StillHoldsAsync(open, letter, cancel), .. await signing.LacksAsync(open, letter, cancel)] : [];
            var step = ask(DecisionLetters.FlowOf(letter));
            if (problems.Count > 0 || !step.Ok(out var status))
            {
                return new Checked<CaseStep>([.. problems, .. step.Problems]);
            }

            letter.Status = status;
            letter.Revision++;
            then(time.GetUtcNow().UtcDateTime);
            return new CaseStep($"application.{act}");
        }, cancel);

    /// <summary>A decision is looked at again at every step: a third party may have answered meanwhile.</summary>
    private async Task<IReadOnlyList<Problem>> StillHoldsAsync(OpenCase open, Letter letter, CancellationToken cancel) =>
        letter.Outcome is null ? []
            : Decisions.Check(open.State, DecisionLetters.Read(letter), await DecisionLetters.EvidenceAsync(db, open, cancel));
}
