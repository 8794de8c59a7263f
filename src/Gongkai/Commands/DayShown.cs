using Gongkai.Rules.Calendar;

namespace Gongkai.Commands;

/// <summary>The answer of <c>days show</c>.</summary>
internal static class DayShown
{
    internal static void Write(Terminal terminal, WorkCalendar calendar, DateOnly day, bool asJson)
    {
        var status = calendar.Describe(day);
        if (asJson)
        {
            JsonOutput.Write(terminal.Output, json =>
            {
                json.WriteStartObject();
                json.WriteDay("date", day);
                json.WriteBoolean("working", status.Working);
                json.WriteString("reason", Code(status.Reason));
                json.WriteString("name", status.Name);
                json.WriteString("notice", status.Notice is { } notice ? DayWords.Notice(notice) : null);
                json.WriteBoolean("provisional", status.Provisional);
                json.WriteString("calendarVersion", calendar.Version);
                json.WriteEndObject();
            });
            return;
        }

        var what = status.Working ? "是工作日" : "不是工作日";
        terminal.Text.WriteLine($"{DayWords.Day(day)}{what}{DayWords.Provisional(status.Provisional)}：{DayWords.Reason(status)}。");
        if (status.Notice is { } basis)
        {
            terminal.Text.WriteLine($"依据：{DayWords.Notice(basis)}，{basis.Issued:O} 发布。");
        }

        DayWords.WriteBasis(terminal.Text, calendar, status.Provisional);
    }

    private static string Code(DayReason reason) => reason switch
    {
        DayReason.Weekday => "weekday",
        DayReason.Weekend => "weekend",
        DayReason.Holiday => "holiday",
        DayReason.WorkedWeekend => "worked-weekend",
        DayReason.LocalRestDay => "local-rest-day",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };
}
