using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Clock;
using static Gongkai.Rules.Tests.Clock.Facts;

namespace Gongkai.Rules.Tests.Clock;

/// <summary>条例第三十三条, with the hard dates of the calendar.</summary>
public sealed class ReplyPeriod
{
    [Theory]
    [InlineData("2024-09-30", "2024-11-01")] // National Day week skipped, Sat 12 Oct worked
    [InlineData("2024-10-01", "2024-11-01")] // received in the holiday: counting starts the next working day
    [InlineData("2024-09-09", "2024-10-12")] // ends on a worked Saturday
    [InlineData("2020-01-15", "2020-02-19")] // the Spring Festival that was prolonged
    [InlineData("2025-01-26", "2025-02-28")] // received on a worked Sunday
    public void Ends_on_the_twentieth_working_day_after_receipt(string received, string due) =>
        Assert.Equal(Day(due), ClockOf(received, Online(received)).DueOn);

    [Fact]
    public void Is_counted_as_the_interface_document_shows()
    {
        var clock = ClockOf("2024-09-24", [new Submitted(Day("2024-09-13"), Channel.Online), new Arrived(Day("2024-09-13"), null),
            new Confirmed(Day("2024-09-14"))]);

        Assert.Equal(Day("2024-09-14"), clock.ReceivedOn);
        Assert.Equal(Day("2024-09-26"), clock.CorrectionNoticeDue);
        Assert.Equal(Day("2024-10-18"), clock.DueOn);
        Assert.Equal((5, 15, 0), (clock.UsedWorkingDays, clock.RemainingWorkingDays, clock.ExcludedWorkingDays));
        Assert.Equal((Stage.InProgress, Bucket.DueLater), (clock.Stage, clock.Bucket));
        Assert.False(clock.Provisional);
    }

    [Theory]
    [InlineData("2024-10-14", Bucket.DueLater)] // four left
    [InlineData("2024-10-15", Bucket.DueSoon)] // three left
    [InlineData("2024-10-17", Bucket.DueSoon)] // one left
    [InlineData("2024-10-18", Bucket.DueToday)] // the end of the due day is still in time
    [InlineData("2024-10-19", Bucket.Overdue)] // the day after, though a Saturday
    public void Puts_the_case_into_one_bucket_a_day(string asOf, Bucket bucket) =>
        Assert.Equal(bucket, ClockOf(asOf, Online("2024-09-14")).Bucket);

    [Fact]
    public void Counts_late_days_as_negative_remaining_days() =>
        Assert.Equal(-2, ClockOf("2024-10-22", Online("2024-09-14")).RemainingWorkingDays);

    [Theory]
    [InlineData("2024-10-18", ServiceWay.Post, true, 0)] // posted on the last day
    [InlineData("2024-10-19", ServiceWay.Post, false, 0)] // a Saturday: late, by no working day
    [InlineData("2024-10-21", ServiceWay.InPerson, false, 1)]
    public void Is_kept_by_the_day_of_service(string served, ServiceWay way, bool inTime, int late)
    {
        var clock = ClockOf("2024-12-01", Online("2024-09-14"), [Reply(served, way: way)]);

        Assert.Equal((inTime, late), (clock.InTime!.Value, clock.LateWorkingDays!.Value));
        Assert.Equal((Stage.Closed, Bucket.Closed), (clock.Stage, clock.Bucket));
        Assert.Equal(Day(served), clock.ClosedOn);
        Assert.Null(clock.RemainingWorkingDays);
    }

    [Fact]
    public void Is_provisional_when_it_ends_in_a_december_whose_notice_is_still_to_come()
    {
        var clock = ClockOf("2026-12-10", Online("2026-12-10"));

        Assert.True(clock.Provisional);
        Assert.Contains(clock.Explanation, step => step.Says.Contains("暂定", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_provisional_when_a_consultation_or_a_count_of_days_reaches_into_that_december()
    {
        Assert.True(ClockOf("2026-11-13", Online("2026-10-12"), [Asked("甲公司", "2026-11-09", "2026-11-12")]).Provisional); // opinion due 3 December
        Assert.True(ClockOf("2026-12-31", Online("2026-09-01")).Provisional); // overdue by days of that December
        Assert.False(ClockOf("2026-12-31", Online("2026-09-01"), [Reply("2026-09-10")]).Provisional); // all of it before
    }

    [Fact]
    public void What_is_done_on_the_day_of_receipt_counts_in_whatever_order_it_is_written()
    {
        var day = Day("2024-09-14");
        ApplicationEvent[] written = [new Submitted(day, Channel.Online), Asked("甲公司", "2024-09-14"), new Confirmed(day)];

        Assert.Single(ClockOf("2024-09-20", written).Consultations);
    }

    [Fact]
    public void Is_answered_as_of_the_knowledge_of_a_day()
    {
        var record = new ApplicationRecord("1", null, Online("2020-01-16"));

        Assert.True(ReplyClock.Read(record, Day("2020-01-20"),
            WorkCalendar.National.AsKnownOn(Day("2020-01-20"))).Ok(out var before));
        Assert.True(ReplyClock.Read(record, Day("2020-01-28"),
            WorkCalendar.National.AsKnownOn(Day("2020-01-28"))).Ok(out var after));
        Assert.Equal((Day("2020-02-18"), Day("2020-02-20")), (before!.DueOn, after!.DueOn));
    }

    [Fact]
    public void A_courier_is_no_proper_service()
    {
        var clock = ClockOf("2024-12-01", Online("2024-09-14"), [Reply("2024-10-10", way: ServiceWay.Courier)]);

        Assert.Equal(["service.courier"], clock.Codes());
        Assert.True(clock.InTime);
    }

    [Fact]
    public void Facts_after_the_as_of_day_do_not_exist_yet()
    {
        var clock = ClockOf("2024-10-09", Online("2024-09-14"), [Reply("2024-10-10")]);

        Assert.Equal(Stage.InProgress, clock.Stage);
        Assert.Null(clock.InTime);
    }

    [Fact]
    public void Withdrawal_closes_as_other_without_remedy()
    {
        var clock = ClockOf("2024-10-09", Online("2024-09-14"), [new Withdrawn(Day("2024-09-20"))]);

        Assert.Equal(Outcomes(clock), (Rules.Outcomes.OutcomeCode.O3, Day("2024-09-20"), Rules.Remedies.RemedyClass.None));
        Assert.Null(clock.InTime);
    }

    private static (Rules.Outcomes.OutcomeCode?, DateOnly?, Rules.Remedies.RemedyClass?) Outcomes(ClockResult clock) =>
        (clock.Outcome, clock.ClosedOn, clock.Remedy?.Class);
}
