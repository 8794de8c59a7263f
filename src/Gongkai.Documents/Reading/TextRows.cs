using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>
/// Tables that reached the text as lines: one cell a line, cells between pipes or tabs, a row a line, or everything run together.
/// A label opens a row, figures follow it until the next words.
/// </summary>
internal sealed partial class TextRows(RowSink sink)
{
    private readonly RemedyText _remedies = new(sink.Remedies);
    private readonly OpenRow _row = new(sink);

    /// <summary>2, 3 or 4: the part whose table is being read.</summary>
    internal int Section { get; set; }

    /// <summary>Takes a line of text; false when it does not belong to a table.</summary>
    internal bool Line(string text, string place)
    {
        var span = text.AsSpan();
        if (span.Contains('|'))
        {
            Pipes(span, place);
            return true;
        }

        var cell = span.Trim();
        if (cell.IsEmpty)
        {
            return span.Contains('\t') && Blank(place);
        }

        return span.Contains('\t') ? Tabs(span, place) : Cell(cell, place, bordered: false);
    }

    /// <summary>Ends the row that is open.</summary>
    internal void Flush() => _row.Flush();

    /// <summary>The label that waits for its figures, for a table that comes without it; the row is closed.</summary>
    internal RowLabel? TakePending()
    {
        var pending = _row.HasValues ? null : _row.Label;
        Flush();
        return pending;
    }

    private bool Blank(string place)
    {
        if (Section == 4)
        {
            sink.Remedies.Add("", place);
        }
        else if (_row.Label is not null)
        {
            _row.Add("");
        }

        return true;
    }

    private bool Cell(ReadOnlySpan<char> cell, string place, bool bordered)
    {
        if (RowText.IsFigure(cell, _row.Label is not null, bordered && _row.HasValues))
        {
            return Value(cell, place);
        }

        if (Section == 4)
        {
            return _remedies.Words(cell, place) || bordered;
        }

        return Labelled(cell, place, bordered) || Heading(cell) || Words(cell, place, bordered);
    }

    private bool Value(ReadOnlySpan<char> cell, string place)
    {
        if (Section == 4)
        {
            _remedies.Figures(cell, place);
        }
        else
        {
            _row.Add(cell.ToString(), place);
        }

        return _row.Label is not null || Section == 4;
    }

    private bool Labelled(ReadOnlySpan<char> cell, string place, bool bordered)
    {
        if (RowText.Last(cell, _row.RowsBegun, _row.OtherOpen, out var values) is not { } label
            || (!bordered && !(RowText.AreFigures(values) && RowText.IsLabelAlone(cell[..^values.Length], label))))
        {
            return false;
        }

        if (label.IsGroup)
        {
            Flush();
            _row.OtherOpen = false;
            return true;
        }

        _row.Open(label, place);
        if (values.Length > 0)
        {
            _row.Add(values.Trim().ToString());
        }

        return true;
    }

    private bool Heading(ReadOnlySpan<char> cell)
    {
        Span<char> buffer = stackalloc char[64];
        var core = Loose.Core(cell, buffer);
        if (core.Length is 0 or 64 || !TableWords.IsHeading(core))
        {
            return false;
        }

        Flush();
        sink.Evidence.Heading(core);
        _row.Unit = core.StartsWith("信息内容") ? null : RowText.UnitIn(core) ?? _row.Unit;
        return true;
    }

    /// <summary>
    /// Words that are neither label nor heading: the rest of a label the layout cut, or a row the form does not have.
    /// </summary>
    private bool Words(ReadOnlySpan<char> cell, string place, bool bordered)
    {
        Span<char> buffer = stackalloc char[64];
        var core = Loose.Core(cell[Loose.AfterNumbering(cell)..], buffer);
        if (TableWords.IsPiece(core))
        {
            if (_row.HasValues)
            {
                Flush();
            }

            return true;
        }

        Flush();
        if (bordered)
        {
            _row.OpenStranger(cell.Length < 40 ? cell.ToString() : null, place);
        }

        return bordered;
    }
}
