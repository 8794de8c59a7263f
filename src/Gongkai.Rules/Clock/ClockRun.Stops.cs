using Gongkai.Rules.Applications;
using Gongkai.Rules.Outcomes;

namespace Gongkai.Rules.Clock;

/// <summary>Correction (art. 30) and fee (109号): the clock stops, and begins anew when the applicant has done what was
/// asked. When both are awaited, the period begins anew with the later of the two.</summary>
internal sealed partial class ClockRun
{
    private const string FeeLaw = "国办函〔2020〕109号第六条";

    /// <summary>What is owed and runs out first.</summary>
    private Awaited? FirstToClose =>
        _payment is not { } payment ? _correction
        : _correction is not { ClosesOn: { } closesOn } || payment.ClosesOn <= closesOn ? payment
        : _correction;

    private static string LapseLaw(OutcomeCode? closedAs) => closedAs == OutcomeCode.O2 ? FeeLaw : "条例第三十条";

    private void AskCorrection(CorrectionRequested fact)
    {
        if (_received is not { } received)
        {
            return;
        }

        if (_correctionAsked)
        {
            Problem(fact.On, ClockProblems.CorrectionSecond(fact.On));
            return;
        }

        _correctionAsked = true;
        if (_regime.IsModern && calendar.LastDay(received, Seven) is var noticeDue && fact.On > noticeDue)
        {
            Problem(fact.On, ClockProblems.CorrectionLateNotice(fact.On, noticeDue));
        }

        _correction = Await(fact.On, fact.ReceivedOn, fact.Allowed, OutcomeCode.O1);
        Step(fact.On, $"一次性告知补正，计时中止；补正期限 {fact.Allowed}{_correction.Until}。", "条例第三十条");
    }

    private void Correct(CorrectionReceived fact)
    {
        if (_correction is not { } awaited)
        {
            return;
        }

        if (awaited.Due is { } due && fact.On > due && !fact.Justified)
        {
            Problem(fact.On, ClockProblems.CorrectionLate(fact.On, due));
            return;
        }

        _correction = null;
        if (_payment is not null)
        {
            Step(fact.On, "收到补正；尚未缴费，计时仍中止。", "条例第三十条");
            return;
        }

        Restart(fact.On);
        Step(fact.On, $"收到补正，答复期限自收到补正之日起重新计算 {_regime.ReplyPeriod}。", "条例第三十条");
    }

    private void AskFee(FeeNotified fact)
    {
        if (fact.On < FeesFrom)
        {
            Problem(fact.On, ClockProblems.FeeBefore2021(fact.On));
            return;
        }

        if (_received is null || _payment is not null)
        {
            return;
        }

        _payment = Await(fact.On, fact.ReceivedOn, PaymentPeriod, OutcomeCode.O2);
        Step(fact.On, $"通知缴纳信息处理费，计时中止；缴费期限自收到通知次日起 {PaymentPeriod}{_payment.Until}。", FeeLaw);
    }

    private void Pay(FeePaid fact)
    {
        if (_payment is not { } awaited)
        {
            return;
        }

        if (awaited.Due is { } due && fact.On > due && !fact.Justified)
        {
            Problem(fact.On, ClockProblems.FeeLate(fact.On, due));
            return;
        }

        _payment = null;
        if (_correction is not null)
        {
            Step(fact.On, "已缴费；尚未收到补正，计时仍中止。", FeeLaw);
            return;
        }

        Restart(fact.On);
        Step(fact.On, $"已缴费，答复期限自缴费次日起重新计算 {_regime.ReplyPeriod}。", FeeLaw);
    }

    private Awaited Await(DateOnly since, DateOnly? noticeReceived, Calendar.WorkingDays allowed, OutcomeCode closesAs)
    {
        DateOnly? due = noticeReceived is { } got ? calendar.LastDay(got, allowed) : null;
        DateOnly? closesOn = due is { } last ? calendar.LastDay(last, One) : null;
        _stoppedOn ??= since;
        return new Awaited(due, closesOn, closesAs);
    }

    /// <summary>Whether the awaited period has run out by a day: then the application is closed as O1 or O2.</summary>
    private bool Lapse(DateOnly on)
    {
        if (FirstToClose is not { ClosesOn: { } closesOn } awaited || on < closesOn)
        {
            return false;
        }

        if (_closedOn is null)
        {
            Close(closesOn, awaited.ClosesAs);
            Step(
                closesOn,
                awaited.IsPayment ? "逾期未缴费，视为放弃申请，不再处理，计入 R3.6.2。" : "无正当理由逾期不补正，视为放弃申请，不再处理，计入 R3.6.1。",
                LapseLaw(awaited.ClosesAs));
        }

        return true;
    }

    /// <summary>A late correction or payment with a good reason takes the lapse back.</summary>
    private bool Revives(ApplicationEvent fact)
    {
        var revives = _reply is null && fact switch
        {
            CorrectionReceived { Justified: true } => _outcome == OutcomeCode.O1,
            FeePaid { Justified: true } => _outcome == OutcomeCode.O2,
            _ => false,
        };
        if (revives)
        {
            Step(fact.On, "逾期有正当理由，恢复办理。", LapseLaw(_outcome));
            _closedOn = null;
            _outcome = null;
        }

        return revives;
    }

    /// <summary>What still matters after a lapse: the letter that says so, and what came too late.</summary>
    private void AfterLapse(ApplicationEvent fact)
    {
        switch (fact)
        {
            case Replied reply when reply.Outcome == _outcome && _reply is null:
                _reply = reply;
                Step(reply.On, "告知申请人视为放弃、不再处理。", LapseLaw(_outcome));
                break;
            case Replied reply:
                Problem(reply.On, ClockProblems.AfterLapse(reply.On, _closedOn!.Value));
                break;
            case CorrectionReceived { Justified: false } late when _correction is { Due: { } due }:
                Problem(late.On, ClockProblems.CorrectionLate(late.On, due));
                break;
            case FeePaid { Justified: false } late when _payment is { Due: { } due }:
                Problem(late.On, ClockProblems.FeeLate(late.On, due));
                break;
            default:
                break;
        }
    }
}
