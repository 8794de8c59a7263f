using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Outcomes;
using static Gongkai.Rules.Tests.Casework.Cases;

namespace Gongkai.Rules.Tests.Casework;

/// <summary>What may be done with an application, and what is refused with which article.</summary>
public sealed class ActsOfOfficers
{
    private static readonly WorkingDays Fifteen = new(15);

    [Theory]
    [InlineData("2024-09-19", 0)] // the seventh working day
    [InlineData("2024-09-20", 1)] // the eighth: allowed, and kept as a defect
    public void A_correction_notice_after_the_seventh_working_day_is_a_defect(string on, int defects)
    {
        var act = On(on).RequestCorrection(Day(on), Day(on), Fifteen).Allowed();

        Assert.Equal(defects, act.Defects.Count(problem => problem.Code == "correction.late-notice"));
        Assert.Equal(Stage.AwaitingCorrection, act.After.Stage);
    }

    [Fact]
    public void A_second_correction_notice_is_refused()
    {
        var state = On("2024-09-25", new CorrectionRequested(Day("2024-09-12"), Day("2024-09-13"), Fifteen),
            new CorrectionReceived(Day("2024-09-20"), false));

        state.RequestCorrection(Day("2024-09-25"), null, Fifteen).Refused("correction.second", "条例第三十条");
    }

    [Fact]
    public void A_correction_nobody_asked_for_is_refused() =>
        On("2024-09-12").ReceiveCorrection(Day("2024-09-12"), false).Refused("correction.not-awaited", "条例第三十条");

    [Fact]
    public void After_the_lapse_only_a_good_reason_opens_the_case_again()
    {
        var state = On("2024-11-20", new CorrectionRequested(Day("2024-09-12"), Day("2024-09-12"), new WorkingDays(5)));

        Assert.True(state.Lapsed);
        Assert.NotEmpty(state.ReceiveCorrection(Day("2024-11-20"), false).Problems);
        Assert.Equal(Stage.InProgress, state.ReceiveCorrection(Day("2024-11-20"), true).Allowed().After.Stage);
    }

    [Theory]
    [InlineData("2024-10-12", null)] // the due day itself
    [InlineData("2024-10-14", "extension.late")]
    public void An_extension_is_approved_on_or_before_the_due_day(string on, string? code)
    {
        var act = On(on).Extend(Day(on), byHead: true, Day(on), new WorkingDays(20));

        Assert.Equal(code is null ? [] : [code], act.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void An_extension_is_for_the_head_alone_once_and_of_twenty_days_at_most()
    {
        var day = Day("2024-09-20");
        var extended = On("2024-09-20", new Extended(day, true, day, new WorkingDays(5)));

        On("2024-09-20").Extend(day, false, day, new WorkingDays(5)).Refused("extension.not-by-head", "条例第三十三条");
        On("2024-09-20").Extend(day, true, day, new WorkingDays(21)).Refused("extension.too-long", "条例第三十三条");
        extended.Extend(day, true, day, new WorkingDays(5)).Refused("extension.second", "条例第三十三条");
    }

    [Fact]
    public void A_fee_is_demanded_inside_the_period_only()
    {
        On("2024-10-14").NotifyFee(Day("2024-10-14"), null).Refused("fee.after-due", "国办函〔2020〕109号第六条");
        Assert.Equal(Stage.AwaitingPayment, On("2024-09-20").NotifyFee(Day("2024-09-20"), null).Allowed().After.Stage);
    }

    [Fact]
    public void A_party_is_asked_once_at_a_time_and_only_who_was_asked_answers()
    {
        var state = On("2024-09-20", new ThirdPartyConsulted("第三方1", Day("2024-09-12"), Day("2024-09-13")));

        state.ConsultThirdParty("第三方1", Day("2024-09-20"), null).Refused("consultation.awaited", "条例第三十二条、第三十四条");
        state.Answer("第三方2", Day("2024-09-20"), Opinion.Consent).Refused("consultation.not-asked", "条例第三十二条、第三十四条");
        Assert.Equal(Stage.InProgress, state.Answer("第三方1", Day("2024-09-20"), Opinion.Consent).Allowed().After.Stage);
    }

    [Fact]
    public void A_delay_needs_reasons_and_a_later_day()
    {
        var day = Day("2024-09-20");
        var asked = On("2024-09-20", new ReasonsRequested(day), new ReasonsReceived(day));

        On("2024-09-20").Delay(day, Day("2024-12-02")).Refused("delay.without-reasons", "条例第三十五条");
        asked.Delay(day, Day("2024-10-12")).Refused("delay.backwards", "条例第三十五条");
        Assert.Equal(Day("2024-12-02"), asked.Delay(day, Day("2024-12-02")).Allowed().After.DueOn);
        asked.RequestReasons(day).Refused("reasons.second", "条例第三十五条");
    }

    [Fact]
    public void Nothing_is_recorded_before_it_happened_or_before_the_receipt()
    {
        On("2024-09-20").RequestReasons(Day("2024-09-23")).Refused("case.future", "");
        On("2024-09-20").RequestReasons(Day("2024-09-06")).Refused("case.before-receipt", "条例第三十一条");
    }

    [Fact]
    public void A_closed_case_takes_no_more_acts()
    {
        var state = On("2024-10-09", new Replied(Day("2024-10-08"), OutcomeCode.P2, null, ServiceWay.Post, [], false));

        state.Withdraw(Day("2024-10-09")).Refused("case.closed", "");
        state.RequestReasons(Day("2024-10-09")).Refused("case.closed", "");
    }

    [Fact]
    public void An_online_application_is_confirmed_once()
    {
        Assert.True(CaseState.Read(new ApplicationRecord(null, null, [new Submitted(Received, Channel.Online)]), Day("2024-09-11"),
            WorkCalendar.National).Ok(out var state));

        Assert.Equal(Day("2024-09-10"), state.Confirm(Day("2024-09-10")).Allowed().After.ReceivedOn);
        state.RequestReasons(Day("2024-09-11")).Refused("case.not-received", "条例第三十一条");
        On("2024-09-11").Confirm(Day("2024-09-11")).Refused("confirm.nothing", "条例第三十一条");
    }
}
