using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Outcomes;
using Gongkai.Rules.Remedies;
using static Gongkai.Rules.Tests.Clock.Facts;

namespace Gongkai.Rules.Tests.Clock;

/// <summary>The first and last days on which something holds, and input no clock can run on.</summary>
public sealed class EdgesOfTheClock
{
    [Fact]
    public void The_first_day_of_the_regulation_of_2008_is_a_receipt_day() =>
        Assert.Equal(Day("2008-05-01"), ClockOf("2008-05-05", Online("2008-05-01")).ReceivedOn);

    [Theory]
    [InlineData("2006-12-31", false)]
    [InlineData("2007-01-01", true)]
    [InlineData("2999-12-31", true)]
    [InlineData("3000-01-01", false)]
    public void Days_nobody_means_are_refused(string day, bool possible)
    {
        var fact = new CorrectionRequested(Day("2024-03-05"), Day(day), new WorkingDays(15));

        var problem = Read(fact).Problems is [var first, ..] ? first : null;

        Assert.Equal(possible ? null : "date.impossible", problem?.Code);
        Assert.Equal(possible ? null : $"日期 {day} 不在 2007 年至 2999 年之间，无法计算期限。", problem?.Says);
    }

    [Fact]
    public void Every_second_day_of_a_fact_is_looked_at()
    {
        var never = new DateOnly(3000, 1, 1);
        var on = Day("2024-03-05");
        ApplicationEvent[] facts =
        [
            new ThirdPartyConsulted("甲公司", on, never), new AgencyConsulted("乙局", on, never), new FeeNotified(on, never),
            new Extended(on, true, never, new WorkingDays(5)), new Delayed(on, never), new Withdrawn(never),
        ];

        Assert.All(facts, fact => Assert.Equal("date.impossible", Assert.Single(Read(fact).Problems).Code));
    }

    [Fact]
    public void Partial_disclosure_needs_grounds_that_are_grounds()
    {
        Assert.Equal("reply.no-grounds", Assert.Single(Read(Reply("2024-03-20", OutcomeCode.P3)).Problems).Code);
        Assert.Equal("2024-03-20 的答复把 P2 写作不予公开的依据。",
            Assert.Single(Read(Reply("2024-03-20", OutcomeCode.P3, grounds: [OutcomeCode.N4, OutcomeCode.P2])).Problems).Says);
        Assert.True(Read(Reply("2024-03-20", OutcomeCode.P3, grounds: [OutcomeCode.N4])).Ok(out _));
        Assert.Equal("extension.no-days", Assert.Single(Read(Extension("2024-03-20", days: 0)).Problems).Code);
    }

    [Fact]
    public void The_channel_may_stand_in_the_arrival() =>
        Assert.Equal(Day("2024-03-06"), ClockOf("2024-03-20",
            [new Submitted(Day("2024-03-04"), null), new Arrived(Day("2024-03-06"), Channel.RegisteredPost)]).ReceivedOn);

    [Fact]
    public void Where_the_submission_was_recorded_twice_the_first_holds() =>
        Assert.Equal(Day("2024-03-04"), ClockOf("2024-03-20",
            [new Submitted(Day("2024-03-04"), Channel.InPerson), new Submitted(Day("2024-03-07"), Channel.InPerson)]).ReceivedOn);

    [Fact]
    public void A_correction_notice_on_the_seventh_working_day_is_in_order() =>
        Assert.Empty(ClockOf("2025-05-06", Online("2025-04-23"), [CorrectionAsked("2025-05-06")]).Codes());

    [Fact]
    public void A_correction_on_its_last_day_is_in_time() =>
        Assert.Equal(Day("2025-05-23"),
            ClockOf("2025-05-23", Online("2025-04-23"), [CorrectionAsked("2025-04-29"), Corrected("2025-05-23")]).StartOn);

    [Fact]
    public void Fees_begin_with_2021() =>
        Assert.Equal(Stage.AwaitingPayment, ClockOf("2021-01-01", Online("2020-12-28"),
            [new FeeNotified(Day("2021-01-01"), Day("2021-01-01"))]).Stage);

    [Fact]
    public void A_fee_notice_before_receipt_does_nothing()
    {
        var fee = new FeeNotified(Day("2025-04-30"), Day("2025-04-30"));

        Assert.Equal(Stage.AwaitingConfirmation,
            ClockOf("2025-05-06", [new Submitted(Day("2025-04-23"), Channel.Online), fee]).Stage);
    }

    [Fact]
    public void Acts_before_receipt_leave_no_step()
    {
        ApplicationEvent[] early =
        [
            new Submitted(Day("2025-04-23"), Channel.Online), Asked("甲公司", "2025-04-24"), Extension("2025-04-24"),
                CorrectionAsked("2025-04-24"),
        ];

        Assert.Empty(ClockOf("2025-05-06", early).Consultations);
        Assert.Single(ClockOf("2025-05-06", early).Explanation);
    }

    [Fact]
    public void The_last_day_for_an_opinion_is_still_open()
    {
        ApplicationEvent[] asked = [.. Online("2025-09-08"), Asked("甲公司", "2025-09-12")];

        Assert.Equal(Stage.Consulting, ClockOf("2025-10-10", asked).Stage);
        Assert.Equal(Stage.InProgress, ClockOf("2025-10-11", asked).Stage);
    }

