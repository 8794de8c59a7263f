using Gongkai.Rules.Calendar;

namespace Gongkai.Rules.Clock;

/// <summary>One letter asking a third party or a co-making organ.</summary>
internal sealed class Consultation(string party, bool thirdParty, DateOnly sent, DateOnly? received, DateOnly ownDue)
{
    internal string Party { get; } = party;

    internal bool IsThirdParty { get; } = thirdParty;

    internal DateOnly Sent { get; } = sent;

    internal DateOnly? Received { get; } = received;

    internal DateOnly OwnDue { get; } = ownDue;

    internal DateOnly? Answered { get; set; }

    internal bool IsOpen(DateOnly on) => Answered is null && on <= OwnDue;

    /// <summary>The last day it excludes, seen on a day: the opinion's arrival, at the latest its own last day.</summary>
    internal DateOnly EndSeenOn(DateOnly day)
    {
        var end = Answered is { } answered && answered <= day ? answered : day;
        return end < OwnDue ? end : OwnDue;
    }
}

/// <summary>The consultations of one application and the working days they take out of the count (arts. 32–34, law
/// §2.4).</summary>
internal sealed class Consultations(WorkCalendar calendar)
{
    /// <summary>Arts. 32 and 34: fifteen working days from receipt of the letter.</summary>
    private static readonly WorkingDays OpinionPeriod = new(15);

    private readonly List<Consultation> _all = [];

    internal IReadOnlyList<Consultation> All => _all;

    internal Consultation Ask(string party, bool thirdParty, DateOnly sent, DateOnly? received)
    {
        var consultation = new Consultation(party, thirdParty, sent, received, calendar.LastDay(received ?? sent, OpinionPeriod));
        _all.Add(consultation);
        return consultation;
    }

    /// <summary>The letter an opinion answers: the latest open one to that party.</summary>
    internal Consultation? Answer(string party, bool thirdParty, DateOnly on)
    {
        for (var i = _all.Count - 1; i >= 0; i--)
        {
            var consultation = _all[i];
            if (consultation.Answered is null && consultation.IsThirdParty == thirdParty && consultation.Party == party)
            {
                consultation.Answered = on;
                return consultation;
            }
        }

        return null;
    }

    internal bool AnyOpen(DateOnly on)
    {
        foreach (var consultation in _all)
        {
            if (consultation.IsOpen(on))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the last day of any consultation lies on or after a day.</summary>
    internal bool AnyDueFrom(DateOnly day)
    {
        foreach (var consultation in _all)
        {
            if (consultation.OwnDue >= day)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Due day and excluded working days as seen on a day: the union of the intervals (sent, end], after day zero,
    /// begun on or before the due day of then. Letters are in order of sending.</summary>
    internal CountedPeriod Due(DateOnly start, int period, DateOnly seenOn)
    {
        var excluded = 0;
        var standsStill = false;
        var covered = start;
        var due = calendar.LastDay(start, new WorkingDays(period));
        foreach (var consultation in _all)
        {
            if (consultation.Sent > due || consultation.Sent > seenOn)
            {
                continue;
            }

            standsStill |= consultation.IsOpen(seenOn);
            var from = consultation.Sent > covered ? consultation.Sent : covered;
            var end = consultation.EndSeenOn(seenOn);
            if (end > from)
            {
                excluded += calendar.Count(from, end);
                covered = end;
                due = calendar.LastDay(start, new WorkingDays(period + excluded));
            }
        }

        return new CountedPeriod(due, excluded, standsStill);
    }
}

/// <summary>A reply period as counted on a day.</summary>
/// <param name="Due">Its last day, if what is open ended that day.</param>
/// <param name="Excluded">Working days not counted.</param>
/// <param name="StandsStill">Whether a consultation keeps the clock from running, also over rest days.</param>
internal readonly record struct CountedPeriod(DateOnly Due, int Excluded, bool StandsStill);
