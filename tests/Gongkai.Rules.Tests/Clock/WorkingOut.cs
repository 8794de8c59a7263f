using Gongkai.Rules.Applications;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Outcomes;
using static Gongkai.Rules.Tests.Clock.Facts;

namespace Gongkai.Rules.Tests.Clock;

/// <summary>The working of the clock as it would be printed into a case file: day, sentence, article.</summary>
public sealed class WorkingOut
{
    private const string Received2025 = "双方确认之日为收到之日；收到当日不计，自次日起计算 20 个工作日。 条例第三十一条第三项";

    [Fact]
    public void Names_third_parties_their_last_days_and_what_was_not_counted()
    {
        var clock = ClockOf("2025-10-20", Online("2025-09-08"),
        [
            new ThirdPartyConsulted("甲公司", Day("2025-09-12"), null),
            new ThirdPartyConsulted("乙公司", Day("2025-09-12"), Day("2025-09-15")),
            Answer("甲公司", "2025-10-10", Opinion.RefuseWithoutGrounds),
            Answer("乙公司", "2025-09-18", Opinion.RefuseWithGrounds),
            Extension("2025-10-15", 5),
        ]);

        Says(clock,
            "2025-09-08 " + Received2025,
            "2025-09-12 征求“甲公司”意见（收到日期尚未记录，按发出当日计算），最迟 2025-10-10（含当日）反馈，逾期未反馈的由行政机关决定是否公开；"
                + "征求意见所需时间不计入期限。 条例第三十二条、第三十三条",
            "2025-09-12 征求“乙公司”意见（2025-09-15 收到），最迟 2025-10-11（含当日）反馈，逾期未反馈的由行政机关决定是否公开；"
                + "征求意见所需时间不计入期限。 条例第三十二条、第三十三条",
            "2025-09-18 收到“乙公司”的意见：不同意公开且有合理理由。 条例第三十二条",
            "2025-10-10 收到“甲公司”的意见：不同意公开，未说明合理理由。 条例第三十二条",
            "2025-10-15 经政府信息公开工作机构负责人同意延长 5 个工作日，2025-10-15 告知申请人，答复期限延至 2025-11-07。 条例第三十三条",
            "2025-10-20 20 个工作日，加上延长的 5 个工作日，加上征求意见不计入的 15 个工作日，自 2025-09-08 次日起算，"
                + "答复期限为 2025-11-07（含当日）。 条例第三十三条");
        Assert.Equal((11, 14), (clock.UsedWorkingDays, clock.RemainingWorkingDays!.Value));
        Assert.Null(clock.Consultations[0].DueOn); // its receipt is not recorded
        Assert.Equal(Day("2025-10-11"), clock.Consultations[1].DueOn);
    }

    [Fact]
    public void Tells_an_opinion_that_came_after_its_last_day()
    {
        var clock = ClockOf("2025-10-14", Online("2025-09-08"), [Asked("甲公司", "2025-09-12"), Answer("甲公司", "2025-10-13")]);

        Assert.Contains("2025-10-13 收到“甲公司”的意见：同意公开，晚于其反馈期限 2025-10-10，扣除的时间只到该日。 条例第三十二条", Lines(clock));
        Assert.Equal(15, clock.ExcludedWorkingDays);
    }

    [Fact]
    public void Names_a_co_making_organ_and_an_opinion_too_many()
    {
        var clock = ClockOf("2025-09-25", Online("2025-09-08"),
        [
            new AgencyConsulted("示例区财政局", Day("2025-09-12"), Day("2025-09-12")),
            new AgencyAnswered("示例区财政局", Day("2025-09-18"), Opinion.RefuseWithGrounds),
            new AgencyAnswered("示例区财政局", Day("2025-09-19"), Opinion.Consent),
        ]);

        Says(clock,
            "2025-09-08 " + Received2025,
            "2025-09-12 征求“示例区财政局”意见（2025-09-12 收到），最迟 2025-10-10（含当日）反馈，逾期未反馈的视为同意公开；"
                + "征求意见所需时间不计入期限。 条例第三十四条、第三十三条",
            "2025-09-18 收到“示例区财政局”的意见：不同意公开。 条例第三十四条",
            "2025-09-19 2025-09-19 收到“示例区财政局”的意见，但没有尚未答复的征求意见记录，不影响期限。 条例第三十二条、第三十四条",
            "2025-09-25 20 个工作日，加上征求意见不计入的 4 个工作日，自 2025-09-08 次日起算，答复期限为 2025-10-16（含当日）。 条例第三十三条");
    }

