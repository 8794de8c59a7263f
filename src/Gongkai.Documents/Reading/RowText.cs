using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>Labels and figures within one piece of text.</summary>
internal static class RowText
{
    private const int LongestLabel = 160;

    /// <summary>The last label of a cell that begins with one, and the text behind it from the first figure on.</summary>
    /// <remarks>
    /// “（三）不予公开 1.属于国家秘密 0 0” gives 属于国家秘密 and “0 0”. A scrap of a neighbouring label may stand before the first.
    /// </remarks>
    internal static RowLabel? Last(ReadOnlySpan<char> cell, bool rowsBegun, bool otherOpen, out ReadOnlySpan<char> values)
    {
        values = default;
        if (cell.Length > LongestLabel)
        {
            return null;
        }

        var at = Loose.AfterNumbering(cell);
        var label = At(cell, at, rowsBegun, otherOpen, out var end) ?? AfterScrap(cell, at, rowsBegun, otherOpen, out end);
        while (label is not null)
        {
            at = Tail(cell, end);
            values = cell[at..];
            var next = at + Loose.AfterNumbering(values);
            if (At(cell, next, rowsBegun, otherOpen, out end) is not { } inner)
            {
                break;
            }

            otherOpen |= label == RowLabels.OtherHandling;
            label = inner;
        }

        return label;
    }

    /// <summary>A figure, a mark, or something in the place of a figure (“? 0”): no words but a unit or a note.</summary>
    /// <param name="cell">The cell, trimmed.</param>
    /// <param name="labelled">Whether a row is open: only then may words follow the figure.</param>
    /// <param name="noted">Whether figures stand before it in the row: then a bracketed note is one too.</param>
    internal static bool IsFigure(ReadOnlySpan<char> cell, bool labelled, bool noted)
    {
        if (cell.Length == 1)
        {
            return Loose.BeginsFigure(cell[0]) || cell[0] == '无';
        }

        if (!Loose.BeginsFigure(cell[0]))
        {
            return cell is "不适用" or "无此项" or "N/A" || (cell[0] is '（' or '(' && noted && cell.ContainsAnyInRange('0', '9'));
        }

        if (!cell.ContainsAnyInRange('一', '龥'))
        {
            return cell.Length <= 80
                && cell.IndexOfAnyExceptInRange('\0', '\u007f') < 0 ? !cell.ContainsAnyInRange('A', 'z') : cell.Length < 16;
        }

        return labelled && cell.Length <= 30 && !cell.ContainsAny('，', '。') && CellText.Read(cell.ToString()).IsNumber;
    }

    /// <summary>Only figures, signs, units and bracketed notes.</summary>
    internal static bool AreFigures(ReadOnlySpan<char> values)
    {
        foreach (var c in values)
        {
            if (c is >= '一' and <= '龥' and not ('元' or '万' or '亿' or '件' or '单' or '位' or '无'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the words of a line are a label and not a sentence that begins like one.</summary>
    internal static bool IsLabelAlone(ReadOnlySpan<char> words, RowLabel label)
    {
        if (words.Contains('。') || words.Contains('；'))
        {
            return false;
        }

        Span<char> buffer = stackalloc char[LongestLabel];
        var core = Loose.Core(words, buffer);
        return core.Length <= label.Cores[0].Length + 12 || TableWords.IsPiece(core)
            || core.Contains("不再处理", StringComparison.Ordinal)
            || core.Contains("不计其他", StringComparison.Ordinal);
    }

    /// <summary>The unit a column heading states: 万元, 元.</summary>
    internal static string? UnitIn(ReadOnlySpan<char> core) =>
        core.Contains("亿元", StringComparison.Ordinal) ? "亿元"
        : core.Contains("万元", StringComparison.Ordinal) ? "万元"
        : core.Contains('元') ? "元" : null;

    private static RowLabel? At(ReadOnlySpan<char> cell, int at, bool rowsBegun, bool otherOpen, out int end)
    {
        end = at;
        return at < cell.Length && RowLabels.At(cell, at, out end) is { } label
            && Fits(label, cell, end, rowsBegun, otherOpen) ? label : null;
    }

    private static RowLabel? AfterScrap(ReadOnlySpan<char> cell, int from, bool rowsBegun, bool otherOpen, out int end)
    {
        const int Longest = 10;
        var label = RowLabels.Next(cell, from, out var start, out end);
        var apart = start > from && (Loose.IsFiller(cell[start - 1]) || Loose.IsPunctuation(cell[start - 1]));
        return label is not null && apart && start - from <= Longest && !cell[from..start].Contains('，')
            && Fits(label, cell, end, rowsBegun, otherOpen) ? label : null;
    }

    private static bool Fits(RowLabel label, ReadOnlySpan<char> cell, int end, bool rowsBegun, bool otherOpen)
    {
        if ((label == RowLabels.Other && !otherOpen) || (label == RowLabels.Total && !rowsBegun))
        {
            return false;
        }

        return !label.Whole || Tail(cell, end) == end || cell[end] is '（' or '(' || Loose.IsFiller(cell[end])
            || Loose.IsPunctuation(cell[end]);
    }

    /// <summary>Where the words of a label end: at the first figure, or at the next label.</summary>
    private static int Tail(ReadOnlySpan<char> cell, int at)
    {
        while (at < cell.Length && !Loose.BeginsFigure(cell[at])
            && (RowLabels.At(cell, at, out _) is not { } next || next == RowLabels.Other))
        {
            at++;
        }

        return at;
    }
}
