using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Outcomes;

namespace Gongkai.Demo;

/// <summary>An invented application with everything that happened to it.</summary>
internal sealed record DemoCase(string Key, string Agency, string Title, ApplicantClass Class, IReadOnlyList<ApplicationEvent> Events)
{
    internal Replied? Reply => Events.OfType<Replied>().FirstOrDefault();
}

/// <summary>
/// Three years of applications for the organs that still exist: every way to answer at the science bureau, some at the others, and cases that
/// run, wait or are late on the day of the demo. None begins before 2021: the science bureau's report of 2020 is one without applications.
/// </summary>
internal static class CasePlan
{
    private static readonly DateOnly Earliest = new(2021, 1, 18);
    private static readonly WorkCalendar Calendar = WorkCalendar.National;
    private static readonly OutcomeCode[] Usual = [OutcomeCode.P2, OutcomeCode.P1, OutcomeCode.U1, OutcomeCode.U2, OutcomeCode.N4, OutcomeCode.P3];

    internal static IReadOnlyList<DemoCase> Make(DateOnly until, IEnumerable<DemoAgency> agencies)
    {
        var subjects = WordFile.Lists("wanted")["subjects"];
        var from = Earliest > until.AddYears(-3) ? Earliest : until.AddYears(-3);
        return from >= until.AddDays(-150) ? [] :
        [
            .. agencies.Where(agency => agency.DissolvedOn is null && agency.Kind is not (DemoAgencyKind.Enterprise or DemoAgencyKind.Dispatched))
                .SelectMany(agency => Closed(agency.Slug, from, until, subjects).Concat(Open(agency.Slug, until, subjects))),
        ];
    }

    private static IEnumerable<DemoCase> Closed(string agency, DateOnly from, DateOnly until, IReadOnlyList<string> subjects)
    {
        var outcomes = agency == "kjj" ? [.. Enum.GetValues<OutcomeCode>(), .. Usual, .. Usual] : Usual;
        var span = until.AddDays(-120).DayNumber - from.DayNumber;
        for (var at = 0; at < outcomes.Length; at++)
        {
            var key = $"{agency}/{at}";
            var draws = SplitMix64.For($"case/{key}");
            var received = WorkingDay(from.AddDays((span * at / outcomes.Length) + draws.Below(10)));
            yield return new DemoCase(key, agency, draws.Of(subjects), ClassOf(draws), Story(outcomes[at], received, draws));
        }
    }

    /// <summary>What lies on the desk: due today, soon, late, waiting for somebody, just come in.</summary>
    private static IEnumerable<DemoCase> Open(string agency, DateOnly until, IReadOnlyList<string> subjects)
    {
        var (three, ten, thirty) = (Before(until, 3), Before(until, 10), Before(until, 30));
        IReadOnlyList<ApplicationEvent>[] all =
        [
            [new Submitted(Before(until, 20), Channel.InPerson)],
            [new Submitted(Before(until, 18), Channel.InPerson)],
            [new Submitted(thirty, Channel.RegisteredPost), new Arrived(After(thirty, 2), Channel.RegisteredPost)],
            [new Submitted(three, Channel.Online)],
            [new Submitted(ten, Channel.InPerson), new CorrectionRequested(After(ten, 4), After(ten, 5), new WorkingDays(15))],
            [new Submitted(ten, Channel.InPerson), new ThirdPartyConsulted("第三方1", After(ten, 3), After(ten, 4))],
            [new Submitted(ten, Channel.InPerson), new FeeNotified(After(ten, 5), After(ten, 6))],
            [new Submitted(thirty, Channel.InPerson), new Extended(After(thirty, 15), true, After(thirty, 15), new WorkingDays(15))],
        ];
        var shown = agency == "kjj" ? all : all[..3];
        return shown.Select((events, at) =>
        {
            var draws = SplitMix64.For($"open/{agency}/{at}");
            return new DemoCase($"{agency}/open/{at}", agency, draws.Of(subjects), ClassOf(draws), events);
        });
    }

    private static List<ApplicationEvent> Story(OutcomeCode outcome, DateOnly received, SplitMix64 draws)
    {
        List<ApplicationEvent> events = [.. Arrival(received, draws), .. Middle(outcome, received)];
        if (outcome is OutcomeCode.O1 or OutcomeCode.O2 or OutcomeCode.O3)
        {
            return events;
        }

        var last = outcome is OutcomeCode.N4 ? 26 : outcome is OutcomeCode.U4 or OutcomeCode.X4 ? 17 : draws.Between(4, 19);
        var served = After(received, draws.OnceIn(11) ? 24 : last); // now and then one is late
        events.Add(new Replied(served, outcome, Before(served, 1), draws.OnceIn(3) ? ServiceWay.InPerson : ServiceWay.Post,
            outcome == OutcomeCode.P3 ? [OutcomeCode.N2] : [], ServedOnline: false));
        return events;
    }

    private static IEnumerable<ApplicationEvent> Arrival(DateOnly received, SplitMix64 draws) => draws.Below(3) switch
    {
        0 => [new Submitted(received, Channel.InPerson)],
        1 => [new Submitted(Before(received, 2), Channel.RegisteredPost), new Arrived(received, Channel.RegisteredPost)],
        _ => [new Submitted(Before(received, 1), Channel.Online), new Confirmed(received)],
    };

    private static ApplicationEvent[] Middle(OutcomeCode outcome, DateOnly received) => outcome switch
    {
        OutcomeCode.U4 => [new CorrectionRequested(After(received, 3), After(received, 4), new WorkingDays(15)), new CorrectionReceived(After(received, 9), false)],
        OutcomeCode.O1 => [new CorrectionRequested(After(received, 3), After(received, 5), new WorkingDays(15))],
        OutcomeCode.O2 => [new FeeNotified(After(received, 6), After(received, 8))],
        OutcomeCode.O3 => [new Withdrawn(After(received, 6))],
        OutcomeCode.X4 => [new ReasonsRequested(After(received, 2)), new ReasonsReceived(After(received, 8))],
        OutcomeCode.N4 =>
        [
            new ThirdPartyConsulted("第三方1", After(received, 4), After(received, 5)),
            new ThirdPartyAnswered("第三方1", After(received, 13), Opinion.RefuseWithGrounds),
        ],
        _ => [],
    };

    private static ApplicantClass ClassOf(SplitMix64 draws) =>
        draws.Below(10) is var drawn && drawn < 7 ? ApplicantClass.NaturalPerson : drawn == 7 ? ApplicantClass.LegalService : ApplicantClass.Business;

    private static DateOnly After(DateOnly day, int workingDays) => Calendar.LastDay(day, new WorkingDays(workingDays));

    /// <summary>The latest working day from which as many working days lead to a day.</summary>
    private static DateOnly Before(DateOnly day, int workingDays)
    {
        var from = day;
        while (!Calendar.IsWorkingDay(from) || Calendar.Count(from, day) < workingDays)
        {
            from = from.AddDays(-1);
        }

        return from;
    }

    private static DateOnly WorkingDay(DateOnly day) => Calendar.IsWorkingDay(day) ? day : After(day, 1);
}
