using Gongkai.Demo;
using static Gongkai.Tests.Demo.Districts;

namespace Gongkai.Tests.Demo;

/// <summary>How much there is, and the science bureau's 2020 as its annual report has it.</summary>
public sealed class SizesOfTheDistrict
{
    private static IReadOnlyList<DemoPublication> Science2020 { get; } =
        [.. One.Publications.Where(item => item.Agency == "kjj" && item.PublishedOn.Year == 2020)];

    [Fact]
    public void Science_bureau_published_86_items_in_2020_of_which_44_news_and_34_notices()
    {
        Assert.Equal(86, Science2020.Count);
        Assert.Equal(44, Science2020.Count(item => item.Column == "news"));
        Assert.Equal(34, Science2020.Count(item => item.Column == "notices"));
        Assert.Equal(8, Science2020.Count(item => item.Column is not ("news" or "notices")));
    }

    [Fact]
    public void None_of_them_is_normative_or_withdrawn() =>
        Assert.All(Science2020, item =>
        {
            Assert.NotEqual(DemoKind.NormativeDocument, item.Kind);
            Assert.Null(item.Validity);
            Assert.Null(item.Withdrawal);
        });

    [Fact]
    public void The_figures_of_2020_are_the_same_for_any_later_day() =>
        Assert.Equal(86, DemoDistrict.Make(new DateOnly(2021, 1, 4)).Publications.Count(
            item => item.Agency == "kjj" && item.PublishedOn.Year == 2020));

    [Fact]
    public void There_are_a_few_thousand_items() => Assert.InRange(One.Publications.Count, 3000, 4200);

    [Fact]
    public void Every_organ_publishes_a_plausible_number_in_every_whole_year()
    {
        foreach (var year in Enumerable.Range(2018, 8))
        {
            foreach (var agency in One.Agencies.Where(agency =>
                agency.ExistsOn(new(year, 1, 1)) && agency.ExistsOn(new(year, 12, 31))))
            {
                var count = One.Publications.Count(item => item.Agency == agency.Slug && item.PublishedOn.Year == year);
                Assert.True(count is >= 12 and <= 110, $"{agency.Slug} {year}: {count}");
            }
        }
    }

    [Fact]
    public void No_organ_publishes_before_it_exists_or_after_its_end() =>
        Assert.All(One.Publications, item =>
            Assert.True(Agency(item.Agency).ExistsOn(item.FormedOn) && Agency(item.Agency).ExistsOn(item.PublishedOn), item.Key));

    [Fact]
    public void News_of_an_organ_never_stand_still_for_four_months()
    {
        foreach (var news in One.Publications.Where(item => item.Column == "news" && Agency(item.Agency).DissolvedOn is null)
            .GroupBy(item => item.Agency))
        {
            DateOnly[] days = [.. news.Select(item => item.PublishedOn)];
            Assert.All(days.Zip(days.Skip(1)), pair =>
                Assert.True(pair.Second.DayNumber - pair.First.DayNumber <= 122, $"{news.Key} {pair}"));
        }
    }

    [Theory]
    [InlineData("2026-03-02")]
    [InlineData("2026-10-09")] // after the National Day week
    [InlineData("2026-11-24")]
    [InlineData("2027-01-04")]
    public void News_of_most_organs_are_in_time_on_the_day_of_the_demo_and_of_one_or_two_they_are_not(string day)
    {
        var district = DemoDistrict.Make(DateOnly.Parse(day));
        string[] late =
        [
            .. district.Agencies.Where(agency => agency.ExistsOn(district.Until)).Select(agency => agency.Slug).Where(slug =>
                district.Until.DayNumber - district.Publications.Where(item => item.Agency == slug && item.Column == "news")
                    .Max(item => item.PublishedOn).DayNumber > 14),
        ];

        Assert.All(late, slug => Assert.Contains(slug, new[] { "slj", "xyz" }));
    }

    [Theory]
    [InlineData("kjj")]
    [InlineData("sfq")]
    [InlineData("slz")]
    public void Columns_are_those_of_the_template(string slug)
    {
        string[] known =
        [
            "news", "notices", "policy", "functions", "leaders", "business", "interpretation", "budget", "plans", "statistics",
                "personnel",
            "licences", "penalties", "fees", "procurement", "emergency", "guide", "rules", "catalogue", "projects", "livelihood",
            "supervision", "rural-land", "farm-subsidies",
        ];
        Assert.All(One.Publications.Where(item => item.Agency == slug), item => Assert.Contains(item.Column, known));
    }
}
