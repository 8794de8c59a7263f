using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gongkai.Commands;

/// <summary>JSON as every verb writes it: indented, Chinese as it is, “\n” on every system, a line end at the end.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static Utf8JsonWriter Writer(Stream to) => new(to, Options);

    internal static void Write(Stream to, Action<Utf8JsonWriter> content)
    {
        using (var json = Writer(to))
        {
            content(json);
        }

        to.WriteByte((byte)'\n');
    }

    internal static void WriteDay(this Utf8JsonWriter json, string name, DateOnly day) => json.WriteString(name, $"{day:O}");

    /// <summary>A figure without useless zeros after the point, or null.</summary>
    internal static void WriteNumberOrNull(this Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number / 1.0000000000000000000000000000m);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
