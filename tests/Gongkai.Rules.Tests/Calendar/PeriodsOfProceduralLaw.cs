using Gongkai.Rules.Calendar;
using static Gongkai.Rules.Tests.Calendar.Days;

namespace Gongkai.Rules.Tests.Calendar;

/// <summary>民事诉讼法 art. 85.</summary>
public sealed class PeriodsOfProceduralLaw
{
    [Theory]
    [InlineData("2025-08-08", 60, "2025-10-09")] // 7 October is a holiday, 8 October still is one
    [InlineData("2024-09-27", 15, "2024-10-12")] // a worked Saturday is no rest day
    [InlineData("2024-09-20", 15, "2024-10-08")] // a Saturday inside the National Day week
    [InlineData("2024-06-01", 15, "2024-06-17")] // a Sunday moves to Monday
    [InlineData("2024-06-03", 15, "2024-06-18")]
    [InlineData("2024-10-05", 0, "2024-10-05")] // nothing to count, nothing to move
    public void Days_end_after_the_rest(string after, int days, string expected) =>
        Assert.Equal(Day(expected), CalendarPeriods.EndOfDays(Day(after), days, National));

    [Theory]
    [InlineData("2024-08-31", 6, "2025-02-28")] // no 31 February: the last of the month
    [InlineData("2023-08-31", 6, "2024-02-29")]
    [InlineData("2024-01-31", 1, "2024-02-29")]
    [InlineData("2025-04-01", 6, "2025-10-09")] // 1 October: the whole holiday is passed
    [InlineData("2024-04-12", 6, "2024-10-12")] // a worked Saturday
    [InlineData("2024-12-12", 6, "2025-06-12")]
    public void Months_end_on_the_same_number_or_the_last_of_the_month(string after, int months, string expected) =>
        Assert.Equal(Day(expected), CalendarPeriods.EndOfMonths(Day(after), months, National));

    [Theory]
    [InlineData("2024-02-29", 1, "2025-02-28")]
    [InlineData("2020-10-10", 5, "2025-10-10")]
    public void Years_end_on_the_same_day(string after, int years, string expected) =>
        Assert.Equal(Day(expected), CalendarPeriods.EndOfYears(Day(after), years, National));

    [Fact] // 条例 art. 49
    public void Dates_of_annual_reports_do_not_move()
    {
        Assert.Equal(Day("2026-01-31"), CalendarPeriods.AgencyReportDueWithoutRollOver(2025)); // a Saturday
        Assert.Equal(Day("2024-03-31"), CalendarPeriods.GovernmentReportDueWithoutRollOver(2023)); // a Sunday
    }

    [Fact]
    public void Beyond_the_last_day_there_is_they_end_in_a_sentence()
    {
        foreach (var use in new Action[]
        {
            () => CalendarPeriods.EndOfDays(Day("2024-01-01"), int.MaxValue, National),
            () => CalendarPeriods.EndOfMonths(Day("2024-01-01"), int.MaxValue, National),
            () => CalendarPeriods.EndOfYears(Day("2024-01-01"), int.MaxValue, National),
        })
        {
            Assert.StartsWith("自 2024-01-01 起的期限末日超出 9999-12-31，无法推算。", Assert.Throws<ArgumentOutOfRangeException>(use).Message,
                StringComparison.Ordinal);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => CalendarPeriods.EndOfDays(Day("2024-01-01"), -1, National));
    }
}
