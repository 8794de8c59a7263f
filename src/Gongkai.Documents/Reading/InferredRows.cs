using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>
/// A row of table 3 that came without its label, or with a piece of it, in its place among the rows that have theirs.
/// </summary>
/// <param name="Label">The label; null while it is not known.</param>
/// <param name="Row">The figures.</param>
/// <param name="Piece">What stood in place of the label, without punctuation; empty when nothing did.</param>
internal sealed record PlacedRow(RowLabel? Label, PrintedRow Row, string Piece);

/// <summary>
/// Gives rows without a label their place where the form leaves only one: exactly one required row is missing between the
/// rows before and after, and the first six figures add to the seventh.
/// </summary>
internal static class InferredRows
{
    private const string Rule = "I6";

    /// <summary>Puts what can be placed into the sink and says so; says of the rest that it was not taken.</summary>
    internal static void Place(ReportFormat format, RowSink sink)
    {
        var rows = sink.Sequence.ToArray();
        Place(rows, format, sink, withPiece: true);
        Place(rows, format, sink, withPiece: false);
        foreach (var row in rows.Where(row => row.Label is null))
        {
            sink.Remark("T3", $"{row.Row.Place}：这一行有 {row.Row.Values.Count} 个数但没有完整的行名，未采用。", "请对照原文，补上这一行的名称。");
        }
    }

    /// <summary>Rows with a piece of their label first: they are the neighbours of those without.</summary>
    private static void Place(PlacedRow[] rows, ReportFormat format, RowSink sink, bool withPiece)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i] is { Label: null } row && row.Piece.Length > 0 == withPiece && Adds(row.Row)
                && Missing(rows, i, format, sink) is [var only])
            {
                rows[i] = row with { Label = only };
                sink.Put(only, row.Row);
                var name = format.FindRow(only.Code)!.Name;
                sink.Remark(only.Code, $"{row.Row.Place}：这一行没有完整的行名，按前后两行推断为“{name}”。", "请对照原文核对这一行。", Rule);
            }
        }
    }

    /// <summary>The required rows of the form between the known neighbours that were not found, and that fit the piece.</summary>
    private static RowLabel[] Missing(PlacedRow[] rows, int at, ReportFormat format, RowSink sink)
    {
        var before = Array.FindLastIndex(rows, at, row => row.Label is not null);
        var after = Array.FindIndex(rows, at, row => row.Label is not null);
        return before < 0 || after < 0 ? []
            : [.. Between(rows[before].Label!, rows[after].Label!, format)
                .Where(label => sink[label] is null)
                .Where(label => rows[at].Piece.Length == 0 || TableWords.IsPieceOf(rows[at].Piece, label))];
    }

    private static IEnumerable<RowLabel> Between(RowLabel before, RowLabel after, ReportFormat format) =>
        format.Rows.SkipWhile(row => row.Code != before.Code).Skip(1).TakeWhile(row => row.Code != after.Code)
            .Where(row => row is { Table: 3, IsOptional: false })
            .Select(row => Array.Find(RowLabels.All, label => label.Code == row.Code)!);

    private static bool Adds(PrintedRow row)
    {
        var figures = row.Values.Select(value => CellText.Read(value ?? "")).ToArray();
        return figures.Length == 7 && Array.TrueForAll(figures, figure => figure is { State: CellState.Number, Unit: null })
            && figures.Take(6).Sum(figure => figure.Value) == figures[6].Value;
    }
}