    [Fact]
    public void Under_the_decree_of_2007_points_out_acts_it_does_not_know()
    {
        var clock = ClockOf("2018-03-30", Online("2018-03-05"),
        [
            new AgencyConsulted("示例区财政局", Day("2018-03-06"), Day("2018-03-06")),
            new AgencyAnswered("示例区财政局", Day("2018-03-07"), Opinion.Consent),
            Asked("甲公司", "2018-03-08"),
            new ReasonsRequested(Day("2018-03-09")),
            new Delayed(Day("2018-03-09"), Day("2018-05-09")),
            CorrectionAsked("2018-03-23"),
        ]);

        Says(clock,
            "2018-03-05 双方确认之日为收到之日；收到当日不计，自次日起计算 15 个工作日。 条例第三十一条第三项",
            "2018-03-05 收到日早于 2019-05-15，适用2007年条例：答复期限 15 个工作日。 条例第五十六条",
            "2018-03-06 2018-03-06 的“征求其他机关意见”在收到申请时适用的2007年条例中没有规定，不影响期限。 条例第五十六条",
            "2018-03-08 征求“甲公司”意见（2018-03-08 收到），最迟 2018-03-29（含当日）反馈，逾期未反馈的不予公开；"
                + "征求意见所需时间不计入期限。 条例第三十二条、第三十三条",
            "2018-03-09 2018-03-09 的“说明理由”在收到申请时适用的2007年条例中没有规定，不影响期限。 条例第五十六条",
            "2018-03-09 2018-03-09 的“延迟答复”在收到申请时适用的2007年条例中没有规定，不影响期限。 条例第五十六条",
            "2018-03-23 一次性告知补正，计时中止；补正期限 15 个工作日，至 2018-04-16（含当日）。 条例第三十条");
        Assert.Null(clock.CorrectionNoticeDue);
        Assert.Equal(["regime.no-such-act", "regime.no-such-act", "regime.no-such-act"], clock.Codes());
    }

    [Fact]
    public void Tells_a_delay_after_reasons_and_an_extension_upon_it()
    {
        var clock = ClockOf("2026-05-12", Online("2026-04-14"),
        [
            new ReasonsRequested(Day("2026-04-20")), new ReasonsReceived(Day("2026-04-27")),
            new Delayed(Day("2026-04-30"), Day("2026-08-31")), Extension("2026-05-11", 5),
        ]);

        Says(clock,
            "2026-04-14 " + Received2025,
            "2026-04-20 申请数量、频次明显超过合理范围，要求申请人说明理由；期限继续计算。 条例第三十五条",
            "2026-04-27 收到申请人说明的理由。 条例第三十五条",
            "2026-04-30 理由合理但无法在期限内答复，确定延迟至 2026-08-31 答复并告知申请人。 条例第三十五条",
            "2026-05-11 经政府信息公开工作机构负责人同意延长 5 个工作日，2026-05-11 告知申请人，答复期限延至 2026-09-07。 条例第三十三条",
            "2026-05-12 答复期限为 2026-09-07（含当日）。 条例第三十五条");
        Assert.Equal(Day("2026-09-07"), clock.DueOn);
    }

