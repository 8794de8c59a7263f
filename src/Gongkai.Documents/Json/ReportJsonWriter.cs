using System.Text.Json;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Json;

/// <summary>Writes the properties of a report JSON, in the order in which people read them.</summary>
internal static class ReportJsonWriter
{
    /// <summary>Everything but the braces around it.</summary>
    internal static void Properties(Report report, Utf8JsonWriter json)
    {
        json.WriteString("agency", report.Agency);
        if (report.Year is { } year)
        {
            json.WriteNumber("year", year);
        }
        else
        {
            json.WriteNull("year");
        }

        json.WriteString("format", report.Format.Code);
        json.WriteString("title", report.Title);
        Cells(report, json);
        Sections(report, json);
        Waivers(report, json);
        Lineage(report, json);
    }

    private static void Cells(Report report, Utf8JsonWriter json)
    {
        json.WriteStartObject("cells");
        foreach (var cell in report.Format.Cells)
        {
            var value = report[cell];
            if (value.State == CellState.Absent)
            {
                continue;
            }

            json.WritePropertyName(cell.Code);
            Cell(value, json);
        }

        json.WriteEndObject();
    }

    private static void Cell(CellValue value, Utf8JsonWriter json)
    {
        if (value.Unit is not null || value.Raw is not null)
        {
            json.WriteStartObject();
            json.WritePropertyName("value");
            Figure(value, json);
            Optional("unit", value.Unit, json);
            Optional("raw", value.Raw, json);
            json.WriteEndObject();
            return;
        }

        Figure(value, json);
    }

    private static void Figure(CellValue value, Utf8JsonWriter json)
    {
        if (value.IsNumber)
        {
            json.WriteNumberValue(value.Value);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void Optional(string name, string? text, Utf8JsonWriter json)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void Sections(Report report, Utf8JsonWriter json)
    {
        json.WriteStartObject("sections");
        for (var number = 0; number <= 6; number++)
        {
            if (report.Sections.TryGetValue(number, out var text) && (number > 0 || text.Length > 0))
            {
                json.WriteString(number.ToString(), text);
            }
        }

        json.WriteEndObject();
    }

    private static void Waivers(Report report, Utf8JsonWriter json)
    {
        if (report.Waivers.Count == 0)
        {
            return;
        }

        json.WriteStartArray("waivers");
        foreach (var waiver in report.Waivers)
        {
            json.WriteStartObject();
            json.WriteString("rule", waiver.Rule);
            json.WriteString("cell", waiver.Cell);
            json.WriteString("reason", waiver.Reason);
            json.WriteString("by", waiver.By);
            json.WriteString("on", waiver.On?.ToString("O"));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Lineage(Report report, Utf8JsonWriter json)
    {
        if (report.Lineage.Count == 0)
        {
            return;
        }

        json.WriteStartObject("lineage");
        foreach (var (code, numbers) in report.Lineage)
        {
            json.WriteStartArray(code);
            foreach (var number in numbers)
            {
                json.WriteStringValue(number);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
