using BenchmarkDotNet.Attributes;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Outcomes;

namespace Gongkai.Bench;

/// <summary>Clocks a second, with the working out in words; aim 200,000 a core.</summary>
[MemoryDiagnoser]
public class Clocks
{
    private const int Count = 1000;
    private static readonly DateOnly AsOf = new(2025, 6, 30);
    private readonly ApplicationRecord[] _applications = [.. Enumerable.Range(0, Count).Select(Make)];

    /// <summary>A thousand applications, of which some are corrected, consulted, extended and answered.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int Read()
    {
        var days = 0;
        foreach (var application in _applications)
        {
            if (ReplyClock.Read(application, AsOf, WorkCalendar.National).Ok(out var clock))
            {
                days += clock.UsedWorkingDays;
            }
        }

        return days;
    }

    /// <summary>The calendar alone: the due day of art. 33.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int LastDay()
    {
        var sum = 0;
        for (var i = 0; i < Count; i++)
        {
            sum += WorkCalendar.National.LastDay(AsOf.AddDays(-i), new WorkingDays(20)).DayNumber & 1;
        }

        return sum;
    }

    private static ApplicationRecord Make(int i)
    {
        var day = new DateOnly(2025, 1, 2).AddDays(i % 150);
        List<ApplicationEvent> events = [new Submitted(day, Channel.Online), new Arrived(day, null), new Confirmed(day.AddDays(1))];
        if (i % 5 == 0)
        {
            events.Add(new CorrectionRequested(day.AddDays(3), day.AddDays(4), new WorkingDays(15)));
            events.Add(new CorrectionReceived(day.AddDays(9), false));
        }

        if (i % 3 == 0)
        {
            events.Add(new ThirdPartyConsulted("甲公司", day.AddDays(10), day.AddDays(12)));
            events.Add(new ThirdPartyAnswered("甲公司", day.AddDays(20), Opinion.Consent));
        }

        if (i % 4 == 0)
        {
            events.Add(new Extended(day.AddDays(21), true, day.AddDays(21), new WorkingDays(20)));
        }

        if (i % 2 == 0)
        {
            events.Add(new Replied(day.AddDays(25), OutcomeCode.P2, day.AddDays(25), ServiceWay.Post, [], false));
        }

        return new ApplicationRecord($"2025-{i:0000}", ApplicantClass.NaturalPerson, events);
    }
}
