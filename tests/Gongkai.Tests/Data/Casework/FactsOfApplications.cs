using Gongkai.Data.Casework;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Outcomes;

namespace Gongkai.Tests.Data.Casework;

/// <summary>Facts to rows and back.</summary>
public sealed class FactsOfApplications
{
    private static readonly DateOnly Day = new(2026, 9, 14);

    private static readonly ApplicationEvent[] OneOfEach =
    [
        new Submitted(Day, Channel.Online), new Arrived(Day, null), new Confirmed(Day),
        new CorrectionRequested(Day, Day.AddDays(2), new WorkingDays(15)), new CorrectionReceived(Day, true),
        new ThirdPartyConsulted("第三方1", Day, null), new ThirdPartyAnswered("第三方1", Day, Opinion.RefuseWithGrounds),
        new AgencyConsulted("示例区水利局", Day, Day), new AgencyAnswered("示例区水利局", Day, Opinion.Consent),
        new Extended(Day, true, Day.AddDays(1), new WorkingDays(20)), new ReasonsRequested(Day), new ReasonsReceived(Day),
        new Delayed(Day, Day.AddDays(60)), new FeeNotified(Day, null), new FeePaid(Day, false),
        new Replied(Day, OutcomeCode.P3, Day.AddDays(-1), ServiceWay.Post, [OutcomeCode.N4, OutcomeCode.N6], true), new Withdrawn(Day),
    ];

    [Fact]
    public void Every_kind_of_event_of_the_rules_has_a_stored_name()
    {
        var kinds = typeof(ApplicationEvent).Assembly.GetTypes().Where(type => type.BaseType == typeof(ApplicationEvent));

        Assert.Equal(kinds.OrderBy(type => type.Name), OneOfEach.Select(fact => fact.GetType()).OrderBy(type => type.Name));
    }

    [Fact]
    public void What_was_written_is_read_back()
    {
        foreach (var fact in OneOfEach)
        {
            var read = FactJson.Read(FactJson.KindOf(fact), FactJson.Write(fact));

            Assert.IsType(fact.GetType(), read);
            Assert.Equal(FactJson.Write(fact), FactJson.Write(read!));
            Assert.Equivalent(fact, read, strict: true);
        }
    }

    [Fact]
    public void An_unknown_kind_is_a_fault() =>
        Assert.Throws<InvalidOperationException>(() => FactJson.Read("invented", "{}"));
}
