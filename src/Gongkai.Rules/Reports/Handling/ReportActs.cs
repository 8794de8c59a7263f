using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Reports.Handling;

/// <summary>What a report's state allows, and why not.</summary>
/// <param name="State">Where it is.</param>
/// <param name="Year">The year reported on.</param>
/// <param name="Dates">Its last days.</param>
/// <param name="ReopenedOn">The day on which it was opened again after its last day; null when it never was.</param>
/// <remarks>Example: a report for 2025 in Writing on 2026-02-03 is locked until somebody opens it again with a reason.</remarks>
public sealed record ReportStanding(ReportState State, int Year, ReportDates Dates, DateOnly? ReopenedOn);

/// <summary>The acts on a report (条例 arts. 49, 50): each is null when allowed, otherwise the reason.</summary>
/// <remarks>Example: <c>ReportActs.Accept</c> of a report that was never submitted refuses.</remarks>
public static class ReportActs
{
    private const string Law = "条例第四十九条";

    /// <summary>Whether it is written in this state at all.</summary>
    /// <param name="state">The state.</param>
    /// <returns>True for what is being written, was returned or is being corrected. Example: Submitted gives false.</returns>
    public static bool IsOpen(ReportState state) =>
        state is ReportState.Writing or ReportState.Returned or ReportState.Correcting;

    /// <summary>Whether the last day closed it: an unfinished report of a past January.</summary>
    /// <param name="standing">The report.</param>
    /// <param name="today">Today.</param>
    /// <returns>True until it is opened again. What was returned or is being corrected is open by that act. Example: Writing,
    /// due 2026-01-31, today 2026-02-01.</returns>
    public static bool IsLocked(ReportStanding standing, DateOnly today) =>
        standing.State == ReportState.Writing && today > standing.Dates.SubmitBy && standing.ReopenedOn is null;

    /// <summary>Whether figures and texts may be changed.</summary>
    /// <param name="standing">The report.</param>
    /// <param name="today">Today.</param>
    /// <returns>Null, or why not. Example: a submitted report is not changed.</returns>
    public static Problem? Write(ReportStanding standing, DateOnly today) =>
        !IsOpen(standing.State) ? Refused("report.closed", $"报告{Named(standing.State)}，不能修改。",
            standing.State == ReportState.Published ? "需要改动的，请先发起更正。" : "需要改动的，请主管部门退回。", "")
        : IsLocked(standing, today) ? Refused(
            "report.locked", $"已过 {standing.Dates.SubmitBy:O} 的报送期限，报告已锁定。", "请写明理由，重新打开后再修改。", Law)
        : null;

    /// <summary>Opens a report again that its last day closed.</summary>
    /// <param name="standing">The report.</param>
    /// <param name="reason">Why it is late; the competent office reads it.</param>
    /// <param name="today">Today.</param>
    /// <returns>Null, or why not. Example: without a reason refused.</returns>
    public static Problem? Reopen(ReportStanding standing, string reason, DateOnly today) =>
        !IsLocked(standing, today) ? Refused("report.not-locked", "报告没有锁定。", "可以直接修改。", "") : Reason(reason);

    /// <summary>Submits to the competent office.</summary>
    /// <param name="standing">The report.</param>
    /// <param name="today">Today.</param>
    /// <param name="check">The check of the report as it would go out.</param>
    /// <param name="corrected">The cells corrected by hand with a reason: their difference from the ledger is explained.</param>
    /// <returns>Empty, or everything that stands in the way.</returns>
    /// <remarks>Example: a warning without a reason stands in the way, one with a reason does not.</remarks>
    public static IReadOnlyList<Problem> Submit(
        ReportStanding standing, DateOnly today, CheckResult check, IReadOnlySet<string> corrected)
    {
        ArgumentNullException.ThrowIfNull(check);
        if (Write(standing, today) is { } closed)
        {
            return [closed];
        }

        if (today.Year <= standing.Year)
        {
            return [Refused("report.year-not-over", $"{standing.Year} 年还没有结束，统计期到 12 月 31 日。", $"请在 {standing.Year + 1} 年 1 月报送。", Law)];
        }

        return [.. Open(check, corrected).Select(finding => Refused(
            finding.Severity == Severity.Error ? "report.error" : "report.warning",
            $"{finding.Rule}：{finding.Says}", finding.Severity == Severity.Error ? finding.Remedy : "请更正，或者写明理由。", finding.Source))];
    }

