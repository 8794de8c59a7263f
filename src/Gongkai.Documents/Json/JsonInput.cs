using System.Text.Json;
using System.Text.Unicode;

namespace Gongkai.Documents.Json;

/// <summary>JSON given by a person or another system, opened for reading with <see cref="JsonObjectReader"/>.</summary>
internal static class JsonInput
{
    /// <summary>Opens a document. A byte order mark is passed over.</summary>
    /// <exception cref="InputException">It is not JSON; the sentence names line and place.</exception>
    internal static JsonDocument Parse(ReadOnlyMemory<byte> utf8)
    {
        if (!Utf8.IsValid(utf8.Span))
        {
            throw new InputException("这不是 UTF-8 编码的 JSON 文件。", "请给出 JSON 文件，并另存为 UTF-8 编码。", "json.encoding");
        }

        try
        {
            return JsonDocument.Parse(utf8.Span.StartsWith("\ufeff"u8) ? utf8[3..] : utf8);
        }
        catch (JsonException problem)
        {
            throw new InputException(ReportJson.Syntax(problem), "请检查引号、逗号、括号是否成对、完整。", "json.syntax");
        }
    }

    /// <summary>The element's type in words, as the sentences about wrong types say it.</summary>
    internal static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "对象",
        JsonValueKind.Array => "数组",
        JsonValueKind.String => "字符串",
        JsonValueKind.Number => $"数字 {element.GetRawText()}",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };
}
