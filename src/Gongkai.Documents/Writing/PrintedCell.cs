using System.Globalization;
using System.Text;
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
        var value = CellText.Read(OneLine(text));
        return value is { IsNumber: true, Unit: not null } && value.Raw == Figure(value.Value) + value.Unit
            ? value with { Raw = null } : value;
    }

    /// <summary>A figure without grouping, its decimals as they are.</summary>
    internal static string Figure(decimal value) => value.ToString(NumberFormatInfo.InvariantInfo);

    /// <summary>
    /// One line: ends trimmed, each run of white space one space, no control characters. The form in which cells of different
    /// kinds of file are compared.
    /// </summary>
    internal static string OneLine(string text)
    {
        if (IsOneLine(text))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsSpace(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd(' ');
    }

    /// <summary>A unit or printed text as a cell keeps it. An empty text says nothing, so it is kept as none.</summary>
    internal static string? Kept(string? text) => text is not null && OneLine(text) is { Length: > 0 } line ? line : null;

    private static bool IsOneLine(string text)
    {
        var space = true;
        foreach (var c in text)
        {
            if (IsSpace(c) && (space || c != ' '))
            {
                return false;
            }

            space = c == ' ';
        }

        return !space || text.Length == 0;
    }

    /// <summary>Characters no kind of file can be trusted to give back as they were.</summary>
    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\ufffe' or '\uffff' or '\ufeff';
}
