using System.Text.Json;
using Gongkai.Rules.Clock;

namespace Gongkai.Documents.Json;

/// <summary>Clock results as the exchange format shows them (interfaces §3); every key is always there.</summary>
internal static class ClockJson
{
    internal static void Write(ApplicationFile file, IReadOnlyList<ClockResult> clocks, string calendarVersion, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, ReportJson.Options))
        {
            if (file.IsArray)
            {
                json.WriteStartArray();
            }

            for (var i = 0; i < clocks.Count; i++)
            {
                Write(json, file.Applications[i].Number, clocks[i], calendarVersion);
            }

            if (file.IsArray)
            {
                json.WriteEndArray();
            }
        }

        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, string? number, ClockResult clock, string calendarVersion)
    {
        json.WriteStartObject();
        json.WriteString("number", number);
        Day(json, "asOf", clock.AsOf);
        json.WriteString("regime", clock.Regime.Code);
        Day(json, "receivedOn", clock.ReceivedOn);
        Day(json, "startOn", clock.StartOn);
        Day(json, "correctionNoticeDue", clock.CorrectionNoticeDue);
        Day(json, "dueOn", clock.DueOn);
        json.WriteBoolean("provisional", clock.Provisional);
        json.WriteString("calendarVersion", calendarVersion);
        json.WriteString("stage", Words.Stages.Write(clock.Stage));
        json.WriteString("bucket", Words.Buckets.Write(clock.Bucket));
        json.WriteNumber("excludedWorkingDays", clock.ExcludedWorkingDays);
        json.WriteNumber("usedWorkingDays", clock.UsedWorkingDays);
        Number(json, "remainingWorkingDays", clock.RemainingWorkingDays);
        Ending(json, clock);
        Consultations(json, clock);
        Problems(json, clock);
        Explanation(json, clock);
        json.WriteEndObject();
    }

    private static void Ending(Utf8JsonWriter json, ClockResult clock)
    {
        if (clock.InTime is { } inTime)
        {
            json.WriteBoolean("inTime", inTime);
        }
        else
        {
            json.WriteNull("inTime");
        }

        Number(json, "lateWorkingDays", clock.LateWorkingDays);
        Day(json, "feePaymentDue", clock.FeePaymentDue);
        Day(json, "correctionDue", clock.CorrectionDue);
        json.WriteString("closesAs", clock.ClosesAs?.ToString());
        Day(json, "closesOn", clock.ClosesOn);
        json.WriteString("outcome", clock.Outcome?.ToString());
        Day(json, "closedOn", clock.ClosedOn);
        if (clock.Remedy is { } remedy)
        {
            json.WriteStartObject("remedy");
            json.WriteString("class", Words.RemedyClasses.Write(remedy.Class));
            json.WriteString("text", remedy.Text);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("remedy");
        }
    }

    private static void Consultations(Utf8JsonWriter json, ClockResult clock)
    {
        json.WriteStartArray("consultations");
        foreach (var one in clock.Consultations)
        {
            json.WriteStartObject();
            json.WriteString("party", one.Party);
            Day(json, "dueOn", one.DueOn);
            Day(json, "answeredOn", one.AnsweredOn);
            json.WriteString("silence", Words.Silences.Write(one.Silence));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Problems(Utf8JsonWriter json, ClockResult clock)
    {
        json.WriteStartArray("problems");
        foreach (var problem in clock.Problems)
        {
            json.WriteStartObject();
            json.WriteString("code", problem.Code);
            json.WriteString("severity", Severities.Word(problem.Severity));
            json.WriteString("says", problem.Says);
            json.WriteString("remedy", problem.Remedy);
            json.WriteString("law", problem.Law);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Explanation(Utf8JsonWriter json, ClockResult clock)
    {
        json.WriteStartArray("explanation");
        foreach (var step in clock.Explanation)
        {
            json.WriteStartObject();
            Day(json, "on", step.On);
            json.WriteString("says", step.Says);
            json.WriteString("law", step.Law);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Day(Utf8JsonWriter json, string name, DateOnly? day) =>
        json.WriteString(name, day?.ToString("O"));

    private static void Number(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
