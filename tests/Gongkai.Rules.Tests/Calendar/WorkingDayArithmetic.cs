using CsCheck;
using Gongkai.Rules.Calendar;
using static Gongkai.Rules.Tests.Calendar.Days;

namespace Gongkai.Rules.Tests.Calendar;

/// <summary>What must hold for every day and length, within the notices, across their end and far beyond.</summary>
public sealed class WorkingDayArithmetic
{
    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 12_000].Select(n => National.FirstDay.AddDays(n));
    private static readonly Gen<int> Length = Gen.Int[0, 400];

    [Fact]
    public void Adding_in_two_steps_is_adding_the_sum() => Gen.Select(AnyDay, Length, Length).Sample((day, n, m) =>
        National.LastDay(National.LastDay(day, new(n)), new(m)) == National.LastDay(day, new(n + m)));

    [Fact]
    public void The_end_is_a_working_day() => Gen.Select(AnyDay, Gen.Int[1, 400]).Sample((day, n) =>
        National.IsWorkingDay(National.LastDay(day, new(n))));

    [Fact]
    public void The_days_up_to_the_end_are_the_length() => Gen.Select(AnyDay, Length).Sample((day, n) =>
        National.Count(day, National.LastDay(day, new(n))) == n);

    [Fact]
    public void Counting_is_looking_at_each_day() => Gen.Select(AnyDay, Gen.Int[0, 200]).Sample((day, n) =>
        National.Count(day, day.AddDays(n)) == Enumerable.Range(1, n).Count(k => National.IsWorkingDay(day.AddDays(k))));

    [Fact]
    public void A_day_of_rest_more_never_makes_an_end_earlier() => Gen.Select(AnyDay, Length, AnyDay).Sample((day, n, feast) =>
        National.WithLocalRestDays(Rest(feast)).LastDay(day, new(n)) >= National.LastDay(day, new(n)), iter: 200);

    [Fact]
    public void The_same_version_gives_the_same_result() =>
        Gen.Select(AnyDay, Length, AnyDay, AnyDay).Sample((day, n, one, other) =>
        {
            var (a, b) = (National.AsKnownOn(one), National.AsKnownOn(other));
            return a.Version != b.Version || a.LastDay(day, new(n)) == b.LastDay(day, new(n));
        });

    [Theory] // the same arithmetic with the holiday lists of other countries as data: nothing in it is Chinese
    [InlineData("2008-10-01", 20, "2008-10-29")] // England, no holiday between
    [InlineData("2009-03-12", 20, "2009-04-14")] // St Patrick (the list is that of the whole kingdom), Good Friday, Easter Monday
    [InlineData("2009-03-14", 20, "2009-04-15")] // received on a Saturday
    [InlineData("2009-03-16", 20, "2009-04-16")]
    [InlineData("2017-05-18", 3, "2017-05-23")]
    [InlineData("2017-05-18", 20, "2017-06-16")] // spring bank holiday 2017-05-29
    [InlineData("2021-05-01", 20, "2021-06-01")] // two bank holidays, received on a Saturday
    [InlineData("2010-11-01", 30, "2010-12-15")] // United States: Veterans Day and Thanksgiving
    public void Knows_no_country(string received, int days, string expected)
    {
        string[] feasts =
            ["2009-03-17", "2009-04-10", "2009-04-13", "2010-11-11", "2010-11-25", "2017-05-29", "2021-05-03", "2021-05-31"];
        var foreign = new WorkCalendar([], [.. feasts.Select(feast => Rest(Day(feast)))]);

        Assert.Equal(expected, foreign.Add(received, days));
        Assert.True(foreign.IsProvisional(Day(expected)));
    }

    private static LocalRestDay Rest(DateOnly day) => new(day, "节日", "通知");
}
