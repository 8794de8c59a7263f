using Gongkai.Rules.Calendar;
using static Gongkai.Rules.Tests.Calendar.Days;

namespace Gongkai.Rules.Tests.Calendar;

public sealed class NationalCalendar
{
    public static TheoryData<int, int> WorkingDaysOfYears { get; } = new()
    {
        { 2007, 249 }, { 2008, 251 }, { 2009, 250 }, { 2010, 250 }, { 2011, 250 }, { 2012, 249 }, { 2013, 250 },
        { 2014, 250 }, { 2015, 249 }, { 2016, 250 }, { 2017, 249 }, { 2018, 250 }, { 2019, 250 }, { 2020, 249 },
        { 2021, 250 }, { 2022, 249 }, { 2023, 249 }, { 2024, 251 }, { 2025, 248 }, { 2026, 248 },
    };

    [Theory]
    [MemberData(nameof(WorkingDaysOfYears))]
    public void Has_as_many_working_days_in_a_year_as_the_notices_leave(int year, int expected)
    {
        var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(n => new DateOnly(year, 1, 1).AddDays(n));
        Assert.Equal(expected, days.Count(National.IsWorkingDay));
    }

    [Theory]
    [InlineData("2024-10-12", true, DayReason.WorkedWeekend, "国庆节", "2024-1")] // a Saturday worked for the National Day week
    [InlineData("2024-10-07", false, DayReason.Holiday, "国庆节", "2024-1")] // a Monday
    [InlineData("2018-12-31", false, DayReason.Holiday, "元旦", "2019-1")] // December ruled by next year's notice
    [InlineData("2018-12-29", true, DayReason.WorkedWeekend, "元旦", "2019-1")]
    [InlineData("2022-12-31", false, DayReason.Holiday, "元旦", "2023-1")]
    [InlineData("2020-02-01", false, DayReason.Holiday, "春节", "2020-2")] // the amendment rules the day it names
    [InlineData("2020-01-30", false, DayReason.Holiday, "春节", "2020-1")] // and leaves the others to the first notice
    [InlineData("2015-09-03", false, DayReason.Holiday, "抗日战争暨世界反法西斯战争胜利70周年纪念日", "2015-2")]
    [InlineData("2024-06-15", false, DayReason.Weekend, null, null)]
    [InlineData("2024-06-14", true, DayReason.Weekday, null, null)]
    [InlineData("2024-03-08", true, DayReason.Weekday, null, null)] // half a day for some citizens is no rest day
    public void Says_why_a_day_is_worked_or_not(string day, bool working, DayReason reason, string? name, string? notice)
    {
        var status = National.Describe(Day(day));

        Assert.Equal((working, reason, name, notice), (status.Working, status.Reason, status.Name, status.Notice?.Name));
        Assert.False(status.Provisional);
    }

    [Fact]
    public void Agrees_with_its_own_descriptions_on_every_day_to_2030()
    {
        for (var day = National.FirstDay; day.Year <= 2030; day = day.AddDays(1))
        {
            Assert.Equal(National.Describe(day).Working, National.IsWorkingDay(day));
        }
    }

    [Fact]
    public void Begins_in_2007_and_refuses_earlier_days_in_a_sentence()
    {
        var before = new DateOnly(2006, 12, 31);
        Assert.Equal(new DateOnly(2007, 1, 1), National.FirstDay);
        Assert.Equal("2007-01-04", National.Add("2007-01-01", 1));

        foreach (var use in new Action[]
        {
            () => National.IsWorkingDay(before),
            () => National.Describe(before),
            () => National.Count(before, new DateOnly(2007, 2, 1)),
            () => National.LastDay(before, new WorkingDays(0)),
            () => National.AsKnownOn(before),
            () => National.WithLocalRestDays(new LocalRestDay(before, "节日", "通知")),
        })
        {
            Assert.StartsWith(
                "工作日历的数据自 2007-01-01 起，2006-12-31 早于这一天，无法推算。",
                Assert.Throws<ArgumentOutOfRangeException>(use).Message,
                StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("2026-11-30", false)]
    [InlineData("2026-12-01", true)] // the notice for 2027 may still move December days
    [InlineData("2031-05-01", true)]
    public void Is_provisional_from_the_december_that_the_next_notice_may_move(string day, bool provisional)
    {
        Assert.Equal(new DateOnly(2026, 12, 1), National.ProvisionalFrom);
        Assert.Equal(provisional, National.IsProvisional(Day(day)));
        Assert.Equal(provisional, National.Describe(Day(day)).Provisional);
    }

    [Fact]
    public void Goes_on_in_plain_weekdays_and_provisionally_after_the_last_notice()
    {
        var last = National.Add("2026-12-10", 20);

        Assert.Equal("2027-01-07", last);
        Assert.True(National.IsProvisional(Day(last)));
    }

    [Theory]
    [InlineData("9999-12-30", 1, "9999-12-31")] // a Friday, the last working day there is
    [InlineData("2026-12-31", 5, "2027-01-07")]
    public void Reaches_the_end_of_time(string received, int days, string expected) =>
        Assert.Equal(expected, National.Add(received, days));

    [Theory]
    [InlineData("9999-12-31", 1)]
    [InlineData("2024-01-01", int.MaxValue)]
    public void Says_so_when_an_end_lies_beyond_the_last_day_there_is(string received, int days)
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => National.Add(received, days));
        Assert.StartsWith($"自 {received} 起 {days} 个工作日的末日超出 9999-12-31，无法推算。", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-09-30", "2024-10-12", 5)] // 8 to 11 and the worked Saturday
    [InlineData("2024-09-30", "2024-09-30", 0)]
    [InlineData("2024-10-12", "2024-09-30", 0)]
    [InlineData("2026-12-31", "2027-01-08", 6)] // across the end of the notices
    public void Counts_the_days_after_one_up_to_another(string after, string upTo, int expected) =>
        Assert.Equal(expected, National.Count(Day(after), Day(upTo)));
}
