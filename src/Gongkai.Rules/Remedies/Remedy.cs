using Gongkai.Rules.Outcomes;

namespace Gongkai.Rules.Remedies;

/// <summary>The remedy of a reply: its class, and the text to print in the letter.</summary>
/// <param name="Class">Which ways are open.</param>
/// <param name="Text">The paragraph for the letter; empty for <see cref="RemedyClass.None"/>.</param>
public sealed record Remedy(RemedyClass Class, string Text)
{
    /// <summary>No remedy. Example: the notice that an application was withdrawn.</summary>
    public static Remedy None { get; } = new(RemedyClass.None, "");

    /// <summary>What a fee notice says: the fee is not challenged alone, but what follows from not paying is.</summary>
    /// <remarks>Source: 国办函〔2020〕109号; 国办函〔2021〕132号. Example: the last paragraph of a 收费通知书.</remarks>
    public static Remedy OfFeeNotice { get; } = new(
        RemedyClass.None,
        "收费决定不单独申请行政复议或者提起行政诉讼。缴费期满后，认为本机关因未缴费而不再处理申请的行为侵犯合法权益的，"
        + "可以依法投诉、举报、申请行政复议或者提起行政诉讼。");

    /// <summary>The first day on which a refusal under arts. 14–16 must go to reconsideration before court.</summary>
    /// <remarks>行政复议法 (2023 revision) art. 23, in force 2024-01-01.</remarks>
    public static DateOnly ReconsiderationFirstFrom { get; } = new(2024, 1, 1);

    /// <summary>The remedy class of a decision, by outcome, grounds and date.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="grounds">For P3 the grounds of what is withheld; otherwise ignored.</param>
    /// <param name="decidedOn">The date of the decision.</param>
    /// <returns>A for refusals under arts. 14–16 (wholly or partly) dated 2024-01-01 or later; else B.</returns>
    /// <remarks>Example: P3 with ground N4 dated 2023-12-29 is B, dated 2024-01-02 A. N8 is always B: it is no refusal under
    /// arts. 14–16.</remarks>
    public static RemedyClass ClassOf(OutcomeCode outcome, IReadOnlyList<OutcomeCode> grounds, DateOnly decidedOn)
    {
        var withholds = outcome == OutcomeCode.P3
            ? grounds.Any(ground => Outcome.Of(ground).Withholds)
            : Outcome.Of(outcome).Withholds;
        return withholds && decidedOn >= ReconsiderationFirstFrom ? RemedyClass.ReconsiderationFirst : RemedyClass.Either;
    }

    /// <summary>The remedy with its text.</summary>
    /// <param name="remedyClass">The class.</param>
    /// <param name="organ">The reconsideration organ; null prints 【复议机关】.</param>
    /// <param name="court">The court; null prints 【人民法院】.</param>
    /// <param name="online">The internet channel to be named because the reply was served online (行政复议法第二十二条); null when it
    /// was not.</param>
    /// <param name="about">What is complained of: 本答复, or 本决定 where no application is answered.</param>
    /// <returns>Class and paragraph. For a partial disclosure the words “不予公开的内容” cover the withheld part only.</returns>
    /// <remarks>Example: class B with organ 示例区人民政府 begins “如对本答复不服，可以自收到本告知书之日起60日内向示例区人民政府申请行政复议”.</remarks>
    public static Remedy For(
        RemedyClass remedyClass, string? organ, string? court, string? online, string about = "本答复")
    {
        organ ??= "【复议机关】";
        court ??= "【人民法院】";
        var channel = online is null ? "" : $"行政复议申请可通过{online}提交。";
        return remedyClass switch
        {
            RemedyClass.ReconsiderationFirst => new(
                remedyClass,
                $"如对{about}不予公开的内容不服，应当自收到本告知书之日起60日内先向{organ}申请行政复议；对行政复议决定不服的，"
                + $"可以自收到行政复议决定书之日起15日内依法向{court}提起行政诉讼。{channel}"),
            RemedyClass.Either => new(
                remedyClass,
                $"如对{about}不服，可以自收到本告知书之日起60日内向{organ}申请行政复议，"
                + $"或者自收到本告知书之日起6个月内依法向{court}提起行政诉讼。{channel}"),
            _ => None,
        };
    }
}