    [Fact]
    public void Tells_a_lapse_what_came_too_late_and_the_letter_about_it()
    {
        var clock = ClockOf("2025-06-30", Online("2025-04-23"),
        [
            CorrectionAsked("2025-04-29"), Corrected("2025-05-27"), Reply("2025-05-28", OutcomeCode.O1), Reply("2025-05-29"),
        ]);

        Says(clock,
            "2025-04-23 " + Received2025,
            "2025-04-29 一次性告知补正，计时中止；补正期限 15 个工作日，至 2025-05-23（含当日）。 条例第三十条",
            "2025-05-26 无正当理由逾期不补正，视为放弃申请，不再处理，计入 R3.6.1。 条例第三十条",
            "2025-05-27 补正于 2025-05-27 收到，晚于补正期限 2025-05-23，未记录正当理由，不重新计时。 条例第三十条",
            "2025-05-28 告知申请人视为放弃、不再处理。 条例第三十条",
            "2025-05-29 2025-05-29 的答复在 2025-05-26 视为放弃结案之后，不改变结案方式。 条例第三十条");
        Assert.Equal((Day("2025-05-23"), OutcomeCode.O1, Day("2025-05-26")),
            (clock.CorrectionDue, clock.ClosesAs, clock.ClosesOn));
        Assert.Null(clock.FeePaymentDue);
    }

    [Fact]
    public void Tells_that_a_good_reason_takes_a_lapse_back()
    {
        var clock = ClockOf("2025-06-03", Online("2025-04-23"),
            [CorrectionAsked("2025-04-29"), Corrected("2025-05-28", justified: true)]);

        Says(clock,
            "2025-04-23 " + Received2025,
            "2025-04-29 一次性告知补正，计时中止；补正期限 15 个工作日，至 2025-05-23（含当日）。 条例第三十条",
            "2025-05-26 无正当理由逾期不补正，视为放弃申请，不再处理，计入 R3.6.1。 条例第三十条",
            "2025-05-28 逾期有正当理由，恢复办理。 条例第三十条",
            "2025-05-28 收到补正，答复期限自收到补正之日起重新计算 20 个工作日。 条例第三十条",
            "2025-06-03 20 个工作日，自 2025-05-28 次日起算，答复期限为 2025-06-26（含当日）。 条例第三十三条");
        Assert.Equal((null, null), (clock.ClosesOn, clock.CorrectionDue));
    }

    [Fact]
    public void Tells_a_fee_paid_on_its_last_day()
    {
        var clock = ClockOf("2025-12-16", Online("2025-11-03"),
            [new FeeNotified(Day("2025-11-17"), Day("2025-11-18")), new FeePaid(Day("2025-12-16"), false)]);

        Says(clock,
            "2025-11-03 " + Received2025,
            "2025-11-17 通知缴纳信息处理费，计时中止；缴费期限自收到通知次日起 20 个工作日，至 2025-12-16（含当日）。 国办函〔2020〕109号第六条",
            "2025-12-16 已缴费，答复期限自缴费次日起重新计算 20 个工作日。 国办函〔2020〕109号第六条",
            "2025-12-16 20 个工作日，自 2025-12-16 次日起算，答复期限为 2026-01-14（含当日）。 条例第三十三条");
    }

    [Fact]
    public void Tells_a_fee_that_was_never_paid_by_its_own_rule()
    {
        var clock = ClockOf("2026-01-05", Online("2025-11-03"),
        [
            new FeeNotified(Day("2025-11-17"), Day("2025-11-18")), new FeePaid(Day("2025-12-18"), false),
            Reply("2025-12-19", OutcomeCode.O2),
        ]);

        Says(clock,
            "2025-11-03 " + Received2025,
            "2025-11-17 通知缴纳信息处理费，计时中止；缴费期限自收到通知次日起 20 个工作日，至 2025-12-16（含当日）。 国办函〔2020〕109号第六条",
            "2025-12-17 逾期未缴费，视为放弃申请，不再处理，计入 R3.6.2。 国办函〔2020〕109号第六条",
            "2025-12-18 费用于 2025-12-18 缴纳，晚于缴费期限 2025-12-16，未记录正当理由，不重新计时。 国办函〔2020〕109号第六条",
            "2025-12-19 告知申请人视为放弃、不再处理。 国办函〔2020〕109号第六条");
        Assert.Equal(["fee.late"], clock.Codes());
    }

