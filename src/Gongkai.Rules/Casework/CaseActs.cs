using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Casework;

/// <summary>What an officer may do with an application, and every reason why not. The clock is asked with the new fact: an act
/// that it would find without effect is refused here, one that it finds defective goes through with its defect.</summary>
/// <remarks>
/// Source: 条例第三十条至第三十五条, 国办函〔2020〕109号. Example: a second correction notice is refused with <c>correction.second</c>; one
/// sent on the eighth working day is allowed with the defect <c>correction.late-notice</c>.
/// </remarks>
public static class CaseActs
{
    /// <summary>Organ and applicant confirm the application with each other (双方确认).</summary>
    /// <param name="state">The case.</param>
    /// <param name="on">The day.</param>
    /// <returns>The act, or why not.</returns>
    public static Checked<CaseAct> Confirm(this CaseState state, DateOnly on)
    {
        var submitted = state.Record.Events.OfType<Submitted>().Select(fact => fact.On).DefaultIfEmpty(on).Min();
        return state.Clock.Stage != Stage.AwaitingConfirmation ? Shut(state) ?? CaseProblems.NothingToConfirm()
            : on < submitted ? CaseProblems.BeforeSubmission(on, submitted)
            : Take(state, new Confirmed(on), needsReceipt: false);
    }

    /// <summary>Asks, once, for a correction (补正告知).</summary>
    /// <param name="state">The case.</param>
    /// <param name="on">The day of the notice.</param>
    /// <param name="receivedOn">The day the applicant got it; null while unknown.</param>
    /// <param name="allowed">The time given.</param>
    /// <returns>The act, defective after the seventh working day; or why not.</returns>
    public static Checked<CaseAct> RequestCorrection(this CaseState state, DateOnly on, DateOnly? receivedOn, WorkingDays allowed) =>
        (state.Has<CorrectionRequested>() ? null : Halted(state)) ?? Take(state, new CorrectionRequested(on, receivedOn, allowed));

    /// <summary>The correction came in (收到补正).</summary>
    /// <param name="state">The case.</param>
    /// <param name="on">The day.</param>
    /// <param name="justified">Whether a late one has a good reason (正当理由): it opens a lapsed case again.</param>
    /// <returns>The act, or why not.</returns>
    public static Checked<CaseAct> ReceiveCorrection(this CaseState state, DateOnly on, bool justified) =>
        state.Clock.Stage == Stage.AwaitingCorrection || (state is { Lapsed: true, Clock.CorrectionDue: not null } && justified)
            ? Take(state, new CorrectionReceived(on, justified), revives: true)
            : Shut(state) ?? CaseProblems.NoCorrectionAwaited();

    /// <summary>Asks a third party (征求第三方意见).</summary>
    /// <param name="state">The case.</param>
    /// <param name="party">Its name in the facts.</param>
    /// <param name="on">The day the letter was sent.</param>
    /// <param name="receivedOn">The day the party got it; null while unknown.</param>
    /// <returns>The act, or why not.</returns>
    public static Checked<CaseAct> ConsultThirdParty(this CaseState state, string party, DateOnly on, DateOnly? receivedOn) =>
        AlreadyAsked(state, party) ?? Take(state, new ThirdPartyConsulted(party, on, receivedOn));

    /// <summary>Asks an organ that made the information too (征求共同制作机关意见).</summary>
    /// <param name="state">The case.</param>
    /// <param name="agency">Which.</param>
    /// <param name="on">The day the letter was sent.</param>
    /// <param name="receivedOn">The day it arrived there; null while unknown.</param>
    /// <returns>The act, or why not.</returns>
    public static Checked<CaseAct> ConsultAgency(this CaseState state, string agency, DateOnly on, DateOnly? receivedOn) =>
        AlreadyAsked(state, agency) ?? Take(state, new AgencyConsulted(agency, on, receivedOn));

    /// <summary>Records what a consulted third party or organ answered.</summary>
    /// <param name="state">The case.</param>
    /// <param name="party">Its name in the facts.</param>
    /// <param name="on">The day the answer arrived.</param>
    /// <param name="answer">What it says.</param>
    /// <returns>The act, or why not.</returns>
    public static Checked<CaseAct> Answer(this CaseState state, string party, DateOnly on, Opinion answer)
    {
        var asked = state.Clock.Consultations.LastOrDefault(known => known.Party == party && known.AnsweredOn is null);
        if (asked is null)
        {
            return Shut(state) ?? CaseProblems.PartyNotAsked(party);
        }

        var third = state.Record.Events.OfType<ThirdPartyConsulted>().Any(fact => fact.Party == party);
        return Take(state, third ? new ThirdPartyAnswered(party, on, answer) : new AgencyAnswered(party, on, answer));
    }

    /// <summary>Extends the period, once (延长答复期限).</summary>
    /// <param name="state">The case.</param>
    /// <param name="on">The day of approval.</param>
    /// <param name="byHead">Approved by the head of the 政府信息公开工作机构.</param>
    /// <param name="notifiedOn">The day the applicant is told.</param>
    /// <param name="days">By how much.</param>
    /// <returns>The act, or why not: late, second, too long, by another person.</returns>
    public static Checked<CaseAct> Extend(this CaseState state, DateOnly on, bool byHead, DateOnly? notifiedOn, WorkingDays days) =>
        Halted(state) ?? Take(state, new Extended(on, byHead, notifiedOn, days));

