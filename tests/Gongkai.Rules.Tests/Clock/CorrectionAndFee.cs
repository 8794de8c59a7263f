using Gongkai.Rules.Applications;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Outcomes;
using static Gongkai.Rules.Tests.Clock.Facts;

namespace Gongkai.Rules.Tests.Clock;

/// <summary>条例第三十条; 国办函〔2020〕109号第六条.</summary>
public sealed class CorrectionAndFee
{
    [Fact]
    public void A_correction_stops_the_clock_and_names_its_last_day()
    {
        var clock = ClockOf("2025-05-06", Online("2025-04-23"), [CorrectionAsked("2025-04-29")]);

        Assert.Equal((Stage.AwaitingCorrection, Bucket.Paused), (clock.Stage, clock.Bucket));
        Assert.Null(clock.DueOn);
        Assert.Null(clock.RemainingWorkingDays);
        Assert.Equal(Day("2025-05-23"), clock.CorrectionDue); // 15 working days after 29 April; 1–5 May off
        Assert.Equal((OutcomeCode.O1, Day("2025-05-26")), (clock.ClosesAs, clock.ClosesOn));
        Assert.Equal(5, clock.UsedWorkingDays); // 24, 25, 27, 28, 29 April; the stop keeps it there
    }

    [Fact]
    public void A_correction_received_begins_the_twenty_days_anew()
    {
        var clock = ClockOf("2025-05-20", Online("2025-04-23"), [CorrectionAsked("2025-04-29"), Corrected("2025-05-14")]);

        Assert.Equal(Day("2025-05-14"), clock.StartOn);
        Assert.Equal(Day("2025-06-12"), clock.DueOn); // Dragon Boat Monday 2 June off
        Assert.Equal(4, clock.UsedWorkingDays);
        Assert.Equal(Day("2025-04-23"), clock.ReceivedOn); // the year of receipt stays
    }

    [Theory]
    [InlineData("2025-05-25", Stage.AwaitingCorrection)] // a Sunday after the last day
    [InlineData("2025-05-26", Stage.Closed)] // the first working day after
    public void Without_correction_it_lapses_on_the_working_day_after_the_last(string asOf, Stage stage)
    {
        var clock = ClockOf(asOf, Online("2025-04-23"), [CorrectionAsked("2025-04-29")]);

        Assert.Equal(stage, clock.Stage);
        Assert.Equal(stage == Stage.Closed ? OutcomeCode.O1 : null, clock.Outcome);
    }

    [Fact]
    public void A_late_correction_counts_only_with_a_reason()
    {
        ApplicationEvent[] asked = [.. Online("2025-04-23"), CorrectionAsked("2025-04-29")];

        var unjustified = ClockOf("2025-06-01", asked, [Corrected("2025-05-26")]);
        var justified = ClockOf("2025-06-01", asked, [Corrected("2025-05-26", justified: true)]);

        Assert.Equal(["correction.late"], unjustified.Codes());
        Assert.Equal((Stage.Closed, OutcomeCode.O1), (unjustified.Stage, unjustified.Outcome));
        Assert.Equal((Stage.InProgress, Day("2025-05-26")), (justified.Stage, justified.StartOn));
        Assert.Empty(justified.Codes());
    }

    [Fact]
    public void A_notice_after_the_seventh_working_day_is_a_defect_and_still_stops()
    {
        var clock = ClockOf("2025-05-08", Online("2025-04-23"), [CorrectionAsked("2025-05-08")]);

        Assert.Equal(Day("2025-05-06"), clock.CorrectionNoticeDue);
        Assert.Equal(["correction.late-notice"], clock.Codes());
        Assert.Equal(Stage.AwaitingCorrection, clock.Stage);
    }

    [Fact]
    public void A_second_notice_has_no_effect()
    {
        var clock = ClockOf("2025-05-20", Online("2025-04-23"),
            [CorrectionAsked("2025-04-29"), Corrected("2025-05-14"), CorrectionAsked("2025-05-16")]);

        Assert.Equal(["correction.second"], clock.Codes());
        Assert.Equal(Stage.InProgress, clock.Stage);
    }

    [Fact]
    public void A_letter_that_tells_of_the_lapse_brings_a_remedy_and_no_second_closing()
    {
        var clock = ClockOf("2025-06-30", Online("2025-04-23"),
            [CorrectionAsked("2025-04-29"), Reply("2025-05-28", OutcomeCode.O1)]);

        Assert.Equal(Day("2025-05-26"), clock.ClosedOn);
        Assert.Equal(Rules.Remedies.RemedyClass.Either, clock.Remedy!.Class);
        Assert.Empty(clock.Codes());
    }

    [Fact]
    public void Another_answer_after_the_lapse_is_pointed_out_and_changes_nothing()
    {
        var clock = ClockOf("2025-06-30", Online("2025-04-23"),
            [CorrectionAsked("2025-04-29"), Reply("2025-05-28", OutcomeCode.P2)]);

        Assert.Equal(["reply.after-lapse"], clock.Codes());
        Assert.Equal(OutcomeCode.O1, clock.Outcome);
    }

