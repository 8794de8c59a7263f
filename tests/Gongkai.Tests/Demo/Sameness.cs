using System.Security.Cryptography;
using System.Text;
using Gongkai.Demo;

namespace Gongkai.Tests.Demo;

/// <summary>The same day makes the same district, on any machine; a later day leaves the past as it was.</summary>
public sealed class Sameness
{
    [Fact]
    public void Draws_are_those_of_the_published_algorithm()
    {
        var draws = new SplitMix64(1234567);

        Assert.Equal(6457827717110365317UL, draws.Next());
        Assert.Equal(3203168211198807973UL, draws.Next());
        Assert.Equal(9817491932198370423UL, draws.Next());
    }

    [Fact]
    public void The_same_day_gives_the_same_district() =>
        Assert.Equal(Hash(DemoDistrict.Make(new DateOnly(2022, 5, 10))), Hash(DemoDistrict.Make(new DateOnly(2022, 5, 10))));

    [Fact]
    public void A_later_day_adds_and_changes_no_text_date_or_number()
    {
        var before = DemoDistrict.Make(new DateOnly(2022, 5, 10)).Publications;
        var after = Districts.ByKey;

        Assert.All(before, item =>
        {
            var later = after[item.Key];
            Assert.Equal(
                (item.Title, item.Body, item.FormedOn, item.PublishedAt, item.DocumentNumber),
                (later.Title, later.Body, later.FormedOn, later.PublishedAt, later.DocumentNumber));
        });
    }

    [Theory]
    [InlineData("2018-01-01")]
    [InlineData("2019-03-18")]
    [InlineData("2024-02-12")] // in the Spring Festival holidays
    [InlineData("2027-01-02")]
    public void Any_day_from_2018_on_can_be_the_day_of_the_demo(string day)
    {
        var district = DemoDistrict.Make(DateOnly.Parse(day));

        Assert.All(district.Publications, item => Assert.True(item.PublishedOn < district.Until));
        Assert.All(district.Works, work => Assert.True(work.Item.FormedOn < district.Until));
    }

    private static string Hash(DemoDistrict district)
    {
        var text = new StringBuilder();
        foreach (var item in district.Publications.Concat(district.Works.Select(work => work.Item)))
        {
            text.Append($"{item}{item.DocumentNumber}{item.Validity}{item.Section}{item.Author}{string.Join(',', item.Keywords)}");
            text.Append(string.Join(';', item.Attachments.SelectMany(file => file.Rows.SelectMany(row => row).Concat(file.Paragraphs))));
        }

        text.AppendJoin('\n', district.People).AppendJoin('\n', district.Withheld);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
