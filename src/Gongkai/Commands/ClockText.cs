using Gongkai.Rules.Clock;
using Gongkai.Rules.Outcomes;
using Gongkai.Rules.Remedies;

namespace Gongkai.Commands;

/// <summary>A clock for a person to read, fit to be printed into the case file.</summary>
internal static class ClockText
{
    internal static void Write(TextWriter to, string? number, ClockResult clock)
    {
        to.WriteLine($"申请{(number is null ? "" : $" {number}")}，截至 {clock.AsOf:O}：{Stage(clock.Stage)}，{Bucket(clock.Bucket)}");
        to.WriteLine(clock.ReceivedOn is { } received ? $"  收到之日：{received:O}（{clock.Regime.Name}）" : "  收到之日：尚未确认");
        WritePeriod(to, clock);
        WriteEnding(to, clock);
        foreach (var one in clock.Consultations)
        {
            var state = one.AnsweredOn is { } on ? $"{on:O} 收到意见" : one.DueOn is { } due ? $"最迟 {due:O} 反馈" : "收到日期尚未记录";
            to.WriteLine($"  征求“{one.Party}”意见：{state}");
        }

        to.WriteLine("  计算过程：");
        foreach (var step in clock.Explanation)
        {
            to.WriteLine($"    {step.On:O}  {step.Says}{(step.Law.Length > 0 ? $"（{step.Law}）" : "")}");
        }

        foreach (var problem in clock.Problems)
        {
            to.WriteLine($"  {(problem.Severity == Rules.Problems.Severity.Error ? "✗" : "！")} {Terminal.Sentence(problem)}");
        }
    }

    private static void WritePeriod(TextWriter to, ClockResult clock)
    {
        if (clock.DueOn is { } due)
        {
            var left = clock.RemainingWorkingDays switch
            {
                null => "",
                < 0 and var late => $"，已逾期 {-late} 个工作日",
                0 => clock.Bucket == Rules.Clock.Bucket.Overdue ? "，已逾期" : "，今日到期",
                var days => $"，还剩 {days} 个工作日",
            };
            to.WriteLine($"  答复期限：{due:O}（含当日）{DayWords.Provisional(clock.Provisional)}{left}，已用 {clock.UsedWorkingDays} 个工作日"
                + (clock.ExcludedWorkingDays > 0 ? $"，不计入 {clock.ExcludedWorkingDays} 个工作日" : ""));
        }

        var mayAsk = clock is { ClosedOn: null, ClosesAs: null } && clock.StartOn == clock.ReceivedOn;
        if (mayAsk && clock.CorrectionNoticeDue is { } notice && notice >= clock.AsOf)
        {
            to.WriteLine($"  需要补正的，最迟 {notice:O} 一次性告知");
        }

        if (clock.ClosedOn is null)
        {
            WriteAwaited(to, clock, "补正", clock.CorrectionDue, OutcomeCode.O1);
            WriteAwaited(to, clock, "缴费", clock.FeePaymentDue, OutcomeCode.O2);
        }
    }

    private static void WriteAwaited(TextWriter to, ClockResult clock, string what, DateOnly? due, OutcomeCode closesAs)
    {
        if (due is not { } last)
        {
            return;
        }

        var lapse = clock.ClosesAs == closesAs ? $"；逾期的，{clock.ClosesOn:O} 起视为放弃申请" : "";
        to.WriteLine($"  等待申请人{what}：至 {last:O}（含当日）{lapse}");
    }

    private static void WriteEnding(TextWriter to, ClockResult clock)
    {
        if (clock is { ClosedOn: { } closed, Outcome: { } outcome })
        {
            to.WriteLine($"  办理结果：{closed:O}，{outcome} {Outcome.Of(outcome).Label}");
        }

        if (clock.InTime is { } inTime)
        {
            to.WriteLine(inTime ? "  答复在期限内" : $"  答复逾期 {clock.LateWorkingDays} 个工作日");
        }

        if (clock.Remedy is { Class: not RemedyClass.None } remedy)
        {
            to.WriteLine($"  救济途径：{remedy.Text}");
        }
    }

    private static string Stage(Stage stage) => stage switch
    {
        Rules.Clock.Stage.Closed => "已办结",
        Rules.Clock.Stage.AwaitingConfirmation => "待确认收到",
        Rules.Clock.Stage.AwaitingPayment => "待缴费",
        Rules.Clock.Stage.AwaitingCorrection => "待补正",
        Rules.Clock.Stage.Consulting => "征求意见中",
        _ => "办理中",
    };

    private static string Bucket(Bucket bucket) => bucket switch
    {
        Rules.Clock.Bucket.Closed => "无待办",
        Rules.Clock.Bucket.NotStarted => "期限未起算",
        Rules.Clock.Bucket.Overdue => "已逾期",
        Rules.Clock.Bucket.Paused => "计时中止",
        Rules.Clock.Bucket.DueToday => "今日到期",
        Rules.Clock.Bucket.DueSoon => "即将到期",
        _ => "未到期",
    };
}
