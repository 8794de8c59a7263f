using Gongkai.Rules.Calendar;

namespace Gongkai.Commands;

/// <summary>The answer of <c>days add</c>: the day, and the stretches from the day after the start that lead to it.</summary>
internal sealed record DaysAdded(
    WorkCalendar Calendar, DateOnly From, WorkingDays Days, DateOnly Last, IReadOnlyList<Stretch> Steps)
{
    internal static DaysAdded Of(WorkCalendar calendar, DateOnly from, WorkingDays days)
    {
        var last = calendar.LastDay(from, days);
        return new DaysAdded(calendar, from, days, last, Stretch.Between(calendar, from, last));
    }

    internal void Write(Terminal terminal, bool asJson)
    {
        if (asJson)
        {
            JsonOutput.Write(terminal.Output, Write);
            return;
        }

        var provisional = Calendar.IsProvisional(Last);
        terminal.Text.WriteLine($"{DayWords.Day(Last)}{DayWords.Provisional(provisional)}");
        terminal.Text.WriteLine(Days.Count == 0 ? "0 个工作日：就是起算日本身。" : $"{From:O} 之后的第 {Days.Count} 个工作日：");
        foreach (var step in Steps)
        {
            terminal.Text.WriteLine($"  {step.Days}  {step.WorkingDays,3} 个工作日  {step.Why}");
        }

        DayWords.WriteBasis(terminal.Text, Calendar, provisional);
    }

    private void Write(System.Text.Json.Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteDay("date", Last);
        json.WriteBoolean("provisional", Calendar.IsProvisional(Last));
        json.WriteString("calendarVersion", Calendar.Version);
        json.WriteStartArray("steps");
        foreach (var step in Steps)
        {
            json.WriteStartObject();
            json.WriteDay("from", step.From);
            json.WriteDay("to", step.To);
            json.WriteNumber("workingDays", step.WorkingDays);
            json.WriteString("why", step.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

/// <summary>
/// Days in a row with one explanation: a holiday, worked weekend days, or ordinary weeks. Both ends belong to it.
/// </summary>
internal sealed record Stretch(DateOnly From, DateOnly To, int WorkingDays, string Why)
{
    /// <summary>“2024-10-01 至 2024-10-07”, a single day in the same width.</summary>
    internal string Days => From == To ? $"{From:O}{"",14}" : $"{From:O} 至 {To:O}";

    /// <summary>The stretches of (from, to], in order; their working days add up to those between the two days.</summary>
    internal static IReadOnlyList<Stretch> Between(WorkCalendar calendar, DateOnly from, DateOnly to)
    {
        var stretches = new List<Stretch>();
        for (var day = from; day < to;)
        {
            var start = day.AddDays(1);
            var why = Special(calendar.Describe(start));
            for (day = start; day < to && Special(calendar.Describe(day.AddDays(1))) == why; day = day.AddDays(1))
            {
            }

            var working = calendar.Count(start.AddDays(-1), day);
            stretches.Add(new Stretch(start, day, working, why ?? Ordinary(day.DayNumber - start.DayNumber + 1 - working)));
        }

        return stretches;
    }

    private static string Ordinary(int weekendDays) => weekendDays == 0 ? "平日" : $"平日，其间周末 {weekendDays} 天不计";

    private static string? Special(DayStatus status) =>
        status.Reason is DayReason.Weekday or DayReason.Weekend ? null : DayWords.Reason(status);
}
