using System.Globalization;
using System.Text.Json;
using Gongkai.Documents.Writing;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Json;

/// <summary>Reads what a report JSON holds besides its cells: sections, waivers, lineage.</summary>
internal static class ReportPartsParser
{
    private static readonly string[] SectionNames = ["0", "1", "2", "3", "4", "5", "6"];
    private static readonly string[] WaiverParts = ["rule", "cell", "reason", "by", "on"];

    internal static Dictionary<int, string> Sections(ref Utf8JsonReader reader)
    {
        JsonTokens.Expect(ref reader, JsonTokenType.StartObject, "sections");
        var sections = new Dictionary<int, string>(7);
        var seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var number = name is [>= '0' and <= '6'] ? name[0] - '0' : throw JsonNames.Unknown("sections", name, SectionNames);
            seen = (seen & (1 << number)) == 0 ? seen | (1 << number) : throw JsonNames.Twice("sections", name);
            reader.Read();
            var text = SectionText.Canonical(JsonTokens.String(ref reader, $"sections.{number}"));
            if (number > 0 || text.Length > 0)
            {
                sections.Add(number, text);
            }
        }

        return sections;
    }

    internal static Dictionary<string, IReadOnlyList<string>> Lineage(ref Utf8JsonReader reader)
    {
        JsonTokens.Expect(ref reader, JsonTokenType.StartObject, "lineage");
        var lineage = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var code = reader.GetString()!;
            reader.Read();
            JsonTokens.Expect(ref reader, JsonTokenType.StartArray, $"lineage.{code}");
            var numbers = new List<string>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                numbers.Add(JsonTokens.String(ref reader, $"lineage.{code}[{numbers.Count}]"));
            }

            if (!lineage.TryAdd(code, numbers))
            {
                throw JsonNames.Twice("lineage", code);
            }
        }

        return lineage;
    }

    internal static List<Waiver> Waivers(ref Utf8JsonReader reader)
    {
        JsonTokens.Expect(ref reader, JsonTokenType.StartArray, "waivers");
        var waivers = new List<Waiver>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            waivers.Add(One(ref reader, $"waivers[{waivers.Count}]"));
        }

        return waivers;
    }

    private static Waiver One(ref Utf8JsonReader reader, string place)
    {
        JsonTokens.Expect(ref reader, JsonTokenType.StartObject, place);
        var parts = new string?[WaiverParts.Length];
        var seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var part = Array.IndexOf(WaiverParts, name);
            if (part < 0)
            {
                throw JsonNames.Unknown(place, name, WaiverParts);
            }

            seen = (seen & (1 << part)) == 0 ? seen | (1 << part) : throw JsonNames.Twice(place, name);
            reader.Read();
            parts[part] = JsonTokens.StringOrNull(ref reader, JsonNames.Join(place, name));
        }

        return new Waiver(
            parts[0] ?? throw JsonNames.Missing(place, "rule"),
            parts[1],
            // One line each: every kind of file can then hold them as they are.
            PrintedCell.OneLine(parts[2] ?? throw JsonNames.Missing(place, "reason")),
            PrintedCell.OneLine(parts[3] ?? ""),
            parts[4] is { } day ? Day(day, JsonNames.Join(place, "on")) : null);
    }

    internal static DateOnly Day(string text, string place) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new InputException($"“{place}”的日期“{text}”不对。", "请写成 2025-04-29 这样的日期。", "json.day");
}
