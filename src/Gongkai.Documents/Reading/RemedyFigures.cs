using Gongkai.Documents.Writing;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>The figures of table 4 as they come: fifteen in a row, or five under each of its three blocks.</summary>
internal sealed class RemedyFigures
{
    private readonly List<Figure> _values = [];
    private char _block = 'A';

    internal string? Place { get; private set; }

    internal bool Any => _values.Exists(value => !CellText.IsBlank(value.Text));

    /// <summary>A label of the table. Blanks before it were places of the heading, not figures.</summary>
    internal void Label(ReadOnlySpan<char> core)
    {
        if (!Any)
        {
            _values.Clear();
        }

        _block = core.Contains("复议后", StringComparison.Ordinal) ? 'C'
            : core.Contains("直接起诉", StringComparison.Ordinal) || core.Contains("未经复议", StringComparison.Ordinal) ? 'B'
            : core.StartsWith("行政复议") ? 'A' : _block;
    }

    internal void Add(string text, string place)
    {
        Place ??= place;
        if (_values.Count < 1000)
        {
            _values.Add(new Figure(text, _block));
        }
    }

    /// <summary>
    /// The figures by block A, B, C; null for a block that was not found; an empty answer when they could not be told apart.
    /// </summary>
    internal CellValue[] Cells(out bool placed)
    {
        var cells = new CellValue[15];
        Trim();
        placed = true;
        if (_values.Count == 1)
        {
            placed = Glued(_values[0].Text.Trim(), cells);
        }
        else if (_values.Count == 15)
        {
            Fill(cells, 0, _values.Select(value => value.Text));
        }
        else
        {
            placed = ByBlock(cells);
        }

        return cells;
    }

    private void Trim()
    {
        while (_values.Count > 15 && CellText.IsBlank(_values[^1].Text))
        {
            _values.RemoveAt(_values.Count - 1);
        }
    }

    private static void Fill(CellValue[] cells, int from, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            cells[from++] = PrintedCell.Read(text);
        }
    }

    private bool ByBlock(CellValue[] cells)
    {
        foreach (var group in _values.GroupBy(value => value.Block))
        {
            if (group.Count() != 5)
            {
                var raw = PrintedCell.Kept(string.Join(" | ", _values.Select(value => value.Text.Trim())));
                Array.Fill(cells, CellValue.Of(null, null, raw));
                return false;
            }

            Fill(cells, (group.Key - 'A') * 5, group.Select(value => value.Text));
        }

        return true;
    }

    private static bool Glued(string run, CellValue[] cells)
    {
        var parts = run.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 15)
        {
            Fill(cells, 0, parts);
            return true;
        }

        var reading = GluedRow.ReadTable4(run);
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = CellValue.Of(reading?[i], null, PrintedCell.Kept(run));
        }

        return reading is not null;
    }

    private sealed record Figure(string Text, char Block);
}
