using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Clock;
using static Gongkai.Rules.Tests.Clock.Facts;

namespace Gongkai.Rules.Tests.Clock;

/// <summary>条例第三十二条至第三十五条.</summary>
public sealed class ConsultationAndExtension
{
    [Fact]
    public void Time_for_a_third_party_is_not_counted()
    {
        var clock = ClockOf("2025-09-30", Online("2025-09-08"),
            [Asked("甲公司", "2025-09-12", "2025-09-15"), Answer("甲公司", "2025-09-26")]);

        Assert.Equal(10, clock.ExcludedWorkingDays); // (12 September, 26 September]
        Assert.Equal(WorkCalendar.National.LastDay(Day("2025-09-08"), new WorkingDays(30)), clock.DueOn);
        Assert.Equal(Stage.InProgress, clock.Stage);
        Assert.Equal((Day("2025-10-11"), Silence.OrganDecides), (clock.Consultations[0].DueOn, clock.Consultations[0].Silence));
    }

    [Fact]
    public void An_open_consultation_moves_the_due_day_with_today_up_to_its_own_last_day()
    {
        ApplicationEvent[] asked = [.. Online("2025-09-08"), Asked("甲公司", "2025-09-12", "2025-09-15")];

        var third = ClockOf("2025-09-16", asked);
        var silent = ClockOf("2025-10-20", asked);

        Assert.Equal((Stage.Consulting, Bucket.Paused, 2), (third.Stage, third.Bucket, third.ExcludedWorkingDays));
        Assert.Equal((Stage.InProgress, 16), (silent.Stage, silent.ExcludedWorkingDays)); // to 11 October and no further
    }

    [Theory]
    [InlineData("2024-04-03")] // the day it is sent, the due day
    [InlineData("2024-04-05")] // Tomb-sweeping holiday: no working day passes
    [InlineData("2024-04-07")] // a worked Sunday
    [InlineData("2024-04-13")] // a Saturday
    public void An_open_consultation_begun_in_time_keeps_the_case_from_being_overdue_also_over_rest_days(string asOf)
    {
        var clock = ClockOf(asOf, Online("2024-03-06"), [Asked("甲公司", "2024-04-03")]);

        Assert.Equal((Stage.Consulting, Bucket.Paused, 0), (clock.Stage, clock.Bucket, clock.RemainingWorkingDays));
    }

    [Fact]
    public void Parallel_consultations_are_not_added_twice()
    {
        var clock = ClockOf(
            "2025-09-30",
            Online("2025-09-08"),
            [Asked("甲公司", "2025-09-12"), Asked("乙公司", "2025-09-15"), Answer("乙公司", "2025-09-22"), Answer("甲公司", "2025-09-19")]);

        Assert.Equal(6, clock.ExcludedWorkingDays); // the union (12 September, 22 September]
    }

    [Fact]
    public void A_consultation_begun_after_the_due_day_saves_nothing()
    {
        var clock = ClockOf("2025-10-30", Online("2025-09-08"), [Asked("甲公司", "2025-10-20")]);

        Assert.Equal(0, clock.ExcludedWorkingDays);
        Assert.Equal(Bucket.Overdue, clock.Bucket);
    }

    [Fact]
    public void Asking_and_answering_on_one_day_changes_nothing()
    {
        var plain = ClockOf("2025-09-30", Online("2025-09-08"));
        var asked = ClockOf("2025-09-30", Online("2025-09-08"), [Asked("甲公司", "2025-09-12"), Answer("甲公司", "2025-09-12")]);

        Assert.Equal((plain.DueOn, plain.ExcludedWorkingDays), (asked.DueOn, asked.ExcludedWorkingDays));
    }

    [Fact]
    public void Silence_of_a_co_making_organ_is_consent()
    {
        var clock = ClockOf("2026-06-30", Online("2026-05-11"),
            [new AgencyConsulted("示例区财政局", Day("2026-05-18"), Day("2026-05-18"))]);

        Assert.Equal(Silence.DeemedConsent, Assert.Single(clock.Consultations).Silence);
    }

    [Fact]
    public void Under_the_decree_of_2007_a_silent_third_party_means_no_disclosure()
    {
        var clock = ClockOf("2018-04-10", Online("2018-03-05"), [Asked("甲公司", "2018-03-08")]);

        Assert.Equal(Silence.NotDisclosed, Assert.Single(clock.Consultations).Silence);
    }

