using Gongkai.Rules.Calendar;
using Gongkai.Rules.Clock;
using static Gongkai.Rules.Tests.Calendar.Days;

namespace Gongkai.Rules.Tests.Clock;

public sealed class OtherClocks
{
    [Theory]
    [InlineData("disclosure.active", "20 个工作日", "2024-09-09", "2024-10-12")] // 条例 art. 26
    [InlineData("disclosure.double-publicity", "7 个工作日", "2024-09-09", "2024-09-19")]
    [InlineData("disclosure.penalty-withdrawal", "3 个工作日", "2024-09-30", "2024-10-10")] // 行政处罚法 arts. 48, 85
    [InlineData("disclosure.interpretation", "3 个工作日", "2024-09-13", "2024-09-19")]
    [InlineData("application.online-confirmation", "1 个工作日", "2024-09-30", "2024-10-08")]
    [InlineData("rules.in-force", "30 日", "2024-06-03", "2024-07-03")]
    [InlineData("reconsideration.application", "60 日", "2025-08-08", "2025-10-09")] // 行政复议法 art. 20; would end in the holiday
    [InlineData("reconsideration.application-untold", "1 年", "2024-02-29", "2025-02-28")]
    [InlineData("reconsideration.application-absolute", "5 年", "2020-10-10", "2025-10-10")] // art. 21
    [InlineData("reconsideration.acceptance", "5 个工作日", "2024-09-30", "2024-10-12")] // arts. 30, 88
    [InlineData("reconsideration.correction-notice", "5 个工作日", "2024-06-03", "2024-06-11")]
    [InlineData("reconsideration.correction", "10 个工作日", "2024-06-03", "2024-06-18")]
    [InlineData("reconsideration.simple-copy", "3 个工作日", "2024-06-03", "2024-06-06")]
    [InlineData("reconsideration.simple-answer", "5 个工作日", "2024-06-03", "2024-06-11")]
    [InlineData("reconsideration.simple-decision", "30 日", "2024-06-03", "2024-07-03")]
    [InlineData("reconsideration.decision", "60 日", "2024-06-03", "2024-08-02")]
    [InlineData("reconsideration.opinion", "60 日", "2024-06-03", "2024-08-02")]
    [InlineData("litigation.after-reconsideration", "15 日", "2024-09-27", "2024-10-12")] // 行政诉讼法 art. 45; a worked Saturday
    [InlineData("litigation.direct", "6 个月", "2024-08-31", "2025-02-28")] // art. 46
    [InlineData("litigation.direct-untold", "1 年", "2024-06-03", "2025-06-03")]
    [InlineData("litigation.no-reply", "6 个月", "2025-04-01", "2025-10-09")]
    [InlineData("court.defence", "15 日", "2024-06-03", "2024-06-18")]
    [InlineData("court.simple", "45 日", "2024-06-03", "2024-07-18")]
    [InlineData("report.agency", "次年 1 月 31 日前", "2025-12-31", "2026-01-31")] // 条例 art. 49; a Saturday, not moved
    [InlineData("report.government", "次年 3 月 31 日前", "2023-01-01", "2024-03-31")] // a Sunday, not moved
    public void End_on_the_day_the_law_gives(string code, string length, string start, string expected)
    {
        var clock = StatutoryClocks.Find(code);

        Assert.NotNull(clock);
        Assert.Equal(length, clock.LengthText());
        Assert.Equal(Day(expected), clock.LastDay(Day(start), National));
    }

    [Fact]
    public void Have_each_a_code_of_their_own_a_start_and_a_source()
    {
        Assert.Equal(StatutoryClocks.All.Count, StatutoryClocks.All.Select(clock => clock.Code).Distinct().Count());
        Assert.All(StatutoryClocks.All, clock => Assert.DoesNotContain("", new[] { clock.Name, clock.Starts, clock.Source }));
        Assert.All(StatutoryClocks.All, clock => Assert.True(clock.Caps is null || StatutoryClocks.Find(clock.Caps) is not null));
        Assert.Null(StatutoryClocks.Find("no.such"));
    }

    [Fact] // 条例 art. 26: 自该政府信息形成或者变更之日起20个工作日内
    public void Of_publication_restart_when_the_information_changes()
    {
        Assert.Equal(Day("2024-10-12"), StatutoryClocks.PublishBy(Day("2024-09-09"), null, National));
        Assert.Equal(Day("2024-10-18"), StatutoryClocks.PublishBy(Day("2024-09-09"), Day("2024-09-14"), National));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => StatutoryClocks.PublishBy(Day("2024-09-09"), Day("2024-09-08"), National));
    }

    [Fact]
    public void Of_annual_reports_agree_with_the_dates_that_do_not_move()
    {
        DateOnly LastDay(string code) => StatutoryClocks.Find(code)!.LastDay(Day("2025-06-01"), National);

        Assert.Equal(CalendarPeriods.AgencyReportDueWithoutRollOver(2025), LastDay("report.agency"));
        Assert.Equal(CalendarPeriods.GovernmentReportDueWithoutRollOver(2025), LastDay("report.government"));
    }
}
