using System.Text;
using System.Text.Json;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Json;

/// <summary>
/// The fast way through a <c>cells</c> object as programs write it: codes in the form's order, small whole numbers. It gives
/// up, without
/// judging, on anything else, and <see cref="ReportCellsParser"/> then reads the same bytes with all its sentences.
/// </summary>
internal static class PlainCells
{
    private static readonly byte[][] F2019 = Quoted(ReportFormat.F2019);
    private static readonly byte[][] F2021 = Quoted(ReportFormat.F2021);

    /// <summary>Where a reader stands that has just left an inner object: what follows the cells is read on from here.</summary>
    internal static JsonReaderState AfterInnerObject { get; } = StateAfterInnerObject();

    /// <summary>Reads from the opening brace on.</summary>
    /// <returns>The bytes read with the closing brace, or 0 when the object is not plain.</returns>
    internal static int Read(ReadOnlySpan<byte> json, ReportFormat format, CellValue[] values)
    {
        var codes = format == ReportFormat.F2019 ? F2019 : F2021;
        var at = Space(json, 1);
        for (var next = 0; next < values.Length; next++)
        {
            while (!json[at..].StartsWith(codes[next]))
            {
                if (++next == values.Length)
                {
                    return 0;
                }
            }

            var value = Space(json, at + codes[next].Length);
            value = value < json.Length && json[value] == ':' ? Space(json, value + 1) : json.Length;
            at = Value(json, value, format.Cells[next], ref values[next]);
            if (at == 0 || at >= json.Length || json[at] is not ((byte)',' or (byte)'}'))
            {
                return 0;
            }

            if (json[at] == '}')
            {
                return at + 1;
            }

            at = Space(json, at + 1);
        }

        return 0;
    }

    private static int Value(ReadOnlySpan<byte> json, int at, CellDefinition cell, ref CellValue value)
    {
        if (at >= json.Length)
        {
            return 0;
        }

        var number = 0;
        var end = at;
        while (end < json.Length && end - at < 9 && json[end] is >= (byte)'0' and <= (byte)'9')
        {
            number = (number * 10) + (json[end++] - '0');
        }

        if (end > at && end < json.Length && json[end] is (byte)',' or (byte)'}' or (byte)'\n' or (byte)'\r'
            && (json[at] != '0' || end == at + 1))
        {
            value = CellValue.Of(number);
            return Space(json, end);
        }

        var reader = new Utf8JsonReader(json[at..]);
        if (!reader.Read())
        {
            return 0;
        }

        value = ReportCellsParser.Value(ref reader, "cells", cell.Code);
        return Space(json, at + (int)reader.BytesConsumed);
    }

    private static int Space(ReadOnlySpan<byte> json, int at)
    {
        while (at < json.Length && json[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }

        return at;
    }

    private static byte[][] Quoted(ReportFormat format) =>
        [.. format.Cells.Select(cell => Encoding.ASCII.GetBytes($"\"{cell.Code}\""))];

    private static JsonReaderState StateAfterInnerObject()
    {
        var reader = new Utf8JsonReader("{\"cells\":{}"u8, isFinalBlock: false, default);
        while (reader.Read())
        {
            // Up to the inner object's end.
        }

        return reader.CurrentState;
    }
}
