using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Json;

/// <summary>The exchange format of reports: one JSON object with agency, year, format, title, cells and sections.</summary>
internal static class ReportJson
{
    /// <summary>How all JSON of the product is written.</summary>
    internal static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // Chinese text stays as it is; the file is never pasted into a page unescaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads a report. Never throws for what the bytes hold.</summary>
    internal static ReadResult Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith("\ufeff"u8))
        {
            utf8 = utf8[3..];
        }

        try
        {
            return ReadResult.Of(new ReportJsonParser(utf8).Read(), []);
        }
        catch (InputException problem)
        {
            return ReadResult.Failed(problem.Code, problem.Says, problem.Remedy);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return Unreadable(problem, utf8);
        }
    }

    /// <summary>
    /// What the JSON reader stumbled over: another encoding, broken syntax, or half of a surrogate pair written as \ud800.
    /// </summary>
    private static ReadResult Unreadable(Exception problem, ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
        {
            return ReadResult.Failed("json.encoding", "文件不是 UTF-8 编码。", "请另存为 UTF-8 编码后再试。");
        }

        return problem is JsonException syntax
            ? ReadResult.Failed("json.syntax", Syntax(Located(utf8) ?? syntax), "请检查引号、逗号、括号是否成对、完整。")
            : ReadResult.Failed("json.text", "文字里有不完整的转义字符（\\ud800 一类）。", "请改正后再试。");
    }

    /// <summary>The place of a syntax error in words.</summary>
    internal static string Syntax(JsonException problem) =>
        $"不是有效的 JSON：第 {problem.LineNumber + 1} 行第 {problem.BytePositionInLine + 1} 个字节附近有误。";

    /// <summary>
    /// The error with its line counted from the start of the file: the fast way through the cells counts from where they end.
    /// </summary>
    private static JsonException? Located(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8);
            while (reader.Read())
            {
                // Only to meet the error.
            }

            return null;
        }
        catch (JsonException problem)
        {
            return problem;
        }
    }

    /// <summary>Writes a report with a line break at the end; the stream stays open.</summary>
    internal static void Write(Report report, Stream output)
    {
        var buffer = new ArrayBufferWriter<byte>(16 << 10);
        Write(report, buffer);
        buffer.Write("\n"u8);
        output.Write(buffer.WrittenSpan);
    }

    /// <summary>Writes a report.</summary>
    internal static void Write(Report report, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        Properties(report, json);
        json.WriteEndObject();
    }

    /// <summary>The properties of a report inside an object that may hold more, as a rolled-up report does.</summary>
    internal static void Properties(Report report, Utf8JsonWriter json) => ReportJsonWriter.Properties(report, json);
}
