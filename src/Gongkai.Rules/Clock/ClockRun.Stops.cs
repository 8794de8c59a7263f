using Gongkai.Rules.Applications;
using Gongkai.Rules.Outcomes;

namespace Gongkai.Rules.Clock;

/// <summary>Correction (art. 30) and fee (109号): the clock stops, and begins anew when the applicant has done what was
/// asked.</summary>
internal sealed partial class ClockRun
{
    private const string FeeLaw = "国办函〔2020〕109号第六条";

    private string LapseLaw => _awaited is { IsPayment: true } ? FeeLaw : "条例第三十条";

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

        Await(fact.On, fact.ReceivedOn, fact.Allowed, OutcomeCode.O1);
        Step(fact.On, $"一次性告知补正，计时中止；补正期限 {fact.Allowed}{Until()}。", "条例第三十条");
    }

    private void Correct(CorrectionReceived fact)
    {
        if (_awaited is not { IsPayment: false } awaited)
        {
            return;
        }

        if (awaited.Due is { } due && fact.On > due && !fact.Justified)
        {
            Problem(fact.On, ClockProblems.CorrectionLate(fact.On, due));
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

        if (_received is null || _awaited is not null)
        {
            return;
        }

        Await(fact.On, fact.ReceivedOn, PaymentPeriod, OutcomeCode.O2);
        Step(fact.On, $"通知缴纳信息处理费，计时中止；缴费期限自收到通知次日起 {PaymentPeriod}{Until()}。", FeeLaw);
    }

    private void Pay(FeePaid fact)
    {
        if (_awaited is not { IsPayment: true } awaited)
        {
            return;
        }

        if (awaited.Due is { } due && fact.On > due && !fact.Justified)
        {
            Problem(fact.On, ClockProblems.FeeLate(fact.On, due));
            return;
        }

        Restart(fact.On);
        Step(fact.On, $"已缴费，答复期限自缴费次日起重新计算 {_regime.ReplyPeriod}。", FeeLaw);
    }

    private void Await(DateOnly since, DateOnly? noticeReceived, Calendar.WorkingDays allowed, OutcomeCode closesAs)
    {
        DateOnly? due = noticeReceived is { } got ? calendar.LastDay(got, allowed) : null;
        DateOnly? closesOn = due is { } last ? calendar.LastDay(last, One) : null;
        _awaited = new Awaited(since, due, closesOn, closesAs);
    }

    private string Until() => _awaited?.Due is { } due ? $"，至 {due:O}（含当日）" : "，申请人收到告知的日期尚未记录";

    /// <summary>Whether the awaited period has run out by a day: then the application is closed as O1 or O2.</summary>
    private bool Lapse(DateOnly on)
    {
        if (_awaited is not { ClosesOn: { } closesOn } awaited || on < closesOn)
        {
            return false;
        }

        if (_closedOn is null)
        {
            Close(closesOn, awaited.ClosesAs);
            Step(
                closesOn,
                awaited.IsPayment ? "逾期未缴费，视为放弃申请，不再处理，计入 R3.6.2。" : "无正当理由逾期不补正，视为放弃申请，不再处理，计入 R3.6.1。",
                LapseLaw);
        }

        return true;
    }

    /// <summary>A late correction or payment with a good reason takes the lapse back.</summary>
    private bool Revives(ApplicationEvent fact)
    {
        var revives = _reply is null && fact switch
        {
            CorrectionReceived { Justified: true } => _awaited is { IsPayment: false },
            FeePaid { Justified: true } => _awaited is { IsPayment: true },
            _ => false,
        };
        if (revives)
        {
            _closedOn = null;
            _outcome = null;
            Step(fact.On, "逾期有正当理由，恢复办理。", LapseLaw);
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
                Step(reply.On, "告知申请人视为放弃、不再处理。", LapseLaw);
                break;
            case Replied reply:
                Problem(reply.On, ClockProblems.AfterLapse(reply.On, _closedOn!.Value));
                break;
            case CorrectionReceived { Justified: false } late when _awaited is { IsPayment: false, Due: { } due }:
                Problem(late.On, ClockProblems.CorrectionLate(late.On, due));
                break;
            case FeePaid { Justified: false } late when _awaited is { IsPayment: true, Due: { } due }:
                Problem(late.On, ClockProblems.FeeLate(late.On, due));
                break;
            default:
                break;
        }
    }
}
