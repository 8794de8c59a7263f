using System.Text;
using Gongkai.Documents.Json;

namespace Gongkai.Documents.Tests.Json;

public sealed class ObjectInput
{
    [Fact]
    public void Gives_what_was_asked_for()
    {
        var reader = Open("""
            {"on": "2024-09-14", "at": "2024-09-13T23:40:00+08:00", "n": 15, "yes": true, "grounds": ["N4"], "closedOn": null}
            """);
        Assert.Equal(new DateOnly(2024, 9, 14), reader.Day("on"));
        Assert.Equal(new DateTime(2024, 9, 13, 15, 40, 0), reader.RequiredInstant("at").UtcDateTime);
        Assert.Equal(15, reader.Int("n"));
        Assert.True(reader.Bool("yes"));
        Assert.Equal(["N4"], reader.Strings("grounds"));
        Assert.Null(reader.Day("closedOn"));
        Assert.Null(reader.String("never"));
        reader.Done();
    }

    [Fact]
    public void Names_a_property_nobody_asked_for_and_the_one_it_resembles()
    {
        var reader = Open("""{"applications": [{}, {"events": [{"sentOm": "2025-09-12"}]}]}""");
        var sent = reader.Objects("applications").ElementAt(1).Objects("events").Single();
        sent.Day("sentOn");
        var problem = Assert.Throws<InputException>(sent.Done);
        Assert.Equal("“applications[1].events[0]”里有不认识的属性“sentOm”。", problem.Says);
        Assert.Contains("“sentOn”", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_property_given_twice() =>
        Assert.Contains("“a”写了两次", Assert.Throws<InputException>(() => Open("""{"a": 1, "a": 2}""")).Says,
            StringComparison.Ordinal);

    [Fact]
    public void Says_what_is_missing() =>
        Assert.Contains("缺少属性“events”", Assert.Throws<InputException>(() => Open("{}").RequiredArray("events")).Says,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"x": "2024-9-14"}""")] // not YYYY-MM-DD
    [InlineData("""{"x": 20240914}""")]
    [InlineData("""{"x": ""}""")]
    public void Says_where_a_day_is_wrong(string json) =>
        Assert.Contains("“x”", Assert.Throws<InputException>(() => Open(json).Day("x")).Says, StringComparison.Ordinal);

    [Theory]
    [InlineData("2024-09-13T23:40:00")] // no offset: might be another day
    [InlineData("2024-09-13")]
    [InlineData("x")]
    public void Takes_an_instant_only_with_its_offset(string text) =>
        Assert.Throws<InputException>(() => Open($$"""{"x": "{{text}}"}""").RequiredInstant("x"));

    [Theory]
    [InlineData("9999-12-31T20:00:00Z")] // in Beijing this is the year 10000
    [InlineData("0001-01-01T20:00:00Z")]
    public void Takes_an_instant_only_within_the_years_there_are(string text) =>
        Assert.Contains("1901", Assert.Throws<InputException>(() => Open($$"""{"x": "{{text}}"}""").RequiredInstant("x")).Says,
            StringComparison.Ordinal);

    [Fact]
    public void Names_in_order_and_once_what_could_have_been_written()
    {
        var reader = Open("""{"x": 1}""");
        reader.Day("second");
        reader.Day("first");
        reader.Day("second");
        Assert.Contains("：second、first。", Assert.Throws<InputException>(reader.Done).Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_where_the_file_is_no_JSON() =>
        Assert.Contains("第 2 行", Assert.Throws<InputException>(() => Open("{\n\"a\" 1}")).Says, StringComparison.Ordinal);

    private static JsonObjectReader Open(string json) => new(JsonInput.Parse(Encoding.UTF8.GetBytes(json)).RootElement, "");
}
