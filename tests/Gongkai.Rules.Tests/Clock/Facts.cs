using System.Globalization;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Outcomes;

namespace Gongkai.Rules.Tests.Clock;

/// <summary>Short ways to say what happened to an application.</summary>
internal static class Facts
{
    internal static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static ApplicationEvent[] Online(string received) =>
        [new Submitted(Day(received), Channel.Online), new Confirmed(Day(received))];

    internal static ApplicationEvent Extension(string approved, int days = 20, bool byHead = true, string? notified = "same") =>
        new Extended(Day(approved), byHead, notified is null ? null : notified == "same" ? Day(approved) : Day(notified),
            new WorkingDays(days));

    internal static ApplicationEvent CorrectionAsked(string on, int days = 15, string? received = "same") =>
        new CorrectionRequested(Day(on), received is null ? null : received == "same" ? Day(on) : Day(received),
            new WorkingDays(days));

    internal static ApplicationEvent Corrected(string on, bool justified = false) => new CorrectionReceived(Day(on), justified);

    internal static ApplicationEvent Asked(string party, string sent, string? received = null) =>
        new ThirdPartyConsulted(party, Day(sent), Day(received ?? sent));

    internal static ApplicationEvent Answer(string party, string on, Opinion opinion = Opinion.Consent) =>
        new ThirdPartyAnswered(party, Day(on), opinion);

    internal static ApplicationEvent Reply(
        string served, OutcomeCode outcome = OutcomeCode.P2, ServiceWay way = ServiceWay.Post, string? dated = null,
            bool online = false, params OutcomeCode[] grounds) =>
        new Replied(Day(served), outcome, dated is null ? null : Day(dated), way, grounds, online);

    internal static ClockResult ClockOf(string asOf, params IEnumerable<ApplicationEvent>[] events)
    {
        var read = ReplyClock.Read(new ApplicationRecord("2025-0001", ApplicantClass.NaturalPerson,
            [.. events.SelectMany(e => e)]), Day(asOf), WorkCalendar.National);
        Assert.True(read.Ok(out var result), string.Join(" ", read.Problems.Select(problem => problem.Says)));
        return result!;
    }

    internal static string[] Codes(this ClockResult clock) => [.. clock.Problems.Select(problem => problem.Code)];
}
