using System.Text;

namespace Gongkai.Documents.Reading;

/// <summary>
/// Joins the lines of one cell: Chinese words are split over lines and close up again, figures and Latin words never run
/// together.
/// </summary>
internal static class CellLines
{
    /// <summary>No label of the tables is longer; a longer line is prose in a table that only lays out the page.</summary>
    private const int LongestLabel = 45;

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

    /// <summary>
    /// The text of a cell from its paragraphs: a cell of prose keeps them as lines, a label or a figure is closed up.
    /// </summary>
    internal static string Join(IReadOnlyList<string> lines)
    {
        if (lines.Count <= 1)
        {
            return lines.Count == 0 ? "" : lines[0].Trim();
        }

        if (lines.Any(line => line.Length > LongestLabel))
        {
            return string.Join('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line))).Trim();
        }

        var cell = new StringBuilder();
        foreach (var line in lines)
        {
            Append(cell, line);
        }

        return cell.ToString();
    }

    /// <summary>Whether a character may be part of a figure or a Latin word.</summary>
    internal static bool Clings(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '.' or ',' or '+' or '-' or '%' || c is >= '\uff10' and <= '\uff19' or '\uff0e';
}