    [Fact]
    public void A_fee_stops_the_clock_for_twenty_working_days_after_its_receipt()
    {
        var notice = new FeeNotified(Day("2025-11-17"), Day("2025-11-18"));

        var waiting = ClockOf("2025-12-01", Online("2025-11-03"), [notice]);
        var paid = ClockOf("2025-12-16", Online("2025-11-03"), [notice, new FeePaid(Day("2025-12-15"), false)]);
        var lapsed = ClockOf("2025-12-17", Online("2025-11-03"), [notice]);

        Assert.Equal((Stage.AwaitingPayment, Day("2025-12-16")), (waiting.Stage, waiting.FeePaymentDue));
        Assert.Equal((OutcomeCode.O2, Day("2025-12-17")), (waiting.ClosesAs, waiting.ClosesOn));
        Assert.Equal(Day("2026-01-13"), paid.DueOn); // 20 working days after payment: 1–3 January off, Sunday 4 January worked
        Assert.Equal((Stage.Closed, OutcomeCode.O2), (lapsed.Stage, lapsed.Outcome));
    }

    [Fact]
    public void Days_not_counted_before_the_clock_stopped_are_still_told()
    {
        var clock = ClockOf(
            "2024-03-20", Online("2024-03-04"), [Asked("甲公司", "2024-03-08"), Answer("甲公司", "2024-03-15"), new FeeNotified(Day("2024-03-18"), Day("2024-03-18"))]);

        Assert.Equal((5, 5), (clock.ExcludedWorkingDays, clock.UsedWorkingDays)); // ten working days after 4 March, five of them consulting
    }

    [Fact]
    public void A_fee_before_2021_has_no_basis()
    {
        var clock = ClockOf("2020-12-31", Online("2020-12-14"), [new FeeNotified(Day("2020-12-31"), Day("2020-12-31"))]);

        Assert.Equal(["fee.before-2021"], clock.Codes());
        Assert.Equal(Stage.InProgress, clock.Stage);
    }

    [Fact]
    public void A_late_payment_counts_only_with_a_reason()
    {
        ApplicationEvent[] asked = [.. Online("2025-11-03"), new FeeNotified(Day("2025-11-17"), Day("2025-11-18"))];

        Assert.Equal(OutcomeCode.O2, ClockOf("2026-01-31", asked, [new FeePaid(Day("2025-12-18"), false)]).Outcome);
        Assert.Equal(Day("2025-12-18"), ClockOf("2025-12-20", asked, [new FeePaid(Day("2025-12-18"), true)]).StartOn);
    }

    [Fact]
    public void With_correction_and_payment_awaited_the_period_begins_anew_with_the_later()
    {
        ApplicationEvent[] both =
            [.. Online("2025-11-03"), CorrectionAsked("2025-11-07"), new FeeNotified(Day("2025-11-10"), Day("2025-11-10"))];

        var waiting = ClockOf("2025-11-12", both, []);
        var corrected = ClockOf("2025-11-20", both, [Corrected("2025-11-14")]);
        var done = ClockOf("2025-11-20", both, [Corrected("2025-11-14"), new FeePaid(Day("2025-11-18"), false)]);
        var paidFirst = ClockOf("2025-11-20", both, [new FeePaid(Day("2025-11-13"), false)]);

        Assert.Equal((Stage.AwaitingPayment, Bucket.Paused, 4), (waiting.Stage, waiting.Bucket, waiting.UsedWorkingDays));
        Assert.Equal((Day("2025-11-28"), Day("2025-12-08")), (waiting.CorrectionDue, waiting.FeePaymentDue));
        Assert.Equal((OutcomeCode.O1, Day("2025-12-01")), (waiting.ClosesAs, waiting.ClosesOn)); // what runs out first
        Assert.Equal((Stage.AwaitingPayment, OutcomeCode.O2, 4), (corrected.Stage, corrected.ClosesAs, corrected.UsedWorkingDays));
        Assert.Null(corrected.DueOn);
        Assert.Equal((Stage.InProgress, Day("2025-11-18"), Day("2025-12-16")), (done.Stage, done.StartOn, done.DueOn));
        Assert.Equal((Stage.AwaitingCorrection, OutcomeCode.O1), (paidFirst.Stage, paidFirst.ClosesAs));
    }

    [Fact]
    public void With_both_awaited_the_first_to_run_out_closes()
    {
        ApplicationEvent[] both =
            [.. Online("2025-11-03"), CorrectionAsked("2025-11-07"), new FeeNotified(Day("2025-11-10"), Day("2025-11-10"))];

        var lapsed = ClockOf("2025-12-31", both, []);
        var takenBack = ClockOf("2025-12-05", both, [Corrected("2025-12-03", justified: true)]);
        var paidInVain = ClockOf("2025-12-31", both, [new FeePaid(Day("2025-12-03"), true)]);

        Assert.Equal((OutcomeCode.O1, Day("2025-12-01")), (lapsed.Outcome, lapsed.ClosedOn));
        Assert.Null(lapsed.FeePaymentDue);
        Assert.Equal((Stage.AwaitingPayment, OutcomeCode.O2), (takenBack.Stage, takenBack.ClosesAs));
        Assert.Equal((Stage.Closed, OutcomeCode.O1), (paidInVain.Stage, paidInVain.Outcome));
    }

    [Fact]
    public void A_late_correction_does_not_take_a_withdrawal_back()
    {
        var clock = ClockOf("2025-06-30", Online("2025-04-23"),
            [CorrectionAsked("2025-04-29"), new Withdrawn(Day("2025-05-08")), Corrected("2025-05-28", justified: true)]);

        Assert.Equal((Stage.Closed, OutcomeCode.O3), (clock.Stage, clock.Outcome));
    }
}
