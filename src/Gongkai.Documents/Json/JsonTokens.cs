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

    /// <summary>
    /// A number exactly as written; one that a decimal cannot hold to the last digit is refused, never rounded.
    /// </summary>
    internal static decimal Decimal(ref Utf8JsonReader reader, string place)
    {
        var digits = reader.ValueSpan;
        if (digits.Length == 1)
        {
            return digits[0] - (byte)'0';
        }

        return reader.TryGetDecimal(out var value)
            && (digits.Length <= 28 && digits.IndexOfAny((byte)'e', (byte)'E') < 0 || IsExact(digits))
            ? value
            : throw new InputException($"“{place}”的数字超出范围或位数过多。", "请核对数字，最多 28 位有效数字。", "json.number");
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

    /// <summary>At most 28 significant digits, none beyond the 28th decimal place.</summary>
    private static bool IsExact(ReadOnlySpan<byte> number)
    {
        var e = number.IndexOfAny((byte)'e', (byte)'E');
        var exponent = 0;
        if (e >= 0 && !int.TryParse(number[(e + 1)..], System.Globalization.NumberStyles.AllowLeadingSign, null, out exponent))
        {
            return false;
        }

        var mantissa = (e < 0 ? number : number[..e]).TrimStart((byte)'-');
        var point = mantissa.IndexOf((byte)'.');
        var whole = point < 0 ? mantissa : mantissa[..point];
        var fraction = point < 0 ? [] : mantissa[(point + 1)..].TrimEnd((byte)'0');
        var significant = whole.TrimStart((byte)'0').Length + fraction.Length;
        return significant <= 28 && (long)fraction.Length - exponent <= 28;
    }
}
