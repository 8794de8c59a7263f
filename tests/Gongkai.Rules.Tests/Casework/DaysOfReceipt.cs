using Gongkai.Rules.Applications;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Clock;
using static Gongkai.Rules.Tests.Casework.Cases;

namespace Gongkai.Rules.Tests.Casework;

/// <summary>Days of an application as somebody enters them.</summary>
public sealed class DaysOfReceipt
{
    private static readonly DateOnly Today = Day("2026-09-15");

    [Fact]
    public void A_registered_letter_has_two_days_and_no_confirmation()
    {
        Assert.True(new ReceiptDays(Channel.RegisteredPost, Day("2026-09-11"), Day("2026-09-14"), Day("2026-09-15")).Events(Today).Ok(out var facts));

        Assert.Equal<ApplicationEvent>([new Submitted(Day("2026-09-11"), Channel.RegisteredPost), new Arrived(Day("2026-09-14"), Channel.RegisteredPost)], facts);
    }

    [Theory]
    [InlineData(Channel.InPerson, "2026-09-16", null, null, "receipt.in-the-future")]
    [InlineData(Channel.InPerson, "2008-04-30", null, null, "receipt.too-early")]
    [InlineData(Channel.RegisteredPost, "2026-09-11", null, null, "receipt.no-arrival")]
    [InlineData(Channel.RegisteredPost, "2026-09-11", "2026-09-10", null, "receipt.too-early")]
    [InlineData(Channel.Online, "2026-09-11", null, "2026-09-10", "receipt.too-early")]
    public void Days_that_cannot_be_are_named(Channel channel, string submitted, string? arrived, string? confirmed, string code) =>
        Assert.Equal([code], new ReceiptDays(channel, Day(submitted), Maybe(arrived), Maybe(confirmed)).Events(Today).Problems.Select(p => p.Code));

    [Theory]
    [InlineData(Channel.InPerson, false, false)]
    [InlineData(Channel.Oral, false, false)]
    [InlineData(Channel.RegisteredPost, false, true)]
    [InlineData(Channel.OrdinaryPost, true, true)]
    [InlineData(Channel.Online, true, false)]
    [InlineData(Channel.Email, true, false)]
    [InlineData(Channel.Fax, true, false)]
    public void What_a_channel_needs_is_what_the_clock_waits_for(Channel channel, bool confirmation, bool arrival)
    {
        Assert.Equal((confirmation, arrival), (ReceiptDays.NeedsConfirmation(channel), ReceiptDays.NeedsArrival(channel)));
        Assert.True(new ReceiptDays(channel, Today, Today, null).Events(Today).Ok(out var facts));
        Assert.True(ReplyClock.Read(new ApplicationRecord(null, null, facts), Today, Gongkai.Rules.Calendar.WorkCalendar.National).Ok(out var clock));
        Assert.Equal(confirmation, clock.ReceivedOn is null);
    }

    [Fact]
    public void The_three_groups_of_article_29_are_asked_for_and_no_purpose()
    {
        Assert.Equal(["一", "一", "一", "二", "三"], new Article29("", false, false, " ", false).Missing()
            .Select(problem => problem.Law["条例第二十九条第二款第".Length..][..1]));
        Assert.Empty(new Article29("示例", true, true, "示例批复", true).Missing());
    }

    private static DateOnly? Maybe(string? iso) => iso is null ? null : Day(iso);
}
