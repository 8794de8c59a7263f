using CsCheck;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Outcomes;

namespace Gongkai.Rules.Tests.Clock;

/// <summary>Random applications, sensible and senseless, as an office may register them.</summary>
internal static class Sampling
{
    private static readonly DateOnly First = new(2017, 6, 1);

    private static readonly Gen<int> Days = Gen.Int[0, 90];

    private static readonly Gen<Func<DateOnly, ApplicationEvent>> Fact = Gen.Frequency(
        (3, Gen.Select(Days, Gen.Bool, (d, late) =>
            At(d, on => new CorrectionRequested(on, on.AddDays(late ? 4 : 0), new WorkingDays(15))))),
        (3, Gen.Select(Days, Gen.Bool, (d, justified) => At(d, on => new CorrectionReceived(on, justified)))),
        (2, Gen.Select(Days, Gen.OneOf(Gen.Const("甲"), Gen.Const("乙")), (d, who) =>
            At(d, on => new ThirdPartyConsulted(who, on, on.AddDays(2))))),
        (2, Gen.Select(Days, Gen.OneOf(Gen.Const("甲"), Gen.Const("乙")), (d, who) =>
            At(d, on => new ThirdPartyAnswered(who, on, Opinion.Consent)))),
        (1, Gen.Select(Days, d => At(d, on => new AgencyConsulted("丙局", on, null)))),
        (2, Gen.Select(Days, Gen.Int[1, 25], Gen.Bool, (d, n, head) =>
            At(d, on => new Extended(on, head, on, new WorkingDays(n))))),
        (1, Gen.Select(Days, d => At(d, on => new FeeNotified(on, on)))),
        (1, Gen.Select(Days, Gen.Bool, (d, justified) => At(d, on => new FeePaid(on, justified)))),
        (1, Gen.Select(Days, d => At(d, on => new ReasonsReceived(on)))),
        (1, Gen.Select(Days, Gen.Int[0, 60], (d, n) => At(d, on => new Delayed(on, on.AddDays(n))))),
        (1, Gen.Select(Days, d => At(d, on => new Withdrawn(on)))),
        (4, Gen.Select(Days, Gen.Enum<OutcomeCode>(), (d, outcome) => At(d, on =>
            new Replied(on, outcome, on, ServiceWay.Post, outcome == OutcomeCode.P3 ? [OutcomeCode.N4] : [], false)))));

    /// <summary>An application and the day it is looked at.</summary>
    internal static Gen<(ApplicationRecord Application, DateOnly AsOf)> Applications { get; } =
        from start in Gen.Int[0, 3000]
        from confirmed in Gen.Int[0, 5]
        from channel in Gen.Enum<Channel>()
        from facts in Fact.Array[0, 7]
        from seen in Gen.Int[0, 200]
        from number in Gen.Int[1, 9999]
        from applicant in Gen.Enum<ApplicantClass>()
        select (Make(First.AddDays(start), confirmed, channel, facts, number, applicant), First.AddDays(start + seen));

    private static ApplicationRecord Make(
        DateOnly submitted, int confirmed, Channel channel, Func<DateOnly, ApplicationEvent>[] facts, int number,
            ApplicantClass applicant) =>
        new($"{submitted.Year}-{number:0000}", applicant,
        [
            new Submitted(submitted, channel),
            new Arrived(submitted, null),
            new Confirmed(submitted.AddDays(confirmed)),
            .. facts.Select(fact => fact(submitted)),
        ]);

    private static Func<DateOnly, ApplicationEvent> At(int days, Func<DateOnly, ApplicationEvent> make) => submitted =>
        make(submitted.AddDays(days));
}
