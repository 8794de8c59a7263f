using Gongkai.Rules.Calendar;
using static Gongkai.Rules.Tests.Calendar.Days;

namespace Gongkai.Rules.Tests.Calendar;

public sealed class AddedDays
{
    private static readonly LocalRestDay Feast = new(new DateOnly(2026, 3, 20), "肉孜节", "示例自治区通知");

    [Fact] // 全国年节及纪念日放假办法 art. 4
    public void Of_an_autonomous_area_are_rest_days_with_name_and_version_of_their_own()
    {
        var local = National.WithLocalRestDays(Feast);

        Assert.Equal("2026-03-23", local.Add("2026-03-19", 1));
        Assert.Equal("2026-03-20", National.Add("2026-03-19", 1));
        Assert.Equal(new DayStatus(false, DayReason.LocalRestDay, "肉孜节", null, false), local.Describe(Feast.Day));
        Assert.StartsWith("2026-1+local-", local.Version, StringComparison.Ordinal);
        Assert.Equal(local.Version, National.WithLocalRestDays([Feast]).Version);
        Assert.NotEqual(local.Version, National.WithLocalRestDays(Feast with { Basis = "另一通知" }).Version);
    }

    [Fact]
    public void Stay_when_the_calendar_is_taken_as_known_earlier()
    {
        var known = National.WithLocalRestDays(Feast).AsKnownOn(Day("2020-01-20"));

        Assert.False(known.IsWorkingDay(Feast.Day));
        Assert.Equal("2020-02-12", known.Add("2020-01-10", 20));
    }

    [Fact]
    public void Prevail_over_a_worked_weekend_but_not_over_a_holiday()
    {
        var local = National.WithLocalRestDays(Feast with { Day = Day("2024-10-12") }, Feast with { Day = Day("2024-10-07") });

        Assert.Equal(DayReason.LocalRestDay, local.Describe(Day("2024-10-12")).Reason);
        Assert.Equal(DayReason.Holiday, local.Describe(Day("2024-10-07")).Reason);
    }

    [Fact]
    public void Far_beyond_the_notices_are_heeded()
    {
        var local = National.WithLocalRestDays(Feast with { Day = Day("2040-03-20") }); // a Tuesday

        Assert.False(local.IsWorkingDay(Day("2040-03-20")));
        Assert.True(local.IsProvisional(Day("2040-03-20")));
        Assert.Equal("2040-03-21", local.Add("2040-03-19", 1));
    }

    [Fact]
    public void Nothing_added_is_the_same_calendar()
    {
        Assert.Same(National, National.WithLocalRestDays());
        var local = National.WithLocalRestDays(Feast);
        Assert.Same(local, local.WithLocalRestDays(Feast));
    }

    [Fact]
    public void By_an_imported_notice_settle_the_next_year()
    {
        var next = National.With(Notices.For2027());

        Assert.Equal(Day("2027-12-01"), next.ProvisionalFrom);
        Assert.StartsWith("2027-1~", next.Version, StringComparison.Ordinal);
        Assert.False(next.IsWorkingDay(Day("2026-12-31")));
        Assert.Equal("2027-01-11", next.Add("2026-12-10", 20));
        Assert.Equal("2027-01-07", next.AsKnownOn(Day("2026-11-23")).Add("2026-12-10", 20)); // the notice was not out
        Assert.Equal("2026-1", next.AsKnownOn(Day("2026-11-23")).Version);
    }

    [Fact]
    public void By_the_same_notice_again_change_nothing_and_a_corrected_copy_takes_its_place()
    {
        var next = National.With(Notices.For2027());
        var corrected = next.With(Notices.For2027("rest 2027-05-01..2027-05-05 劳动节", "rest 2027-05-01..2027-05-04 劳动节"));

        Assert.Same(next, next.With(Notices.For2027()));
        Assert.Equal(next.Notices.Count, corrected.Notices.Count);
        Assert.True(corrected.IsWorkingDay(Day("2027-05-05")));
        Assert.NotEqual(next.Version, corrected.Version);
    }

    [Fact]
    public void By_a_notice_behind_a_gap_do_not_make_the_gap_look_settled()
    {
        var text = Notices.Text.Replace("2027-", "2028-", StringComparison.Ordinal)
            .Replace("2026-", "2027-", StringComparison.Ordinal);
        Assert.True(HolidayNotice.Parse("2028-1", text).Ok(out var notice));

        Assert.Equal(Day("2026-12-01"), National.With(notice!).ProvisionalFrom);
    }

    [Fact]
    public void Taken_back_by_an_amendment_follow_their_weekday_again()
    {
        Assert.True(HolidayNotice.Parse("2027-2", Notices.Head + "\nplain 2027-05-05 劳动节\n").Ok(out var amendment));

        var calendar = National.With(Notices.For2027()).With(amendment!);

        Assert.True(calendar.IsWorkingDay(Day("2027-05-05")));
        Assert.Equal(DayReason.Weekday, calendar.Describe(Day("2027-05-05")).Reason);
    }
}
