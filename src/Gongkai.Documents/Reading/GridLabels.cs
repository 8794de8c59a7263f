namespace Gongkai.Documents.Reading;

/// <summary>Finds the label in a row of a table.</summary>
internal static class GridLabels
{
    /// <summary>The rightmost cell that is a label; figures may stand in the same cell behind it.</summary>
    internal static RowLabel? Of(GridCell[] row, bool rowsBegun, bool otherOpen, out int at, out string inside)
    {
        for (at = row.Length - 1; at >= 0; at--)
        {
            var text = row[at].Text;
            if (!row[at].IsOrigin || text.Length < 2 || !text.AsSpan().ContainsAnyInRange('一', '龥'))
            {
                continue;
            }

            if (RowText.Last(text, rowsBegun, otherOpen || HasOther(row, at), out var values) is { } label)
            {
                inside = values.Trim().ToString();
                return label;
            }
        }

        inside = "";
        return null;
    }

    private static bool HasOther(GridCell[] row, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (Loose.StartsWith(row[i].Text, Loose.AfterNumbering(row[i].Text), "其他处理", out _))
            {
                return true;
            }
        }

        return false;
    }
}
