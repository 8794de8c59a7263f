using System.Text;

namespace Gongkai.Documents.Reading;

/// <summary>Joins the lines of one cell: Chinese words are split over lines and close up again, figures and Latin words never run together.</summary>
internal static class CellLines
{
    /// <summary>Adds a line to what the cell holds so far. Example: “总” and “计” give “总计”, “33” and “0” give “33 0”.</summary>
    internal static void Append(StringBuilder cell, ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.IsEmpty)
        {
            return;
        }

        if (cell.Length > 0 && Clings(cell[^1]) && Clings(line[0]))
        {
            cell.Append(' ');
        }

        cell.Append(line);
    }

    /// <summary>Whether a character may be part of a figure or a Latin word.</summary>
    internal static bool Clings(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '.' or ',' or '+' or '-' or '%' || c is >= '\uff10' and <= '\uff19' or '\uff0e';
}
