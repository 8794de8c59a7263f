using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>The printed figures of one row: what stood in its cells, left to right.</summary>
/// <param name="Values">Texts of the cells; null where the row has no cell under that column.</param>
/// <param name="Unit">The unit in the column heading, if any.</param>
/// <param name="Place">Where the row stands.</param>
internal sealed record PrintedRow(IReadOnlyList<string?> Values, string? Unit, string Place);

/// <summary>
/// Gathers the printed rows of all tables while reading; the form decides afterwards how many cells each must have.
/// </summary>
internal sealed class RowSink
{
    private const int MostInSequence = 200;

    private readonly PrintedRow?[] _rows = new PrintedRow?[RowLabels.All.Length];
    private readonly List<Finding> _remarks = [];
    private readonly List<PlacedRow> _sequence = [];

    internal FormEvidence Evidence { get; } = new();

    internal RemedyFigures Remedies { get; } = new();

    internal IReadOnlyList<Finding> Remarks => _remarks;

    /// <summary>How many rows of tables 2 and 3 were found.</summary>
    internal int Rows { get; private set; }

    internal PrintedRow? this[RowLabel label] => _rows[label.Index];

    /// <summary>The rows of table 3 as they stood, those without a label among them.</summary>
    internal IReadOnlyList<PlacedRow> Sequence => _sequence;

    /// <summary>A row of seven figures whose label is missing, or is only a piece of one.</summary>
    internal void PutUnlabelled(string piece, PrintedRow row)
    {
        if (_sequence.Count < MostInSequence)
        {
            _sequence.Add(new PlacedRow(null, row, piece));
        }
    }

    internal void Put(RowLabel label, PrintedRow row)
    {
        if (label.IsGroup)
        {
            return;
        }

        if (_rows[label.Index] is not { } first)
        {
            _rows[label.Index] = row;
            Rows++;
            Evidence.Row(label);
            if (label.Table == 3)
            {
                _sequence.Add(new PlacedRow(label, row, ""));
            }
        }
        else if (!first.Values.SequenceEqual(row.Values, StringComparer.Ordinal))
        {
            Remark(label.Code, $"{row.Place}：这一行在“{first.Place}”已出现过，两处数值不同，只采用前一处。", "请核对原文，保留正确的一处。");
        }
    }

    /// <summary>What an opener did not read.</summary>
    internal void Remark(NoticeBlock notice) => Remark(null, $"{notice.Place}：{notice.Says}。", notice.Remedy);

    internal void Remark(string? cell, string says, string remedy, string rule = "I3")
    {
        if (_remarks.Count < 200)
        {
            _remarks.Add(new Finding(Severity.Info, rule, cell, null, null, says, remedy, "读取说明"));
        }
    }
}