    [Fact]
    public void An_opinion_belongs_to_the_party_that_gave_it()
    {
        var clock = ClockOf("2025-09-30", Online("2025-09-08"),
            [new AgencyConsulted("甲公司", Day("2025-09-10"), Day("2025-09-10")), Asked("甲公司", "2025-09-12"),
                Asked("乙公司", "2025-09-12"),
                Answer("甲公司", "2025-09-15")]);

        Assert.Equal([null, Day("2025-09-15"), null], clock.Consultations.Select(one => one.AnsweredOn));
    }

    [Fact]
    public void Days_used_before_a_stop_leave_out_what_a_consultation_took() =>
        Assert.Equal(3, ClockOf("2025-05-08", Online("2025-04-23"),
            [Asked("甲公司", "2025-04-24"), Answer("甲公司", "2025-04-28"), CorrectionAsked("2025-04-30")]).UsedWorkingDays);

    [Fact]
    public void Nothing_remains_on_the_due_day() =>
        Assert.Equal(0, ClockOf("2024-10-18", Online("2024-09-14")).RemainingWorkingDays);

    [Fact]
    public void Nothing_is_used_and_nothing_starts_before_receipt()
    {
        var clock = ClockOf("2024-09-20", [new Submitted(Day("2024-09-10"), Channel.Online)]);

        Assert.Equal((null, 0), (clock.StartOn, clock.UsedWorkingDays));
    }

    [Theory]
    [InlineData("2026-11-10", true)] // its last day is 1 December, from when the notice for 2027 may move days
    [InlineData("2026-11-09", true)] // its last day is 30 November, but it would lapse on 1 December
    [InlineData("2026-11-06", false)] // all in November
    public void A_correction_period_may_be_provisional(string asked, bool provisional) =>
        Assert.Equal(provisional, ClockOf(asked, Online("2026-11-02"), [CorrectionAsked(asked)]).Provisional);

    [Theory]
    [InlineData("2026-11-03", true)] // twenty working days later it is 1 December
    [InlineData("2026-11-02", false)]
    public void A_due_day_in_december_is_provisional_from_the_first(string received, bool provisional) =>
        Assert.Equal(provisional, ClockOf(received, Online(received)).Provisional);

    [Fact]
    public void The_last_day_for_a_correction_notice_may_be_provisional_alone() =>
        Assert.True(ClockOf("2026-11-24", Online("2026-11-23"), [CorrectionAsked("2026-11-24", received: null)]).Provisional);

    [Theory]
    [InlineData(0)]
    [InlineData(100)] // a long list
    public void A_fact_of_the_as_of_day_counts(int others)
    {
        var letters = Enumerable.Range(0, others).Select(_ => (ApplicationEvent)new ReasonsReceived(Day("2024-09-20")));

        Assert.Equal(Stage.Closed, ClockOf("2024-10-10", [Reply("2024-10-10")], letters, Online("2024-09-14")).Stage);
        Assert.Equal(Stage.InProgress, ClockOf("2024-10-09", [Reply("2024-10-10")], letters, Online("2024-09-14")).Stage);
    }

    [Fact]
    public void The_letter_dates_the_decision_and_names_where_to_go_online()
    {
        var application = new ApplicationRecord("1", ApplicantClass.Business,
            [.. Online("2023-12-11"), Reply("2024-01-02", OutcomeCode.N4, dated: "2023-12-29", online: true)])
        { ReconsiderationUrl = "https://example.invalid/", ReconsiderationOrgan = "示例市人民政府" };

        Assert.True(ReplyClock.Read(application, Day("2024-01-31"), WorkCalendar.National).Ok(out var clock));

        Assert.Equal(RemedyClass.Either, clock!.Remedy!.Class); // decided in 2023
        Assert.Contains("https://example.invalid/", clock.Remedy.Text, StringComparison.Ordinal);
        Assert.Contains("示例市人民政府", clock.Remedy.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Served_on_paper_the_letter_names_no_place_online()
    {
        var clock = ClockOf("2024-10-10", Online("2024-09-14"), [Reply("2024-10-10", OutcomeCode.N4)]);

        Assert.Equal(RemedyClass.ReconsiderationFirst, clock.Remedy!.Class);
        Assert.DoesNotContain("提交。", clock.Remedy.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lapse_without_letter_has_no_remedy_yet() =>
        Assert.Null(ClockOf("2025-06-30", Online("2025-04-23"), [CorrectionAsked("2025-04-29")]).Remedy);

    [Fact]
    public void A_reply_while_a_correction_is_awaited_leaves_nothing_owed()
    {
        var clock = ClockOf("2025-05-12", Online("2025-04-23"), [CorrectionAsked("2025-04-29"), Reply("2025-05-09")]);

        Assert.Equal((Stage.Closed, null, null), (clock.Stage, clock.ClosesOn, clock.CorrectionDue));
        Assert.True(clock.InTime); // no due day was running
        Assert.Equal(0, clock.LateWorkingDays);
    }

    [Fact]
    public void A_second_extension_is_measured_from_the_due_day_of_then()
    {
        var clock = ClockOf("2024-10-10", Online("2024-09-14"), [Extension("2024-10-09", 10), Extension("2024-10-10", 25)]);

        Assert.Equal(["extension.second", "extension.too-long"], clock.Codes());
        Assert.Contains("最晚可延至 2024-11-29", clock.Problems[1].Remedy, StringComparison.Ordinal);
    }

    private static Rules.Problems.Checked<ClockResult> Read(ApplicationEvent fact) => ReplyClock.Read(
        new ApplicationRecord("1", ApplicantClass.Business, [.. Online("2024-03-04"), fact]), Day("2024-06-01"),
            WorkCalendar.National);
}