    [Fact]
    public void An_opinion_nobody_asked_for_is_pointed_out() =>
        Assert.Equal(["consultation.unknown-party"],
            ClockOf("2025-09-30", Online("2025-09-08"), [Answer("丙公司", "2025-09-12")]).Codes());

    [Theory]
    [InlineData("2024-10-18")] // on the due day itself
    [InlineData("2024-09-20")]
    public void An_extension_adds_its_days_to_the_due_day(string approved)
    {
        var clock = ClockOf(approved, Online("2024-09-14"), [Extension(approved)]);

        Assert.Equal(Day("2024-11-15"), clock.DueOn);
        Assert.Empty(clock.Codes());
    }

    [Fact]
    public void An_extension_after_the_due_day_is_without_effect()
    {
        var clock = ClockOf("2024-10-21", Online("2024-09-14"), [Extension("2024-10-21")]);

        Assert.Equal(["extension.late"], clock.Codes());
        Assert.Equal(Day("2024-10-18"), clock.DueOn);
    }

    [Fact]
    public void All_faults_of_an_extension_are_told_at_once()
    {
        var clock = ClockOf("2024-10-10", Online("2024-09-14"),
            [Extension("2024-10-10", days: 25, byHead: false, notified: null)]);

        Assert.Equal(["extension.too-long", "extension.not-by-head", "extension.not-notified"], clock.Codes());
        Assert.Equal("请改填不超过 20 的天数，最晚可延至 2024-11-15。", clock.Problems[0].Remedy);
        Assert.Equal(Day("2024-10-18"), clock.DueOn);
    }

    [Fact]
    public void Only_one_extension_is_allowed()
    {
        var clock = ClockOf("2024-10-10", Online("2024-09-14"), [Extension("2024-10-09", 10), Extension("2024-10-10", 5)]);

        Assert.Equal(["extension.second"], clock.Codes());
        Assert.Equal(Day("2024-11-01"), clock.DueOn);
    }

    [Fact]
    public void An_extension_without_effect_does_not_use_up_the_one_allowed()
    {
        var clock = ClockOf("2024-10-10", Online("2024-09-14"),
            [Extension("2024-10-09", 10, byHead: false), Extension("2024-10-10", 5)]);

        Assert.Equal(["extension.not-by-head"], clock.Codes());
        Assert.Equal(Day("2024-10-25"), clock.DueOn);
    }

    [Fact]
    public void Time_not_counted_may_still_arise_after_an_extension()
    {
        var clock = ClockOf(
            "2024-11-20", Online("2024-09-14"),
                [Extension("2024-10-18"), Asked("甲公司", "2024-11-15"), Answer("甲公司", "2024-11-18")]);

        Assert.Equal((1, Day("2024-11-18")), (clock.ExcludedWorkingDays, clock.DueOn));
    }

    [Fact]
    public void Under_the_decree_of_2007_fifteen_days_are_the_most()
    {
        var clock = ClockOf("2018-03-12", Online("2018-03-05"), [Extension("2018-03-12", 16)]);

        Assert.Equal(["extension.too-long"], clock.Codes());
    }

    [Fact]
    public void Asking_for_reasons_does_not_stop_the_clock_and_a_delay_replaces_the_due_day()
    {
        ApplicationEvent[] asked = [.. Online("2026-04-14"), new ReasonsRequested(Day("2026-04-20"))];

        Assert.Equal(ClockOf("2026-04-28", Online("2026-04-14")).DueOn, ClockOf("2026-04-28", asked).DueOn);
        var delayed = ClockOf("2026-05-12", asked,
            [new ReasonsReceived(Day("2026-04-27")), new Delayed(Day("2026-04-30"), Day("2026-08-31"))]);
        Assert.Equal(Day("2026-08-31"), delayed.DueOn);
    }

    [Fact]
    public void A_delay_without_reasons_is_without_effect()
    {
        var clock = ClockOf("2026-05-12", Online("2026-04-14"),
            [new ReasonsRequested(Day("2026-04-20")), new Delayed(Day("2026-04-30"), Day("2026-08-31"))]);

        Assert.Equal(["delay.without-reasons"], clock.Codes());
        Assert.Equal(ClockOf("2026-05-12", Online("2026-04-14")).DueOn, clock.DueOn);
    }
}
