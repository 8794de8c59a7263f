using Gongkai.Rules.Calendar;
using static Gongkai.Rules.Tests.Calendar.Days;

namespace Gongkai.Rules.Tests.Calendar;

public sealed class KnowledgeOfACalendar
{
    [Theory] // the notice of 2020-01-27 extends the Spring Festival to 2 February and gives back 1 February
    [InlineData("2020-01-10", "2020-02-12", "2020-02-14")]
    [InlineData("2020-01-16", "2020-02-18", "2020-02-20")]
    [InlineData("2020-01-20", "2020-02-21", "2020-02-25")]
    public void Changes_an_end_when_a_notice_comes_later(string received, string before, string after)
    {
        Assert.Equal(before, National.AsKnownOn(Day("2020-01-20")).Add(received, 20));
        Assert.Equal(before, National.AsKnownOn(Day("2020-01-26")).Add(received, 20));
        Assert.Equal(after, National.AsKnownOn(Day("2020-01-27")).Add(received, 20)); // the issue day is inclusive
        Assert.Equal(after, National.AsKnownOn(Day("2020-01-28")).Add(received, 20));
    }

    [Theory]
    [InlineData("2015-09-03", "2015-05-12", true)] // before the notice of 2015-05-13 an ordinary Thursday
    [InlineData("2015-09-03", "2015-05-13", false)]
    [InlineData("2015-09-06", "2015-05-12", false)]
    [InlineData("2015-09-06", "2015-05-13", true)]
    [InlineData("2019-05-01", "2019-03-21", false)]
    [InlineData("2019-05-02", "2019-03-21", true)] // one day of rest until the notice of 2019-03-22
    [InlineData("2019-05-02", "2019-03-22", false)]
    [InlineData("2019-05-05", "2019-03-21", false)]
    [InlineData("2019-05-05", "2019-03-22", true)]
    [InlineData("2018-12-31", "2018-12-05", true)] // next year's notice was not out
    [InlineData("2018-12-31", "2018-12-06", false)]
    public void Decides_about_a_day_by_the_notices_issued_by_then(string day, string knownOn, bool working) =>
        Assert.Equal(working, National.AsKnownOn(Day(knownOn)).IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2018-12-05", "2018-1", "2018-12-01")]
    [InlineData("2018-12-06", "2019-1", "2019-12-01")]
    [InlineData("2020-01-20", "2020-1", "2020-12-01")]
    [InlineData("2020-01-27", "2020-2", "2020-12-01")] // an amendment settles no further year
    [InlineData("2007-01-01", "2008-1", "2008-12-01")]
    [InlineData("2030-01-01", "2026-1", "2026-12-01")]
    public void Names_its_newest_notice_and_where_it_ends(string knownOn, string version, string provisionalFrom)
    {
        var calendar = National.AsKnownOn(Day(knownOn));

        Assert.Equal((version, Day(provisionalFrom)), (calendar.Version, calendar.ProvisionalFrom));
    }

    [Fact]
    public void Is_the_same_instance_for_the_same_notices()
    {
        Assert.Same(National.AsKnownOn(Day("2020-01-20")), National.AsKnownOn(Day("2020-01-26")));
        Assert.Same(National, National.AsKnownOn(Day("2026-11-23")));
    }
}