    [Theory]
    [InlineData(true, "correction.late", "补正于 2025-05-24 收到，晚于补正期限 2025-05-23，未记录正当理由，不重新计时。")]
    [InlineData(false, "fee.late", "费用于 2025-05-24 缴纳，晚于缴费期限 2025-05-23，未记录正当理由，不重新计时。")]
    public void Tells_what_came_late_and_yet_before_the_lapse(bool correction, string code, string says)
    {
        // the last day is a Friday, the lapse on Monday; the act on Saturday is late and changes nothing
        ApplicationEvent[] facts = correction
            ? [CorrectionAsked("2025-04-29"), Corrected("2025-05-24")]
            : [new FeeNotified(Day("2025-04-23"), Day("2025-04-23")), new FeePaid(Day("2025-05-24"), false)];

        var clock = ClockOf("2025-05-25", Online("2025-04-21"), facts);

        Assert.Equal([code], clock.Codes());
        Assert.Equal(says, clock.Explanation[^1].Says);
        Assert.Null(clock.ClosedOn);
    }

    [Theory]
    [InlineData(Channel.InPerson, "2024-09-10 当面提交，提交之日为收到之日", "第一项")]
    [InlineData(Channel.Oral, "2024-09-10 口头申请，填写申请表之日为收到之日", "第一项")]
    [InlineData(Channel.RegisteredPost, "2024-09-12 以需要签收的方式邮寄，行政机关签收之日为收到之日", "第二项")]
    [InlineData(Channel.OrdinaryPost, "2024-09-13 平常信函，与申请人确认之日为收到之日", "第二项")]
    [InlineData(Channel.Online, "2024-09-13 双方确认之日为收到之日", "第三项")]
    public void Begins_with_the_receipt_day_and_its_reason(Channel channel, string says, string item)
    {
        var clock = ClockOf("2024-09-20",
            [new Submitted(Day("2024-09-10"), channel), new Arrived(Day("2024-09-12"), null), new Confirmed(Day("2024-09-13"))]);

        Assert.Equal($"{says}；收到当日不计，自次日起计算 20 个工作日。 条例第三十一条{item}", Lines(clock)[0]);
    }

    [Fact]
    public void Says_that_nothing_runs_before_confirmation() =>
        Says(ClockOf("2024-09-20", [new Submitted(Day("2024-09-10"), Channel.Online)]),
            "2024-09-20 2024-09-10 提交，尚未确认收到，期限没有开始计算。 条例第三十一条");

    [Fact]
    public void Says_so_too_where_only_the_arrival_is_known() =>
        Says(ClockOf("2024-09-20", [new Arrived(Day("2024-09-10"), Channel.OrdinaryPost)]),
            "2024-09-20 尚未确认收到，期限没有开始计算。 条例第三十一条");

    [Theory]
    [InlineData(ServiceWay.Post, "交邮之日为答复之日")]
    [InlineData(ServiceWay.Electronic, "系统显示送达之日为答复之日")]
    [InlineData(ServiceWay.InPerson, "申请人签收之日为答复之日")]
    public void Tells_the_reply_and_by_what_day_it_counts(ServiceWay way, string day)
    {
        var clock = ClockOf("2024-12-01", Online("2024-09-14"), [Reply("2024-10-10", OutcomeCode.P2, way)]);

        Assert.Equal($"2024-10-10 答复：{Outcome.Of(OutcomeCode.P2).Label}；{day}。 国办公开办函〔2016〕235号", Lines(clock)[1]);
        Assert.Equal("2024-10-10 20 个工作日，自 2024-09-14 次日起算，答复期限为 2024-10-18（含当日）。 条例第三十三条", Lines(clock)[2]);
    }

    [Fact]
    public void Tells_a_withdrawal() => Assert.Equal("2024-09-20 申请人撤回申请，终止办理，计入“其他处理”。 ",
        Lines(ClockOf("2024-10-09", Online("2024-09-14"), [new Withdrawn(Day("2024-09-20"))]))[1]);

    [Fact]
    public void Marks_a_day_that_next_years_notice_may_move() =>
        Assert.EndsWith("答复期限为 2027-01-07（含当日）（暂定：放假安排尚未公布，可能变动）。",
            ClockOf("2026-12-10", Online("2026-12-10")).Explanation[^1].Says,
            StringComparison.Ordinal);

    private static void Says(ClockResult clock, params string[] lines) => Assert.Equal(lines, Lines(clock));

    private static string[] Lines(ClockResult clock) =>
        [.. clock.Explanation.Select(step => $"{step.On:yyyy-MM-dd} {step.Says} {step.Law}")];
}