    /// <summary>Asks for the reasons of applications beyond reason in number or frequency (要求说明理由).</summary>
    /// <param name="state">The case.</param>
    /// <param name="on">The day.</param>
    /// <returns>The act, or why not.</returns>
    public static Checked<CaseAct> RequestReasons(this CaseState state, DateOnly on) =>
        state.Has<ReasonsRequested>() ? CaseProblems.ReasonsAsked() : Halted(state) ?? Take(state, new ReasonsRequested(on));

    /// <summary>The reasons came in (收到理由).</summary>
    /// <param name="state">The case.</param>
    /// <param name="on">The day.</param>
    /// <returns>The act, or why not.</returns>
    public static Checked<CaseAct> ReceiveReasons(this CaseState state, DateOnly on) =>
        state.Has<ReasonsRequested>() && !state.Has<ReasonsReceived>()
            ? Take(state, new ReasonsReceived(on))
            : CaseProblems.ReasonsNotAsked();

    /// <summary>Sets a reasonable delayed period after reasons (延迟答复).</summary>
    /// <param name="state">The case.</param>
    /// <param name="on">The day the applicant is told.</param>
    /// <param name="until">The new last day.</param>
    /// <returns>The act, or why not.</returns>
    public static Checked<CaseAct> Delay(this CaseState state, DateOnly on, DateOnly until) =>
        state.Clock.DueOn is { } due && until <= due ? CaseProblems.DelayBackwards(until, due)
            : Halted(state) ?? Take(state, new Delayed(on, until));

    /// <summary>Demands a processing fee (收费通知), inside the period.</summary>
    /// <param name="state">The case.</param>
    /// <param name="on">The day of the notice.</param>
    /// <param name="receivedOn">The day the applicant got it; null while unknown.</param>
    /// <returns>The act, or why not.</returns>
    public static Checked<CaseAct> NotifyFee(this CaseState state, DateOnly on, DateOnly? receivedOn) =>
        state.Clock.DueOn is { } due && on > due ? CaseProblems.FeeAfterDue(on, due)
            : Halted(state) ?? Take(state, new FeeNotified(on, receivedOn));

    /// <summary>The fee was paid (缴费).</summary>
    /// <param name="state">The case.</param>
    /// <param name="on">The day.</param>
    /// <param name="justified">Whether a late one has a good reason: it opens a lapsed case again.</param>
    /// <returns>The act, or why not.</returns>
    public static Checked<CaseAct> PayFee(this CaseState state, DateOnly on, bool justified) =>
        state.Clock.Stage == Stage.AwaitingPayment || (state is { Lapsed: true, Clock.FeePaymentDue: not null } && justified)
            ? Take(state, new FeePaid(on, justified), revives: true)
            : Shut(state) ?? CaseProblems.NoPaymentAwaited();

    /// <summary>The applicant withdraws (撤回申请).</summary>
    /// <param name="state">The case.</param>
    /// <param name="on">The day.</param>
    /// <returns>The act, or why not.</returns>
    public static Checked<CaseAct> Withdraw(this CaseState state, DateOnly on) => Take(state, new Withdrawn(on), needsReceipt: false);

    /// <summary>The reply was served (答复送达): what is decided, and whether it may be, is for <see cref="Decisions"/>.</summary>
    /// <param name="state">The case.</param>
    /// <param name="reply">The fact.</param>
    /// <returns>The act, or why not.</returns>
    public static Checked<CaseAct> Reply(this CaseState state, Replied reply) => Halted(state) ?? Take(state, reply);

    private static Problem? Halted(CaseState state) =>
        state.Clock.Stage is Stage.AwaitingCorrection or Stage.AwaitingPayment ? CaseProblems.Stopped() : null;

    private static Problem? AlreadyAsked(CaseState state, string party) =>
        state.Clock.Consultations.Any(asked => asked.Party == party && asked.AnsweredOn is null) ? CaseProblems.PartyAwaited(party) : null;

    private static Problem? Shut(CaseState state) =>
        state.Clock.ClosedOn is { } closed ? CaseProblems.Closed(closed) : null;

    /// <summary>What holds for every act; then the clock, with the fact.</summary>
    private static Checked<CaseAct> Take(CaseState state, ApplicationEvent fact, bool needsReceipt = true, bool revives = false)
    {
        if (!revives && state.Clock.ClosedOn is { } closed)
        {
            return CaseProblems.Closed(closed);
        }

        if (fact.On > state.Today)
        {
            return CaseProblems.Future(fact.On, state.Today);
        }

        if (needsReceipt && state.Clock.ReceivedOn is null)
        {
            return CaseProblems.NotReceived();
        }

        if (state.Clock.ReceivedOn is { } received && fact.On < received)
        {
            return CaseProblems.BeforeReceipt(fact.On, received);
        }

        return Ask(state, fact);
    }

    private static Checked<CaseAct> Ask(CaseState state, ApplicationEvent fact)
    {
        var read = ReplyClock.Read(state.Record with { Events = [.. state.Record.Events, fact] }, state.Today, state.Calendar);
        if (!read.Ok(out var after))
        {
            return new Checked<CaseAct>(read.Problems);
        }

        List<Problem> found = [.. after.Problems.Except(state.Clock.Problems)];
        List<Problem> errors = [.. found.Where(problem => problem.Severity == Severity.Error)];
        return errors.Count > 0 ? new Checked<CaseAct>(errors) : new CaseAct(fact, after, found);
    }
}
