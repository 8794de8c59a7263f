using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>
/// What the heading rows of a table say: where the columns of table 3 stand, the unit of money, whether it is table 4.
/// </summary>
internal sealed class GridColumns(RowSink sink)
{
    private static readonly string[] Names = ["自然", "商业", "科研", "社会", "法律", "其他", "总计"];

    private readonly int[] _found = new int[7];

    /// <summary>The columns of the seven applicants' figures; null until all were found in order.</summary>
    internal int[]? Applicants { get; private set; }

    internal string? Unit { get; private set; }

    internal bool Remedies { get; private set; }

    /// <summary>Begins a table.</summary>
    internal void Reset(int section)
    {
        Applicants = null;
        Array.Fill(_found, -1);
        Remedies = section == 4;
    }

    /// <summary>Takes a row if it is a heading.</summary>
    internal bool Take(GridCell[] row)
    {
        Span<char> buffer = stackalloc char[64];
        var headings = 0;
        var others = 0;
        for (var i = 0; i < row.Length; i++)
        {
            var core = Loose.Core(row[i].Text, buffer);
            if (core.Length == 0 || !row[i].IsOrigin)
            {
                continue;
            }

            if (!TableWords.IsHeading(core))
            {
                others++;
                continue;
            }

            headings++;
            Note(core, i);
        }

        if (headings == 0 || others > headings || (others > 0 && RowFigures(row) > 0))
        {
            return false;
        }

        TakeColumns();
        return true;
    }

    private static int RowFigures(GridCell[] row) => row.Count(cell => cell.IsOrigin
        && CellText.Read(cell.Text).State is CellState.Number or CellState.Mark);

    private void Note(ReadOnlySpan<char> core, int column)
    {
        sink.Evidence.Heading(core);
        if (core.StartsWith("信息内容"))
        {
            Unit = null;
        }

        Unit = RowText.UnitIn(core) ?? Unit;
        if (core.StartsWith("结果维持") || core.StartsWith("复议后起诉") || core.StartsWith("未经复议") || core.StartsWith("行政诉讼"))
        {
            Remedies = true;
        }

        if (Remedies)
        {
            sink.Remedies.Label(core);
        }
        else
        {
            for (var c = 0; c < Names.Length; c++)
            {
                _found[c] = core.StartsWith(Names[c]) && _found[c] < 0 ? column : _found[c];
            }
        }
    }

    private void TakeColumns()
    {
        for (var c = 0; c < 7; c++)
        {
            if (_found[c] < 0 || (c > 0 && _found[c] <= _found[c - 1]))
            {
                return;
            }
        }

        Applicants = _found;
    }
}
