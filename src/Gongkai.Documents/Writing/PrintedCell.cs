using System.Globalization;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>What a cell shows on a printed form, and what that text says to a reader.</summary>
internal static class PrintedCell
{
    /// <summary>
    /// The text of the form: the printed text where it is kept, otherwise the figure with a unit the form does not already
    /// prescribe.
    /// </summary>
    /// <remarks>
    /// Example: 27150 with unit 元 and no raw text shows “27150元”; a figure offered for digits run together shows the figure.
    /// </remarks>
    internal static string Text(CellDefinition cell, CellValue value)
    {
        if (value.Raw is not null && !value.IsReading)
        {
            return OneLine(value.Raw);
        }

        return value.IsNumber ? Figure(value.Value) + (value.Unit == cell.Unit ? "" : value.Unit) : "";
    }

    /// <summary>What a reader makes of the text. A figure with its unit and nothing else needs no raw text.</summary>
    internal static CellValue Read(string text)
    {
        var value = CellText.Read(text);
        return value is { IsNumber: true, Unit: not null } && value.Raw == Figure(value.Value) + value.Unit
            ? value with { Raw = null } : value;
    }

    /// <summary>A figure without grouping, its decimals as they are.</summary>
    internal static string Figure(decimal value) => value.ToString(NumberFormatInfo.InvariantInfo);

    /// <summary>Lines joined by a space, ends trimmed: the form in which cells of different kinds of file are compared.</summary>
    internal static string OneLine(string text) =>
        text.AsSpan().IndexOfAny('\r', '\n', '\t') < 0 && text.Trim().Length == text.Length
            ? text
            : string.Join(' ', text.Split(['\r', '\n', '\t'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
