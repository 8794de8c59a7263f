using System.Text.Json;
using Gongkai.Documents;
using Gongkai.Rules.Reports;

namespace Gongkai.Commands.Checking;

/// <summary>The verdicts as one JSON array, written file by file.</summary>
internal static class CheckJson
{
    internal static void Write(Utf8JsonWriter json, CheckedFile file)
    {
        json.WriteStartObject();
        json.WriteString("file", file.File);
        if (file.Result is { } result)
        {
            Head(json, result);
            json.WriteStartArray("findings");
            foreach (var finding in file.Findings)
            {
                Write(json, finding);
            }

            json.WriteEndArray();
            Write(json, result.NotAssessed);
        }
        else
        {
            json.WriteStartObject("error");
            json.WriteString("says", file.Error!.Says);
            json.WriteString("remedy", file.Error.Remedy);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Head(Utf8JsonWriter json, CheckResult result)
    {
        json.WriteString("agency", result.Report.Agency);
        json.WriteNumberOrNull("year", result.Report.Year);
        json.WriteString("format", result.Report.Format.Code);
        json.WriteBoolean("complete", result.Complete);
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("severity", Severities.Word(finding.Severity));
        json.WriteString("rule", finding.Rule);
        json.WriteString("cell", finding.Cell);
        json.WriteNumberOrNull("left", finding.Left);
        json.WriteNumberOrNull("right", finding.Right);
        json.WriteString("says", finding.Says);
        json.WriteString("remedy", finding.Remedy);
        json.WriteString("source", finding.Source);
        if (finding.Waiver is { } waiver)
        {
            json.WriteStartObject("waived");
            json.WriteString("reason", waiver.Reason);
            json.WriteString("by", waiver.By);
            json.WriteString("on", waiver.On is { } on ? $"{on:O}" : null);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<NotAssessed> notAssessed)
    {
        json.WriteStartArray("notAssessed");
        foreach (var open in notAssessed)
        {
            json.WriteStartObject();
            json.WriteString("rule", open.Rule);
            json.WriteString("cell", open.Cell);
            json.WriteString("why", open.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
