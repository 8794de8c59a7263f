using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>
/// Reads figures run together by what the form itself says of the row: how many cells, which is the sum of the others.
/// </summary>
/// <remarks>
/// Only one way of reading is a reading; sums over several rows are never used, they would hide the errors a check is for.
/// </remarks>
internal static class GluedRow
{
    /// <summary>The one reading, or null when there is none or more than one.</summary>
    /// <param name="run">Digits, signs; spaces are cell borders that were kept.</param>
    /// <param name="row">The row: table 3 has six cells and their sum.</param>
    internal static decimal[]? Read(string run, RowDefinition row) =>
        One(run, row.Cells.Count) is { } reading
            && row.Cells.All(cell => reading[cell.Column - 1] >= 0 || cell.Kind == CellKind.SignedCount) ? reading : null;

    /// <summary>Table 4: three blocks of four cells and their sum.</summary>
    internal static decimal[]? ReadTable4(string run) => One(run, 15);

    private static decimal[]? One(string run, int columns) =>
        Glued.IsRun(run) && Glued.Readings(run, columns, most: 2) is [var reading] ? reading : null;
}
