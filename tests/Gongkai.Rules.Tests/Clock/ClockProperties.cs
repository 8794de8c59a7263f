using CsCheck;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Outcomes;

namespace Gongkai.Rules.Tests.Clock;

/// <summary>What must hold for every application on every day.</summary>
public sealed class ClockProperties
{
    [Fact]
    public void Exactly_one_bucket_holds_at_every_instant_and_agrees_with_the_figures() =>
        Sampling.Applications.Sample((application, asOf) =>
        {
            var clock = Read(application, asOf);
            var expected = clock.Stage switch
            {
                Stage.Closed => Bucket.Closed,
                Stage.AwaitingConfirmation => Bucket.NotStarted,
                _ when clock.DueOn < asOf && clock.RemainingWorkingDays < 0 => Bucket.Overdue,
                Stage.InProgress when clock.DueOn < asOf => Bucket.Overdue,
                Stage.Consulting when clock.DueOn < asOf => clock.Bucket == Bucket.Overdue ? Bucket.Overdue : Bucket.Paused,
                Stage.InProgress when clock.DueOn == asOf => Bucket.DueToday,
                Stage.InProgress => clock.RemainingWorkingDays <= 3 ? Bucket.DueSoon : Bucket.DueLater,
                _ => Bucket.Paused,
            };
            Assert.Equal(expected, clock.Bucket);
        });

    [Fact]
    public void The_same_calendar_gives_the_same_answer() =>
        Sampling.Applications.Sample((application, asOf) =>
        {
            var (one, two) = (Read(application, asOf), Read(application, asOf));
            Assert.Equal((one.DueOn, one.Stage, one.Bucket, one.UsedWorkingDays),
                (two.DueOn, two.Stage, two.Bucket, two.UsedWorkingDays));
            Assert.Equal(one.Explanation, two.Explanation);
        });

    [Fact]
    public void Facts_of_different_days_may_stand_in_any_order() =>
        Gen.Select(Sampling.Applications, Gen.Int).Sample(sample =>
        {
            var ((application, asOf), seed) = sample;
            var mixed = application.Events.DistinctBy(e => e.On).OrderBy(e => HashCode.Combine(e.On, seed)).ToList();
            var sorted = mixed.OrderBy(e => e.On).ToList();
            var (one, two) = (ReplyClock.Read(application with { Events = mixed }, asOf, WorkCalendar.National),
                ReplyClock.Read(application with { Events = sorted }, asOf, WorkCalendar.National));
            Assert.Equal(one.Problems.Select(p => p.Code), two.Problems.Select(p => p.Code));
            if (one.Ok(out var a) && two.Ok(out var b))
            {
                Assert.Equal((a.DueOn, a.Stage, a.Bucket, a.ClosedOn), (b.DueOn, b.Stage, b.Bucket, b.ClosedOn));
            }
        });

    [Theory]
    [InlineData(3)] // a short list
    [InlineData(60)] // a long one
    [InlineData(5_000)]
    public void Facts_of_one_day_keep_the_order_given_in_a_list_of_any_length(int others)
    {
        var start = new DateOnly(2024, 9, 14);
        ApplicationEvent[] letters =
        [
            .. Enumerable.Range(0, others).Select(n => new ReasonsReceived(start.AddDays(n % 5))).Reverse(),
        ];
        ApplicationEvent[] asked = [new ThirdPartyConsulted("甲公司", start.AddDays(6), start.AddDays(6))];
        ApplicationEvent[] answered = [new ThirdPartyAnswered("甲公司", start.AddDays(6), Opinion.Consent)];

        Assert.Empty(Facts.ClockOf("2024-09-24", asked, answered, letters, Facts.Online("2024-09-14")).Codes());
        Assert.Equal(["consultation.unknown-party"],
            Facts.ClockOf("2024-09-24", answered, asked, letters, Facts.Online("2024-09-14")).Codes());
    }

    [Fact]
    public void A_case_in_progress_has_used_and_remaining_days_that_make_up_its_period() =>
        Sampling.Applications.Sample((application, asOf) =>
        {
            var clock = Read(application, asOf);
            if (clock.Stage is not (Stage.InProgress or Stage.Consulting) || clock.StartOn is not { } start
                || application.Events.Any(e => e is Delayed))
            {
                return;
            }

            var whole = WorkCalendar.National.Count(start, clock.DueOn!.Value) - clock.ExcludedWorkingDays;
            Assert.InRange(whole, clock.Regime.ReplyPeriod.Count,
                clock.Regime.ReplyPeriod.Count + clock.Regime.LongestExtension.Count);
            Assert.Equal(whole, clock.UsedWorkingDays + clock.RemainingWorkingDays!.Value);
        });

    [Fact]
    public void The_stage_never_leaves_closed_without_a_good_reason() =>
        Sampling.Applications.Sample((application, asOf) =>
        {
            var today = Read(application, asOf);
            var tomorrow = Read(application, asOf.AddDays(1));
            if (today.Stage == Stage.Closed && tomorrow.Stage != Stage.Closed)
            {
                Assert.Contains(application.Events, e =>
                    e is CorrectionReceived { Justified: true } or FeePaid { Justified: true });
            }
        });

    [Fact]
    public void Every_answer_explains_itself_with_days_up_to_the_as_of_day() =>
        Sampling.Applications.Sample((application, asOf) =>
        {
            var clock = Read(application, asOf);
            Assert.True(clock.ReceivedOn is null || clock.Explanation.Count > 1);
            Assert.All(clock.Explanation, step => Assert.True(step.On <= asOf && step.Says.Length > 0));
        });

    private static ClockResult Read(ApplicationRecord application, DateOnly asOf)
    {
        Assert.True(ReplyClock.Read(application, asOf, WorkCalendar.National).Ok(out var clock));
        return clock!;
    }
}
