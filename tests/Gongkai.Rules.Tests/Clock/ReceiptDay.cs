using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Clock;
using static Gongkai.Rules.Tests.Clock.Facts;

namespace Gongkai.Rules.Tests.Clock;

/// <summary>条例第三十一条.</summary>
public sealed class ReceiptDay
{
    [Theory]
    [InlineData(Channel.InPerson, "2024-09-10")] // the day of submission
    [InlineData(Channel.Oral, "2024-09-10")] // the form is filled in together
    [InlineData(Channel.RegisteredPost, "2024-09-12")] // the day the organ signs
    [InlineData(Channel.OrdinaryPost, "2024-09-13")] // the day of confirmation
    [InlineData(Channel.Online, "2024-09-13")] // mutual confirmation
    [InlineData(Channel.Email, "2024-09-13")]
    [InlineData(Channel.Fax, "2024-09-13")]
    public void Depends_on_the_channel_by_art_31(Channel channel, string received)
    {
        var clock = ClockOf("2024-09-20",
            [new Submitted(Day("2024-09-10"), channel), new Arrived(Day("2024-09-12"), null), new Confirmed(Day("2024-09-13"))]);

        Assert.Equal(Day(received), clock.ReceivedOn);
    }

    [Fact]
    public void Is_missing_until_an_online_application_is_confirmed()
    {
        var clock = ClockOf("2024-09-20",
            [new Submitted(Day("2024-09-10"), Channel.Online), new Arrived(Day("2024-09-10"), null)]);

        Assert.Null(clock.ReceivedOn);
        Assert.Null(clock.DueOn);
        Assert.Equal((Stage.AwaitingConfirmation, Bucket.NotStarted), (clock.Stage, clock.Bucket));
    }

    [Fact]
    public void May_be_a_rest_day_and_counts_as_day_zero_all_the_same()
    {
        var clock = ClockOf("2026-09-20", Online("2026-09-19")); // a Saturday; vector of the Chinese table

        Assert.Equal(Day("2026-10-22"), clock.DueOn);
        Assert.Equal(Day("2026-09-29"), clock.CorrectionNoticeDue);
    }

    [Fact]
    public void Before_the_regulation_of_2008_is_refused()
    {
        var read = ReplyClock.Read(new ApplicationRecord("1", null, Online("2008-04-30")), Day("2008-06-01"),
            WorkCalendar.National);

        Assert.False(read.Ok(out _));
        Assert.Equal("收到日期为 2008-04-30，早于政府信息公开条例施行日 2008-05-01，无法计算期限。", Assert.Single(read.Problems).Says);
    }

    [Fact]
    public void Needs_a_channel()
    {
        var read = ReplyClock.Read(new ApplicationRecord("1", null, [new Submitted(Day("2024-01-02"), null)]), Day("2024-06-01"),
            WorkCalendar.National);

        Assert.False(read.Ok(out _));
        Assert.Equal("receipt.no-channel", Assert.Single(read.Problems).Code);
    }

    [Theory]
    [InlineData("2019-05-14", "R2007", "2019-06-04")] // 15 working days under the decree of 2007
    [InlineData("2019-05-15", "R2019", "2019-06-13")] // 20 from the day the new Regulation is in force
    public void Decides_the_regime_by_art_56(string received, string regime, string due)
    {
        var clock = ClockOf(received, Online(received));

        Assert.Equal(regime, clock.Regime.Code);
        Assert.Equal(Day(due), clock.DueOn);
    }
}
