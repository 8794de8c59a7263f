namespace Gongkai.Documents.Reading;

/// <content>Lines into cells.</content>
internal sealed partial class TextRows
{
    private void Pipes(ReadOnlySpan<char> line, string place)
    {
        var at = 0;
        var bordered = line.Trim() is var trimmed && trimmed.Length > 1 && trimmed[0] == '|' && trimmed[^1] == '|'
            && trimmed.IndexOfAnyExcept('|', ' ', '\u3000') >= 0;
        if (bordered)
        {
            at = line.IndexOf('|') + 1;
        }

        while (at < line.Length)
        {
            var end = line[at..].IndexOf('|');
            var cell = (end < 0 ? line[at..] : line.Slice(at, end)).Trim();
            if (cell.Length > 0)
            {
                Cell(cell, place, bordered: true);
            }
            else if (end >= 0)
            {
                Blank(place);
            }

            at = end < 0 ? line.Length : at + end + 1;
        }
    }

    private bool Tabs(ReadOnlySpan<char> line, string place)
    {
        if (line.Length > 400)
        {
            return Cell(line.Trim(), place, bordered: false);
        }

        var table = line[0] == '\t';
        foreach (var range in line.Split('\t'))
        {
            var cell = line[range].Trim();
            if (cell.Length > 0)
            {
                table |= Cell(cell, place, bordered: table);
            }
            else if (range.Start.Value > 0)
            {
                Blank(place);
            }
        }

        return table;
    }
}
