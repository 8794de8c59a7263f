using Gongkai.Rules.Calendar;

namespace Gongkai.Commands;

/// <summary>What the calendar says about days, in words.</summary>
internal static class DayWords
{
    private const string Weekdays = "日一二三四五六";

    /// <summary>“2024-11-01（星期五）”.</summary>
    internal static string Day(DateOnly day) => $"{day:O}（星期{Weekdays[(int)day.DayOfWeek]}）";

    internal static string Provisional(bool provisional) => provisional ? "（暂定）" : "";

    internal static string Reason(DayStatus status) => status.Reason switch
    {
        DayReason.Holiday => $"{status.Name}放假",
        DayReason.WorkedWeekend => $"{status.Name}调休，上班",
        DayReason.LocalRestDay => $"{status.Name}，当地放假",
        DayReason.Weekend => "周末",
        _ => "平日",
    };

    internal static string Notice(HolidayNotice notice) =>
        notice.Number is { } number ? $"{notice.Title}（{number}）" : notice.Title;

    internal static void WriteBasis(TextWriter to, WorkCalendar calendar, bool provisional)
    {
        if (provisional)
        {
            var open = calendar.ProvisionalFrom;
            to.WriteLine($"暂定：{open.AddMonths(1).Year} 年的放假通知尚未收录，{open:O} 起的日期先按平日推算，通知发布后可能变动。");
        }

        to.WriteLine($"工作日历版本：{calendar.Version}");
    }
}
