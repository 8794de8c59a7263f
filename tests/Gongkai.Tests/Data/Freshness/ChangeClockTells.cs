using Gongkai.Data.Freshness;

namespace Gongkai.Tests.Data.Freshness;

public sealed class ChangeClockTells
{
    private readonly ChangeClock _clock = new();

    [Fact]
    public void What_was_read_before_a_change_of_it_does_not_hold()
    {
        var since = _clock.Now;

        _clock.Changed(["item:1"]);

        Assert.False(_clock.Holds(since, ["item:1", "structure"]));
        Assert.True(_clock.Holds(since, ["item:2", "structure"]));
        Assert.True(_clock.Holds(_clock.Now, ["item:1"]));
    }

    [Fact]
    public void A_page_that_began_to_read_before_the_change_and_ended_after_it_does_not_hold()
    {
        var began = _clock.Now;
        _clock.Changed(["item:1"]); // while it was being read
        _clock.Changed(["item:2"]);

        Assert.False(_clock.Holds(began, ["item:1"]));
    }

    [Fact]
    public void When_it_is_not_known_what_changed_nothing_older_holds()
    {
        var since = _clock.Now;

        _clock.ChangedAll();

        Assert.False(_clock.Holds(since, []));
        Assert.True(_clock.Holds(_clock.Now, ["item:1"]));
    }

    [Fact]
    public void More_changes_than_it_remembers_make_everything_older_stale_and_nothing_newer()
    {
        var since = _clock.Now;

        _clock.Changed(Enumerable.Range(0, 200_001).Select(number => $"item:{number}"));

        Assert.False(_clock.Holds(since, ["item:900000"]));
        Assert.True(_clock.Holds(_clock.Now, ["item:1"]));
    }
}
