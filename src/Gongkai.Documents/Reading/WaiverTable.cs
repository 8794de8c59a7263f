using System.Globalization;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>The table 核对说明 our own files carry: 规则, 位置, 理由, 采纳人, 日期.</summary>
internal static class WaiverTable
{
    internal static bool Is(GridBlock grid) =>
        grid.Rows.Any(IsHead) && (IsHead(grid.Rows[0]) || grid.Rows[0][0].Text.Trim() == "核对说明");

    private static bool IsHead(GridCell[] row) => row is [{ Text: "规则" }, { Text: "位置" }, { Text: "理由" }, { Text: "采纳人" }, { Text: "日期" }, ..];

    internal static IEnumerable<Waiver> Read(GridBlock grid)
    {
        foreach (var row in grid.Rows.SkipWhile(row => !IsHead(row)).Skip(1))
        {
            if (row.Length < 5 || row[0].Text.Trim().Length == 0)
            {
                continue;
            }

            var cell = row[1].Text.Trim();
            var on = DateOnly.TryParseExact(row[4].Text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
            yield return new Waiver(row[0].Text.Trim(), cell.Length == 0 ? null : cell, row[2].Text.Trim(), row[3].Text.Trim(), on);
        }
    }
}
