using Gongkai.Rules.Disclosure;
using static Gongkai.Rules.Tests.Calendar.Days;

namespace Gongkai.Rules.Tests.Disclosure;

/// <summary>国办秘函〔2019〕19号, veto items 3 and 4.</summary>
public sealed class ColumnsOfThePortal
{
    private static readonly DateOnly Today = Day("2024-09-25");

    [Theory]
    [InlineData("news", "2024-09-09", "2024-09-23", 2)]
    [InlineData("news", "2024-09-11", "2024-09-25", 0)] // the last day is still in order
    [InlineData("home", "2024-09-10", "2024-09-24", 1)]
    [InlineData("policy", "2024-03-24", "2024-09-24", 1)]
    [InlineData("policy", "2024-03-25", "2024-09-25", 0)]
    [InlineData("statistics", "2024-06-20", "2024-09-20", 5)]
    [InlineData("messages", "2024-07-25", "2024-09-25", 0)]
    [InlineData("policy", "2023-08-31", "2024-02-29", 209)] // the last of the month where the number is missing
    [InlineData("guide", "2019-05-15", null, 0)] // must be right, need not be new
    public void Are_late_after_the_period_of_their_type(string type, string updated, string? lastDay, int overdue)
    {
        var state = ColumnTypes.Find(type)!.Freshness(Day(updated), Today);

        Assert.Equal(lastDay is null ? null : Day(lastDay), state.LastDay);
        Assert.Equal((overdue, overdue > 0), (state.OverdueDays, state.Overdue));
    }

    [Fact]
    public void Without_any_item_are_empty_and_not_late()
    {
        var state = ColumnTypes.Find("news")!.Freshness(null, Today);

        Assert.Equal((true, false), (state.Empty, state.Overdue));
    }

    [Fact]
    public void Late_in_news_and_policy_are_counted_together_up_to_five()
    {
        var late = Column("news", "2024-09-01", 2).Concat(Column("policy", "2024-01-01", 2)).ToArray();

        Assert.Empty(InspectionThresholds.National.Vetoes(late, Today));
        Assert.Equal(
            ["动态要闻、通知公告、政策文件类栏目逾期未更新共 5 个，达到单项否决的 5 个。"],
            InspectionThresholds.National.Vetoes([.. late, .. Column("notices", "2024-01-01", 1)], Today));
    }

    [Fact]
    public void Are_vetoed_by_ten_others_late_five_empty_or_a_still_home_page()
    {
        Assert.Empty(InspectionThresholds.National.Vetoes(
            [.. Column("statistics", "2024-01-01", 9), .. Empty("guide", 4)], Today));
        Assert.Equal(
            [
                "首页超过 2 周未更新。",
                "应更新的其他栏目逾期未更新共 10 个，达到单项否决的 10 个。",
                "空白栏目共 5 个，达到单项否决的 5 个。",
            ],
            InspectionThresholds.National.Vetoes(
                [.. Column("home", "2024-09-01", 1), .. Column("statistics", "2024-01-01", 10), .. Empty("guide", 5)], Today));
    }

    [Theory]
    [InlineData(7, 140, true)] // exactly 5 %
    [InlineData(6, 140, false)]
    [InlineData(0, 0, false)]
    public void Cannot_be_judged_on_a_site_that_fails_one_visit_in_twenty(int failed, int visits, bool unreachable) =>
        Assert.Equal(unreachable, InspectionThresholds.National.Unreachable(failed, visits));

    [Fact]
    public void Are_visited_twenty_times_a_day_for_a_week_with_fifteen_seconds_of_patience()
    {
        var national = InspectionThresholds.National;

        Assert.Equal((20, 15, 0.05m), (national.VisitsADay, national.PatienceSeconds, national.FailedVisits));
        Assert.Equal(7, Enumerable.Range(0, 100).First(failed => national.Unreachable(failed, 7 * national.VisitsADay)));
        Assert.Equal(5, national.ServicesWithoutGuide); // item 6
        Assert.Equal((5, 10, 5), (national.LateNewsAndPolicy, national.LateOther, national.Empty));
    }

    [Fact]
    public void With_messages_have_three_months_to_answer()
    {
        Assert.False(InspectionThresholds.National.LeavesUnanswered(Day("2024-06-25"), Today));
        Assert.True(InspectionThresholds.National.LeavesUnanswered(Day("2024-06-24"), Today));
    }

    [Fact]
    public void May_have_other_periods_by_setting()
    {
        var weekly = ColumnTypes.Find("interpretation")! with { LongestGap = new UpdatePeriod(1, 0) };

        Assert.Equal(7, weekly.Freshness(Day("2024-09-11"), Today).OverdueDays);
        Assert.Equal("1 周", weekly.LongestGap.ToString());
    }

    [Fact]
    public void Have_codes_and_names_that_stand_once()
    {
        Assert.Equal(ColumnTypes.All.Count, ColumnTypes.All.Select(type => type.Code).Distinct().Count());
        Assert.Equal(ColumnTypes.All.Count, ColumnTypes.All.Select(type => type.Name).Distinct().Count());
    }

    private static IEnumerable<(ColumnType Type, DateOnly? LastUpdated)> Column(string type, string updated, int times) =>
        Enumerable.Repeat((ColumnTypes.Find(type)!, (DateOnly?)Day(updated)), times);

    private static IEnumerable<(ColumnType Type, DateOnly? LastUpdated)> Empty(string type, int times) =>
        Enumerable.Repeat((ColumnTypes.Find(type)!, (DateOnly?)null), times);
}
