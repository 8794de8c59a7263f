using Gongkai.Rules.Calendar;

namespace Gongkai.Rules.Tests.Calendar;

/// <summary>An invented notice for 2027.</summary>
internal static class Notices
{
    internal const string Head = "issuer: 国务院办公厅\ntitle: 示例通知\nissued: 2026-11-28\nsource: https://www.example.cn/2027\n";

    internal const string Text = Head + """

        # 虚构的安排，仅供测试
        rest 2026-12-31..2027-01-02 元旦
        rest 2027-02-05..2027-02-11 春节
        work 2027-02-20 春节
        rest 2027-05-01..2027-05-05 劳动节
        rest 2027-10-01..2027-10-07 国庆节

        """;

    internal static HolidayNotice For2027(string from = "#", string to = "#") =>
        HolidayNotice.Parse("2027-1", Text.Replace(from, to, StringComparison.Ordinal)).Ok(out var notice)
            ? notice : throw new InvalidOperationException("The invented notice is at fault.");
}