    /// <summary>The findings that stand in the way of submitting.</summary>
    /// <param name="check">The check.</param>
    /// <param name="corrected">Cells corrected by hand with a reason.</param>
    /// <returns>Errors but explained differences (K9), and warnings without a reason. Example: I remarks never.</returns>
    public static IEnumerable<Finding> Open(CheckResult check, IReadOnlySet<string> corrected)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(corrected);
        return check.Findings.Where(finding => finding.Severity switch
        {
            Severity.Error => finding.Rule != "K9" || finding.Cell is null || !corrected.Contains(finding.Cell),
            Severity.Warning => finding.Waiver is null,
            _ => false,
        });
    }

    /// <summary>Returns a submitted report with marks.</summary>
    /// <param name="standing">The report.</param>
    /// <param name="marks">How many marks there are.</param>
    /// <param name="advice">What has to be done.</param>
    /// <returns>Null, or why not. Example: without advice and marks refused.</returns>
    public static Problem? Return(ReportStanding standing, int marks, string advice) =>
        standing.State is not (ReportState.Submitted or ReportState.Accepted) ? NotSubmitted(standing.State)
        : marks == 0 && string.IsNullOrWhiteSpace(advice)
            ? Refused("report.no-advice", "退回没有写明意见。", "请写明意见，或者标出有问题的数据和语句。", "") with { Field = "Advice" }
        : null;

    /// <summary>Accepts a submitted report.</summary>
    /// <param name="standing">The report.</param>
    /// <param name="submittedBySelf">Whether whoever accepts submitted it.</param>
    /// <returns>Null, or why not. Example: nobody accepts what he submitted.</returns>
    public static Problem? Accept(ReportStanding standing, bool submittedBySelf) =>
        standing.State != ReportState.Submitted ? NotSubmitted(standing.State)
        : submittedBySelf ? Refused("report.own", "报送人不能审核自己报送的报告。", "请由主管部门的其他人员审核。", "")
        : null;

    /// <summary>Makes it public.</summary>
    /// <param name="standing">The report.</param>
    /// <returns>Null, or why not. Example: accepted or imported reports may go out.</returns>
    public static Problem? Publish(ReportStanding standing) =>
        standing.State is ReportState.Accepted or ReportState.Imported ? null
        : Refused("report.not-accepted", $"报告{Named(standing.State)}，不能公布。", "主管部门审核通过后再公布。", Law);

    /// <summary>Begins the correction of a public report.</summary>
    /// <param name="standing">The report.</param>
    /// <param name="reason">What is wrong; readers see it with the new version.</param>
    /// <returns>Null, or why not. Example: only what is public is corrected.</returns>
    public static Problem? Correct(ReportStanding standing, string reason) =>
        standing.State != ReportState.Published ? Refused("report.not-public", "只有已公布的报告需要更正。", "尚未公布的报告可以直接修改。", "")
        : Reason(reason);

    /// <summary>A zero report has to be meant.</summary>
    /// <param name="report">The figures as they would go out.</param>
    /// <param name="compiled">The figures of the ledger.</param>
    /// <param name="confirmed">Whether somebody confirmed that there were no applications.</param>
    /// <returns>Null, or why not: zero everywhere over a ledger that has cases, or a zero nobody confirmed.</returns>
    /// <remarks>Example: no application in the ledger and one confirmation: null.</remarks>
    public static Problem? Zero(Report report, Report compiled, bool confirmed)
    {
        if (!IsZero(report))
        {
            return null;
        }

        return !IsZero(compiled) ? Refused(
                "report.zero-with-cases", "报告表三全部为 0，而申请台账有本年度的申请。", "请恢复台账计算的数；台账有误的，请更正台账。", "条例第五十条")
            : confirmed ? null
            : Refused("report.zero-unconfirmed", "表三全部为 0，还没有确认零报告。", "本年度确实没有收到、结转和办理政府信息公开申请的，请确认。", "条例第五十条");
    }

    /// <summary>Whether table 3 says that there was no application.</summary>
    /// <param name="report">The report.</param>
    /// <returns>True when every figure of it is 0. Example: the zero report of 2020.</returns>
    public static bool IsZero(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Format.Cells.Where(cell => cell.Row.Table == 3).All(cell => report[cell].Value == 0);
    }

    /// <summary>A state in words. Example: “已报送”.</summary>
    /// <param name="state">The state.</param>
    /// <returns>As a list shows it.</returns>
    public static string Named(ReportState state) => state switch
    {
        ReportState.Writing => "编写中",
        ReportState.Submitted => "已报送",
        ReportState.Returned => "被退回",
        ReportState.Accepted => "已审核",
        ReportState.Published => "已公布",
        ReportState.Correcting => "更正中",
        _ => "已导入",
    };

    private static Problem? Reason(string reason) => string.IsNullOrWhiteSpace(reason)
        ? Refused("report.no-reason", "没有写明理由。", "请写明理由。", "") with { Field = "Reason" } : null;

    private static Problem NotSubmitted(ReportState state) =>
        Refused("report.not-submitted", $"报告{Named(state)}，不在审核中。", "请刷新页面，查看报告的状态。", "");

    private static Problem Refused(string code, string says, string remedy, string law) => new(code, Severity.Error, says, remedy, law);
}
