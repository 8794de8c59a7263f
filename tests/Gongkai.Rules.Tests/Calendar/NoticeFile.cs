using Gongkai.Rules.Calendar;
using static Gongkai.Rules.Tests.Calendar.Days;

namespace Gongkai.Rules.Tests.Calendar;

public sealed class NoticeFile
{
    [Fact]
    public void Gives_the_notice_it_was_written_from()
    {
        foreach (var notice in National.Notices)
        {
            Assert.True(HolidayNotice.Parse(notice.Name, notice.ToText()).Ok(out var again), notice.Name);
            Assert.Equal(notice.Days, again!.Days);
            Assert.Equal(notice.ToText(), again.ToText());
        }
    }

    [Fact]
    public void Is_read_with_head_and_days()
    {
        var notice = Notices.For2027();

        Assert.Equal(("2027-1", 2027, 1), (notice.Name, notice.Year, notice.Serial));
        Assert.Equal(("国务院办公厅", "示例通知"), (notice.Issuer, notice.Title));
        Assert.Equal((null, Day("2026-11-28"), 23), (notice.Number, notice.Issued, notice.Days.Count));
        Assert.Equal(new NoticeDay(Day("2027-02-20"), DayRuling.Work, "春节"), notice.Days[10]);
    }

    [Theory]
    [InlineData("rest 2027-02-05..", "rest 2027-2-5..", "通知 2027-1 第 8 行：“2027-2-5..2027-02-11”不是日期。")]
    [InlineData("rest 2027-02-05..", "rest 2027-02-30..", "通知 2027-1 第 8 行：“2027-02-30..2027-02-11”不是日期。")]
    [InlineData("work 2027-02-20", "work 2027-02-22", "通知 2027-1 第 9 行：2027-02-22 不是周六或周日，不能列为调休上班。")]
    [InlineData("work 2027-02-20", "work 2027-02-06", "通知 2027-1 第 9 行：2027-02-06 已在第 8 行规定。")] // rest and worked at once
    [InlineData("work 2027-02-20", "work 2027-01-09", "通知 2027-1 第 9 行：2027-01-09 排在 2027-02-11 之后。")]
    [InlineData("work 2027-02-20", "work 2028-02-20", "通知 2027-1 第 9 行：2028-02-20 不属于 2027 年的安排。")]
    [InlineData("rest 2026-12-31..", "rest 2026-11-30 元旦\nrest 2027-01-01..", "通知 2027-1 第 7 行：2026-11-30 不属于 2027 年的安排。")]
    [InlineData("2027-05-01..2027-05-05", "2027-05-05..2027-05-01", "通知 2027-1 第 10 行：2027-05-05 至 2027-05-01 首尾颠倒。")]
    [InlineData("2027-05-01..2027-05-05", "2027-05-01..2027-06-05", "通知 2027-1 第 10 行：一次放假 36 天，超过 15 天。")]
    [InlineData("2027-05-05 劳动节", "2027-05-05", "通知 2027-1 第 10 行：日期后面没有节日名称。")]
    [InlineData("work 2027-02-20", "plain 2027-02-20", "通知 2027-1 第 9 行：年度安排中不能使用 plain。")]
    [InlineData("work 2027-02-20 春节", "上班 2027-02-20", "通知 2027-1 第 9 行：看不懂“上班 2027-02-20”。")]
    [InlineData("title: 示例通知", "titel: 示例通知", "通知 2027-1 第 2 行：没有“titel”这个项目。|通知 2027-1 缺少项目“title”。")]
    [InlineData("title: 示例通知", "title:", "通知 2027-1 第 2 行：项目“title”没有内容。|通知 2027-1 缺少项目“title”。")]
    [InlineData("title: 示例通知", "issuer: 示例通知", "通知 2027-1 第 2 行：项目“issuer”重复出现。|通知 2027-1 缺少项目“title”。")]
    [InlineData("issued: 2026-11-28", "issued: 2026-11-31", "通知 2027-1 第 3 行：“2026-11-31”不是日期。")]
    [InlineData("issued: 2026-11-28", "issued: 2025-11-28", "通知 2027-1 的发布日期 2025-11-28 不合理。")]
    [InlineData("issued: 2026-11-28", "issued: 2026-11-28\nmemory: 标题", "通知 2027-1 第 4 行：memory 中的“标题”不是可标注的部分。")]
    [InlineData("work 2027-02-20 春节", "number: 1", "通知 2027-1 第 9 行：项目“number”写在日期之后。")]
    [InlineData("rest 2027-10-01..2027-10-07", "rest 2027-10-02..2027-10-07", "通知 2027-1 没有把 2027-10-01 列为放假。")]
    public void Is_refused_with_file_and_line(string right, string wrong, string says)
    {
        var read = HolidayNotice.Parse("2027-1", Notices.Text.Replace(right, wrong, StringComparison.Ordinal));

        Assert.False(read.Ok(out _));
        Assert.Equal(says, string.Join('|', read.Problems.Select(problem => problem.Says)));
        Assert.All(read.Problems, problem => Assert.NotEqual("", problem.Remedy));
    }

    [Fact]
    public void Without_days_or_with_too_few_is_refused()
    {
        var empty = HolidayNotice.Parse("2027-1", Notices.Head);
        var few = HolidayNotice.Parse("2027-1", Notices.Head + "rest 2027-01-01 元旦\nrest 2027-05-01 劳动节\nrest 2027-10-01 国庆节\n");

        Assert.Equal(["通知 2027-1 没有规定任何日期。"], empty.Problems.Select(problem => problem.Says));
        Assert.Equal(["通知 2027-1 全年共列放假 3 天，不合常理。"], few.Problems.Select(problem => problem.Says));
    }

    [Fact]
    public void May_be_typed_with_wide_spaces_wide_colons_and_windows_line_ends()
    {
        var typed = "\uFEFF" + Notices.Text.Replace(": ", "：", StringComparison.Ordinal)
            .Replace(" 春节", "\u3000春节", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);

        Assert.True(HolidayNotice.Parse("2027-1", typed).Ok(out var notice));
        Assert.Equal(Notices.For2027().ToText(), notice.ToText());
    }

    [Theory]
    [InlineData("2027")]
    [InlineData("2027-0")]
    [InlineData("27-1")]
    [InlineData("2006-1")] // before the data begins
    [InlineData("2027-1.txt")]
    public void Needs_a_name_of_year_and_serial(string name)
    {
        var read = HolidayNotice.Parse(name, Notices.Text);

        Assert.Equal([$"通知文件名“{name}”不是“年份-序号”的形式。"], read.Problems.Select(problem => problem.Says));
    }

    [Fact]
    public void Tells_all_its_faults_at_once()
    {
        var read = HolidayNotice.Parse("2027-1", "rest 2027-01-32 元旦\nwork 2027-02-22 春节\n");

        Assert.Equal(
            ["notice.bad-day", "notice.not-weekend", .. Enumerable.Repeat("notice.missing-key", 4)],
            read.Problems.Select(problem => problem.Code));
    }
}
