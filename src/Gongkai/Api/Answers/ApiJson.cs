using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gongkai.Api.Answers;

/// <summary>
/// How the API writes and reads: camelCase, days as 2026-03-02, instants with +08:00, Chinese as it is, codes-in-small-letters. A name
/// in a request that is not known is an error: a misspelt field must not be ignored.
/// </summary>
internal static class ApiJson
{
    internal const string ContentType = "application/json; charset=utf-8";

    internal static JsonSerializerOptions Options { get; } = Configured(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    internal static JsonSerializerOptions Configured(JsonSerializerOptions json)
    {
        json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.RespectNullableAnnotations = true;
        json.PropertyNameCaseInsensitive = false;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        return json;
    }

    internal static byte[] Bytes<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <summary>The code of a value, as <c>normative-document</c>.</summary>
    internal static string Code<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The value of a code; null for any other text.</summary>
    internal static T? Value<T>(string? code)
        where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => Code(value!.Value) == code);

    internal static string Codes<T>()
        where T : struct, Enum => string.Join("、", Enum.GetValues<T>().Select(Code));

    /// <summary>An instant of the database as the API tells it: Beijing's clock, with its offset, to the millisecond.</summary>
    internal static DateTimeOffset Instant(DateTime utc) =>
        new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).ToOffset(TimeSpan.FromHours(8));

    internal static DateTimeOffset? Instant(DateTime? utc) => utc is { } known ? Instant(known) : null;
}
