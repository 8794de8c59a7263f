using System.Text.Json;
using Gongkai.Documents.Writing;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Json;

/// <summary>
/// Reads the <c>cells</c> object of a report JSON into the cells of an edition. The hot path of checking many reports.
/// </summary>
internal static class ReportCellsParser
{
    private const int LongestCode = 48;
    private static readonly string[] Parts = ["value", "unit", "raw"];

    /// <summary>Reads from the object's start to its end.</summary>
    internal static CellValue[] Read(ref Utf8JsonReader reader, ReportFormat format, string property)
    {
        JsonTokens.Expect(ref reader, JsonTokenType.StartObject, property);
        var values = new CellValue[format.Cells.Count];
        var next = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var cell = Find(ref reader, format, next, property);
            if (values[cell.Index].State != CellState.Absent)
            {
                throw JsonNames.Twice(property, cell.Code);
            }

            reader.Read();
            values[cell.Index] = Value(ref reader, property, cell.Code);
            next = cell.Index + 1;
        }

        return values;
    }

    /// <summary>Most files hold the cells in the form's order, so the next one is tried before the table.</summary>
    private static CellDefinition Find(ref Utf8JsonReader reader, ReportFormat format, int next, string property)
    {
        Span<char> buffer = stackalloc char[LongestCode];
        if (reader.ValueSpan.Length <= LongestCode)
        {
            var code = buffer[..reader.CopyString(buffer)];
            if (next < format.Cells.Count && code.SequenceEqual(format.Cells[next].Code))
            {
                return format.Cells[next];
            }

            if (format.Find((ReadOnlySpan<char>)code) is { } cell)
            {
                return cell;
            }
        }

        throw UnknownCell(reader.GetString()!, format, property);
    }

    private static InputException UnknownCell(string code, ReportFormat format, string property)
    {
        var elsewhere = format.Code == "F2019" ? ReportFormat.F2021 : ReportFormat.F2019;
        var remedy = format.Cells.Count == 0 ? "这种格式没有单元格，请核对 format。"
            : elsewhere.Find(code) is not null ? $"它是格式 {elsewhere.Code} 的单元格，请核对 format 与 year。"
            : NearestWord.To(code, format.Cells.Select(cell => cell.Code)) is { } near ? $"是不是想写“{near}”？请改正后再试。"
            : "请对照格式改正，例如 T3.R1.C1。";
        return new InputException($"{JsonNames.At(property)}有不认识的单元格代码“{code}”，格式{format}没有它。", remedy, "json.unknown-cell");
    }

    /// <summary>One value: number, null or object.</summary>
    internal static CellValue Value(ref Utf8JsonReader reader, string property, string code) => reader.TokenType switch
    {
        JsonTokenType.Number => JsonTokens.TryDecimal(ref reader, out var value) ? CellValue.Of(value)
            : throw ExactFigure.Not(JsonNames.Join(property, code), "json.number"),
        JsonTokenType.Null => CellValue.Blank,
        JsonTokenType.StartObject => Object(ref reader, JsonNames.Join(property, code)),
        _ => throw JsonNames.WrongType(JsonNames.Join(property, code), "数字、null 或对象", JsonTokens.Kind(reader.TokenType)),
    };

    private static CellValue Object(ref Utf8JsonReader reader, string place)
    {
        decimal? value = null;
        string? unit = null, raw = null;
        var seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var part = reader.ValueTextEquals("value"u8) ? 0 : reader.ValueTextEquals("unit"u8) ? 1
                : reader.ValueTextEquals("raw"u8) ? 2
                : throw JsonNames.Unknown(place, reader.GetString()!, Parts);
            seen = (seen & (1 << part)) == 0 ? seen | (1 << part) : throw JsonNames.Twice(place, Parts[part]);
            reader.Read();
            switch (part)
            {
                case 0:
                    value = Number(ref reader, place);
                    break;
                case 1:
                    unit = JsonTokens.StringOrNull(ref reader, JsonNames.Join(place, "unit"));
                    break;
                default:
                    raw = JsonTokens.StringOrNull(ref reader, JsonNames.Join(place, "raw"));
                    break;
            }
        }

        return CellValue.Of(value, PrintedCell.Kept(unit), PrintedCell.Kept(raw));
    }

    private static decimal? Number(ref Utf8JsonReader reader, string place) => reader.TokenType switch
    {
        JsonTokenType.Number => JsonTokens.TryDecimal(ref reader, out var value) ? value
            : throw ExactFigure.Not(JsonNames.Join(place, "value"), "json.number"),
        JsonTokenType.Null => null,
        _ => throw JsonNames.WrongType(JsonNames.Join(place, "value"), "数字或 null", JsonTokens.Kind(reader.TokenType)),
    };
}
