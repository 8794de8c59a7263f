using Gongkai.Rules.Applications;
using Gongkai.Rules.Problems;
using static Gongkai.Rules.Problems.Severity;

namespace Gongkai.Rules.Casework;

/// <summary>A letter on its way from draft to service, and who may take the next step.</summary>
/// <remarks>
/// The order is draft → review → signature → service. Whoever drafted a letter neither reviews nor signs it; reviewer and signer may be
/// one person where the organ is small (a rule of the house, the law names none). Example: the drafter pressing 审核通过 is refused with
/// <c>letter.own-draft</c>.
/// </remarks>
/// <param name="Status">Where it is.</param>
/// <param name="DraftedBy">Who drafted it.</param>
/// <param name="Reviewed">Whether it needs a review: every letter that ends the case or demands money.</param>
/// <param name="SignedOn">成文日期; null while not signed.</param>
public sealed record LetterFlow(LetterStatus Status, long DraftedBy, bool Reviewed, DateOnly? SignedOn)
{
    /// <summary>Whether the draft may be changed: it is nobody else's turn.</summary>
    public bool Editable => Status == LetterStatus.Draft;

    /// <summary>Sends the draft on: to review, or to signature where no review is needed.</summary>
    /// <returns>The new status, or why not.</returns>
    public Checked<LetterStatus> Submit() => Status == LetterStatus.Draft ? LetterStatus.Submitted : Wrong("送审");

    /// <summary>Passes the review (审核通过).</summary>
    /// <param name="person">Who.</param>
    /// <returns>The new status, or why not.</returns>
    public Checked<LetterStatus> Review(long person) =>
        Status != LetterStatus.Submitted || !Reviewed ? Wrong("审核") : person == DraftedBy ? OwnDraft("审核") : LetterStatus.Reviewed;

    /// <summary>Sends it back to the drafter (退回).</summary>
    /// <param name="because">Why.</param>
    /// <returns>The new status, or why not.</returns>
    public Checked<LetterStatus> Return(string because) =>
        Status is not (LetterStatus.Submitted or LetterStatus.Reviewed) ? Wrong("退回")
        : because.Trim().Length == 0 ? new Problem("letter.return-reason", Error, "退回没有写明理由。", "请写明要修改什么。", "") { Field = "Because" }
        : LetterStatus.Draft;

    /// <summary>Signs it (签发).</summary>
    /// <param name="person">Who.</param>
    /// <returns>The new status, or why not.</returns>
    public Checked<LetterStatus> Sign(long person) =>
        Status != (Reviewed ? LetterStatus.Reviewed : LetterStatus.Submitted) ? Wrong("签发")
        : person == DraftedBy ? OwnDraft("签发")
        : LetterStatus.Signed;

    /// <summary>Gives the draft up (作废).</summary>
    /// <returns>The new status, or why not.</returns>
    public Checked<LetterStatus> Drop() =>
        Status is LetterStatus.Draft or LetterStatus.Submitted or LetterStatus.Reviewed ? LetterStatus.Dropped : Wrong("作废");

    /// <summary>Records the service (送达).</summary>
    /// <param name="way">How.</param>
    /// <param name="on">The day that counts for the way (国办公开办函〔2016〕235号).</param>
    /// <param name="proof">Postal number, signature, line of the log.</param>
    /// <param name="today">Nothing is recorded before it happened.</param>
    /// <returns>The new status, or all that is wrong.</returns>
    public Checked<LetterStatus> Serve(ServiceWay way, DateOnly on, string proof, DateOnly today)
    {
        if (Status != LetterStatus.Signed || SignedOn is not { } signed)
        {
            return Wrong("送达");
        }

        List<Problem> problems = [];
        if (on > today || on < signed)
        {
            problems.Add(new Problem("service.day", Error, $"送达日期 {on:O} 不在成文日期 {signed:O} 至今天 {today:O} 之间。", "请核对日期。",
                "国办公开办函〔2016〕235号")
            { Field = "On" });
        }

        if (proof.Trim().Length == 0)
        {
            problems.Add(new Problem("service.no-proof", Error, "没有填写送达凭证。", ProofOf(way), "国办公开办函〔2016〕235号") { Field = "Proof" });
        }

        return problems.Count > 0 ? new Checked<LetterStatus>(problems) : LetterStatus.Served;
    }

    private static string ProofOf(ServiceWay way) => way switch
    {
        ServiceWay.Post => "请填写挂号信或者邮政快递的单号。",
        ServiceWay.Courier => "请填写单号和申请人签收的凭证。",
        ServiceWay.InPerson => "请填写签收人和送达回证的存放处。",
        _ => "请填写系统显示送达的记录。",
    };

    private static Problem Wrong(string act) => new(
        "letter.wrong-step", Error, $"文书现在不能{act}。", "次序是起草、审核、签发、送达；请刷新后再办。", "");

    private static Problem OwnDraft(string act) => new(
        "letter.own-draft", Error, $"起草人不能{act}自己起草的文书。", $"请由另一人{act}。", "");
}
