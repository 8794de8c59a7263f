using System.Text.Json;
using Gongkai.Documents.Json;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents;

/// <summary>A rolled-up report as JSON: the report with its completeness.</summary>
/// <remarks>
/// Example: <c>{"agency": "示例区人民政府", …, "completeness": {"expected": 40, "included": […], "missing": […], …}}</c>.
/// </remarks>
public static class RollUpFile
{
    /// <summary>Writes it.</summary>
    /// <param name="result">The sum.</param>
    /// <param name="output">Where to; left open.</param>
    public static void Write(RollUpResult result, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, ReportJson.Options))
        {
            json.WriteStartObject();
            ReportJson.Properties(result.Report, json);
            Completeness(result.Completeness, json);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Completeness(Completeness completeness, Utf8JsonWriter json)
    {
        json.WriteStartObject("completeness");
        if (completeness.Expected is { } expected)
        {
            json.WriteNumber("expected", expected);
        }
        else
        {
            json.WriteNull("expected");
        }

        Names("included", completeness.Included, json);
        Names("missing", completeness.Missing, json);
        Names("failing", completeness.Failing, json);
        Names("incomplete", completeness.Incomplete, json);
        Names("unexpected", completeness.Unexpected, json);
        json.WriteStartObject("lackingCells");
        foreach (var (organ, cells) in completeness.LackingCells)
        {
            Names(organ, cells, json);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Names(string name, IReadOnlyList<string> values, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
