namespace Gongkai.Documents.Reading;

/// <summary>Table 4 as lines of text: words of its heading, and figures.</summary>
internal sealed class RemedyText(RemedyFigures figures)
{
    /// <summary>Figures of a line: five or fifteen parted by spaces, one, or a run.</summary>
    internal void Figures(ReadOnlySpan<char> cell, string place)
    {
        var text = cell.ToString();
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 5 or 15)
        {
            foreach (var part in parts)
            {
                figures.Add(part, place);
            }
        }
        else
        {
            figures.Add(text, place);
        }
    }

    /// <summary>Words of table 4; five or fifteen figures may follow them on the line.</summary>
    internal bool Words(ReadOnlySpan<char> cell, string place)
    {
        Span<char> buffer = stackalloc char[48];
        var words = Loose.AfterNumbering(cell);
        var first = words;
        while (first < cell.Length && !Loose.BeginsFigure(cell[first]))
        {
            first++;
        }

        var core = Loose.Core(cell[words..first], buffer);
        var values = cell[first..];
        if (core.Length is 0 or 48 || !TableWords.IsHeading(core) || !(values.IsEmpty || values.Count(' ') is 4 or 14
            && RowText.AreFigures(values)))
        {
            return false;
        }

        figures.Label(core);
        if (!values.IsEmpty)
        {
            Figures(values, place);
        }

        return true;
    }
}
