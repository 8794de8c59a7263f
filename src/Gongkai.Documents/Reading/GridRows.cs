using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>Tables that reached the reader as tables: a row is known by its label, its figures are the cells behind it.</summary>
internal sealed class GridRows(RowSink sink)
{
    private readonly GridColumns _columns = new(sink);
    private bool _rowsBegun;
    private bool _otherOpen;
    private RowLabel? _pending;

    /// <summary>A label that stood in the text before a table which has only its figures.</summary>
    internal RowLabel? Pending
    {
        set => _pending = value;
    }

    /// <summary>Reads a table; false when nothing in it belongs to tables 2 to 4.</summary>
    internal bool Read(GridBlock grid, int section)
    {
        _columns.Reset(section);
        var any = false;
        for (var i = 0; i < grid.Rows.Count; i++)
        {
            any |= Row(grid.Rows[i], $"{grid.Place}第 {i + 1} 行");
        }

        _pending = null;
        return any;
    }

    private bool Row(GridCell[] row, string place)
    {
        var label = GridLabels.Of(row, _rowsBegun, _otherOpen, out var at, out var inside);
        if (_columns.Take(row))
        {
            return true;
        }

        if (label is not null && !label.IsGroup)
        {
            var values = Values(row, at, inside);
            if (values.Count == 0)
            {
                return false;
            }

            Put(label, values, row, at, place);
            return true;
        }

        return Figures(row, place);
    }

    private void Put(RowLabel label, List<string?> values, GridCell[] row, int at, string place)
    {
        _pending = null;
        _rowsBegun |= label.Table == 3;
        _otherOpen = label == RowLabels.OtherHandling || label.Code.StartsWith("T3.R3.6.", StringComparison.Ordinal);
        if (label.Table == 3 && values.Count != 7 && _columns.Applicants is { } columns && columns[0] > at
            && columns[6] < row.Length)
        {
            values = [.. columns.Select(column => row[column].IsOrigin ? row[column].Text : null)];
        }

        sink.Put(label, new PrintedRow(values, _columns.Unit, place));
    }

    /// <summary>A row of figures without a label: table 4, or a row whose label the layout put before the table.</summary>
    private bool Figures(GridCell[] row, string place)
    {
        var values = Values(row, -1, "");
        if (values.Count == 0 || !values.TrueForAll(value => RowText.AreFigures(value)))
        {
            return _columns.Remedies ? Block(row, place) : Continued(row, place);
        }

        if (_columns.Remedies && values.Count >= 5)
        {
            values.ForEach(value => sink.Remedies.Add(value ?? "", place));
            return true;
        }

        if (values.Count < 7)
        {
            return false;
        }

        if (_pending is { } pending)
        {
            Put(pending, values, row, -1, place);
            return true;
        }

        // The place of the label is empty.
        var figures = values.SkipWhile(value => CellText.IsBlank(value ?? "")).ToList();
        sink.PutUnlabelled("", new PrintedRow(figures.Count == 7 ? figures : values, null, place));
        return true;
    }

    /// <summary>A row that begins with the rest of a label whose head stood in the text before the table.</summary>
    private bool Continued(GridCell[] row, string place)
    {
        var last = Array.FindLastIndex(row, cell => !RowText.AreFigures(cell.Text));
        Span<char> buffer = stackalloc char[64];
        var piece = Loose.Core(string.Concat(row.Take(last + 1).Where(cell => cell.IsOrigin).Select(cell => cell.Text)), buffer);
        if (_pending is not { } pending || last < 0 || !TableWords.IsPieceOf(piece, pending))
        {
            return Piece(piece, Values(row, last, ""), place);
        }

        Put(pending, Values(row, last, ""), row, last, place);
        return true;
    }

    /// <summary>Seven figures behind a piece of some label.</summary>
    private bool Piece(ReadOnlySpan<char> piece, List<string?> values, string place)
    {
        if (values.Count != 7 || !TableWords.IsPiece(piece) || !values.TrueForAll(value => RowText.AreFigures(value)))
        {
            return false;
        }

        sink.PutUnlabelled(piece.ToString(), new PrintedRow(values, null, place));
        return true;
    }

    /// <summary>A row of table 4 that names its block in front of five figures.</summary>
    private bool Block(GridCell[] row, string place)
    {
        var last = Array.FindLastIndex(row, cell => !RowText.AreFigures(cell.Text));
        var values = Values(row, last, "");
        if (last < 0 || values.Count < 5)
        {
            return false;
        }

        Span<char> buffer = stackalloc char[48];
        for (var i = 0; i <= last; i++)
        {
            sink.Remedies.Label(Loose.Core(row[i].Text, buffer));
        }

        values.ForEach(value => sink.Remedies.Add(value ?? "", place));
        return true;
    }

    private static List<string?> Values(GridCell[] row, int after, string inside)
    {
        var values = new List<string?>();
        if (inside.Length > 0)
        {
            values.Add(inside);
        }

        for (var i = after + 1; i < row.Length; i++)
        {
            if (row[i].IsOrigin)
            {
                values.Add(row[i].Text);
            }
        }

        return values;
    }
}
