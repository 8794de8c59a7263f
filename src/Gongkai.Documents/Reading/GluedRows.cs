using System.Buffers;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>Tables in a text that lost all cell borders: “规章000行政规范性文件6233440第二十条……”.</summary>
internal static class GluedRows
{
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789０１２３４５６７８９ .,+-－—/元万亿");
    private static readonly SearchValues<string> Begins = SearchValues.Create(["第二十条第", "信息内容", "本列数据的", "申请人情况"],
        StringComparison.Ordinal);

    /// <summary>Reads the table inside a line; gives where it begins and ends, false when there is none.</summary>
    internal static bool Read(string text, int section, string place, RowSink sink, out int start, out int end)
    {
        end = 0;
        if (section == 4)
        {
            return Remedies(text, place, sink, out start, out end);
        }

        start = text.AsSpan().IndexOfAny(Begins);
        if (start < 0)
        {
            return false;
        }

        start -= start > 0 && text[start - 1] is '（' or '(' ? 1 : 0;
        end = start;
        var placed = false;
        var rowsBegun = false;
        var otherOpen = false;
        var at = start;
        while (RowLabels.Next(text, at, out var found, out var after) is { } label)
        {
            at = after;
            if ((label == RowLabels.Other && !otherOpen) || (label == RowLabels.Total && !rowsBegun))
            {
                continue;
            }

            otherOpen = label == RowLabels.OtherHandling || label.Code.StartsWith("T3.R3.6.", StringComparison.Ordinal);
            var run = Run(text, Words(text, after), out var runEnd);
            if (run.Length > 0 && !label.IsGroup)
            {
                placed = true;
                sink.Put(label, new PrintedRow([run], RowText.UnitIn(text.AsSpan(end, found - end)), place));
                rowsBegun |= label.Table == 3;
                at = end = runEnd;
            }
        }

        sink.Evidence.Headings(ReportTitle.Compact(text[start..end]));
        return placed;
    }

    /// <summary>Past the words of a label, up to its figures or the next label.</summary>
    private static int Words(string text, int at)
    {
        const int Longest = 48;
        var end = Math.Min(text.Length, at + Longest);
        while (at < end && !(Loose.BeginsFigure(text[at]) || (RowLabels.At(text, at, out _) is { } next
            && next != RowLabels.Other)))
        {
            at++;
        }

        return at;
    }

    /// <summary>The figures from here on, without the number of the next label (“40000042.其他” is 4000004 and “2.”).</summary>
    private static string Run(string text, int at, out int end)
    {
        var length = text.AsSpan(at).IndexOfAnyExcept(Figures);
        end = length < 0 ? text.Length : at + length;
        var run = text.AsSpan(at, end - at);
        var next = end < text.Length ? text[end] : ' ';
        if (run.Length > 1 && (run[^1] == '.' || next is '、' or '．')
            && char.IsAsciiDigit(run[run[^1] == '.' ? run.Length - 2 : run.Length - 1]))
        {
            run = run[..(run.Length - (run[^1] == '.' ? 2 : 1))];
        }

        end = at + run.Length;
        return run.Trim().ToString();
    }

    private static bool Remedies(string text, string place, RowSink sink, out int start, out int end)
    {
        start = text.IndexOf("行政复议行政诉讼", StringComparison.Ordinal) is var caption and >= 0
            ? caption : text.IndexOf("结果维持", StringComparison.Ordinal);
        end = start;
        if (start < 0)
        {
            return false;
        }

        var total = text.LastIndexOf("总计", StringComparison.Ordinal);
        if (total < start)
        {
            return false;
        }

        var run = Run(text, total + 2, out end);
        if (run.Length > 0)
        {
            sink.Remedies.Add(run, place);
        }

        return run.Length > 0;
    }
}
