using Gongkai.Rules.Calendar;

namespace Gongkai.Rules.Disclosure.Review;

/// <summary>Review before publication (先审查、后公开): from the facts of an item to where it stands.</summary>
/// <remarks>
/// <para>Source: 条例 art. 17; 保密法 art. 35. Nothing becomes public without it: a stored fact that breaks a rule has no effect and
/// raises an alarm.</para>
/// <para>Example: <c>ItemReview.Read(ReviewLattice.Default, events, now, WorkCalendar.National).IsPublic</c>.</para>
/// </remarks>
public static class ItemReview
{
    /// <summary>Reads where an item stands.</summary>
    /// <param name="lattice">The lattice in force now; rounds already begun keep theirs.</param>
    /// <param name="events">In the order of recording; facts later than <paramref name="now"/> by more than five minutes have no
    /// effect.</param>
    /// <param name="now">The instant of reading; acts are recorded with it.</param>
    /// <param name="calendar">Working days, for the completion of an emergency publication.</param>
    /// <param name="guardRules">The fingerprint of the word lists in force now: what the guard read with others counts as unread.
    /// Null does not ask.</param>
    /// <returns>The state; without any fact, an empty draft.</returns>
    /// <exception cref="ArgumentException">The lattice is no review: see <see cref="ReviewLattice.Validated"/>.</exception>
    public static ReviewState Read(
        ReviewLattice lattice, IEnumerable<ItemEvent> events, DateTimeOffset now, WorkCalendar calendar,
            string? guardRules = null)
    {
        if (lattice.Faults() is [var fault, ..])
        {
            throw new ArgumentException(fault.Says, nameof(lattice));
        }

        var run = new ReviewRun(lattice);
        foreach (var fact in events)
        {
            if (fact.At > now + ReviewRun.Skew)
            {
                run.TooEarly(fact, now);
            }
            else
            {
                run.Take(fact);
            }
        }

        run.ReadWith(guardRules);
        return run.State(now, calendar);
    }
}
