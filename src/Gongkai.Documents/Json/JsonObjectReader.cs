using System.Globalization;
using System.Text.Json;

namespace Gongkai.Documents.Json;

/// <summary>
/// Reads one JSON object property by property and then, in <see cref="Done"/>, refuses what nobody asked for.
/// A property that is absent and one that is <c>null</c> are the same to the optional reads.
/// </summary>
/// <remarks>
/// Example: <c>var e = new JsonObjectReader(element, "events[2]"); var on = e.Day("on"); e.Done();</c> — a misspelt “onn” gives
/// “events[2]”里有不认识的属性“onn”，是不是想写“on”.
/// </remarks>
internal sealed class JsonObjectReader
{
    private readonly Dictionary<string, JsonElement> _given = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>Starts on an object.</summary>
    /// <param name="element">Must be an object without a name given twice.</param>
    /// <param name="place">Its path; empty for the outermost object.</param>
    internal JsonObjectReader(JsonElement element, string place)
    {
        Place = place;
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw JsonNames.WrongType(place, "对象", JsonInput.Kind(element));
        }

        foreach (var property in element.EnumerateObject())
        {
            if (!_given.TryAdd(Text(() => property.Name, place), property.Value))
            {
                throw JsonNames.Twice(place, property.Name);
            }
        }
    }

    /// <summary>The path of this object, for sentences. Example: <c>applications[3].events[2]</c>.</summary>
    internal string Place { get; }

    /// <summary>The names given, in the file's order, for objects whose names are data (cells by code).</summary>
    internal IReadOnlyCollection<string> Names => _given.Keys;

    internal string? String(string name) => Find(name) is { } value ? StringOf(value, PlaceOf(name)) : null;

    internal string RequiredString(string name) => StringOf(Required(name), PlaceOf(name));

    internal DateOnly? Day(string name) => Find(name) is { } value ? DayOf(value, PlaceOf(name)) : null;

    internal DateOnly RequiredDay(string name) => DayOf(Required(name), PlaceOf(name));

    internal DateTimeOffset RequiredInstant(string name) => InstantOf(Required(name), PlaceOf(name));

    internal int? Int(string name) => Find(name) is { } value ? IntOf(value, PlaceOf(name)) : null;

    internal bool? Bool(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { } other => throw JsonNames.WrongType(PlaceOf(name), "true 或 false", JsonInput.Kind(other)),
    };

    /// <summary>The elements of an array with their places; empty when absent.</summary>
    internal IReadOnlyList<(JsonElement Element, string Place)> Array(string name) =>
        Find(name) is { } value ? Elements(value, PlaceOf(name)) : [];

    internal IReadOnlyList<(JsonElement Element, string Place)> RequiredArray(string name) =>
        Elements(Required(name), PlaceOf(name));

    /// <summary>The objects of an array, each to be read and closed with <see cref="Done"/>; empty when absent.</summary>
    internal IEnumerable<JsonObjectReader> Objects(string name) =>
        Array(name).Select(item => new JsonObjectReader(item.Element, item.Place));

    internal IReadOnlyList<string> Strings(string name) => [.. Array(name).Select(item => StringOf(item.Element, item.Place))];

    internal JsonObjectReader? Object(string name) => Find(name) is { } value ? new JsonObjectReader(value, PlaceOf(name)) : null;

    /// <summary>The element itself, null when absent or null.</summary>
    internal JsonElement? Element(string name) => Find(name);

    /// <summary>The path of a property of this object.</summary>
    internal string PlaceOf(string name) => JsonNames.Join(Place, name);

    /// <summary>Everything known was asked for: what is left over is unknown.</summary>
    /// <exception cref="InputException">Names the first unknown property, and the known one it resembles.</exception>
    internal void Done()
    {
        foreach (var name in _given.Keys)
        {
            if (!_asked.Contains(name))
            {
                throw JsonNames.Unknown(Place, name, _order);
            }
        }
    }

    /// <summary>The elements of an array, each with its place <c>name[0]</c>, <c>name[1]</c> …</summary>
    internal static IReadOnlyList<(JsonElement Element, string Place)> Elements(JsonElement array, string place) =>
        array.ValueKind == JsonValueKind.Array
            ? [.. array.EnumerateArray().Select((element, i) => (element, $"{place}[{i}]"))]
            : throw JsonNames.WrongType(place, "数组", JsonInput.Kind(array));

    private JsonElement? Find(string name)
    {
        if (_asked.Add(name))
        {
            _order.Add(name);
        }

        return _given.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private JsonElement Required(string name)
    {
        if (Find(name) is { } value)
        {
            return value;
        }

        // A name that is nearly right explains the missing one better than “missing” does.
        var nearly = NearestWord.To(name, _given.Keys.Where(given => !_asked.Contains(given)));
        throw nearly is null ? JsonNames.Missing(Place, name) : JsonNames.Unknown(Place, nearly, [name]);
    }

    private static string StringOf(JsonElement value, string place) => value.ValueKind == JsonValueKind.String
        ? Text(() => value.GetString()!, place)
        : throw JsonNames.WrongType(place, "字符串", JsonInput.Kind(value));

    private static int IntOf(JsonElement value, string place) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
            ? number
            : throw JsonNames.WrongType(place, "整数", JsonInput.Kind(value));

    private static DateOnly DayOf(JsonElement value, string place)
    {
        var text = value.ValueKind == JsonValueKind.String ? StringOf(value, place)
            : throw JsonNames.WrongType(place, "日期", JsonInput.Kind(value));
        return ReportPartsParser.Day(text, place);
    }

    private static DateTimeOffset InstantOf(JsonElement value, string place)
    {
        // With an offset or not at all: an instant without one could mean another day.
        var instant = value.ValueKind == JsonValueKind.String
            && StringOf(value, place) is var text
            && HasOffset(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var read)
                ? read
                : throw JsonNames.WrongType(place, "带时区的时刻（例如 2024-09-13T23:40:00+08:00）", JsonInput.Kind(value));
        // The first and last days have no counterpart in every time zone.
        return instant.Year is > 1900 and < 9999
            ? instant
            : throw new InputException($"“{place}”的时刻“{value.GetString()}”不在 1901 年至 9998 年之间。", "请核对年份。", "json.instant");
    }

    private static bool HasOffset(string text) =>
        text.IndexOf('T', StringComparison.Ordinal) == 10 && (text[^1] == 'Z' || text.LastIndexOfAny(['+', '-']) > 10);

    /// <summary>Half of a surrogate pair written as \ud800 tokenises but is no text.</summary>
    private static string Text(Func<string> read, string place)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            throw HalfCharacter(place);
        }
    }

    /// <summary>The sentence for half of a surrogate pair.</summary>
    internal static InputException HalfCharacter(string place) =>
        new($"{JsonNames.At(place)}有不完整的转义字符（\\ud800 一类）。", "请改正后再试。", "json.text");
}
