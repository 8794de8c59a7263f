using System.Text.Json;

namespace Gongkai.Documents.Json;

/// <summary>Reading single values from a <see cref="Utf8JsonReader"/>, each with a sentence when it is of another type.</summary>
internal static class JsonTokens
{
    internal static string? StringOrNull(ref Utf8JsonReader reader, string place) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Null => null,
        _ => throw JsonNames.WrongType(place, "字符串", Kind(reader.TokenType)),
    };

    internal static string String(ref Utf8JsonReader reader, string place) => reader.TokenType == JsonTokenType.String
        ? reader.GetString()!
        : throw JsonNames.WrongType(place, "字符串", Kind(reader.TokenType));

    internal static void Expect(ref Utf8JsonReader reader, JsonTokenType type, string place)
    {
        if (reader.TokenType != type)
        {
            throw JsonNames.WrongType(place, Kind(type), Kind(reader.TokenType));
        }
    }

    /// <summary>A number exactly as written; one that a decimal cannot hold to the last digit gives false.</summary>
    internal static bool TryDecimal(ref Utf8JsonReader reader, out decimal value)
    {
        var digits = reader.ValueSpan;
        if (digits.Length == 1)
        {
            value = digits[0] - (byte)'0';
            return true;
        }

        return reader.TryGetDecimal(out value)
            && ((digits.Length <= 28 && digits.IndexOfAny((byte)'e', (byte)'E') < 0) || ExactFigure.Is(digits));
    }

    internal static string Kind(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "对象",
        JsonTokenType.StartArray => "数组",
        JsonTokenType.String => "字符串",
        JsonTokenType.Number => "数字",
        JsonTokenType.True or JsonTokenType.False => "true/false",
        _ => "null",
    };
}
