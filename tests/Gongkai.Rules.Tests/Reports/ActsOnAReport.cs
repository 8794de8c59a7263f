using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports;
using Gongkai.Rules.Reports.Handling;

namespace Gongkai.Rules.Tests.Reports;

/// <summary>条例 arts. 49, 50: what may be done with a report, and when.</summary>
public sealed class ActsOnAReport
{
    private static readonly IReadOnlySet<string> Nothing = new HashSet<string>();

    [Theory]
    [InlineData(false, "2026-01-31", "2026-01-31")]
    [InlineData(true, "2026-01-31", "2026-03-31")]
    public void Have_their_last_days_in_the_year_after(bool government, string submit, string publish) =>
        Assert.Equal(new ReportDates(DateOnly.Parse(submit), DateOnly.Parse(publish)), ReportDates.Of(2025, government));

    [Theory]
    [InlineData("2026-01-31", null)] // the day itself is in time
    [InlineData("2026-02-01", "report.locked")]
    public void Are_locked_after_the_last_day(string today, string? code) =>
        Assert.Equal(code, ReportActs.Write(Standing(ReportState.Writing), DateOnly.Parse(today))?.Code);

    [Fact]
    public void Are_open_again_by_a_reason()
    {
        var late = new DateOnly(2026, 2, 3);

        Assert.Equal("report.no-reason", ReportActs.Reopen(Standing(ReportState.Writing), " ", late)?.Code);
        Assert.Null(ReportActs.Reopen(Standing(ReportState.Writing), "系统迁移", late));
        Assert.Null(ReportActs.Write(Standing(ReportState.Writing) with { ReopenedOn = late }, late));
        Assert.Equal("report.not-locked", ReportActs.Reopen(Standing(ReportState.Writing), "无", new DateOnly(2026, 1, 5))?.Code);
    }

    [Fact]
    public void Wait_for_the_end_of_the_year() =>
        Assert.Equal("report.year-not-over", Assert.Single(ReportActs.Submit(
            Standing(ReportState.Writing), new DateOnly(2025, 12, 31), ReportChecker.Check(Sample.Of(2025)), Nothing)).Code);

    [Fact]
    public void Need_a_reason_for_each_soft_finding_and_none_helps_a_hard_one()
    {
        var bad = Sample.Of(2025, ("T3.R1.C1", 1)).Waiving(new Waiver("K1", "T3.C1", "理由", "某", null));
        var soft = Sample.Of(2025).Telling((5, ""));

        Assert.Contains(Submitted(bad), problem => problem.Code == "report.error");
        Assert.Equal("report.warning", Assert.Single(Submitted(soft)).Code);
        Assert.Empty(Submitted(soft.Waiving(new Waiver("W8", null, "另行报告", "某", null))));
    }

    [Fact]
    public void Take_a_hand_correction_with_its_reason_for_an_explained_difference()
    {
        var ledger = new RegisterFacts(Sample.Of(2025, ("T2.5.1.C1", 3)), 0, 0, 0, []);
        var check = ReportChecker.Check(Sample.Of(2025, ("T2.5.1.C1", 4)), new CheckContext(Register: ledger));

        Assert.Contains(ReportActs.Open(check, Nothing), finding => finding.Rule == "K9");
        Assert.DoesNotContain(ReportActs.Open(check, new HashSet<string> { "T2.5.1.C1" }), finding => finding.Rule == "K9");
    }

    [Fact]
    public void Ask_once_whether_zero_is_meant_and_never_believe_zero_over_cases()
    {
        var (zero, cases) = (Sample.Of(2025), Sample.Of(2025, ("T3.R1.C1", 2), ("T3.R1.C7", 2)));

        Assert.Equal("report.zero-unconfirmed", ReportActs.Zero(zero, zero, confirmed: false)?.Code);
        Assert.Null(ReportActs.Zero(zero, zero, confirmed: true));
        Assert.Equal("report.zero-with-cases", ReportActs.Zero(zero, cases, confirmed: true)?.Code);
        Assert.Null(ReportActs.Zero(cases, cases, confirmed: false));
    }

    [Theory]
    [InlineData(ReportState.Submitted, false, null)]
    [InlineData(ReportState.Submitted, true, "report.own")]
    [InlineData(ReportState.Writing, false, "report.not-submitted")]
    public void Are_accepted_by_somebody_else_and_only_when_submitted(ReportState state, bool self, string? code) =>
        Assert.Equal(code, ReportActs.Accept(Standing(state), self)?.Code);

    [Theory]
    [InlineData(ReportState.Accepted, null)]
    [InlineData(ReportState.Imported, null)]
    [InlineData(ReportState.Submitted, "report.not-accepted")]
    public void Go_out_when_accepted_or_imported(ReportState state, string? code) =>
        Assert.Equal(code, ReportActs.Publish(Standing(state))?.Code);

    [Fact]
    public void Are_returned_with_advice_or_marks_and_corrected_with_a_reason()
    {
        Assert.Equal("report.no-advice", ReportActs.Return(Standing(ReportState.Submitted), 0, "")?.Code);
        Assert.Null(ReportActs.Return(Standing(ReportState.Submitted), 1, ""));
        Assert.Equal("report.not-public", ReportActs.Correct(Standing(ReportState.Accepted), "有误")?.Code);
        Assert.Equal("report.no-reason", ReportActs.Correct(Standing(ReportState.Published), "")?.Code);
    }

    private static IReadOnlyList<Problem> Submitted(Report report) =>
        ReportActs.Submit(Standing(ReportState.Writing), new DateOnly(2026, 1, 20), ReportChecker.Check(report), Nothing);

    private static ReportStanding Standing(ReportState state) => new(state, 2025, ReportDates.Of(2025, government: false), null);
}
