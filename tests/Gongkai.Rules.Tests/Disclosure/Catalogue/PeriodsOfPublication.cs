using Gongkai.Rules.Clock;
using Gongkai.Rules.Disclosure.Catalogue;
using static Gongkai.Rules.Tests.Calendar.Days;

namespace Gongkai.Rules.Tests.Disclosure.Catalogue;

/// <summary>条例 art. 26 and the provisions that prevail over it.</summary>
public sealed class PeriodsOfPublication
{
    [Theory]
    [InlineData("disclosure.active", "2024-09-09", null, "2024-10-12")] // the worked Saturday is the twentieth day
    [InlineData("disclosure.active", "2024-09-09", "2024-09-14", "2024-10-18")] // a change restarts it
    [InlineData("disclosure.active", "2024-01-16", null, "2024-02-18")] // 4 and 18 February, both Sundays, are worked
    [InlineData("disclosure.double-publicity", "2024-09-30", null, "2024-10-15")]
    [InlineData("disclosure.penalty-withdrawal", "2024-09-27", null, "2024-10-08")] // Sunday the 29th is worked
    [InlineData("disclosure.interpretation", "2024-09-30", null, "2024-10-10")]
    public void End_on_a_working_day_and_say_why(string code, string formed, string? changed, string due)
    {
        var period = DisclosureClock.Find(code)!;
        var clock = DisclosureClock.Due(period, Day(formed), changed is null ? null : Day(changed), National);

        Assert.Equal((Day(due), false), (clock.DueOn, clock.Provisional));
        Assert.Equal(changed is null ? 2 : 3, clock.Steps.Count);
        Assert.Contains(due, clock.Steps[^1].Says, StringComparison.Ordinal);
        Assert.Equal(period.Source, clock.Steps[0].Law);
    }

    [Fact]
    public void Are_over_the_day_after_the_last()
    {
        var clock = DisclosureClock.Due(StatutoryClocks.ActiveDisclosure, Day("2024-09-09"), null, National);

        Assert.False(clock.Late(null, Day("2024-10-12")));
        Assert.True(clock.Late(null, Day("2024-10-13")));
        Assert.False(clock.Late(Day("2024-10-12"), Day("2025-01-01")));
        Assert.True(clock.Late(Day("2024-10-13"), Day("2025-01-01")));
    }

    [Fact]
    public void Beyond_the_last_notice_are_marked_provisional()
    {
        var clock = DisclosureClock.Due(StatutoryClocks.ActiveDisclosure, National.ProvisionalFrom, null, National);

        Assert.True(clock.Provisional);
        Assert.Contains("暂定", clock.Steps[^1].Says, StringComparison.Ordinal);
    }

    [Fact]
    public void May_have_another_length_where_a_provision_prevails()
    {
        var local = StatutoryClocks.ActiveDisclosure with { Length = 10, Source = "示例市办法第八条" };
        var clock = DisclosureClock.Due(local, Day("2024-09-09"), null, National);

        Assert.Equal((Day("2024-09-24"), "示例市办法第八条"), (clock.DueOn, clock.Steps[^1].Law));
        Assert.Null(DisclosureClock.Find("litigation.direct"));
    }

    [Fact]
    public void Refuse_a_change_before_the_forming() => Assert.Throws<ArgumentOutOfRangeException>(() =>
        DisclosureClock.Due(StatutoryClocks.ActiveDisclosure, Day("2024-09-09"), Day("2024-09-08"), National));

    [Fact]
    public void Of_an_interpretation_run_from_the_publication_of_its_document() =>
        Assert.Equal(Day("2024-10-10"), DisclosureClock.Interpretation(Day("2024-09-30"), National).DueOn);

    [Theory]
    [InlineData("2024-10-01", null, false)] // the thirtieth day itself is not yet after the thirty days
    [InlineData("2024-10-02", null, true)]
    [InlineData("2024-09-01", "不立即施行将有碍规章施行", true)]
    [InlineData("2024-08-31", "不立即施行将有碍规章施行", false)]
    public void Keep_rules_from_being_in_force_for_thirty_days(string effective, string? exception, bool allowed) =>
        Assert.Equal(allowed, DisclosureClock.InForceTooEarly(Day("2024-09-01"), Day(effective), exception) is null);
}
