using Gongkai.Rules.Disclosure.Catalogue;
using static Gongkai.Rules.Tests.Calendar.Days;

namespace Gongkai.Rules.Tests.Disclosure.Catalogue;

/// <summary>有效性 of rules and normative documents, with the act that changed it.</summary>
public sealed class ValidityOfDocuments
{
    private static readonly Validity Document = new(Day("2024-01-01"), Day("2028-12-31"));
    private static readonly LaterAct Change = new(7, "修改决定", ActEffect.Amends, Day("2025-03-01"));
    private static readonly LaterAct End = new(8, "废止决定", ActEffect.Abolishes, Day("2026-06-01"));

    [Theory]
    [InlineData("2023-12-31", "尚未施行", null, null)]
    [InlineData("2024-01-01", "有效", "2024-01-01", null)]
    [InlineData("2025-02-28", "有效", "2024-01-01", null)]
    [InlineData("2025-03-01", "已修改", "2025-03-01", 7L)]
    [InlineData("2026-05-31", "已修改", "2025-03-01", 7L)]
    [InlineData("2026-06-01", "废止", "2026-06-01", 8L)]
    [InlineData("2030-01-01", "废止", "2026-06-01", 8L)] // its term cannot end it once more
    public void Follows_the_acts_day_by_day(string day, string name, string? since, long? by)
    {
        var state = Document.On(Day(day), [End, Change]);

        Assert.Equal((name, since is null ? null : Day(since), by), (state.Name, state.Since, state.By?.ItemId));
        Assert.Equal(name is "有效" or "已修改", state.InForce);
    }

    [Fact]
    public void Ends_with_the_term_and_an_act_after_it_changes_nothing()
    {
        var late = End with { On = Day("2029-01-01") };

        Assert.Equal("有效", Document.On(Day("2028-12-31"), [late]).Name);
        Assert.Equal(("失效", Day("2029-01-01"), null),
            (Document.On(Day("2029-01-01"), [late]) is var state ? state.Name : "", state.Since, state.By));
    }

    [Fact]
    public void May_be_declared_lapsed_and_may_have_no_dates()
    {
        var open = new Validity(null, null);

        Assert.Equal("有效", open.On(Day("2024-01-01"), []).Name);
        Assert.Equal("宣布失效", open.On(Day("2026-06-01"), [End with { Effect = ActEffect.DeclaresLapsed }]).Name);
        Assert.Equal("有效", new Validity(null, DateOnly.MaxValue).On(DateOnly.MaxValue, []).Name);
    }
}
