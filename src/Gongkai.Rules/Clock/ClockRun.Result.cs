using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Outcomes;
using Gongkai.Rules.Remedies;

namespace Gongkai.Rules.Clock;

/// <summary>The reply, and what the clock shows at the end of the as-of day.</summary>
internal sealed partial class ClockRun
{
    private void Reply(Replied fact)
    {
        _reply = fact;
        Close(fact.On, fact.Outcome);
        if (fact.Way == ServiceWay.Courier)
        {
            Problem(fact.On, ClockProblems.Courier());
        }

        var day = fact.Way switch
        {
            ServiceWay.Post => "交邮之日为答复之日",
            ServiceWay.Electronic => "系统显示送达之日为答复之日",
            _ => "申请人签收之日为答复之日",
        };
        Step(fact.On, $"答复：{Outcome.Of(fact.Outcome).Label}；{day}。", "国办公开办函〔2016〕235号");
    }

    internal ClockResult Result()
    {
        Lapse(asOf);
        var end = _closedOn is { } closed && closed < asOf ? closed : asOf;
        var counted = _received is null ? default : _consultations.Due(_start, Period, _stoppedOn ?? end);
        DateOnly? due = _received is null || _stoppedOn is not null ? null : _delayedUntil is null ? counted.Due : DueSeenOn(end);
        Conclude(end, due, counted.Excluded);
        return Shown(end, due, counted);
    }

    private ClockResult Shown(DateOnly end, DateOnly? due, CountedPeriod counted)
    {
        var stage = StageNow();
        var first = Owed(FirstToClose);
        return new ClockResult
        {
            AsOf = asOf,
            ReceivedOn = _received,
            Regime = _regime,
            StartOn = _received is null ? null : _start,
            CorrectionNoticeDue = _received is { } received && _regime.IsModern ? calendar.LastDay(received, Seven) : null,
            DueOn = due,
            Provisional = Provisional(due, end),
            Stage = stage,
            Bucket = BucketNow(stage, due, counted.StandsStill && _delayedUntil is null),
            ExcludedWorkingDays = counted.Excluded,
            UsedWorkingDays = _received is null ? 0 : calendar.Count(_start, _stoppedOn ?? end) - counted.Excluded,
            RemainingWorkingDays = _closedOn is null && due is { } last ? Signed(asOf, last) : null,
            InTime = _reply is { } reply ? due is not { } by || reply.On <= by : null,
            LateWorkingDays = _reply is { } late ? due is { } limit ? calendar.Count(limit, late.On) : 0 : null,
            Consultations = ConsultationStates(),
            FeePaymentDue = Owed(_payment)?.Due,
            CorrectionDue = Owed(_correction)?.Due,
            ClosesAs = first?.ClosesAs,
            ClosesOn = first?.ClosesOn,
            Outcome = _outcome,
            ClosedOn = _closedOn,
            Remedy = RemedyNow(),
            Problems = _problems ?? [],
            Explanation = _steps,
        };
    }

    /// <summary>What still stands of an awaited act: nothing once the application was closed by something else.</summary>
    private Awaited? Owed(Awaited? awaited) => _closedOn is null || _closedOn == awaited?.ClosesOn ? awaited : null;

    private Stage StageNow() =>
        _closedOn is not null ? Stage.Closed
        : _received is null ? Stage.AwaitingConfirmation
        : _payment is not null ? Stage.AwaitingPayment
        : _correction is not null ? Stage.AwaitingCorrection
        : _consultations.AnyOpen(asOf) ? Stage.Consulting
        : Stage.InProgress;

    private Bucket BucketNow(Stage stage, DateOnly? due, bool standsStill) =>
        stage == Stage.Closed ? Bucket.Closed
        : stage == Stage.AwaitingConfirmation ? Bucket.NotStarted
        : due < asOf && !standsStill ? Bucket.Overdue
        : stage != Stage.InProgress ? Bucket.Paused
        : due == asOf ? Bucket.DueToday
        : calendar.Count(asOf, due!.Value) <= 3 ? Bucket.DueSoon
        : Bucket.DueLater;

    private int Signed(DateOnly from, DateOnly to) => to >= from ? calendar.Count(from, to) : -calendar.Count(to, from);

    /// <summary>Whether any day shown, or any count of days, reaches into days that next year's notice may still move.</summary>
    private bool Provisional(DateOnly? due, DateOnly end)
    {
        var from = calendar.ProvisionalFrom;
        return due >= from || _correction?.ClosesOn >= from || _payment?.ClosesOn >= from || (_received is not null && end >= from)
            || _consultations.AnyDueFrom(from)
            || (_received is { } received && _regime.IsModern && _closedOn is null && calendar.LastDay(received, Seven) >= from);
    }

    private ConsultationState[] ConsultationStates()
    {
        var all = _consultations.All;
        if (all.Count == 0)
        {
            return [];
        }

        var states = new ConsultationState[all.Count];
        for (var i = 0; i < states.Length; i++)
        {
            var one = all[i];
            var silence = !one.IsThirdParty ? Silence.DeemedConsent
                : _regime.IsModern ? Silence.OrganDecides
                : Silence.NotDisclosed;
            states[i] = new ConsultationState(one.Party, one.Received is null ? null : one.OwnDue, one.Answered, silence);
        }

        return states;
    }

    private Remedy? RemedyNow()
    {
        if (_reply is not { } reply)
        {
            return _outcome == OutcomeCode.O3 ? Remedy.None : null;
        }

        var remedyClass = Remedy.ClassOf(reply.Outcome, reply.Grounds, reply.DocumentDate ?? reply.On);
        var online = reply.ServedOnline ? application.ReconsiderationUrl ?? "【网址】" : null;
        return Remedy.For(remedyClass, application.ReconsiderationOrgan, application.Court, online);
    }

    /// <summary>The last step of the working: the count itself.</summary>
    private void Conclude(DateOnly end, DateOnly? due, int excluded)
    {
        if (due is not { } last)
        {
            if (_received is null && channel is not null)
            {
                Step(asOf, _submitted is { } sent ? $"{sent:O} 提交，尚未确认收到，期限没有开始计算。" : "尚未确认收到，期限没有开始计算。", "条例第三十一条");
            }

            return;
        }

        var provisional = calendar.IsProvisional(last) ? "（暂定：放假安排尚未公布，可能变动）" : "";
        if (_delayedUntil is not null)
        {
            Step(end, $"答复期限为 {last:O}（含当日）{provisional}。", "条例第三十五条");
            return;
        }

        var extended = _extension > 0 ? $"，加上延长的 {_extension} 个工作日" : "";
        var notCounted = excluded > 0 ? $"，加上征求意见不计入的 {excluded} 个工作日" : "";
        Step(
            end,
            $"{_regime.ReplyPeriod}{extended}{notCounted}，自 {_start:O} 次日起算，答复期限为 {last:O}（含当日）{provisional}。",
            "条例第三十三条");
    }
}
