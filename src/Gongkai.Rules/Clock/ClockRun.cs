using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Outcomes;
using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Clock;

/// <summary>The clock while it takes the facts of one application in order. Each fact changes the state once and leaves a
/// step of explanation.</summary>
internal sealed partial class ClockRun(ApplicationRecord application, Channel? channel, DateOnly asOf, WorkCalendar calendar)
{
    private static readonly WorkingDays One = new(1);
    private static readonly WorkingDays Seven = new(7);
    private static readonly WorkingDays PaymentPeriod = new(20);
    private static readonly DateOnly FeesFrom = new(2021, 1, 1);

    private readonly Consultations _consultations = new(calendar);
    private readonly List<ClockStep> _steps = new(8);
    private List<Problem>? _problems;

    private DateOnly? _submitted;
    private DateOnly? _received;
    private Regime _regime = Regime.R2019;

    private DateOnly _start;
    private int _extension;
    private bool _extended;
    private DateOnly? _delayedUntil;
    private int _afterDelay;
    private bool _reasonsReceived;

    private bool _correctionAsked;
    private Awaited? _correction;
    private Awaited? _payment;
    private DateOnly? _stoppedOn;

    private DateOnly? _closedOn;
    private OutcomeCode? _outcome;
    private Replied? _reply;

    private int Period => _regime.ReplyPeriod.Count + _extension;

    /// <summary>Takes one fact; a refusal means that no clock can be run at all.</summary>
    internal Problem? Take(ApplicationEvent fact)
    {
        if (Lapse(fact.On) && !Revives(fact))
        {
            AfterLapse(fact);
            return null;
        }

        if (_closedOn is not null)
        {
            return null;
        }

        switch (fact)
        {
            case Submitted or Arrived or Confirmed:
                return Receipt(fact);
            case Replied replied:
                Reply(replied);
                return null;
            case Withdrawn withdrawn:
                Close(withdrawn.On, OutcomeCode.O3);
                Step(withdrawn.On, "申请人撤回申请，终止办理，计入“其他处理”。", "");
                return null;
            default:
                Handle(fact);
                return null;
        }
    }

    private void Handle(ApplicationEvent fact)
    {
        switch (fact)
        {
            case CorrectionRequested asked:
                AskCorrection(asked);
                break;
            case CorrectionReceived corrected:
                Correct(corrected);
                break;
            case FeeNotified notice:
                AskFee(notice);
                break;
            case FeePaid paid:
                Pay(paid);
                break;
            default:
                Ask(fact);
                break;
        }
    }

    private void Ask(ApplicationEvent fact)
    {
        switch (fact)
        {
            case ThirdPartyConsulted third:
                Consult(third.Party, thirdParty: true, third.On, third.ReceivedOn);
                break;
            case AgencyConsulted agency:
                Consult(agency.Agency, thirdParty: false, agency.On, agency.ReceivedOn);
                break;
            case ThirdPartyAnswered answer:
                Answered(answer.Party, thirdParty: true, answer.On, answer.Answer);
                break;
            case AgencyAnswered answer:
                Answered(answer.Agency, thirdParty: false, answer.On, answer.Answer);
                break;
            case Extended extension:
                Extend(extension);
                break;
            default:
                Reasons(fact);
                break;
        }
    }

    /// <summary>The due day as seen on a day; null while nothing runs.</summary>
    private DateOnly? DueSeenOn(DateOnly day) =>
        _received is null || _stoppedOn is not null ? null
        : _delayedUntil is { } until ? calendar.LastDay(until, new WorkingDays(_afterDelay))
        : _consultations.Due(_start, Period, day).Due;

    /// <summary>The period begins anew: a new day zero; extension and delay belonged to the old period.</summary>
    private void Restart(DateOnly start)
    {
        _start = start;
        _extension = 0;
        _delayedUntil = null;
        _afterDelay = 0;
        _stoppedOn = null;
    }

    private void Close(DateOnly on, OutcomeCode outcome)
    {
        _closedOn = on;
        _outcome = outcome;
    }

    private void Step(DateOnly on, string says, string law) => _steps.Add(new ClockStep(on, says, law));

    private void Problem(DateOnly on, Problem problem)
    {
        (_problems ??= []).Add(problem);
        Step(on, problem.Says, problem.Law);
    }

    /// <summary>What the applicant owes while the clock stands still.</summary>
    private sealed record Awaited(DateOnly? Due, DateOnly? ClosesOn, OutcomeCode ClosesAs)
    {
        internal bool IsPayment => ClosesAs == OutcomeCode.O2;

        internal string Until => Due is { } due ? $"，至 {due:O}（含当日）" : "，申请人收到告知的日期尚未记录";
    }
}
