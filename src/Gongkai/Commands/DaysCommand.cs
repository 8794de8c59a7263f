using Gongkai.Rules.Calendar;
using Gongkai.Rules.Problems;

namespace Gongkai.Commands;

/// <summary><c>gongkai days</c>: adds and counts working days, and says what the calendar knows about a day.</summary>
internal static class DaysCommand
{
    internal static Verb Verb { get; } = new("days", Verbs.Periods, "推算、清点工作日，查某一天是不是工作日")
    {
        Forms =
        [
            new Form("add", [Day("DATE", "起算日，当天不计"), new Parameter("N", ValueKind.Number, "工作日数，0 或更大")], Add),
            new Form("count", [Day("FROM", "起日，当天不计"), Day("TO", "止日，当天计入")], Count),
            new Form("show", [Day("DATE", "要查的日期")], Show),
        ],
        Options = [Option.Json, Option.AsKnownOn],
        Examples =
        [
            "gongkai days add 2024-09-30 20",
            "gongkai days count 2024-09-30 2024-10-12",
            "gongkai days show 2024-10-12 --json",
        ],
        Notes =
        [
            "节假日和调休以国务院办公厅的放假通知为准，数据自 2007-01-01 起。",
            "尚无放假通知的日期按平日推算，标明“暂定”。",
        ],
    };

    internal static Problem BeforeCalendar(DateOnly day, WorkCalendar calendar) => Problem(
        "days.before-calendar",
        $"日期 {day:O} 早于 {calendar.FirstDay:O}，工作日历没有那时的数据。",
        $"请用 {calendar.FirstDay:O} 或以后的日期。");

    /// <summary>The calendar asked for with <c>--as-known-on</c>, or why it cannot be used for these days.</summary>
    internal static Checked<WorkCalendar> Calendar(Arguments arguments, params IEnumerable<DateOnly> days)
    {
        var calendar = WorkCalendar.National;
        DateOnly[] asked = arguments.DayOrNull("as-known-on") is { } known ? [.. days, known] : [.. days];
        Problem[] early = [.. asked.Where(day => day < calendar.FirstDay).Distinct().Select(day => BeforeCalendar(day, calendar))];
        return early.Length > 0 ? new Checked<WorkCalendar>(early)
            : arguments.DayOrNull("as-known-on") is { } on ? calendar.AsKnownOn(on)
            : calendar;
    }

    private static int Add(Arguments arguments, Terminal terminal)
    {
        var from = arguments.Day("DATE");
        var days = arguments.Number("N");
        if (days < 0)
        {
            return terminal.Refuse(Problem("days.negative", $"工作日数 {days} 是负数。", "请写 0 或更大的整数；要往回清点，请用 gongkai days count。"));
        }

        var made = Calendar(arguments, from);
        if (!made.Ok(out var calendar))
        {
            return terminal.Refuse(made.Problems);
        }

        if (days > calendar.Count(from, DateOnly.MaxValue))
        {
            return terminal.Refuse(Problem("days.too-many", $"从 {from:O} 起 {days} 个工作日超出了公历 9999 年。", "请写小一些的工作日数。"));
        }

        var answer = DaysAdded.Of(calendar, from, new WorkingDays(days));
        answer.Write(terminal, arguments.Has("json"));
        return Exit.Done;
    }

    private static int Count(Arguments arguments, Terminal terminal)
    {
        var (from, to) = (arguments.Day("FROM"), arguments.Day("TO"));
        if (to < from)
        {
            return terminal.Refuse(Problem("days.reversed", $"止日 {to:O} 早于起日 {from:O}。", "请先写较早的日期，再写较晚的日期。"));
        }

        var made = Calendar(arguments, from, to);
        if (!made.Ok(out var calendar))
        {
            return terminal.Refuse(made.Problems);
        }

        var (count, provisional) = (calendar.Count(from, to), calendar.IsProvisional(to));
        if (!arguments.Has("json"))
        {
            terminal.Text.WriteLine($"{from:O} 之后至 {to:O}（含）有 {new WorkingDays(count)}{DayWords.Provisional(provisional)}。");
            DayWords.WriteBasis(terminal.Text, calendar, provisional);
            return Exit.Done;
        }

        JsonOutput.Write(terminal.Output, json =>
        {
            json.WriteStartObject();
            json.WriteDay("from", from);
            json.WriteDay("to", to);
            json.WriteNumber("workingDays", count);
            json.WriteBoolean("provisional", provisional);
            json.WriteString("calendarVersion", calendar.Version);
            json.WriteEndObject();
        });
        return Exit.Done;
    }

    private static int Show(Arguments arguments, Terminal terminal)
    {
        var day = arguments.Day("DATE");
        var made = Calendar(arguments, day);
        if (!made.Ok(out var calendar))
        {
            return terminal.Refuse(made.Problems);
        }

        DayShown.Write(terminal, calendar, day, arguments.Has("json"));
        return Exit.Done;
    }

    private static Parameter Day(string name, string says) => new(name, ValueKind.Day, says + "，写成 2024-09-30 的样子");

    private static Problem Problem(string code, string says, string remedy) => new(code, Severity.Error, says, remedy, "");
}
