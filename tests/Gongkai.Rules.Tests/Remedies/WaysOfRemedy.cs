using Gongkai.Rules.Calendar;
using Gongkai.Rules.Remedies;
using static Gongkai.Rules.Tests.Clock.Facts;

namespace Gongkai.Rules.Tests.Remedies;

/// <summary>law §5.3 and the periods of §2.8.</summary>
public sealed class WaysOfRemedy
{
    [Fact]
    public void Every_rank_has_one_row() =>
        Assert.Equal(Enum.GetValues<AgencyRank>(), RemedyPath.All.Select(path => path.Rank));

    [Theory]
    [InlineData(AgencyRank.LocalDepartment, "本级人民政府", "基层人民法院")] // since 2024 no choice of the superior department (art. 24)
    [InlineData(AgencyRank.LocalGovernment, "上一级人民政府", "中级人民法院")] // acts of governments from county level up
    [InlineData(AgencyRank.VerticalOrgan, "上一级主管部门", "基层人民法院")] // art. 27
    public void Organ_and_court_follow_the_rank(AgencyRank rank, string organ, string court) =>
        Assert.Equal((organ, court), (RemedyPath.Of(rank).Reconsideration, RemedyPath.Of(rank).Court));

    [Theory]
    [InlineData("2024-07-02", "2024-09-02")] // the 60th day is Saturday 31 August
    [InlineData("2024-08-13", "2024-10-12")] // the 60th day is a worked Saturday: no rest day, it stays
    public void Reconsideration_ends_on_the_sixtieth_day_or_the_first_after_rest(string received, string last) =>
        Assert.Equal(Day(last), RemedyPath.LastDayToReconsider(Day(received), WorkCalendar.National));

    [Theory]
    [InlineData("2024-01-02", null, "2025-01-02")] // one year from knowing the content
    [InlineData("2024-01-02", "2024-03-01", "2024-04-30")] // sixty days from being told
    [InlineData("2024-01-02", "2024-12-20", "2025-01-02")] // never beyond the year
    public void Untold_remedies_run_from_being_told_and_at_most_a_year(string known, string? told, string last) =>
        Assert.Equal(Day(last), RemedyPath.LastDayToReconsiderUntold(Day(known), told is null ? null : Day(told),
            Day("2023-12-29"), WorkCalendar.National));

    [Fact]
    public void Five_years_after_the_decision_all_is_over() =>
        Assert.Equal(Day("2024-06-03"),
            RemedyPath.LastDayToReconsiderUntold(Day("2024-01-02"), null, Day("2019-06-03"), WorkCalendar.National));

    [Theory]
    [InlineData(ProceedingKind.DirectLitigation, "2024-08-31", "2025-02-28")] // no 31st in February
    [InlineData(ProceedingKind.LitigationAfterReconsideration, "2024-09-20", "2024-10-08")] // 5 October lies in the holiday
    public void Suits_end_after_six_months_or_fifteen_days(ProceedingKind kind, string from, string last) =>
        Assert.Equal(Day(last), RemedyPath.LastDayToSue(kind, Day(from), WorkCalendar.National));

    [Fact]
    public void A_reconsideration_is_no_suit() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            RemedyPath.LastDayToSue(ProceedingKind.Reconsideration, Day("2024-01-02"), WorkCalendar.National));
}
